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

namespace claviger
{
class ActivityPage;
class AppsPage;
class CredentialsPage;
struct CredentialView;
class DefinitionWatcher;
class FirstStartController;
class IdleLock;
struct NamedAction;
struct Page;
class PageStack;
class ProjectChoice;
struct Preferences;
class PreferencesDialog;
class Session;
class Sidebar;
class StatusLine;
class TopBar;
class WindowSettings;
class Workspace;
class WorkspaceSwitcher;

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
    TopBar &topBar() { return *m_bar; }
    ProjectChoice &projectChoice() { return *m_choice; }
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
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void buildLayout();
    void connectActions();
    void connectSession();
    void whenOpened();
    void whenClosing();
    void whenRemoved();
    void leaveRemoved(const Workspace *gone);
    void showRemoved(const QString &name);

    // Pages: main_window_pages.cpp
    void registerPages();
    Page makeCredentials(QWidget *parent);
    Page makeApps(QWidget *parent);
    void connectApps(AppsPage *page);
    Page makeActivity(QWidget *parent);
    Page makeVariables(QWidget *parent);
    void showCredentials(); ///< as the first page of a workspace that opens
    void dropPages();
    void endDrag(const std::function<void()> &then);
    void watchDefinitions();
    void chooseView(const CredentialView &view);
    void takeDropped(const QList<Id> &ids, const CredentialView &where);
    void followPage();
    void followView();
    void showCounts();
    void loadProjects();
    void followProject();
    void lookAtProject(const Id &id);
    Scope startScope(const QString &appSlug) const;
    void undo();
    void find();
    void create();
    void goToPane(int step);

    // Command palette: main_window_palette.cpp
    void showPalette();
    QList<NamedAction> namedActions() const;
    bool trigger(const QString &code); ///< one of those, if it is there now
    void run(const QString &code); ///< after going to the page that offers it
    void runChoice(const QString &code);
    void remember(const QString &code);
    void showCredential(const Id &id);
    void showApp(const QString &slug);

    void setAlone(QWidget *widget);
    void showFirstStart(bool first, const QString &name = {});
    void showState();
    void manageNouns();

    // main_window_preferences.cpp
    void showPreferences();
    void connectPreferences(PreferencesDialog &dialog);
    void closePreferences();
    void applyPreferences(const Preferences &preferences);
    void chooseLanguage(Language language);
    bool hasUnsaved() const;
    void leaveForm(const std::function<void()> &then); ///< asks about all that is unsaved
    void leavePreferences(const std::function<void()> &then);
    QWidget *makeUnlockPage(bool lostChanges);

    void showShortcuts();
    void updateActions();
    void updateUndo(); ///< asks the workspace; not for every key
    void updateTitle();
    void afterFirstPaint();
    void quitNow();

    Session &m_session;
    AppLookup m_apps; ///< with new credentials starting where the window works
    ClipboardGuard &m_clipboard;
    WindowSettings &m_settings;
    FormTimings m_timings;
    WindowActions m_actions;
    StatusLine *m_status;
    PageStack *m_pages;
    Sidebar *m_sidebar;
    WorkspaceSwitcher *m_workspaces;
    ProjectChoice *m_choice;
    TopBar *m_bar;
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
