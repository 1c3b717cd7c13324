#pragma once

#include <memory>

#include <QByteArray>
#include <QList>
#include <QString>

#include "tests/cli/clav_runner.h"
#include "tests/e2e/desktop_program.h"
#include "tests/e2e/secret_search.h"

namespace claviger::tests
{
/// The desktop on a virtual screen, secrets that are planted by using it as a person does, and the search for
/// what is left of them.
class CanaryDesk final
{
public:
    explicit CanaryDesk(QList<QByteArray> planted);

    /// Whether secrets rest in a sealed vault here; else in the keychain of the session.
    static bool usesVault();
    static QByteArray passphrase(); ///< of the vault; planted too
    /// Of a path of its own, below the home directory.
    static QString pathOf(const QString &file);
    /// What the built clav gets.
    static QByteArray gotByClav(const QString &credential, const QString &field);

    const VirtualScreen &screen() const { return m_screen; }
    bool start(const QString &program); ///< whether its window is there
    DesktopProgram &desktop() const { return *m_desktop; }
    bool makeWorkspace() const; ///< in the window that greets; whether it is open
    bool openNewForm(const QByteArray &app) const; ///< with the focus in the label
    bool discardNewForm() const;

    void plant(const QByteArray &secret);
    bool isInMemory(const QByteArray &secret) const;
    /// What is left of all secrets, in the memory of the desktop and in argument lists, once it has had a
    /// moment to let go.
    QString leftOver() const;
    QString leftInFiles() const;
    QString leftIn(const QByteArray &bytes) const { return m_search.formIn(bytes); }

private:
    Q_DISABLE_COPY_MOVE(CanaryDesk)

    const VirtualScreen m_screen;
    QList<QByteArray> m_planted;
    SecretSearch m_search;
    std::unique_ptr<DesktopProgram> m_desktop;
};
}
