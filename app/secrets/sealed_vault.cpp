#include "app/secrets/sealed_vault.h"

#include <algorithm>
#include <array>

#include <sodium.h>

#include "app/secrets/authenticated_cipher.h"
#include "app/secrets/guarded_memory.h"
#include "app/secrets/secret_store.h"
#include "app/secrets/workspace_key.h"

namespace claviger
{
using namespace Qt::StringLiterals;

namespace
{
constexpr qsizetype saltSize = crypto_pwhash_SALTBYTES;
constexpr quint64 fewestOperations = 1;
constexpr quint64 mostOperations = 10;
constexpr quint64 leastMemory = 8ULL << 20;
constexpr quint64 mostMemory = 1ULL << 30; // a planted header must not take the machine's memory
constexpr std::uint64_t recordSubkey = 5;
constexpr char context[crypto_kdf_CONTEXTBYTES + 1] = "claviger";

struct GuardedKey : InGuardedMemory
{
    CipherKey bytes{};
};

QByteArray headerBinding(const Id &workspace)
{
    return "claviger vault key" + workspace.toBytes();
}

QByteArray recordBinding(const Id &workspace, const Id &credential, qint64 version)
{
    return "claviger vault record" + workspace.toBytes() + credential.toBytes() + littleEndian(version);
}

bool isInRange(quint64 operations, quint64 memoryBytes)
{
    return operations >= fewestOperations && operations <= mostOperations && memoryBytes >= leastMemory
        && memoryBytes <= mostMemory;
}

bool isPossible(const VaultHeader &header)
{
    return isInRange(header.operations, header.memoryBytes) && header.salt.size() == saltSize
        && header.sealedKey.size() == WorkspaceKey::byteCount + sealedOverhead;
}

/// The key that a passphrase and a header's salt and costs make. Takes most of a second and the memory it
/// says.
Result<std::unique_ptr<GuardedKey>> deriveKey(const VaultHeader &header, QByteArrayView passphrase)
{
    auto key = std::make_unique<GuardedKey>();
    const char *text = passphrase.isEmpty() ? "" : passphrase.data(); // never null, says libsodium
    const int derived = crypto_pwhash(key->bytes.data(), key->bytes.size(), text,
        static_cast<unsigned long long>(passphrase.size()),
        reinterpret_cast<const unsigned char *>(header.salt.constData()), header.operations,
        static_cast<std::size_t>(header.memoryBytes), crypto_pwhash_ALG_ARGON2ID13);
    if (derived != 0)
        return failure(ErrorCode::OutOfSecureMemory, {{u"bytes"_s, header.memoryBytes}});
    return key;
}
}

struct VaultCipher::Key : GuardedKey
{
};

Result<VaultHeader> VaultCipher::createHeader(const Id &workspace, QByteArrayView workspaceKey,
    QByteArrayView passphrase, const VaultCost &cost, const RandomSource &random)
{
    if (!isInRange(cost.operations, cost.memoryBytes)) // nobody could ever open it
        return failure(ErrorCode::InvalidArgument, {{u"what"_s, u"vault cost"_s}});
    VaultHeader header;
    header.operations = cost.operations;
    header.memoryBytes = cost.memoryBytes;
    header.salt.resize(saltSize);
    random(std::span(reinterpret_cast<unsigned char *>(header.salt.data()), saltSize));
    const auto key = deriveKey(header, passphrase);
    if (!key)
        return failed(key);
    header.sealedKey = sealBytes((*key)->bytes, workspaceKey, headerBinding(workspace), random);
    return header;
}

Result<SecretBuffer> VaultCipher::openHeader(
    const Id &workspace, const VaultHeader &header, QByteArrayView passphrase)
{
    if (!isPossible(header))
        return failure(ErrorCode::SecretTampered, {{u"of"_s, u"vaultHeader"_s}});
    const auto key = deriveKey(header, passphrase);
    if (!key)
        return failed(key);
    auto workspaceKey = openBytes((*key)->bytes, header.sealedKey, headerBinding(workspace));
    if (!workspaceKey)
        return failure(ErrorCode::WrongPassphrase);
    return std::move(*workspaceKey);
}

VaultCipher::VaultCipher(QByteArrayView workspaceKey) : m_key(std::make_unique<Key>())
{
    Q_ASSERT(workspaceKey.size() == crypto_kdf_KEYBYTES);
    crypto_kdf_derive_from_key(m_key->bytes.data(), m_key->bytes.size(), recordSubkey, context,
        reinterpret_cast<const unsigned char *>(workspaceKey.data()));
    makeReadOnly(*m_key);
}

VaultCipher::VaultCipher(VaultCipher &&) noexcept = default;
VaultCipher::~VaultCipher() = default;

QByteArray VaultCipher::seal(const Id &workspace, const Id &credential, qint64 version,
    QByteArrayView payload, const RandomSource &random) const
{
    return sealBytes(m_key->bytes, payload, recordBinding(workspace, credential, version), random);
}

Result<SecretBuffer> VaultCipher::open(
    const Id &workspace, const Id &credential, qint64 version, const QByteArray &sealed) const
{
    auto payload = openBytes(m_key->bytes, sealed, recordBinding(workspace, credential, version));
    if (!payload)
        return failure(
            ErrorCode::SecretTampered, {{u"item"_s, SecretRef(workspace, credential, version).itemKey()}});
    return std::move(*payload);
}
}
