#pragma once

#include <memory>

#include <QObject>

#include "app/secrets/keychain_probe.h"
#include "app/workspace/workspace_directory.h"

namespace claviger
{
/// Decides where a new workspace keeps its secrets, with the probe's answer, and makes it.
class FirstStartController final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FirstStartController)

public:
    FirstStartController(WorkspaceDirectory &directory, KeychainProbe &probe, QObject *parent = nullptr);

    void look(); ///< asks the probe
    void unlockKeychain(); ///< shows the keyring's own prompt

    /// Names of other workspaces; read from their files.
    QStringList takenNames() const;

    bool isBusy() const { return m_busy; }
    std::optional<KeychainState> keychain() const { return m_keychain; } ///< nothing yet: still asking
    StoreKind store() const { return m_store; }
    void choose(StoreKind store);
    bool mayChooseKeychain() const;

    /// What the page says about the store: which one and why.
    QString reason() const;

    void create(const QString &name, SecretBuffer passphrase); ///< with the usual environments
    void create(NewWorkspace wanted);
    /// After created(): whose it is from now on.
    std::unique_ptr<Workspace> takeWorkspace();

signals:
    void changed();
    void created();
    void failed(const claviger::Error &error);

private:
    void adopt(KeychainState state);
    void setBusy(bool busy);

    WorkspaceDirectory &m_directory;
    KeychainProbe &m_probe;
    std::optional<KeychainState> m_keychain;
    StoreKind m_store = StoreKind::Keychain;
    std::unique_ptr<Workspace> m_workspace;
    bool m_busy = false;
};
}
