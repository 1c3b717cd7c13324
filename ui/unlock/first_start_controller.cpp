#include "ui/unlock/first_start_controller.h"

#include "ui/base/async.h"

namespace claviger
{
FirstStartController::FirstStartController(
    WorkspaceDirectory &directory, KeychainProbe &probe, QObject *parent)
    : QObject(parent),
      m_directory(directory),
      m_probe(probe)
{
}

QStringList FirstStartController::takenNames() const
{
    QStringList names;
    for (const WorkspaceEntry &one : m_directory.list())
        names.append(one.name);
    return names;
}

void FirstStartController::look()
{
    setBusy(true);
    whenDone(m_probe.state(), this, [this](KeychainState state) { adopt(state); });
}

void FirstStartController::unlockKeychain()
{
    setBusy(true);
    whenDone(m_probe.unlock(), this, [this](KeychainState state) { adopt(state); });
}

void FirstStartController::adopt(KeychainState state)
{
    m_keychain = state;
    // A locked keyring is a usable one: the page offers to unlock it. The rest is for the vault.
    const bool usable = mayChooseKeychain() || state == KeychainState::Locked;
    m_store = usable ? StoreKind::Keychain : StoreKind::SealedVault;
    setBusy(false);
}

bool FirstStartController::mayChooseKeychain() const
{
    return m_keychain == KeychainState::Ready;
}

void FirstStartController::choose(StoreKind store)
{
    m_store = store;
    emit changed();
}

QString FirstStartController::reason() const
{
    if (!m_keychain)
        return tr("Looking for the system's keychain…");
    switch (*m_keychain) {
    case KeychainState::Ready:
        return tr("The system's keychain answers and is open.");
    case KeychainState::Locked:
        return tr("The system's keychain is there but locked.");
    case KeychainState::NoKeyring:
        return tr("The system's keychain answers but has no keyring yet. Make one with its own program and "
                  "look again, or "
                  "use a sealed vault.");
    case KeychainState::NoService:
        return tr("No keychain answers on this desktop, so secrets rest in a sealed vault.");
    case KeychainState::NoBus:
        return tr("There is no D-Bus session here and so no keychain: secrets rest in a sealed vault.");
    case KeychainState::NoGlibLoop:
        return tr("QT_NO_GLIB is set, and without GLib the keychain never answers: secrets rest in a sealed "
                  "vault.");
    case KeychainState::LibraryMissing:
        return tr("The library libsecret is not installed, so secrets rest in a sealed vault.");
    }
    return {};
}

void FirstStartController::create(const QString &name, SecretBuffer passphrase)
{
    create(NewWorkspace(name, m_store, std::move(passphrase)));
}

void FirstStartController::create(NewWorkspace wanted)
{
    setBusy(true);
    whenDone(m_directory.create(std::move(wanted)), this, [this](Result<std::unique_ptr<Workspace>> made) {
        setBusy(false);
        if (!made) {
            emit failed(made.error());
            return;
        }
        m_workspace = std::move(*made);
        emit created();
    });
}

std::unique_ptr<Workspace> FirstStartController::takeWorkspace()
{
    return std::move(m_workspace);
}

void FirstStartController::setBusy(bool busy)
{
    m_busy = busy;
    emit changed();
}
}
