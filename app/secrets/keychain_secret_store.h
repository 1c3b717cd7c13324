#pragma once

#include <functional>

#include "app/secrets/bus_residue.h"
#include "app/secrets/keychain_jobs.h"
#include "app/secrets/keychain_probe.h"
#include "app/secrets/libsecret_file.h"
#include "app/secrets/secret_service_reader.h"
#include "app/secrets/secret_store.h"

namespace claviger
{
/// Keeps secret payloads in the OS keychain, one item for each credential version, as text that the system's
/// own tools show: `secret-tool lookup server claviger user claviger/<workspace>/<credential>/<version>`.
///
/// QtKeychain writes and removes, and reads where the backend is not the Secret Service; there
/// SecretServiceReader does. A locked keyring answers "not found" and swallows deletes, KWallet reports
/// failures as success, libsecret's file is silent about a wrong password, so every operation asks the probe
/// (and the file) and confirms by reading back.
///
/// The bytes given are the bytes kept; whether they are what Claviger once wrote under this ref is for the
/// workspace to verify (WorkspaceKey). SecretTampered comes from here only for items that cannot be ours:
/// empty, not text, several under one name. Errors: InvalidArgument (a payload that is no text),
/// SecretTooLarge, SecretLocked, SecretUnavailable, SecretNotFound, SecretTampered, SecretNotConfirmed
/// (`item`, `reason`), Cancelled. A failure of readMany as a whole stands for every ref. writeMany stops at
/// the first failure; what it wrote before stays. Without a keyring (NoKeyring) nothing is written either:
/// making one takes a prompt.
class KeychainSecretStore final : public SecretStore
{
public:
    KeychainSecretStore(KeychainProbe &probe, const QString &service,
        std::chrono::milliseconds patience = std::chrono::seconds(2));

    StoreKind kind() const override { return StoreKind::Keychain; }

    /// Told `true` while the keychain most likely shows a prompt (a job of more than two seconds), then
    /// `false`.
    void setWaitingObserver(std::function<void(bool waiting)> observer);

    QCoro::Task<Result<SecretReads>> readMany(SecretRefs refs, std::stop_token stop = {}) override;
    QCoro::Task<Result<void>> writeMany(SecretItems items, std::stop_token stop = {}) override;
    QCoro::Task<Result<void>> remove(SecretRef ref, std::stop_token stop = {}) override;

private:
    QCoro::Task<Result<void>> ready();
    QCoro::Task<Result<void>> readyToTell();
    QCoro::Task<Result<void>> readyToWrite(std::stop_token stop);
    QCoro::Task<Result<SecretReads>> readOnce(SecretRefs refs, std::stop_token stop);
    QCoro::Task<Result<SecretReads>> readByJobs(SecretRefs refs, std::stop_token stop);
    QCoro::Task<Result<SecretReads>> readWhileReady(SecretRefs refs, std::stop_token stop);
    using Job = std::function<QCoro::Task<Result<SecretBuffer>>()>;
    QCoro::Task<Result<void>> persist(Job job);
    QCoro::Task<Result<void>> confirmWritten(SecretItems items, std::stop_token stop);
    QCoro::Task<Error> explain(Error error);

    KeychainProbe &m_probe;
    BusResidue m_residue;
    SecretServiceReader m_reader;
    KeychainJobs m_jobs;
    LibsecretFile m_file;
};
}
