#pragma once

#include <QList>
#include <QString>

#include <optional>

#include "app/secrets/sealed_vault.h"
#include "app/secrets/secret_store.h"
#include "app/store/connection.h"
#include "models/credentials/credential.h"
#include "models/credentials/workspace_nouns.h"

namespace claviger
{
/// Who writes what, on each row: set by the use case, stored by the repository.
struct WriteStamp {
    Id changeSet;
    Id device;
    HybridTime clock;
};

/// The one row about the workspace itself.
struct WorkspaceRow {
    Id id;
    QString name;
    StoreKind storeKind = StoreKind::Keychain;
    QByteArray keyCheck; ///< WorkspaceKey::checkValue()
    Id localActor;
    Id localDevice;
    qint64 createdAt = 0;
};

// Each repository is a thin set of statements over one noun: no rule, no secret value, no state of its own. Use it on
// the connection's thread. Every writing call belongs inside a Connection::transaction.

class WorkspaceRepository final
{
public:
    explicit WorkspaceRepository(Connection &connection) : m_db(connection) { }
    Result<void> create(const WorkspaceRow &row); ///< also the local actor and device rows
    Result<WorkspaceRow> read();
    Result<void> rename(const QString &name, const WriteStamp &stamp);
    Result<void> setStore(StoreKind kind, const WriteStamp &stamp);
    Result<void> setKeyCheck(const QByteArray &check);
    Result<HybridTime> lastClock(); ///< the largest clock stored anywhere in change_set

private:
    Connection &m_db;
};

class CredentialRepository final
{
public:
    explicit CredentialRepository(Connection &connection) : m_db(connection) { }
    /// All that are not purged; `trash` picks which side of deleted_at. One statement, no fields.
    Result<QList<CredentialSummary>> list(bool trash);
    Result<Credential> read(const Id &id);
    Result<QList<Credential>> readMany(const QList<Id> &ids);
    Result<int> count();
    /// Ids whose base32 form begins with `prefix` (for the command line).
    Result<QList<Id>> findByIdPrefix(const QString &prefix);
    Result<QList<CredentialSummary>> findByApp(const QString &appSlug, const QString &slug); ///< empty slug: any
    Result<void> insert(const Credential &credential, const WriteStamp &stamp);
    /// Replaces the row and its fields, counts the revision up. Conflict if `expectedRevision` is not the stored one.
    Result<void> update(const Credential &credential, qint64 expectedRevision, const WriteStamp &stamp);
    Result<void> setDeleted(const Id &id, qint64 deletedAt, const WriteStamp &stamp); ///< 0 restores
    Result<void> setDefault(const Id &id, bool isDefault, const WriteStamp &stamp);
    Result<void> setStatus(const Id &id, CredentialStatus status);
    Result<void> setLastUsed(const Id &id, qint64 when);
    Result<void> erase(const Id &id); ///< the row stays as a tombstone without label and fields
    /// Every (credential, secretVersion > 0), trash included: what a move between stores must carry.
    Result<QList<SecretRef>> secretRefs(const Id &workspace);

private:
    Connection &m_db;
};

/// Sealed earlier versions, ten per credential, oldest dropped.
class HistoryRepository final
{
public:
    explicit HistoryRepository(Connection &connection) : m_db(connection) { }
    Result<void> add(const Id &credential, const CredentialVersion &version, const QByteArray &sealedPayload,
        const WriteStamp &stamp);
    Result<QList<CredentialVersion>> list(const Id &credential); ///< newest first
    Result<CredentialVersion> read(const Id &credential, qint64 revision);
    Result<QByteArray> sealedPayload(const Id &credential, qint64 revision); ///< empty: it had no secret
    Result<void> eraseAll(const Id &credential);

private:
    Connection &m_db;
};

class ProjectRepository final
{
public:
    explicit ProjectRepository(Connection &connection) : m_db(connection) { }
    Result<QList<Project>> list();
    Result<void> insert(const Project &project, const WriteStamp &stamp);
    Result<void> update(const Project &project, const WriteStamp &stamp);
    Result<void> setDeleted(const Id &id, qint64 deletedAt, const WriteStamp &stamp);

private:
    Connection &m_db;
};

class EnvironmentRepository final
{
public:
    explicit EnvironmentRepository(Connection &connection) : m_db(connection) { }
    Result<QList<Environment>> list();
    Result<void> insert(const Environment &environment, const WriteStamp &stamp);
    Result<void> update(const Environment &environment, const WriteStamp &stamp);
    Result<void> setDeleted(const Id &id, qint64 deletedAt, const WriteStamp &stamp);

private:
    Connection &m_db;
};

class ChangeSetRepository final
{
public:
    explicit ChangeSetRepository(Connection &connection) : m_db(connection) { }
    Result<void> insert(const ChangeSet &changeSet);
    Result<QList<ChangeSet>> newest(int limit);
    /// The newest change set of this device that is not undone and not itself an Undo.
    Result<std::optional<ChangeSet>> newestUndoable(const Id &device);
    Result<void> markUndone(const Id &id);

private:
    Connection &m_db;
};

/// A write to a keychain that has begun: enough to finish or to clean up after a kill.
struct Intent {
    enum class Kind { Write = 0, Remove = 1, Move = 2 };
    Id id;
    Kind kind = Kind::Write;
    SecretRef ref;
    StoreKind store = StoreKind::Keychain; ///< where the item is written or removed
    QString writer; ///< name of the lock file of the writing process
};

class IntentRepository final
{
public:
    explicit IntentRepository(Connection &connection) : m_db(connection) { }
    Result<void> insert(const Intent &intent);
    Result<void> remove(const Id &id);
    Result<QList<Intent>> list();

private:
    Connection &m_db;
};

/// The sealed vault's tables: its header and its records.
class VaultRepository final
{
public:
    explicit VaultRepository(Connection &connection) : m_db(connection) { }
    Result<std::optional<VaultHeader>> header();
    Result<void> setHeader(const VaultHeader &header);
    Result<void> removeHeader();
    Result<std::optional<QByteArray>> read(const SecretRef &ref);
    Result<void> write(const SecretRef &ref, const QByteArray &sealed);
    Result<void> remove(const SecretRef &ref);
    Result<void> removeAll();

private:
    Connection &m_db;
};

/// One line of the activity log (activity.db): who read, changed, used what and when.
struct ActivityEntry {
    qint64 at = 0; ///< milliseconds since 1970 UTC
    Id actor;
    Id device;
    QString program; ///< `claviger` or `clav`
    QString verb; ///< a code: `reveal`, `copy`, `get`, `save`, …
    Id credential;
    QVariantMap arguments; ///< field path, label; never a value
};

class ActivityRepository final
{
public:
    explicit ActivityRepository(Connection &connection) : m_db(connection) { }
    Result<void> add(const ActivityEntry &entry);
    Result<QList<ActivityEntry>> newest(int limit);

private:
    Connection &m_db;
};
}
