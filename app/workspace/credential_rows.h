#pragma once

#include "app/workspace/credential_write.h"

namespace claviger
{
/// The one transaction of a credential's write, on the store thread: history, row and fields, defaults,
/// change set, intents, and in a sealed vault the record itself.
class CredentialRowChange final
{
public:
    CredentialChange *change = nullptr;
    StoreKind store = StoreKind::Keychain;
    Id workspace;
    QString slugWish; ///< if the slug is made from the label
    std::optional<Intent> finished; ///< of the new item
    std::optional<Intent> announced; ///< of the old item's removal
    std::shared_ptr<const WorkspaceKeys> keys;
    RandomSource random;

    Result<void> apply(UseCase &use);
    /// The same as part of a change set that is about more than this credential: its names, defaults and
    /// place stay, and so do checks on them and on its revision, which are the caller's.
    Result<void> applyWithin(UseCase &use, const WriteStamp &stamp);

private:
    Result<void> chooseSlug(UseCase &use);
    Result<void> chooseVersion(UseCase &use);
    Result<QList<Id>> othersThatAreDefault(UseCase &use) const;
    Result<void> writeRow(UseCase &use, const WriteStamp &stamp);
    Result<void> hideInHistory(UseCase &use);
    Result<void> writeDefaults(UseCase &use, const QList<Id> &cleared, const WriteStamp &stamp);
    Result<void> writeVault(UseCase &use);
    Result<void> writeIntents(UseCase &use);
    QVariantMap arguments(const QList<Id> &cleared) const;
};

// Checks and choices other transactions share.

/// Conflict if the workspace's secrets have been moved to another store meanwhile.
Result<void> requireStore(UseCase &use, StoreKind store);
/// Conflict if the credential is no longer as it was read; NotFound if it is in the trash or gone.
Result<void> requireRevision(UseCase &use, const std::optional<Credential> &previous);
/// A version that no item has, nor will get from another writer.
Result<qint64> nextSecretVersion(
    UseCase &use, const Id &credential, const std::optional<Credential> &previous);
/// The same app, scope, project and environment: among these one default and no two slugs are meant to be.
bool isSameGroup(const CredentialSummary &a, const CredentialSummary &b);
/// Everything in the credential's group but itself, trash left out.
Result<QList<CredentialSummary>> othersInGroup(UseCase &use, const CredentialSummary &of);
}
