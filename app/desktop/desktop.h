#pragma once

#include <memory>

#include <QObject>
#include <QTemporaryDir>

#include "app/desktop/desktop_options.h"
#include "app/platform/paths.h"
#include "app/workspace/workspace.h"
#include "app/workspace/workspace_services.h"

class QApplication;

namespace claviger
{
class AppCatalog;
class ClipboardGuard;
class SystemLook;
class FirstStartController;
class KeychainProbe;
class MainWindow;
struct Preferences;
class Session;
class SessionSignals;
class SingleInstance;
class WindowSettings;
class WorkspaceDirectory;

/// Puts the desktop program together: paths, stores, window. Everything lives as long as this.
class Desktop final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Desktop)

public:
    Desktop(QApplication &application, DesktopOptions options);
    ~Desktop() override;

    /// Starts, or says why not: the exit code, or nothing if the window is up.
    std::optional<int> start();

private:
    std::optional<int> becomeTheOne();
    void buildServices();
    void buildSession();
    void buildWindow();
    void speak(); ///< the language that was chosen
    void renewWindow(); ///< in the language that has been chosen since, over the same session
    void listenToSystem();
    void lockFor(bool Preferences::*wish); ///< if it is wished
    void applyAppearance(); ///< as chosen, else as the system
    void openWorkspace();
    void openDemo();
    void prepareScreenshot();
    void takeScreenshot();
    void endAfterScreenshot(bool taken);

    QApplication &m_application;
    DesktopOptions m_options;
    std::unique_ptr<QTemporaryDir> m_demoDirectory;
    Paths m_paths;
    std::unique_ptr<SingleInstance> m_instance;
    std::unique_ptr<KeychainProbe> m_probe;
    std::unique_ptr<SecretStore> m_keychain;
    WorkspaceServices m_services;
    std::unique_ptr<WorkspaceDirectory> m_directory;
    std::unique_ptr<AppCatalog> m_catalog;
    std::unique_ptr<WindowSettings> m_settings;
    std::unique_ptr<ClipboardGuard> m_clipboard;
    std::unique_ptr<SystemLook> m_look;
    std::unique_ptr<SessionSignals> m_signals;
    std::unique_ptr<FirstStartController> m_starter; ///< of the demo
    std::unique_ptr<Workspace> m_demo; ///< while it is being filled
    std::unique_ptr<Session> m_session;
    std::unique_ptr<MainWindow> m_window;
};
}
