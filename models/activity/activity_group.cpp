#include "models/activity/activity_group.h"

#include <QMetaEnum>

using namespace Qt::StringLiterals;

namespace claviger
{
QString activityVerbName(ActivityVerb verb)
{
    return QString::fromLatin1(QMetaEnum::fromType<ActivityVerb>().valueToKey(static_cast<int>(verb)))
        .toLower();
}

std::optional<ActivityVerb> activityVerbNamed(const QString &name)
{
    const auto verbs = QMetaEnum::fromType<ActivityVerb>();
    for (int i = 0; i < verbs.keyCount(); ++i)
        if (name == QString::fromLatin1(verbs.key(i)).toLower())
            return static_cast<ActivityVerb>(verbs.value(i));
    return {};
}

std::optional<ChangeKind> changeKindNamed(const QString &name)
{
    bool known = false;
    const int kind = QMetaEnum::fromType<ChangeKind>().keyToValue(name.toLatin1().constData(), &known);
    return known ? std::optional(static_cast<ChangeKind>(kind)) : std::nullopt;
}

ActivityGroup activityGroup(ChangeKind kind, const QVariantMap &arguments)
{
    switch (kind) {
    case ChangeKind::ImportDefinitions:
    case ChangeKind::AddDefinition:
    case ChangeKind::EditDefinition:
    case ChangeKind::DeleteDefinition:
        return ActivityGroup::Apps;
    case ChangeKind::CreateWorkspace:
    case ChangeKind::RenameWorkspace:
    case ChangeKind::MoveSecretStore:
    case ChangeKind::ChangePassphrase:
    case ChangeKind::AddProject:
    case ChangeKind::EditProject:
    case ChangeKind::DeleteProject:
    case ChangeKind::AddEnvironment:
    case ChangeKind::EditEnvironment:
    case ChangeKind::DeleteEnvironment:
        return ActivityGroup::Settings;
    case ChangeKind::Undo: {
        const auto undone = changeKindNamed(arguments.value(u"undone"_s).toString());
        const bool isPlain = undone && *undone != ChangeKind::Undo;
        return isPlain ? activityGroup(*undone, {}) : ActivityGroup::Changed;
    }
    default:
        return ActivityGroup::Changed;
    }
}
}
