#pragma once

#include <limits>
#include <optional>

#include "models/activity/activity_record.h"

namespace claviger
{
/// Which part of the activity; whatever is empty leaves nothing out.
struct ActivityQuery
{
    std::optional<ActivityGroup> group;
    QString program;
    Id credential;
    QString
        text; ///< words that the sentence, who did it or a field's path must have, in the reader's language
    qint64 since = 0; ///< milliseconds since 1970 UTC; from then on
    qint64 until = 0; ///< before then; 0: open

    bool isEmpty() const { return *this == ActivityQuery(); }
    bool operator==(const ActivityQuery &) const = default;
};

/// Where a page ended in each of the two sources; the next one goes on there.
struct ActivityCursor
{
    qint64 logAt = std::numeric_limits<qint64>::max();
    qint64 logRow = std::numeric_limits<qint64>::max();
    qint64 changeClock = std::numeric_limits<qint64>::max();
    Id change;
};

/// Newest first.
struct ActivitySlice
{
    QList<ActivityRecord> records;
    std::optional<ActivityCursor> next; ///< nothing: that was all
};
}
