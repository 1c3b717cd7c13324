#pragma once

#include <memory>

#include <QAbstractButton>
#include <QApplication>
#include <QTest>

#include "desktop_machine.h"
#include "ui/credentials/credentials_page.h"
#include "ui/forms/schema_form.h"

namespace claviger
{
class Connection;
}

namespace claviger::test
{
/// A passphrase that is strong enough for a vault.
QString passphrase();

/// A machine without a keychain whose apps are few and known.
struct Machine final : DesktopMachine
{
    Machine();

    QList<App> apps; ///< Slack, Stripe, OpenAI: a base address and an API key each
};

/// To the widget with the focus. Without one the program ends.
void type(const QString &text);
void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);

/// The first visible button in `within` whose text, its mnemonic aside, or accessible name has `text` in it.
/// Ends the program if there is none.
QAbstractButton &button(const QWidget &within, const QString &text);

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
    /// Of the open workspace, to write behind its back; null if it cannot be opened.
    std::unique_ptr<Connection> openFile();
    void makeReadOnly(); ///< the open workspace, as a newer program does
    QString shownTexts() const;
    CredentialsPage &page() { return *m->window->credentials(); }
    SchemaForm &form();

    std::unique_ptr<Machine> m;
};
}
