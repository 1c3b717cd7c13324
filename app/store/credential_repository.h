#pragma once

#include <QHash>
#include <QList>
#include <QString>

#include "app/secrets/secret_store.h"
#include "app/store/connection.h"
#include "app/store/write_stamp.h"
#include "models/credentials/credential.h"

namespace claviger
{
/// See repositories.h.
class CredentialRepository final
{
public:
    explicit CredentialRepository(Connection &connection) : m_db(connection) { }
    /// All that are not purged; `trash` picks which side of deleted_at. One statement, no fields, in order of
    /// arrival.
    Result<QList<CredentialSummary>> list(bool trash);
    Result<Credential> read(const Id &id); ///< fields in the order of their paths; also from the trash
    Result<QList<Credential>> readMany(const QList<Id> &ids); ///< in the order asked
    Result<QList<CredentialField>> readPlainFields(const Id &id); ///< none, if there is no such credential
    Result<int> count(); ///< without the trash
    Result<QHash<QString, int>> countsByApp(); ///< without the trash
    /// Ids whose base32 form begins with `prefix` (for the command line).
    Result<QList<Id>> findByIdPrefix(const QString &prefix, bool trash = false);
    Result<QList<CredentialSummary>> findByApp(
        const QString &appSlug, const QString &slug); ///< empty slug: any
    /// Of this app, from the trash too, those that have a plain value; sorted.
    Result<QList<Id>> withPlainValues(const QString &appSlug);
    /// At revision 1. One of user scope belongs to the workspace's local actor.
    Result<void> insert(const Credential &credential, const WriteStamp &stamp);
    /// Replaces the row and its fields, counts the revision up. Conflict if `expectedRevision` is not the
    /// stored one. A field whose value stays keeps its clock. Leaves deleted_at, createdAt and lastUsedAt as
    /// they are.
    Result<void> update(const Credential &credential, qint64 expectedRevision, const WriteStamp &stamp);
    Result<void> setDeleted(const Id &id, qint64 deletedAt, const WriteStamp &stamp); ///< 0 restores
    Result<void> setDefault(const Id &id, bool isDefault, const WriteStamp &stamp);
    /// Of that version of its secret; nothing happens if the row names another one by now.
    Result<void> setStatus(const Id &id, qint64 secretVersion, CredentialStatus status);
    Result<void> setLastUsed(const Id &id, qint64 when);
    /// The row stays as a tombstone without label and fields. Its history goes too.
    Result<void> erase(const Id &id, const WriteStamp &stamp = {});
    /// Every (credential, secretVersion > 0), trash included: what a move between stores must carry.
    Result<QList<SecretRef>> secretRefs(const Id &workspace);

private:
    static Result<QList<Id>> ids(Result<Query> query); ///< of the first column
    Connection &m_db;
};
}
