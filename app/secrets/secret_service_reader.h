#pragma once

#include <QCoro/QCoroTask>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QMap>
#include <QString>

#include "app/secrets/bus_calls.h"
#include "app/secrets/secret_store.h"

namespace claviger
{
/// Reads items of the Secret Service over QtDBus, any number in two round trips: the searches at once, then
/// the secrets of what they found. Finds what QtKeychain wrote in text mode and never asks for more than the
/// refs given.
///
/// Secrets cross the session bus in a `plain` session: the bus is a socket that only this user can open, and
/// whoever can listen there can as well ask the keyring itself; what libsecret encrypts there keeps nobody
/// out. The session is opened with the first search and kept; a service that restarted gets a new one. Main
/// thread only.
class SecretServiceReader final
{
public:
    explicit SecretServiceReader(QString service, std::chrono::milliseconds timeout = busCallTimeout);

    /// For each ref the secret, or SecretLocked, SecretTampered (empty, not text, or several that differ), or
    /// SecretNotFound, which is *not* to be believed before the keyring is known to be open. Never prompts.
    /// Errors of the whole: Cancelled, SecretUnavailable.
    QCoro::Task<Result<SecretReads>> readMany(SecretRefs refs, std::stop_token stop = {});

private:
    struct Found;
    using Paths = QList<QDBusObjectPath>;
    using Secrets = QMap<QString, std::shared_ptr<SecretBuffer>>;

    QCoro::Task<Result<SecretReads>> readBatch(SecretRefs refs, std::stop_token stop);
    QCoro::Task<Result<std::vector<Found>>> search(SecretRefs refs, std::stop_token stop);
    QCoro::Task<Result<Secrets>> secretsAt(Paths paths, std::stop_token stop);
    QCoro::Task<Result<BusMessages>> askForSecrets(Paths paths, std::stop_token stop);
    QDBusMessage searchFor(const SecretRef &ref) const;
    void noteSession(const QDBusMessage &answer);

    QString m_service;
    std::chrono::milliseconds m_timeout;
    QString m_session; ///< empty until opened
};
}
