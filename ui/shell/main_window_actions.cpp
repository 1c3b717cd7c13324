// The bar of MainWindow and what its actions do.
#include <QAction>
#include <QHBoxLayout>
#include <QPushButton>
#include <QToolButton>

#include "app/text/sentences.h"
#include "ui/credentials/credential_inspector.h"
#include "ui/credentials/credentials_page.h"
#include "ui/credentials/inspector_header.h"
#include "ui/environments/nouns_dialog.h"
#include "ui/shell/main_window.h"
#include "ui/shell/page_stack.h"
#include "ui/shell/session.h"
#include "ui/shell/shortcuts_dialog.h"
#include "ui/shell/sidebar.h"
#include "ui/shell/window_settings.h"
#include "ui/shell/workspace_menu.h"
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

void MainWindow::connectActions()
{
    const auto onPage = [this](QAction *action, void (CredentialsPage::*act)()) {
        connect(action, &QAction::triggered, this, [this, act] {
            if (m_credentials)
                (m_credentials->*act)();
        });
    };
    onPage(m_actions.edit, &CredentialsPage::editCurrent);
    onPage(m_actions.copy, &CredentialsPage::copySecret);
    onPage(m_actions.remove, &CredentialsPage::deleteSelected);
    onPage(m_actions.save, &CredentialsPage::saveCurrent);
    onPage(m_actions.history, &CredentialsPage::showHistory);
    connect(m_actions.create, &QAction::triggered, this, &MainWindow::create);
    connect(m_actions.undo, &QAction::triggered, this, &MainWindow::undo);
    connect(m_actions.find, &QAction::triggered, this, &MainWindow::find);
    connect(m_actions.nextPane, &QAction::triggered, this, [this] { goToPane(1); });
    connect(m_actions.previousPane, &QAction::triggered, this, [this] { goToPane(-1); });
    connect(m_actions.sidebar, &QAction::triggered, m_sidebar, &Sidebar::toggle);
    connect(m_actions.lock, &QAction::triggered, this, &MainWindow::lock);
    connect(m_actions.preferences, &QAction::triggered, this, &MainWindow::showPreferences);
    connect(m_actions.shortcuts, &QAction::triggered, this, &MainWindow::showShortcuts);
    connect(m_actions.quit, &QAction::triggered, this, &MainWindow::close);
}

void MainWindow::buildBar()
{
    m_bar = new QWidget(this);
    m_workspaceMenu = new WorkspaceMenu(m_session, m_actions, this);
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
    layout->addStretch();
    layout->addWidget(buttonFor(m_actions.undo, m_bar));
    layout->addWidget(buttonFor(m_actions.lock, m_bar));
    layout->addSpacing(Spacing::small);
    layout->addWidget(add);
    connect(add, &QPushButton::clicked, m_actions.create, &QAction::trigger);
    connect(m_actions.create, &QAction::changed, add,
        [this, add] { add->setEnabled(m_actions.create->isEnabled()); });
    connect(m_workspaceMenu, &WorkspaceMenu::newWorkspace, this, [this] { showFirstStart(false); });
    connect(m_workspaceMenu, &WorkspaceMenu::manageNouns, this, &MainWindow::manageNouns);
}

void MainWindow::manageNouns()
{
    if (!m_credentials)
        return;
    auto *dialog = new NounsDialog(*m_session.workspace(), m_credentials);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::showShortcuts()
{
    QList<QAction *> listed = actions() << m_actions.remove;
    if (m_credentials)
        listed += m_credentials->inspector().header().actions();
    auto *dialog = new ShortcutsDialog(listed, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::updateActions()
{
    Workspace *workspace = m_session.workspace();
    const bool open = m_credentials && workspace && workspace->state() == Workspace::State::Open;
    const bool writable = open && !workspace->isReadOnly();
    const bool list = open && m_pages->current() == u"credentials";
    const bool shown = list && !m_credentials->inspector().shown().isNull();
    m_bar->setVisible(open);
    m_sidebar->setVisible(open);
    m_actions.create->setEnabled(writable);
    m_actions.edit->setEnabled(shown);
    m_actions.history->setEnabled(shown);
    m_actions.copy->setEnabled(shown);
    m_actions.remove->setEnabled(writable);
    m_actions.find->setEnabled(open);
    m_actions.sidebar->setEnabled(open);
    m_actions.nextPane->setEnabled(open);
    m_actions.previousPane->setEnabled(open);
    m_actions.lock->setEnabled(open);
    m_actions.save->setEnabled(writable && list && m_credentials->inspector().isDirty());
    if (!open)
        m_actions.undo->setEnabled(false);
}

void MainWindow::updateUndo()
{
    Workspace *workspace = m_session.workspace();
    if (!m_credentials || !workspace || workspace->state() != Workspace::State::Open)
        return;
    const auto undoable = workspace->undoable();
    const bool canUndo = !workspace->isReadOnly() && undoable && undoable->has_value();
    m_actions.undo->setEnabled(canUndo);
    m_actions.undo->setToolTip(canUndo ? tr("Undo: %1 (Ctrl+Z)").arg(describe(**undoable)) : tr("Undo"));
}
}
