#pragma once

#include <memory>

#include <QByteArray>

#include "app/secrets/secret_buffer.h"
#include "models/base/id.h"
#include "models/base/random.h"
#include "models/base/result.h"

namespace claviger
{
/// The 32 random bytes of a workspace and what is derived from them (libsodium crypto_kdf, context
/// `claviger`). Keys rest in sodium_malloc memory. Any thread once constructed.
class WorkspaceKey final
{
public:
    static constexpr int byteCount = 32;
    static constexpr int tagByteCount = 16;

    static WorkspaceKey generate(const RandomSource &random);
    /// SecretTampered if it is not 32 bytes.
    static Result<WorkspaceKey> fromBytes(QByteArrayView bytes);
    WorkspaceKey(WorkspaceKey &&) noexcept;
    WorkspaceKey &operator=(WorkspaceKey &&) noexcept;
    ~WorkspaceKey();

    /// To be written to the secret store.
    SecretBuffer toBytes() const;
    /// 16 bytes by which a workspace database knows its key without holding it (subkey 4).
    QByteArray checkValue() const;

    /// Wraps a payload with its MAC for resting in a keychain: `{"v":1,"fields":{…},"mac":"<base64>"}`; the
    /// MAC (BLAKE2b, subkey 1) covers workspace, credential and version too, so a swapped, rolled back or
    /// planted item is noticed.
    SecretBuffer authenticate(
        const Id &workspace, const Id &credential, qint64 version, QByteArrayView payload) const;
    /// The payload without its MAC. SecretTampered.
    Result<SecretBuffer> verify(
        const Id &workspace, const Id &credential, qint64 version, QByteArrayView item) const;

    /// 16 bytes over the value alone (subkey 2): equal values have equal tags within the workspace.
    QByteArray equalityTag(QByteArrayView value) const;

    /// Seals an old version for the history table (XChaCha20-Poly1305, subkey 3): nonce, then ciphertext.
    QByteArray sealHistory(
        const Id &credential, qint64 revision, QByteArrayView payload, const RandomSource &random) const;
    Result<SecretBuffer> openHistory(const Id &credential, qint64 revision, const QByteArray &sealed) const;

private:
    struct Subkeys;
    explicit WorkspaceKey(std::unique_ptr<Subkeys> keys);
    std::unique_ptr<Subkeys> m_keys;
};
}
