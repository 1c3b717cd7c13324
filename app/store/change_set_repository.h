#pragma once

#include <limits>
#include <optional>

#include <QList>

#include "app/store/connection.h"
#include "models/credentials/workspace_nouns.h"

namespace claviger
{
/// A change set as it is stored, also of a kind that is not known here.
struct StoredChange
{
    ChangeSet set; ///< its kind means nothing if `isKnown` is not set
    QString kindName;
    bool isKnown = false;
};

/// Which change sets, and from where on.
struct ChangeRange
{
    qint64 beforeClock = std::numeric_limits<qint64>::max(); ///< only what is older than this one
    Id beforeId;
    qint64 since = 0; ///< milliseconds
    qint64 until = std::numeric_limits<qint64>::max(); ///< before then
    QString mention; ///< text that the arguments hold, an id mostly; empty: any
};

/// The change sets of a range one by one, newest first, as they are read from the file.
class ChangeWalk final
{
public:
    explicit ChangeWalk(Query query) : m_query(std::move(query)) { }
    std::optional<StoredChange> next();
    Result<void> finished() const { return m_query.finished(); } ///< after next() gave nothing

private:
    Query m_query;
};

/// See repositories.h. What a newer program has written under a kind unknown here is passed over in lists.
class ChangeSetRepository final
{
public:
    explicit ChangeSetRepository(Connection &connection) : m_db(connection) { }
    Result<void> insert(const ChangeSet &changeSet);
    Result<QList<ChangeSet>> newest(int limit);
    Result<ChangeWalk> walk(const ChangeRange &range);
    Result<qint64> count();
    Result<void> markUndone(const Id &id);
    /// Changes of the variable of that name cannot be undone any more, and hold none of its values.
    Result<void> forgetVariable(const QString &name);
    /// Changes of this variable hold none of its values any more; what was undone stays as it was.
    Result<void> forgetValuesOfVariable(const Id &id);

private:
    Connection &m_db;
};
}
