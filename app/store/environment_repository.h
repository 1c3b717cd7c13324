#pragma once

#include <QList>

#include "app/store/connection.h"
#include "app/store/write_stamp.h"
#include "models/credentials/workspace_nouns.h"

namespace claviger
{
/// See repositories.h.
class EnvironmentRepository final
{
public:
    explicit EnvironmentRepository(Connection &connection) : m_db(connection) { }
    Result<QList<Environment>> list(); ///< by position; without the deleted ones
    Result<Environment> read(const Id &id); ///< also a deleted one. NotFound
    Result<void> insert(const Environment &environment, const WriteStamp &stamp); ///< at revision 1
    Result<void> update(const Environment &environment, const WriteStamp &stamp); ///< counts the revision up
    Result<void> setDeleted(const Id &id, qint64 deletedAt, const WriteStamp &stamp); ///< 0 restores

private:
    Connection &m_db;
};
}
