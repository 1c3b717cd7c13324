#pragma once

#include <memory>

#include <QApplication>
#include <QTemporaryDir>
#include <QTest>

#include "app/catalog/app_catalog.h"
#include "app/secrets/dbus_keychain_probe.h"
#include "app/secrets/keychain_secret_store.h"
#include "ui/credentials/credentials_page.h"
#include "ui/forms/schema_form.h"
#include "ui/shell/main_window.h"
#include "ui/shell/session.h"
#include "ui/shell/window_settings.h"

namespace claviger::test
{
/// A passphrase that is strong enough for a vault.
QString passphrase();

/// A machine without a keychain, and the desktop's objects on it.
struct Machine
{
    Machine();
    ~Machine();
    void start();

    QTemporaryDir home;
    DBusKeychainProbe probe;
    KeychainSecretStore keychain{probe, QStringLiteral("claviger-test")};
    WorkspaceServices services;
    QList<App> apps; ///< Slack, Stripe, OpenAI: a base address and an API key each
    AppCatalog catalog; ///< as it is in the product
    AppLookup lookup;
    std::unique_ptr<WorkspaceDirectory> directory;
    std::unique_ptr<Session> session;
    std::unique_ptr<ClipboardGuard> clipboard;
    std::unique_ptr<WindowSettings> settings;
    std::unique_ptr<MainWindow> window;
};

/// To the widget with the focus.
void type(const QString &text);
void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);

/// Tab until the widget with this accessible name has the focus.
bool tabTo(const QString &name);

/// The class names of visible widgets that take the focus and have no accessible name.
QStringList namelessInputs(QWidget *root);

template <typename T> T *openDialog(QWidget *parent)
{
    const auto all = parent->findChildren<T *>();
    for (T *dialog : all) {
        if (dialog->isVisible())
            return dialog;
    }
    return nullptr;
}

/// A test of the window as a person uses it, on a machine of its own.
class DesktopTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

protected:
    void createVault();
    /// Through the dialog, with keys.
    void addCredential(const QString &search, const QString &label, const QString &key);
    QString shownTexts() const;
    CredentialsPage &page() { return *m->window->credentials(); }
    SchemaForm &form();

    std::unique_ptr<Machine> m;
};
}
