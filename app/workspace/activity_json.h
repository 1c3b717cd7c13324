#pragma once

#include <QJsonObject>

#include "models/activity/activity_record.h"

namespace claviger
{
/// A record for programs: codes, ids as text, times as ISO 8601 in UTC; nothing is localized. Of the
/// arguments only names and counts.
QJsonObject activityJson(const ActivityRecord &record);
}
