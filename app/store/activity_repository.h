#pragma once

#include <QList>
#include <QString>
#include <QVariantMap>

#include "app/store/connection.h"
#include "models/base/id.h"

namespace claviger
{
/// One line of the activity log (activity.db): who read, changed, used what and when.
struct ActivityEntry
{
    qint64 at = 0; ///< milliseconds since 1970 UTC
    Id actor;
    Id device;
    QString program; ///< `claviger` or `clav`
    QString verb; ///< a code: `reveal`, `copy`, `get`, `save`, …
    Id credential;
    QVariantMap arguments; ///< field path, label; never a value
};

/// See repositories.h; on the activity log's connection.
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
