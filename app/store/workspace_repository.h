#pragma once

#include <QHash>
#include <QString>

#include "app/secrets/secret_store.h"
#include "app/store/connection.h"
#include "app/store/write_stamp.h"

namespace claviger
{
/// The one row about the workspace itself.
struct WorkspaceRow
{
    Id id;
    QString name;
    StoreKind storeKind = StoreKind::Keychain;
    QByteArray keyCheck; ///< WorkspaceKey::checkValue()
    Id localActor;
    Id localDevice;
    qint64 createdAt = 0;
};

/// See repositories.h.
class WorkspaceRepository final
{
public:
    explicit WorkspaceRepository(Connection &connection) : m_db(connection) { }
    /// Also the local actor and device rows, under the names given.
    Result<void> create(const WorkspaceRow &row, const WriteStamp &stamp = {}, const QString &actorLabel = {},
        const QString &deviceLabel = {});
    Result<WorkspaceRow> read(); ///< NotFound: the tables are there, the workspace is not
    Result<void> rename(const QString &name, const WriteStamp &stamp);
    Result<void> setStore(StoreKind kind, const WriteStamp &stamp);
    Result<void> setKeyCheck(const QByteArray &check);
    Result<QHash<Id, QString>> actorNames(); ///< also empty ones
    Result<QHash<Id, QString>> deviceNames();
    Result<HybridTime> lastClock(); ///< the largest clock stored anywhere in change_set

private:
    Result<QHash<Id, QString>> names(const QString &table);
    Connection &m_db;
};
}
