#pragma once

#include <QMainWindow>

#include "ui/credentials/app_lookup.h"
#include "ui/forms/clipboard_guard.h"
#include "ui/forms/form_timings.h"
#include "ui/theme/theme.h"

class QAction;
class QMenu;
class QStackedWidget;
class QToolButton;

namespace claviger
{
class AppsPage;
class CredentialsPage;
class DefinitionWatcher;
class FirstStartController;
class IdleLock;
struct Preferences;
class Session;
class StatusLine;
class WindowSettings;

/// The window: one page at a time (first start, locked, problem, credentials) under one bar of actions.
class MainWindow final : public QMainWindow
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MainWindow)

public:
    MainWindow(Session &session, AppLookup apps, ClipboardGuard &clipboard, WindowSettings &settings,
        const FormTimings &timings = {});
    ~MainWindow() override;

    /// Null unless the workspace is open.
    CredentialsPage *credentials() const { return m_credentials; }
    /// Null until it has been shown.
    AppsPage *apps() const { return m_appsPage; }
    StatusLine &status() { return *m_status; }
    QWidget *page() const;

    void lock();
    /// To the front, also when it is minimized (a second start asks for it).
    void raiseNow();

signals:
    void settled(); ///< painted, with the names of the apps in place
    void appearanceChosen(claviger::ColorScheme scheme); ///< Unknown: as the system

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void buildBar();
    void buildActions();
    QAction *addWindowAction(const QString &text, const QKeySequence &shortcut);
    void buildPageActions();
    bool showsApps() const;
    void showCredentialList();
    void showApps();
    void watchDefinitions();
    void dropApps();
    void undo();
    void find();
    void addCredential();
    void connectSession();
    void setPage(QWidget *page);
    void showFirstStart(bool first);
    void showState();
    void showCredentials();
    void dropCredentials();
    void fillWorkspaceMenu();
    void renameWorkspace();
    void removeWorkspace();
    void manageNouns();
    void showPreferences();
    void applyPreferences(const Preferences &preferences);
    void showShortcuts();
    void updateActions();
    void updateUndo(); ///< asks the workspace; not for every key
    void updateTitle();
    void afterFirstPaint();
    void quitNow();

    Session &m_session;
    AppLookup m_apps;
    ClipboardGuard &m_clipboard;
    WindowSettings &m_settings;
    FormTimings m_timings;
    StatusLine *m_status;
    QStackedWidget *m_stack;
    QWidget *m_bar = nullptr;
    QToolButton *m_workspaceButton = nullptr;
    QMenu *m_workspaceMenu = nullptr;
    CredentialsPage *m_credentials = nullptr;
    AppsPage *m_appsPage = nullptr;
    std::unique_ptr<DefinitionWatcher> m_watcher;
    std::unique_ptr<FirstStartController> m_firstStart;
    QAction *m_showCredentials = nullptr;
    QAction *m_showApps = nullptr;
    QAction *m_new = nullptr;
    QAction *m_edit = nullptr;
    QAction *m_copy = nullptr;
    QAction *m_delete = nullptr;
    QAction *m_undo = nullptr;
    QAction *m_find = nullptr;
    QAction *m_save = nullptr;
    QAction *m_history = nullptr;
    QAction *m_lock = nullptr;
    QAction *m_preferences = nullptr;
    QAction *m_shortcuts = nullptr;
    QAction *m_quit = nullptr;
    IdleLock *m_idleLock;
    bool m_lostChanges = false; ///< by the lock that is on screen
    bool m_painted = false;
    bool m_appsLoaded = false;
    bool m_mayClose = false;
};
}
