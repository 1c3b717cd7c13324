// The page of apps within MainWindow, and what follows definitions as they change.
#include <QAction>
#include <QStackedWidget>
#include <QToolButton>

#include "app/catalog/app_catalog.h"
#include "app/workspace/definition_watcher.h"
#include "ui/catalog/apps_page.h"
#include "ui/credentials/credential_table.h"
#include "ui/credentials/credentials_page.h"
#include "ui/shell/main_window.h"
#include "ui/shell/session.h"

using namespace Qt::StringLiterals;

namespace claviger
{
void MainWindow::buildPageActions()
{
    m_showCredentials = addWindowAction(tr("Credentials"), Qt::CTRL | Qt::Key_1);
    m_showApps = addWindowAction(tr("Apps"), Qt::CTRL | Qt::Key_2);
    m_showCredentials->setToolTip(tr("Credentials (Ctrl+1)"));
    m_showApps->setToolTip(tr("Apps (Ctrl+2)"));
    m_showCredentials->setCheckable(true);
    m_showApps->setCheckable(true);
    m_showApps->setVisible(m_apps.catalog != nullptr);
    connect(m_showCredentials, &QAction::triggered, this, &MainWindow::showCredentialList);
    connect(m_showApps, &QAction::triggered, this, &MainWindow::showApps);
}

bool MainWindow::showsApps() const
{
    return m_appsPage && m_stack->currentWidget() == m_appsPage;
}

void MainWindow::showCredentialList()
{
    if (m_credentials) {
        m_stack->setCurrentWidget(m_credentials);
        m_credentials->table().setFocus();
    }
    updateActions();
}

void MainWindow::showApps()
{
    if (m_credentials && m_apps.catalog) {
        watchDefinitions();
        if (!m_appsPage) {
            m_appsPage = new AppsPage(*m_session.workspace(), *m_apps.catalog, *m_watcher, this);
            m_stack->addWidget(m_appsPage);
        }
        m_stack->setCurrentWidget(m_appsPage);
        m_appsPage->focusSearch();
    }
    updateActions();
}

/// Once the list is on screen: it reads every definition.
void MainWindow::watchDefinitions()
{
    if (m_watcher || !m_apps.catalog || !m_credentials)
        return;
    Workspace *workspace = m_session.workspace();
    m_watcher = std::make_unique<DefinitionWatcher>(*workspace, this);
    connect(m_watcher.get(), &DefinitionWatcher::offersChanged, this, [this] {
        const auto count = m_watcher->offers().size();
        m_showApps->setText(count == 0 ? tr("Apps") : tr("Apps (%1)").arg(count));
    });
    connect(workspace, &Workspace::definitionsChanged, m_watcher.get(), [this] {
        if (m_credentials)
            m_credentials->useApps(m_apps.all());
    });
}

void MainWindow::dropApps()
{
    if (m_appsPage)
        m_stack->removeWidget(m_appsPage);
    delete std::exchange(m_appsPage, nullptr); // at once, as the credentials
    m_watcher.reset();
    m_showApps->setText(tr("Apps"));
}

void MainWindow::undo()
{
    if (showsApps())
        m_appsPage->undo();
    else if (m_credentials)
        m_credentials->undo();
}

void MainWindow::find()
{
    if (showsApps())
        m_appsPage->focusSearch();
    else if (m_credentials)
        m_credentials->focusFilter();
}

void MainWindow::addCredential()
{
    if (!m_credentials)
        return;
    showCredentialList();
    m_credentials->addCredential();
}
}
