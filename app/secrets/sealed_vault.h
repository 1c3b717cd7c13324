#pragma once

#include <memory>
#include <stop_token>

#include <QByteArray>

#include "app/secrets/secret_buffer.h"
#include "models/base/id.h"
#include "models/base/random.h"
#include "models/base/result.h"

namespace claviger
{
/// What opening a vault with its passphrase takes; rests in the database, holds no secret.
struct VaultHeader
{
    QByteArray salt; ///< 16 bytes
    quint64 operations = 3; ///< Argon2id passes
    quint64 memoryBytes = 256ULL << 20;
    QByteArray sealedKey; ///< nonce and sealed workspace key (32 bytes inside)

    bool operator==(const VaultHeader &) const = default;
};

/// How costly deriving the key is. The product uses the defaults; tests lower them.
struct VaultCost
{
    quint64 operations = 3;
    quint64 memoryBytes = 256ULL << 20;
};

/// The sealed vault's cryptography: Argon2id for the passphrase, XChaCha20-Poly1305 per record with
/// workspace, credential and version in the associated data. Holds no records. Blocking; run derive in the
/// pool.
class VaultCipher final
{
public:
    /// Makes the header for a new vault around an existing workspace key. Errors: OutOfSecureMemory;
    /// InvalidArgument for costs outside of what openHeader() accepts (1…10 passes, 8 MiB…1 GiB).
    static Result<VaultHeader> createHeader(const Id &workspace, QByteArrayView workspaceKey,
        QByteArrayView passphrase, const VaultCost &cost, const RandomSource &random);
    /// The workspace key's bytes. Errors: WrongPassphrase, SecretTampered (a header no passphrase can fit:
    /// parameters out of range), OutOfSecureMemory.
    static Result<SecretBuffer> openHeader(
        const Id &workspace, const VaultHeader &header, QByteArrayView passphrase);

    /// Takes the record subkey from the workspace key (crypto_kdf subkey 5).
    explicit VaultCipher(QByteArrayView workspaceKey);
    VaultCipher(VaultCipher &&) noexcept;
    ~VaultCipher();

    /// 24 bytes nonce, then ciphertext.
    QByteArray seal(const Id &workspace, const Id &credential, qint64 version, QByteArrayView payload,
        const RandomSource &random) const;
    Result<SecretBuffer> open(
        const Id &workspace, const Id &credential, qint64 version, const QByteArray &sealed) const;

private:
    struct Key;
    std::unique_ptr<Key> m_key;
};
}
