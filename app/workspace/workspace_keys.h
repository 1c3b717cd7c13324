#pragma once

#include "app/secrets/sealed_vault.h"
#include "app/secrets/secret_buffer.h"
#include "app/secrets/workspace_key.h"
#include "models/base/result.h"

namespace claviger
{
/// What an unlocked workspace holds in memory: its key and the vault's cipher made from it. Shared, so that a
/// lock in the middle of a write lets that write end and wipes the keys with it.
struct WorkspaceKeys
{
    explicit WorkspaceKeys(WorkspaceKey key_);

    /// SecretTampered if the bytes are not the key that `keyCheck` knows.
    static Result<std::shared_ptr<const WorkspaceKeys>> fromBytes(
        QByteArrayView bytes, const QByteArray &keyCheck);

    WorkspaceKey key;
    VaultCipher cipher;
};

/// The key as it rests in a keychain: a payload with one field, `key`, in base64.
SecretBuffer encodeKeyItem(const WorkspaceKey &key);
/// SecretTampered if it is anything else.
Result<SecretBuffer> decodeKeyItem(QByteArrayView item);
}
