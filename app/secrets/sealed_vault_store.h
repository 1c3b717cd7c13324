#pragma once

#include <memory>

#include "app/secrets/sealed_vault.h"
#include "app/secrets/secret_store.h"
#include "app/store/connection.h"
#include "app/store/store_thread.h"
#include "models/base/random.h"

namespace claviger
{
/// The sealed vault as a store: its records rest in the workspace's own database.
///
/// Reads at once, on the main thread's connection; writes in the store thread, each call in one transaction,
/// so that all of its items are there or none. A commit that succeeded is SQLite's own confirmation; nothing
/// is read back. Locked until unlock(). Besides the contract's codes, operations give what the database says
/// (DatabaseBusy, DiskFull, …), and a write InvalidArgument for a payload that is no text.
class SealedVaultStore final : public SecretStore
{
public:
    /// `reading` is a read-only connection of the main thread. `random` is called in the store thread.
    SealedVaultStore(Connection &reading, StoreThread &writing, RandomSource random);

    bool isLocked() const { return m_cipher == nullptr; }
    void unlock(VaultCipher cipher);
    /// Wipes the key, once a write that is under way has ended.
    void lock() { m_cipher.reset(); }

    StoreKind kind() const override { return StoreKind::SealedVault; }
    QCoro::Task<Result<SecretReads>> readMany(SecretRefs refs, std::stop_token stop = {}) override;
    QCoro::Task<Result<void>> writeMany(SecretItems items, std::stop_token stop = {}) override;
    QCoro::Task<Result<void>> remove(SecretRef ref, std::stop_token stop = {}) override;

private:
    Result<void> ready(const std::stop_token &stop) const;

    Connection &m_reading;
    StoreThread &m_writing;
    RandomSource m_random;
    std::shared_ptr<const VaultCipher> m_cipher;
};

// The pieces of it, for use cases that write records in a transaction of their own.

/// SecretNotFound, SecretTampered, or what the database says.
Result<SecretBuffer> readSealed(Connection &connection, const VaultCipher &cipher, const SecretRef &ref);
/// What rests under this ref. InvalidArgument if the payload is empty or no text.
Result<QByteArray> sealedRecord(
    const VaultCipher &cipher, const SecretRef &ref, QByteArrayView payload, const RandomSource &random);
/// Inside a transaction. The errors of sealedRecord() too.
Result<void> writeSealed(Connection &connection, const VaultCipher &cipher, const SecretRef &ref,
    QByteArrayView payload, const RandomSource &random);
}
