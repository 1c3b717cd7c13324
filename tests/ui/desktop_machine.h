#pragma once

#include <memory>

#include <QTemporaryDir>

#include "app/catalog/app_catalog.h"
#include "app/platform/paths.h"
#include "app/secrets/dbus_keychain_probe.h"
#include "app/secrets/keychain_secret_store.h"
#include "ui/credentials/app_lookup.h"
#include "ui/forms/clipboard_guard.h"
#include "ui/shell/main_window.h"
#include "ui/shell/session.h"
#include "ui/shell/window_settings.h"

namespace claviger::test
{
/// The desktop's objects on a machine of their own: what the program makes at its start, with a home that
/// goes with them and a passphrase's key that is quick to derive.
class DesktopMachine
{
public:
    explicit DesktopMachine(const QString &keychainService);
    virtual ~DesktopMachine();
    Q_DISABLE_COPY_MOVE(DesktopMachine)

    /// Opens the window; what is changed in `services` and `lookup` is changed before.
    void start();
    /// Waits until the workspace is closed.
    void closeSession();
    Paths paths() const; ///< where its files are

    QTemporaryDir home;
    DBusKeychainProbe probe;
    KeychainSecretStore keychain;
    WorkspaceServices services;
    AppCatalog catalog; ///< as it is in the product
    AppLookup lookup{catalog};
    std::unique_ptr<WorkspaceDirectory> directory;
    std::unique_ptr<Session> session;
    std::unique_ptr<ClipboardGuard> clipboard;
    std::unique_ptr<WindowSettings> settings;
    std::unique_ptr<MainWindow> window;
};
}
