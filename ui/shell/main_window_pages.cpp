// The pages of MainWindow and the sidebar beside them.
#include <QAction>
#include <QDrag>
#include <QLineEdit>
#include <QListView>
#include <QSplitter>
#include <QTimer>

#include "app/catalog/app_catalog.h"
#include "app/workspace/definition_watcher.h"
#include "ui/activity/activity_details.h"
#include "ui/activity/activity_page.h"
#include "ui/base/x_replies.h"
#include "ui/catalog/app_details.h"
#include "ui/catalog/app_grid.h"
#include "ui/catalog/apps_page.h"
#include "ui/credentials/credential_inspector.h"
#include "ui/credentials/credential_table.h"
#include "ui/credentials/credentials_page.h"
#include "ui/environments/project_choice.h"
#include "ui/shell/main_window.h"
#include "ui/shell/page_stack.h"
#include "ui/shell/panes.h"
#include "ui/shell/session.h"
#include "ui/shell/sidebar.h"
#include "ui/shell/status_line.h"
#include "ui/shell/top_bar.h"
#include "ui/shell/window_settings.h"
#include "ui/shell/workspace_switcher.h"
#include "ui/variables/variables_page.h"

using namespace Qt::StringLiterals;

namespace claviger
{
/// Every page of the window; another one is an entry here.
void MainWindow::registerPages()
{
    m_pages->add({u"credentials"_s, tr("Credentials"), IconName::Key, PageSection::Credentials,
        [this](QWidget *parent) { return makeCredentials(parent); }});
    if (m_apps.catalog)
        m_pages->add({u"apps"_s, tr("Apps"), IconName::Apps, PageSection::Workspace,
            [this](QWidget *parent) { return makeApps(parent); }, AppsPage::offers()});
    m_pages->add({u"activity"_s, tr("Activity"), IconName::History, PageSection::Workspace,
        [this](QWidget *parent) { return makeActivity(parent); }, ActivityPage::offers()});
    m_pages->add({u"variables"_s, tr("Variables"), IconName::Variable, PageSection::Workspace,
        [this](QWidget *parent) { return makeVariables(parent); }, VariablesPage::offers()});

    addActions(m_pages->openActions());
    m_sidebar->setPages(m_pages->entries());
    m_sidebar->addFootAction(m_actions.preferences);
    m_sidebar->addFootAction(m_actions.sidebar);
    connect(m_pages, &PageStack::pageChanged, this, &MainWindow::followPage);
    connect(m_sidebar, &Sidebar::viewChosen, this, &MainWindow::chooseView);
    connect(m_status, &StatusLine::attentionRequested, this,
        [this] { chooseView({CredentialView::Kind::NeedAttention, {}}); });
    connect(m_sidebar, &Sidebar::pageChosen, m_pages, &PageStack::open);
    connect(m_sidebar, &Sidebar::credentialsDropped, this, &MainWindow::takeDropped);
    connect(m_sidebar, &Sidebar::entered, this, [this] { m_pages->enter(m_pages->current()); });
}

Page MainWindow::makeCredentials(QWidget *parent)
{
    auto *page = new CredentialsPage(*m_session.workspace(), m_apps, m_clipboard, m_timings, parent);
    page->splitter().restoreState(m_settings.splitter());
    page->table().restoreLayout(m_settings.credentialList());
    page->table().addActions({m_actions.edit, m_actions.copy, m_actions.history, m_actions.remove});
    connect(page, &CredentialsPage::countsChanged, this, &MainWindow::showCounts);
    connect(page, &CredentialsPage::viewChanged, this, &MainWindow::followView);
    connect(page, &CredentialsPage::stateChanged, this, &MainWindow::updateActions);
    m_credentials = page;
    const auto enter = [page] {
        if (page->table().isHidden())
            page->focusFilter(); // there is nothing in the list
        else
            page->table().setFocus();
    };
    return {page, enter, [page] { page->focusFilter(); }, [page] { page->undo(); },
        [page] { page->addCredential(); }, {&page->table(), &page->inspector()},
        [page] { return page->namedActions(); }};
}

Page MainWindow::makeApps(QWidget *parent)
{
    watchDefinitions();
    auto *page = new AppsPage(*m_session.workspace(), *m_apps.catalog, *m_watcher, parent);
    connectApps(page);
    return {page, [page] { page->enter(); }, [page] { page->focusSearch(); }, [page] { page->undo(); }, {},
        {&page->grid(), &page->details()}, [page] { return page->namedActions(); }};
}

/// From an app to its credentials.
void MainWindow::connectApps(AppsPage *page)
{
    connect(page, &AppsPage::newCredentialRequested, this, [this](const QString &slug) {
        m_pages->open(u"credentials"_s);
        m_credentials->addCredential(slug);
    });
    connect(page, &AppsPage::credentialRequested, this, [this](const Id &id) {
        m_pages->open(u"credentials"_s);
        m_credentials->showCredential(id);
    });
    connect(page, &AppsPage::credentialsOfAppRequested, this, [this](const QString &slug) {
        m_pages->enter(u"credentials"_s);
        m_credentials->setView({});
        m_credentials->filter().setText(slug);
    });
}

Page MainWindow::makeActivity(QWidget *parent)
{
    auto *page = new ActivityPage(*m_session.workspace(), m_apps, parent);
    connect(page, &ActivityPage::credentialWanted, this, [this](const Id &id) {
        m_pages->open(u"credentials"_s);
        m_credentials->showCredential(id);
    });
    const auto search = [page] { page->focusSearch(); };
    return {page, [page] { page->list().setFocus(); }, search, [page] { page->undo(); }, {},
        {&page->list(), &page->details()}, [page] { return page->namedActions(); }};
}

ActivityPage *MainWindow::activity() const
{
    return qobject_cast<ActivityPage *>(m_pages->find(u"activity"_s));
}

Page MainWindow::makeVariables(QWidget *parent)
{
    auto *page = new VariablesPage(*m_session.workspace(), m_timings, parent);
    return {page, [page] { page->enter(); }, [page] { page->focusFilter(); }, [page] { page->undo(); },
        [page] { page->add(); }, {}, [page] { return page->namedActions(); }};
}

AppsPage *MainWindow::apps() const
{
    return qobject_cast<AppsPage *>(m_pages->find(u"apps"_s));
}

void MainWindow::showCredentials()
{
    m_lostChanges = false;
    m_pages->setAvailable(true);
    m_pages->open(u"credentials"_s);
    m_workspaces->setPage(m_credentials);
    m_choice->setWorkspace(m_session.workspace());
    loadProjects();
    followView();
    showCounts();
    updateTitle();
    updateActions();
    updateUndo();
    m_pages->enter(u"credentials"_s);
    m_pages->enter(m_settings.page());
    if (m_painted)
        afterFirstPaint();
}

void MainWindow::dropPages()
{
    closePreferences();
    m_clipboard.clearNow();
    overwriteXReplies();
    m_status->hideCounts();
    if (m_credentials) {
        m_lostChanges = hasUnsaved();
        m_settings.setSplitter(m_credentials->splitter().saveState());
        m_settings.setCredentialList(m_credentials->table().saveLayout());
        m_settings.setPage(m_pages->current());
    }
    // At once, dialogs of their own with them: names and values leave the screen and the memory now.
    m_credentials = nullptr;
    m_workspaces->setPage(nullptr);
    m_choice->setWorkspace(nullptr);
    m_pages->setAvailable(false);
    m_pages->closePages();
    m_watcher.reset();
    m_sidebar->setProjects({});
    m_sidebar->setCounts({});
    m_sidebar->setPageCount(u"apps"_s, 0);
    updateActions();
}

/// The list that is dragged from cannot go before its drag has returned.
void MainWindow::endDrag(const std::function<void()> &then)
{
    if (!m_credentials || !m_credentials->table().isDragging())
        return then();
    connect(
        &m_credentials->table(), &CredentialTable::dragEnded, this,
        [this, then] { QTimer::singleShot(0, this, then); }, Qt::SingleShotConnection);
    QDrag::cancel();
}

/// Once the list is on screen: it reads every definition.
void MainWindow::watchDefinitions()
{
    if (m_watcher || !m_apps.catalog || !m_credentials)
        return;
    Workspace *workspace = m_session.workspace();
    m_watcher = std::make_unique<DefinitionWatcher>(*workspace, this);
    connect(m_watcher.get(), &DefinitionWatcher::offersChanged, this,
        [this] { m_sidebar->setPageCount(u"apps"_s, static_cast<int>(m_watcher->offers().size())); });
    connect(workspace, &Workspace::definitionsChanged, m_watcher.get(), [this] {
        if (m_credentials)
            m_credentials->useApps(m_apps.all());
    });
}

void MainWindow::takeDropped(const QList<Id> &ids, const CredentialView &where)
{
    using Kind = CredentialView::Kind;
    if (!m_credentials)
        return;
    if (where.kind == Kind::Trash)
        m_credentials->deleteCredentials(ids);
    else if (where.kind == Kind::Project)
        m_credentials->moveCredentials(ids, Scope::ofProject(where.project), {});
    else
        m_credentials->moveCredentials(
            ids, where.kind == Kind::User ? Scope::user() : Scope::organization(), {});
}

void MainWindow::chooseView(const CredentialView &view)
{
    if (!m_credentials)
        return;
    m_pages->open(u"credentials"_s);
    m_credentials->setView(view);
    followView(); // a person may have stayed with the form
}

void MainWindow::followPage()
{
    followView();
    updateActions();
}

void MainWindow::followView()
{
    const QString page = m_pages->current();
    if (m_credentials && page == u"credentials")
        m_sidebar->selectView(m_credentials->view());
    else
        m_sidebar->selectPage(page);
}

void MainWindow::showCounts()
{
    if (!m_credentials)
        return;
    m_status->showCounts(
        m_credentials->shownCount(), m_credentials->totalCount(), m_credentials->showsTrash());
    m_status->showAttention(m_credentials->viewCounts().needAttention);
    m_sidebar->setCounts(m_credentials->viewCounts());
}

void MainWindow::loadProjects()
{
    if (m_credentials)
        m_sidebar->setProjects(m_session.workspace()->projects().value_or(QList<Project>()));
}

/// Its row is marked, and its name stands over the pages about it.
void MainWindow::followProject()
{
    const auto project = m_choice->project();
    m_sidebar->setChosenProject(project ? project->id : Id(), project ? project->label : QString());
}

/// The list goes to the project that was chosen, if it is the list one looks at.
void MainWindow::lookAtProject(const Id &id)
{
    if (m_pages->current() != u"credentials")
        return;
    const auto kind = id.isNull() ? CredentialView::Kind::All : CredentialView::Kind::Project;
    chooseView({kind, id});
}

/// Where one looks, else in the project that was chosen.
Scope MainWindow::startScope(const QString &) const
{
    const CredentialView view = m_credentials ? m_credentials->view() : CredentialView();
    const auto project = m_choice->project();
    switch (view.kind) {
    case CredentialView::Kind::Organization:
        return Scope::organization();
    case CredentialView::Kind::User:
        return Scope::user();
    case CredentialView::Kind::Project:
        return Scope::ofProject(view.project);
    default:
        return project ? Scope::ofProject(project->id) : Scope::organization();
    }
}

void MainWindow::undo()
{
    if (m_pages->page().undo)
        return m_pages->page().undo();
    m_pages->enter(u"credentials"_s); // it says what was undone
    if (m_credentials)
        m_credentials->undo();
}

void MainWindow::find()
{
    if (m_pages->page().find)
        m_pages->page().find();
}

void MainWindow::create()
{
    if (m_pages->page().add)
        return m_pages->page().add();
    m_pages->enter(u"credentials"_s);
    if (m_credentials)
        m_credentials->addCredential();
}

void MainWindow::goToPane(int step)
{
    const Page page = m_pages->page();
    if (!page.widget)
        return;
    QList<QWidget *> panes{&m_sidebar->list()};
    panes += page.panes.isEmpty() ? QList<QWidget *>{page.widget} : page.panes;
    panes.append(m_bar);
    claviger::goToPane(panes, step);
}
}
