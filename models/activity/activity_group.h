#pragma once

#include <optional>

#include "models/credentials/workspace_nouns.h"

namespace claviger
{
inline namespace activity_enums
{
Q_NAMESPACE

/// What a line of the activity is about, as it is filtered by.
enum class ActivityGroup {
    Read, ///< a secret was shown, copied or handed out
    Changed, ///< credentials
    Apps, ///< definitions of apps
    Settings, ///< the workspace itself, its projects and environments
};
Q_ENUM_NS(ActivityGroup)

/// Why a secret was read, as the activity log has it. Stored by name; never rename.
enum class ActivityVerb {
    Reveal, ///< shown on screen
    Copy, ///< to the clipboard
    Get, ///< printed by the command line
    Edit, ///< to be edited
};
Q_ENUM_NS(ActivityVerb)
}

/// Of a change set. An undo belongs to what it undid, which its arguments name.
ActivityGroup activityGroup(ChangeKind kind, const QVariantMap &arguments);

/// As it stands in the log: `reveal`, `copy`, …
QString activityVerbName(ActivityVerb verb);
std::optional<ActivityVerb> activityVerbNamed(const QString &name); ///< nothing: a newer program's

/// The kind of that name; nothing if a newer program has written it.
std::optional<ChangeKind> changeKindNamed(const QString &name);
}
