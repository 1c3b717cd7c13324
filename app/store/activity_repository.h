#pragma once

#include <limits>
#include <optional>

#include <QList>
#include <QString>
#include <QStringList>
#include <QVariantMap>

#include "app/store/connection.h"
#include "models/base/id.h"

namespace claviger
{
/// One line of the activity log (activity.db): who read, changed, used what and when.
struct ActivityEntry
{
    qint64 row = 0; ///< where it stands in the log; given by the log
    qint64 at = 0; ///< milliseconds since 1970 UTC
    Id actor;
    Id device;
    QString program; ///< `claviger` or `clav`
    QString verb; ///< a code: `reveal`, `copy`, `get`, `save`, …
    Id credential;
    QVariantMap arguments; ///< field path, label; never a value
};

/// Which lines of the log, and from where on.
struct ActivityRange
{
    qint64 beforeAt = std::numeric_limits<qint64>::max(); ///< only what is older than this line
    qint64 beforeRow = std::numeric_limits<qint64>::max();
    qint64 since = 0; ///< milliseconds
    qint64 until = std::numeric_limits<qint64>::max(); ///< before then
    QString program; ///< empty: any
    Id credential; ///< null: any
    /// Lower-case ASCII words that a line without any other letters must have somewhere; of one with others
    /// nothing is said.
    QStringList words;
};

/// The lines of a range one by one, newest first, as they are read from the file.
class ActivityWalk final
{
public:
    explicit ActivityWalk(Query query) : m_query(std::move(query)) { }
    std::optional<ActivityEntry> next();
    Result<void> finished() const { return m_query.finished(); } ///< after next() gave nothing

private:
    Query m_query;
};

/// See repositories.h; on the activity log's connection.
class ActivityRepository final
{
public:
    explicit ActivityRepository(Connection &connection) : m_db(connection) { }
    Result<void> add(const ActivityEntry &entry);
    Result<QList<ActivityEntry>> newest(int limit);
    Result<ActivityWalk> walk(const ActivityRange &range);
    Result<qint64> count();
    /// Drops what is older than `before`, and of the rest all but the newest `keep`. How many went.
    Result<int> trim(qint64 before, int keep);

private:
    Connection &m_db;
};
}
