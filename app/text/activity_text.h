#pragma once

#include <QHash>
#include <QString>

#include "models/activity/activity_record.h"

namespace claviger
{
// The words of the activity, in the reader's language.

/// What was done: “Revealed “token” of “Production Slack””. `fieldNames`: how to call the record's fields; a
/// path that it lacks stands for itself.
QString describe(const ActivityRecord &record, const QHash<QString, QString> &fieldNames = {});
QString actorText(const ActivityRecord &record); ///< “You”, a name, or what did it by itself
QString deviceText(const ActivityRecord &record);
QString programText(const QString &program); ///< empty if it was not noted
QString groupText(ActivityGroup group);

/// All that a search in the activity looks at.
QString activitySearchText(const ActivityRecord &record);
}
