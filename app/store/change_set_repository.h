#pragma once

#include <optional>

#include <QList>

#include "app/store/connection.h"
#include "models/credentials/workspace_nouns.h"

namespace claviger
{
/// See repositories.h. What a newer program has written under a kind unknown here is passed over in lists.
class ChangeSetRepository final
{
public:
    explicit ChangeSetRepository(Connection &connection) : m_db(connection) { }
    Result<void> insert(const ChangeSet &changeSet);
    Result<QList<ChangeSet>> newest(int limit);
    /// The newest change set of this device that is not undone and not itself an Undo; none if its kind is
    /// unknown.
    Result<std::optional<ChangeSet>> newestUndoable(const Id &device);
    Result<void> markUndone(const Id &id);

private:
    Connection &m_db;
};
}
