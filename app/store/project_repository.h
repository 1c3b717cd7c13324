#pragma once

#include <QList>

#include "app/store/connection.h"
#include "app/store/write_stamp.h"
#include "models/credentials/workspace_nouns.h"

namespace claviger
{
/// See repositories.h.
class ProjectRepository final
{
public:
    explicit ProjectRepository(Connection &connection) : m_db(connection) { }
    Result<QList<Project>> list(); ///< by position; without the deleted ones
    Result<Project> read(const Id &id); ///< also a deleted one. NotFound
    Result<void> insert(const Project &project, const WriteStamp &stamp); ///< at revision 1
    Result<void> update(const Project &project, const WriteStamp &stamp); ///< counts the revision up
    Result<void> setDeleted(const Id &id, qint64 deletedAt, const WriteStamp &stamp); ///< 0 restores

private:
    Result<void> writeEnvironments(const Project &project);
    Result<void> readEnvironments(Project &project);
    Connection &m_db;
};
}
