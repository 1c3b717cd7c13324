#include "ui/shell/main_window.h"

#include <utility>

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QInputDialog>
#include <QMenu>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>
#include <QWindow>

#include "app/catalog/app_catalog.h"
#include "app/text/sentences.h"
#include "app/workspace/definition_watcher.h"
#include "ui/base/async.h"
#include "ui/credentials/credential_inspector.h"
#include "ui/credentials/credential_table.h"
#include "ui/credentials/credentials_page.h"
#include "ui/environments/nouns_dialog.h"
#include "ui/preferences/idle_lock.h"
#include "ui/shell/message_bar.h"
#include "ui/shell/session.h"
#include "ui/shell/status_line.h"
#include "ui/shell/window_settings.h"
#include "ui/theme/icon.h"
#include "ui/unlock/first_start_controller.h"
#include "ui/unlock/first_start_page.h"
#include "ui/unlock/problem_page.h"
#include "ui/unlock/unlock_page.h"

using namespace Qt::StringLiterals;

namespace claviger
{
MainWindow::MainWindow(Session &session, AppLookup apps, ClipboardGuard &clipboard, WindowSettings &settings,
    const FormTimings &timings)
    : m_session(session),
      m_apps(std::move(apps)),
      m_clipboard(clipboard),
      m_settings(settings),
      m_timings(timings),
      m_status(new StatusLine(this)),
      m_stack(new QStackedWidget(this)),
      m_idleLock(new IdleLock(this))
{
    buildActions();
    auto *content = new QWidget(this);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    buildBar();
    layout->addWidget(m_bar);
    layout->addWidget(m_stack, 1);
    setCentralWidget(content);
    setStatusBar(m_status);
    resize(1180, 720);
    restoreGeometry(m_settings.geometry());
    connectSession();
    qApp->installEventFilter(this);
    connect(&m_clipboard, &ClipboardGuard::countdown, m_status, &StatusLine::showCountdown);
    connect(m_idleLock, &IdleLock::idle, this, &MainWindow::lock);
    applyPreferences(m_settings.preferences());
    updateTitle();
    updateActions();
}

MainWindow::~MainWindow() = default;

QWidget *MainWindow::page() const
{
    return m_stack->currentWidget();
}

void MainWindow::connectSession()
{
    connect(&m_session, &Session::firstStart, this, [this] { showFirstStart(true); });
    connect(&m_session, &Session::closing, this, [this] {
        // It locks itself as it goes, which is nothing to show.
        m_session.workspace()->disconnect(this);
        m_session.workspace()->disconnect(m_status);
        dropCredentials();
        if (m_apps.catalog)
            m_apps.catalog->setWorkspace(nullptr);
        setPage(new QWidget(this));
        m_status->showStore(nullptr);
    });
    connect(&m_session, &Session::opened, this, [this] {
        Workspace *workspace = m_session.workspace();
        if (m_apps.catalog)
            m_apps.catalog->setWorkspace(workspace);
        connect(workspace, &Workspace::stateChanged, this, &MainWindow::showState);
        connect(workspace, &Workspace::nameChanged, this, &MainWindow::updateTitle);
        connect(workspace, &Workspace::changesMade, this, &MainWindow::updateUndo);
        connect(workspace, &Workspace::readOnlyChanged, this, &MainWindow::showState);
        connect(workspace, &Workspace::waitingForKeychain, m_status, &StatusLine::showWaiting);
        m_settings.setLastWorkspace(workspace->id());
        showState();
    });
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
            setPage(problemPage);
        });
}

void MainWindow::setPage(QWidget *page)
{
    QWidget *old = m_stack->currentWidget();
    m_stack->addWidget(page);
    m_stack->setCurrentWidget(page);
    if (old) {
        m_stack->removeWidget(old);
        old->deleteLater();
    }
    updateTitle();
    updateActions();
}

void MainWindow::showFirstStart(bool first)
{
    dropCredentials();
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
    setPage(start);
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
    dropCredentials();
    setPage(new UnlockPage(*m_session.workspace(), std::exchange(m_lostChanges, false), this));
}

void MainWindow::showCredentials()
{
    m_lostChanges = false;
    m_credentials = new CredentialsPage(*m_session.workspace(), m_apps, m_clipboard, m_timings, this);
    m_credentials->splitter().restoreState(m_settings.splitter());
    m_credentials->table().setContextMenuPolicy(Qt::ActionsContextMenu);
    m_credentials->table().addActions({m_edit, m_copy, m_history, m_delete});
    const auto count = [this] {
        m_status->showCounts(
            m_credentials->shownCount(), m_credentials->totalCount(), m_credentials->showsTrash());
    };
    connect(m_credentials, &CredentialsPage::countsChanged, this, count);
    connect(m_credentials, &CredentialsPage::stateChanged, this, &MainWindow::updateActions);
    setPage(m_credentials);
    count();
    updateUndo();
    m_credentials->table().setFocus();
    if (m_painted)
        afterFirstPaint();
}

void MainWindow::dropCredentials()
{
    m_clipboard.clearNow();
    m_status->hideCounts();
    dropApps();
    if (!m_credentials)
        return;
    m_lostChanges = m_credentials->hasUnsaved();
    m_settings.setSplitter(m_credentials->splitter().saveState());
    // At once, dialogs of its own with it: names and values leave the screen and the memory now.
    m_stack->removeWidget(m_credentials);
    delete std::exchange(m_credentials, nullptr);
    updateActions();
}

void MainWindow::lock()
{
    if (!m_session.workspace() || m_session.workspace()->state() != Workspace::State::Open)
        return;
    // Not within the signal of a child that is about to be destroyed.
    QTimer::singleShot(0, this, [this] {
        dropCredentials();
        if (m_session.workspace())
            m_session.workspace()->lock();
    });
}

bool MainWindow::eventFilter(QObject *watched, QEvent *event)
{
    // A dialog keeps the window's shortcuts out; this one works everywhere.
    if (event->type() == QEvent::Show) {
        if (auto *dialog = qobject_cast<QDialog *>(watched))
            dialog->addAction(m_lock);
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
    // The catalog is read once the list is on screen: until then rows show the names they were saved with.
    if (m_credentials)
        m_credentials->useApps(m_apps.all());
    watchDefinitions();
    emit settled();
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::ActivationChange && isActiveWindow() && m_session.workspace())
        m_session.workspace()->checkForChanges();
    QMainWindow::changeEvent(event);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_mayClose)
        return event->accept();
    event->ignore();
    if (m_credentials && m_credentials->hasUnsaved())
        showCredentialList(); // what is asked about should be seen
    if (m_credentials)
        m_credentials->leaveForm([this] { quitNow(); });
    else
        quitNow();
}

void MainWindow::quitNow()
{
    m_settings.setGeometry(saveGeometry());
    QTimer::singleShot(0, this, [this] {
        dropCredentials();
        m_clipboard.clearNow();
        m_session.close([this] {
            m_mayClose = true;
            close();
        });
    });
}

void MainWindow::updateTitle()
{
    const Workspace *workspace = m_session.workspace();
    const bool open = m_credentials && workspace;
    setWindowTitle(open ? tr("%1 – Claviger").arg(workspace->name()) : u"Claviger"_s);
    if (open)
        m_workspaceButton->setText(workspace->name().replace(u'&', u"&&"_s));
}
}
