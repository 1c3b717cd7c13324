// The bar of MainWindow, its actions and the workspace menu.
#include <QAction>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QMenu>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>

#include "app/text/sentences.h"
#include "ui/base/async.h"
#include "ui/credentials/credential_inspector.h"
#include "ui/credentials/credential_table.h"
#include "ui/credentials/credentials_page.h"
#include "ui/environments/nouns_dialog.h"
#include "ui/preferences/idle_lock.h"
#include "ui/preferences/preferences_dialog.h"
#include "ui/shell/main_window.h"
#include "ui/shell/message_bar.h"
#include "ui/shell/remove_workspace_dialog.h"
#include "ui/shell/session.h"
#include "ui/shell/shortcuts_dialog.h"
#include "ui/shell/window_settings.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
QToolButton *buttonFor(QAction *action, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setDefaultAction(action);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setAccessibleName(action->iconText());
    return button;
}
}

QAction *MainWindow::addWindowAction(const QString &text, const QKeySequence &shortcut)
{
    auto *action = new QAction(text, this);
    action->setShortcut(shortcut);
    addAction(action);
    return action;
}

void MainWindow::buildActions()
{
    m_new = addWindowAction(tr("&New credential"), QKeySequence::New);
    m_edit = addWindowAction(tr("Edit"), Qt::CTRL | Qt::Key_E);
    m_edit->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_E), QKeySequence(Qt::Key_F2)});
    m_copy = addWindowAction(tr("Copy the secret"), Qt::CTRL | Qt::SHIFT | Qt::Key_C);
    m_undo = addWindowAction(tr("Undo"), QKeySequence::Undo);
    m_find = addWindowAction(tr("Find"), QKeySequence::Find);
    m_save = addWindowAction(tr("Save"), QKeySequence::Save);
    m_history = addWindowAction(tr("History"), Qt::CTRL | Qt::Key_H);
    m_lock = addWindowAction(tr("Lock"), Qt::CTRL | Qt::Key_L);
    m_preferences = addWindowAction(tr("&Preferences…"), QKeySequence(Qt::CTRL | Qt::Key_Comma));
    m_shortcuts = addWindowAction(tr("&Keyboard shortcuts"), QKeySequence(Qt::Key_F1));
    m_quit = addWindowAction(tr("Quit"), QKeySequence::Quit);
    buildPageActions();
    m_undo->setIcon(Icon::of(IconName::Undo));
    m_lock->setIcon(Icon::of(IconName::Lock));
    m_lock->setToolTip(tr("Lock (Ctrl+L)"));
    // Only in the list: in a field this key deletes a letter.
    m_delete = new QAction(tr("Delete"), this);
    m_delete->setShortcut(QKeySequence::Delete);
    m_delete->setShortcutContext(Qt::WidgetShortcut);

    const auto onPage = [this](QAction *action, void (CredentialsPage::*act)()) {
        connect(action, &QAction::triggered, this, [this, act] {
            if (m_credentials)
                (m_credentials->*act)();
        });
    };
    connect(m_new, &QAction::triggered, this, &MainWindow::addCredential);
    connect(m_undo, &QAction::triggered, this, &MainWindow::undo);
    connect(m_find, &QAction::triggered, this, &MainWindow::find);
    onPage(m_edit, &CredentialsPage::editCurrent);
    onPage(m_copy, &CredentialsPage::copySecret);
    onPage(m_delete, &CredentialsPage::deleteSelected);
    onPage(m_save, &CredentialsPage::saveCurrent);
    onPage(m_history, &CredentialsPage::showHistory);
    connect(m_lock, &QAction::triggered, this, &MainWindow::lock);
    connect(m_preferences, &QAction::triggered, this, &MainWindow::showPreferences);
    connect(m_shortcuts, &QAction::triggered, this, &MainWindow::showShortcuts);
    connect(m_quit, &QAction::triggered, this, &MainWindow::close);
}

void MainWindow::buildBar()
{
    m_bar = new QWidget(this);
    m_workspaceMenu = new QMenu(this);
    m_workspaceButton = new QToolButton(m_bar);
    m_workspaceButton->setIcon(Icon::of(IconName::Key, ColorRole::Accent));
    m_workspaceButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_workspaceButton->setPopupMode(QToolButton::InstantPopup);
    m_workspaceButton->setMenu(m_workspaceMenu);
    m_workspaceButton->setAutoRaise(true);
    m_workspaceButton->setFocusPolicy(Qt::StrongFocus);
    m_workspaceButton->setAccessibleName(tr("Workspace"));
    m_workspaceButton->setToolTip(tr("Workspace"));
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    m_workspaceButton->setFont(bold);
    auto *add = new QPushButton(Icon::of(IconName::Plus, ColorRole::OnAccent), tr("&New credential"), m_bar);
    add->setToolTip(tr("New credential (Ctrl+N)"));
    Theme::makePrimary(add);
    auto *layout = new QHBoxLayout(m_bar);
    layout->setContentsMargins(Spacing::medium, Spacing::small, Spacing::medium, Spacing::small);
    layout->setSpacing(Spacing::small);
    layout->addWidget(m_workspaceButton);
    if (m_apps.catalog) {
        layout->addSpacing(Spacing::small);
        layout->addWidget(buttonFor(m_showCredentials, m_bar));
        layout->addWidget(buttonFor(m_showApps, m_bar));
    }
    layout->addStretch();
    layout->addWidget(buttonFor(m_undo, m_bar));
    layout->addWidget(buttonFor(m_lock, m_bar));
    layout->addSpacing(Spacing::small);
    layout->addWidget(add);
    connect(add, &QPushButton::clicked, m_new, &QAction::trigger);
    connect(m_new, &QAction::changed, add, [this, add] { add->setEnabled(m_new->isEnabled()); });
    connect(m_workspaceMenu, &QMenu::aboutToShow, this, &MainWindow::fillWorkspaceMenu);
}

void MainWindow::fillWorkspaceMenu()
{
    m_workspaceMenu->clear();
    const Workspace *open = m_session.workspace();
    for (const WorkspaceEntry &entry : m_session.entries()) {
        const QString name = entry.problem ? tr("(cannot be opened)") : entry.name;
        QAction *action = m_workspaceMenu->addAction(QString(name).replace(u'&', u"&&"_s));
        action->setCheckable(true);
        action->setChecked(open && entry.id == open->id());
        connect(action, &QAction::triggered, this, [this, entry] {
            if (m_credentials && m_session.workspace()->id() != entry.id)
                m_credentials->leaveForm(
                    [this, entry] { QTimer::singleShot(0, this, [this, entry] { m_session.open(entry); }); });
        });
    }
    m_workspaceMenu->addSeparator();
    const auto add = [this](const QString &text, auto act) {
        connect(m_workspaceMenu->addAction(text), &QAction::triggered, this, act);
    };
    add(tr("&New workspace…"), [this] {
        m_credentials->leaveForm([this] { QTimer::singleShot(0, this, [this] { showFirstStart(false); }); });
    });
    add(tr("&Rename the workspace…"), [this] { renameWorkspace(); });
    add(tr("Re&move the workspace…"), [this] { removeWorkspace(); });
    add(tr("Pro&jects and environments…"), [this] { manageNouns(); });
    m_workspaceMenu->addSeparator();
    m_workspaceMenu->addAction(m_preferences);
    m_workspaceMenu->addAction(m_shortcuts);
    m_workspaceMenu->addSeparator();
    m_workspaceMenu->addAction(m_lock);
    add(tr("&Quit"), [this] { close(); });
}

void MainWindow::renameWorkspace()
{
    if (!m_credentials)
        return;
    auto *dialog = new QInputDialog(m_credentials);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Rename the workspace"));
    dialog->setLabelText(tr("Name"));
    dialog->setTextValue(m_session.workspace()->name());
    dialog->setOkButtonText(tr("Rename"));
    connect(dialog, &QInputDialog::textValueSelected, this, [this](const QString &name) {
        if (name.trimmed().isEmpty() || !m_session.workspace())
            return;
        whenDone(m_session.workspace()->rename(name.trimmed()), this, [this](const Result<void> &done) {
            if (!done && m_credentials)
                m_credentials->messages().showError(done.error());
        });
    });
    dialog->open();
}

void MainWindow::removeWorkspace()
{
    if (!m_credentials)
        return;
    auto *dialog = new RemoveWorkspaceDialog(m_session.workspace()->name(), m_credentials);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, id = m_session.workspace()->id()] {
        // The dialog goes with the page, so not within its signal.
        QTimer::singleShot(0, this, [this, id] {
            for (const WorkspaceEntry &entry : m_session.entries()) {
                if (entry.id == id)
                    return m_session.remove(entry);
            }
        });
    });
    dialog->open();
}

void MainWindow::manageNouns()
{
    if (!m_credentials)
        return;
    auto *dialog = new NounsDialog(*m_session.workspace(), m_credentials);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::showPreferences()
{
    auto *dialog = new PreferencesDialog(m_settings.preferences(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &PreferencesDialog::changed, this, [this](const Preferences &preferences) {
        m_settings.setPreferences(preferences);
        applyPreferences(preferences);
        emit appearanceChosen(preferences.appearance);
    });
    dialog->open();
}

void MainWindow::applyPreferences(const Preferences &preferences)
{
    const std::chrono::milliseconds reveal = std::chrono::seconds(preferences.revealSeconds);
    if (m_timings.reveal != reveal) {
        m_timings.reveal = reveal;
        if (m_credentials)
            m_credentials->setTimings(m_timings);
    }
    m_clipboard.setSeconds(preferences.clipboardSeconds);
    m_idleLock->setLimit(std::chrono::minutes(preferences.lockMinutes));
}

void MainWindow::showShortcuts()
{
    auto *dialog = new ShortcutsDialog(actions() << m_delete, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::updateActions()
{
    Workspace *workspace = m_session.workspace();
    const bool open = m_credentials && workspace && workspace->state() == Workspace::State::Open;
    const bool writable = open && !workspace->isReadOnly();
    const bool list = open && !showsApps();
    const bool shown = list && !m_credentials->inspector().shown().isNull();
    m_showCredentials->setEnabled(open);
    m_showApps->setEnabled(open);
    m_showCredentials->setChecked(list);
    m_showApps->setChecked(open && showsApps());
    m_bar->setVisible(open);
    m_new->setEnabled(writable);
    m_edit->setEnabled(shown);
    m_history->setEnabled(shown);
    m_copy->setEnabled(shown);
    m_delete->setEnabled(writable);
    m_find->setEnabled(open);
    m_lock->setEnabled(open);
    m_save->setEnabled(writable && list && m_credentials->inspector().isDirty());
    if (!open)
        m_undo->setEnabled(false);
}

void MainWindow::updateUndo()
{
    Workspace *workspace = m_session.workspace();
    if (!m_credentials || !workspace || workspace->state() != Workspace::State::Open)
        return;
    const auto undoable = workspace->undoable();
    const bool canUndo = !workspace->isReadOnly() && undoable && undoable->has_value();
    m_undo->setEnabled(canUndo);
    m_undo->setToolTip(canUndo ? tr("Undo: %1 (Ctrl+Z)").arg(describe(**undoable)) : tr("Undo"));
}
}
