// What the actions of MainWindow do.
#include <QAction>

#include "app/text/sentences.h"
#include "ui/credentials/credential_inspector.h"
#include "ui/credentials/credentials_page.h"
#include "ui/environments/nouns_dialog.h"
#include "ui/environments/project_choice.h"
#include "ui/shell/main_window.h"
#include "ui/shell/message_bar.h"
#include "ui/shell/page_stack.h"
#include "ui/shell/session.h"
#include "ui/shell/shortcuts_dialog.h"
#include "ui/shell/sidebar.h"
#include "ui/shell/top_bar.h"
#include "ui/shell/window_settings.h"
#include "ui/shell/workspace_switcher.h"

using namespace Qt::StringLiterals;

namespace claviger
{
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
    connect(m_actions.palette, &QAction::triggered, this, &MainWindow::showPalette);
    connect(m_actions.manageNouns, &QAction::triggered, this, &MainWindow::manageNouns);
    connect(m_bar, &TopBar::manageNouns, this, &MainWindow::manageNouns);
    connect(m_workspaces, &WorkspaceSwitcher::newWorkspace, this,
        [this](const QString &name) { showFirstStart(false, name); });
    connect(m_workspaces, &WorkspaceSwitcher::recolored, this, &MainWindow::updateTitle);
    connect(m_choice, &ProjectChoice::changed, this, &MainWindow::followProject);
    connect(m_choice, &ProjectChoice::projectChosen, this, &MainWindow::lookAtProject);
    connect(m_choice, &ProjectChoice::failed, this, [this](const Error &error) {
        if (m_credentials)
            m_credentials->messages().showError(error);
    });
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
    if (const Page page = m_pages->page(); page.actions)
        listed += page.actions();
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
    for (QAction *action : {m_actions.sidebar, m_actions.nextPane, m_actions.previousPane, m_actions.lock,
             m_actions.palette, m_actions.chooseWorkspace, m_actions.chooseProject,
             m_actions.chooseEnvironment, m_actions.manageNouns})
        action->setEnabled(open);
    m_actions.save->setEnabled(writable && list && m_credentials->inspector().isDirty());
    if (!open)
        m_actions.undo->setEnabled(false);
}

void MainWindow::updateUndo()
{
    Workspace *workspace = m_session.workspace();
    if (!m_credentials || !workspace || workspace->state() != Workspace::State::Open)
        return;
    const auto next = workspace->undoable().value_or(std::nullopt);
    const bool canUndo = next && !workspace->isReadOnly();
    m_actions.undo->setEnabled(canUndo);
    m_actions.undo->setToolTip(canUndo ? tr("Undo: %1 (Ctrl+Z)").arg(describe(*next)) : tr("Undo"));
}
}
