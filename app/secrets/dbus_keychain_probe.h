#pragma once

#include <optional>

#include <QDBusMessage>
#include <QString>

#include "app/secrets/bus_calls.h"
#include "app/secrets/keychain_probe.h"
#include "app/secrets/keychain_rule.h"

namespace claviger
{
/// Asks the session bus itself, in three calls at most; connects to it at the first question, not before.
///
/// NoService also stands for a service that does not answer in time. libsecret's file backend counts as Ready
/// as soon as the library loads: whether it opens is for LibsecretFile to say, which needs an item for that.
/// Main thread only.
class DBusKeychainProbe final : public KeychainProbe
{
public:
    explicit DBusKeychainProbe(
        const QProcessEnvironment &environment = QProcessEnvironment::systemEnvironment(),
        QString libsecret = QStringLiteral("secret-1"), std::chrono::milliseconds timeout = busCallTimeout);

    KeychainBackend backend() const override;
    QCoro::Task<KeychainState> state() override;
    QCoro::Task<KeychainState> unlock(std::stop_token stop = {}) override;

private:
    QCoro::Task<void> decideOnWallet();
    std::optional<KeychainState> stateOfLibrary();
    QCoro::Task<KeychainState> serviceState();
    QCoro::Task<KeychainState> walletState();
    QCoro::Task<void> unlockService(std::stop_token stop);
    QCoro::Task<void> unlockWallet(std::stop_token stop);
    QDBusMessage walletCall(const QString &method, const QVariantList &arguments = {}) const;

    KeychainRule m_rule;
    bool m_usesFile;
    std::optional<bool> m_walletAnswers; ///< decided once, as QtKeychain does
    QString m_libsecret;
    std::optional<bool> m_libraryLoads;
    std::chrono::milliseconds m_timeout;
    QString m_collection; ///< the default keyring's path as last seen
    QString m_wallet; ///< the network wallet's name as last seen
};
}
