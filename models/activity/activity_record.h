#pragma once

#include <optional>

#include <QList>
#include <QString>
#include <QStringList>
#include <QVariantMap>

#include "models/activity/activity_group.h"
#include "models/base/id.h"

namespace claviger
{
/// One thing somebody did: a secret that was read, or a change set. Made once, by reading; never a value.
struct ActivityRecord
{
    qint64 row = 0; ///< of a read: its line in the log, which names it as long as the log lasts
    Id changeSet; ///< of a change; null: a read
    qint64 at = 0; ///< milliseconds since 1970 UTC
    ActivityGroup group = ActivityGroup::Read;
    QString code; ///< what was done: a verb of the log, or a ChangeKind's name
    std::optional<ChangeKind> kind; ///< nothing: a read, or a kind that this program does not know
    Id actor;
    QString actorName; ///< empty: it has none
    bool byLocalActor = false;
    Id device;
    QString deviceName; ///< empty: it has none
    bool onLocalDevice = false;
    QString program; ///< `claviger` or `clav`; empty: not noted
    QList<Id> credentials; ///< what it was about; they may be gone
    QStringList fields; ///< paths of the fields concerned, where they are known
    QVariantMap arguments; ///< names as they were then, counts; for the sentence
    bool undone = false;

    bool isRead() const { return changeSet.isNull(); }
    bool isSame(const ActivityRecord &other) const
    {
        return row == other.row && changeSet == other.changeSet;
    }
    bool operator==(const ActivityRecord &) const = default;
};
}

Q_DECLARE_METATYPE(claviger::ActivityRecord)
