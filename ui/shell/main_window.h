#pragma once

#include <functional>

#include <QMainWindow>
#include <QPointer>

#include "ui/credentials/app_lookup.h"
#include "ui/forms/clipboard_guard.h"
#include "ui/forms/form_timings.h"
#include "ui/preferences/language.h"
#include "ui/shell/window_actions.h"
#include "ui/shell/window_place.h"
#include "ui/theme/theme.h"

class QToolButton;

namespace claviger
{
class ActivityPage;
class AppsPage;
class CredentialsPage;
struct CredentialView;
class DefinitionWatcher;
class FirstStartController;
class IdleLock;
struct Page;
class PageStack;
struct Preferences;
class PreferencesDialog;
class Session;
class Sidebar;
class StatusLine;
class WindowSettings;
class WorkspaceMenu;

/// The window: the pages of the open workspace beside the sidebar and under the top bar; or one thing alone
/// (first start, locked, a problem).
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
    AppsPage *apps() const;
    ActivityPage *activity() const; ///< the same
    StatusLine &status() { return *m_status; }
    Sidebar &sidebar() { return *m_sidebar; }
    QWidget *page() const;

    void lock();

    /// Ends what this window shows, at once, so that another one may be made over the same session.
    WindowPlace letGo();
    /// Shows what the session has, where the window before this one was.
    void resume(const WindowPlace &place);

    /// To the front, also when it is minimized (a second start asks for it).
    void raiseNow();

signals:
    void settled(); ///< painted, with the names of the apps in place
    void appearanceChosen(claviger::ColorScheme scheme); ///< Unknown: as the system
    void languageChosen(claviger::Language language); ///< kept already; it takes a window made anew

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void buildLayout();
    void buildBar();
    void connectActions();
    void connectSession();
    void whenOpened();
    void whenClosing();

    // Pages: main_window_pages.cpp
    void registerPages();
    Page makeCredentials(QWidget *parent);
    Page makeApps(QWidget *parent);
    void connectApps(AppsPage *page);
    Page makeActivity(QWidget *parent);
    Page makeVariables(QWidget *parent);
    void showCredentials(); ///< as the first page of a workspace that opens
    void dropPages();
    void watchDefinitions();
    void chooseView(const CredentialView &view);
    void followPage();
    void followView();
    void showCounts();
    void loadProjects();
    void undo();
    void find();
    void create();
    void goToPane(int step);

    void setAlone(QWidget *widget);
    void showFirstStart(bool first);
    void showState();
    void manageNouns();

    // main_window_preferences.cpp
    void showPreferences();
    void connectPreferences(PreferencesDialog &dialog);
    void closePreferences();
    void applyPreferences(const Preferences &preferences);
    void chooseLanguage(Language language);
    void leaveForm(const std::function<void()> &then);
    void leavePreferences(const std::function<void()> &then);
    QWidget *makeUnlockPage(bool lostChanges);

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
    WindowActions m_actions;
    StatusLine *m_status;
    PageStack *m_pages;
    Sidebar *m_sidebar;
    QWidget *m_bar = nullptr;
    QToolButton *m_workspaceButton = nullptr;
    WorkspaceMenu *m_workspaceMenu = nullptr;
    CredentialsPage *m_credentials = nullptr;
    std::unique_ptr<DefinitionWatcher> m_watcher;
    std::unique_ptr<FirstStartController> m_firstStart;
    QPointer<PreferencesDialog> m_preferencesDialog;
    IdleLock *m_idleLock;
    bool m_lostChanges = false; ///< by the lock that is on screen
    bool m_painted = false;
    bool m_mayClose = false;
};
}
