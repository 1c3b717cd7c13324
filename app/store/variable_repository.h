#pragma once

#include <QList>

#include "app/store/connection.h"
#include "app/store/write_stamp.h"
#include "models/credentials/variable.h"

namespace claviger
{
/// See repositories.h.
class VariableRepository final
{
public:
    explicit VariableRepository(Connection &connection) : m_db(connection) { }
    /// By name, those of the organization first; without the deleted ones.
    Result<QList<Variable>> list();
    Result<QList<Variable>> findByName(const QString &name); ///< in the order of list()
    /// Deleted before that moment (ms since 1970) and still with a value.
    Result<QList<Variable>> findDeletedBefore(qint64 moment);
    Result<Variable> read(const Id &id); ///< also a deleted one. NotFound
    Result<bool> isDeleted(const Id &id); ///< NotFound
    /// At revision 1. One of user scope belongs to the workspace's local actor.
    Result<void> insert(const Variable &variable, const WriteStamp &stamp);
    Result<void> update(const Variable &variable, const WriteStamp &stamp); ///< counts the revision up
    Result<void> setDeleted(const Id &id, qint64 deletedAt, const WriteStamp &stamp); ///< 0 restores
    Result<bool> hasValues(const QString &name); ///< deleted ones count, those taken out do not
    /// Takes the values of all of that name out, of deleted ones too; the rows stay as tombstones.
    Result<void> erase(const QString &name, qint64 deletedAt, const WriteStamp &stamp);
    Result<void> erase(const Id &id, const WriteStamp &stamp); ///< of one; NotFound if it is not deleted

private:
    Connection &m_db;
};
}
