#include "ui/shell/main_window.h"

#include <utility>

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QDialog>
#include <QHBoxLayout>
#include <QTimer>
#include <QVBoxLayout>
#include <QWindow>

#include "app/catalog/app_catalog.h"
#include "app/workspace/definition_watcher.h"
#include "ui/base/async.h"
#include "ui/credentials/credentials_page.h"
#include "ui/environments/project_choice.h"
#include "ui/forms/secret_copy.h"
#include "ui/preferences/idle_lock.h"
#include "ui/shell/message_bar.h"
#include "ui/shell/page_stack.h"
#include "ui/shell/session.h"
#include "ui/shell/sidebar.h"
#include "ui/shell/status_line.h"
#include "ui/shell/top_bar.h"
#include "ui/shell/tray.h"
#include "ui/shell/window_settings.h"
#include "ui/shell/workspace_switcher.h"
#include "ui/unlock/first_start_controller.h"
#include "ui/unlock/first_start_page.h"
#include "ui/unlock/problem_page.h"
#include "ui/unlock/removed_page.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
/// Below this the sidebar folds, so that list and form keep their room.
constexpr int narrowWidth = 1000;
}

MainWindow::MainWindow(Session &session, AppLookup apps, ClipboardGuard &clipboard, WindowSettings &settings,
    const FormTimings &timings)
    : m_session(session),
      m_apps(std::move(apps)),
      m_clipboard(clipboard),
      m_settings(settings),
      m_timings(timings),
      m_actions(*this),
      m_status(new StatusLine(session.probe(), this)),
      m_pages(new PageStack(this)),
      m_sidebar(new Sidebar(this)),
      m_workspaces(new WorkspaceSwitcher(session, settings, m_actions, this)),
      m_choice(new ProjectChoice(settings, this)),
      m_bar(new TopBar(m_actions, *m_workspaces, *m_choice, this)),
      m_idleLock(new IdleLock(this))
{
    m_apps.startScope = [this, own = m_apps.startScope](const QString &slug) {
        const Scope named = own ? own(slug) : Scope();
        return named.kind == ScopeKind::Organization ? startScope(slug) : named;
    };
    m_apps.startEnvironment = [this] {
        const auto environment = m_choice->environment();
        return environment ? environment->id : Id();
    };
    connectActions();
    registerPages();
    buildLayout();
    setStatusBar(m_status);
    resize(1180, 720);
    restoreGeometry(m_settings.geometry());
    m_sidebar->setFolded(m_settings.isSidebarFolded());
    connectSession();
    qApp->installEventFilter(this);
    connect(&m_clipboard, &ClipboardGuard::countdown, m_status, &StatusLine::showCountdown);
    connect(m_idleLock, &IdleLock::idle, this, &MainWindow::lock);
    auto *tray = new Tray(m_actions, this);
    connect(tray, &Tray::showRequested, this, &MainWindow::raiseNow);
    applyPreferences(m_settings.preferences());
    updateTitle();
    updateActions();
}

MainWindow::~MainWindow() = default;

void MainWindow::buildLayout()
{
    auto *content = new QWidget(this);
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(m_sidebar);
    row->addWidget(m_pages, 1);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addLayout(row, 1);
    setCentralWidget(content);
}

QWidget *MainWindow::page() const
{
    return m_pages->currentWidget();
}

void MainWindow::connectSession()
{
    connect(&m_session, &Session::firstStart, this, [this] { showFirstStart(true); });
    connect(&m_session, &Session::closing, this, &MainWindow::whenClosing);
    connect(&m_session, &Session::opened, this, &MainWindow::whenOpened);
    connect(
        &m_session, &Session::cannotOpen, this, [this](const Error &problem, const WorkspaceEntry &entry) {
            auto *problemPage = new ProblemPage(problem, entry.path, this);
            connect(problemPage, &ProblemPage::newWorkspace, this, [this] { showFirstStart(false); });
            connect(problemPage, &ProblemPage::tryAgain, this, [this, entry] {
                if (entry.path.isEmpty())
                    m_session.start({}, m_settings.lastWorkspace());
                else
                    m_session.open(entry);
            });
            setAlone(problemPage);
        });
}

void MainWindow::whenOpened()
{
    Workspace *workspace = m_session.workspace();
    if (m_apps.catalog)
        m_apps.catalog->setWorkspace(workspace);
    connect(workspace, &Workspace::stateChanged, this, &MainWindow::showState);
    connect(workspace, &Workspace::nameChanged, this, &MainWindow::updateTitle);
    connect(workspace, &Workspace::changesMade, this, &MainWindow::updateUndo);
    connect(workspace, &Workspace::readOnlyChanged, this, &MainWindow::showState);
    connect(workspace, &Workspace::projectsChanged, this, &MainWindow::loadProjects);
    connect(workspace, &Workspace::waitingForKeychain, m_status, &StatusLine::showWaiting);
    connect(workspace, &Workspace::keychainUsed, m_status, &StatusLine::noteKeychainUse);
    connect(workspace, &Workspace::removed, this, &MainWindow::whenRemoved, Qt::SingleShotConnection);
    m_settings.setLastWorkspace(workspace->id());
    showState();
}

void MainWindow::whenClosing()
{
    // It locks itself as it goes, which is nothing to show.
    m_session.workspace()->disconnect(this);
    m_session.workspace()->disconnect(m_status);
    dropPages();
    if (m_apps.catalog)
        m_apps.catalog->setWorkspace(nullptr);
    setAlone(new QWidget(this));
    m_status->showStore(nullptr);
}

void MainWindow::whenRemoved()
{
    // Not within the signal of a workspace that is about to be destroyed.
    QTimer::singleShot(0, this, [this, gone = QPointer<Workspace>(m_session.workspace())] {
        endDrag([this, gone] { leaveRemoved(gone); });
    });
}

void MainWindow::leaveRemoved(const Workspace *gone)
{
    if (gone && gone == m_session.workspace() && !m_session.isClosing())
        m_session.close([this, name = gone->name()] { showRemoved(name); });
}

/// What had not been saved went as it does with a lock.
void MainWindow::showRemoved(const QString &name)
{
    auto *page = new RemovedPage(name, std::exchange(m_lostChanges, false), this);
    connect(page, &RemovedPage::goOn, this, [this] { m_session.start({}, m_settings.lastWorkspace()); });
    setAlone(page);
}

void MainWindow::setAlone(QWidget *widget)
{
    m_pages->showAlone(widget);
    updateTitle();
    updateActions();
}

void MainWindow::showFirstStart(bool first, const QString &name)
{
    dropPages();
    m_firstStart = std::make_unique<FirstStartController>(m_session.directory(), m_session.probe());
    auto *start = new FirstStartPage(*m_firstStart, first, this);
    connect(start, &FirstStartPage::cancelled, this, [this] {
        if (m_session.workspace())
            showState();
        else
            m_session.start({}, m_settings.lastWorkspace());
    });
    connect(m_firstStart.get(), &FirstStartController::created, this,
        [this] { m_session.close([this] { m_session.adopt(m_firstStart->takeWorkspace()); }); });
    setAlone(start);
    if (!name.isEmpty())
        start->setName(name);
    m_firstStart->look();
}

void MainWindow::showState()
{
    const Workspace *workspace = m_session.workspace();
    m_status->showStore(workspace);
    if (!workspace)
        return;
    if (workspace->state() == Workspace::State::Open) {
        if (!m_credentials)
            showCredentials();
        if (const auto reason = workspace->readOnlyReason())
            m_credentials->messages().showError(*reason);
        updateActions();
        return;
    }
    dropPages();
    setAlone(makeUnlockPage(std::exchange(m_lostChanges, false)));
}

void MainWindow::lock()
{
    if (!m_session.workspace() || m_session.workspace()->state() != Workspace::State::Open)
        return;
    // Not within the signal of a child that is about to be destroyed.
    QTimer::singleShot(0, this, [this] {
        endDrag([this] {
            dropPages();
            if (m_session.workspace())
                m_session.workspace()->lock();
        });
    });
}

bool MainWindow::eventFilter(QObject *watched, QEvent *event)
{
    // A dialog keeps the window's shortcuts out; this one works everywhere.
    if (event->type() == QEvent::Show) {
        if (auto *dialog = qobject_cast<QDialog *>(watched))
            dialog->addAction(m_actions.lock);
    }
    return QMainWindow::eventFilter(watched, event);
}

void MainWindow::raiseNow()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
    if (windowHandle())
        windowHandle()->requestActivate();
}

void MainWindow::paintEvent(QPaintEvent *event)
{
    QMainWindow::paintEvent(event);
    if (m_painted)
        return;
    m_painted = true;
    QTimer::singleShot(0, this, &MainWindow::afterFirstPaint);
}

void MainWindow::afterFirstPaint()
{
    if (!m_credentials) {
        emit settled();
        return;
    }
    // The catalog is read once the list is on screen: until then rows show the names they were saved with.
    whenDone(m_session.workspace()->parseDefinitions(), m_credentials, [this] {
        m_credentials->useApps(m_apps.all());
        watchDefinitions();
        emit settled();
    });
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    m_sidebar->setNarrow(width() < Theme::scaled(narrowWidth, fontMetrics()));
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::ActivationChange && isActiveWindow() && m_session.workspace())
        m_session.workspace()->checkForChanges();
    QMainWindow::changeEvent(event);
}

bool MainWindow::event(QEvent *event)
{
    if (event->type() != SecretCopyEvent::kind())
        return QMainWindow::event(event);
    const auto *copied = static_cast<SecretCopyEvent *>(event);
    m_clipboard.copy(copied->words(), copied->label());
    event->accept();
    return true;
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_mayClose)
        return event->accept();
    event->ignore();
    leaveForm([this] { quitNow(); });
}

void MainWindow::quitNow()
{
    m_settings.setGeometry(saveGeometry());
    m_settings.setSidebarFolded(m_sidebar->prefersFolded());
    QTimer::singleShot(0, this, [this] {
        endDrag([this] {
            dropPages();
            m_clipboard.clearNow();
            m_session.close([this] {
                m_mayClose = true;
                close();
            });
        });
    });
}

void MainWindow::updateTitle()
{
    const Workspace *workspace = m_session.workspace();
    const bool open = m_credentials && workspace;
    setWindowTitle(open ? tr("%1 – Claviger").arg(workspace->name()) : u"Claviger"_s);
    if (open)
        m_bar->showWorkspace(workspace->name(), m_settings.workspaceColor(workspace->id()));
}
}
