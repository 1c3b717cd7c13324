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

/// SecretLocked, of the workspace: nobody holds its keys. Its store may be open all the same.
tl::unexpected<Error> workspaceLocked();
/// The key as it rests in a keychain: a payload with one field, `key`, in base64.
SecretBuffer encodeKeyItem(const WorkspaceKey &key);
/// What a keychain answered when it was asked for the key. A lost one says `of` workspaceKey: SecretNotFound,
/// or SecretTampered if the item is anything but the key that `keyCheck` knows.
Result<std::shared_ptr<const WorkspaceKeys>> keysFromItem(
    const Id &workspace, const Result<SecretBuffer> &item, const QByteArray &keyCheck);
}
