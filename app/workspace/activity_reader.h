#pragma once

#include <functional>
#include <memory>
#include <stop_token>

#include "app/store/activity_repository.h"
#include "app/store/change_set_repository.h"
#include "models/activity/activity_query.h"

namespace claviger
{
/// Where the activity rests, and who is at this machine.
struct ActivitySources
{
    QString database; ///< the workspace's, with its change sets
    QString log; ///< activity.db; not there until something has been read
    Id localActor;
    Id localDevice;
};

/// Reads the log and the change sets as one list, newest first. Has connections of its own, for it works in a
/// thread of the pool; in one thread from open() on.
class ActivityReader final
{
public:
    static Result<std::unique_ptr<ActivityReader>> open(const ActivitySources &sources);

    /// Called with each record that the query takes; false ends the reading.
    using Visit = std::function<bool(ActivityRecord record)>;
    /// Called with how many have been looked at, taken or not.
    using Progress = std::function<void(qint64 seen)>;

    /// Cancelled when stopped. `cursor` moves along with what has been read; true if that was all there is.
    Result<bool> read(const ActivityQuery &query, ActivityCursor &cursor, const Visit &visit,
        const std::stop_token &stop, const Progress &progress = {});
    Result<ActivitySlice> page(
        const ActivityQuery &query, ActivityCursor after, int limit, const std::stop_token &stop);
    Result<qint64> count(); ///< of both sources

private:
    explicit ActivityReader(const ActivitySources &sources) : m_sources(sources) { }
    struct Walks;
    Result<void> start(const ActivityQuery &query, const ActivityCursor &cursor, Walks &walks);
    ActivityRecord recordOf(const ActivityEntry &entry) const;
    ActivityRecord recordOf(const StoredChange &change) const;
    void name(ActivityRecord &record) const;
    QString phraseTexts() const;
    QStringList rareWords(const QStringList &words) const;

    ActivitySources m_sources;
    std::unique_ptr<Connection> m_database;
    std::unique_ptr<Connection> m_log; ///< null: there is none
    QHash<Id, QString> m_actors;
    QHash<Id, QString> m_devices;
};
}
