#include "app/workspace/activity_json.h"

#include <QDateTime>
#include <QJsonArray>
#include <QMetaEnum>

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
/// What may leave from a record's arguments. Others hold what undo needs.
constexpr QLatin1StringView shared[] = {"label"_L1, "name"_L1, "from"_L1, "to"_L1, "app"_L1, "slug"_L1,
    "count"_L1, "moved"_L1, "isDefault"_L1, "automatic"_L1, "revision"_L1, "restored"_L1, "undone"_L1};

void insertIfAny(QJsonObject &object, QLatin1StringView key, const QString &text)
{
    if (!text.isEmpty())
        object.insert(key, text);
}

QJsonArray idsOf(const QList<Id> &credentials)
{
    QJsonArray ids;
    for (const Id &id : credentials)
        ids.append(id.toText(u"cred"));
    return ids;
}
}

QJsonObject activityJson(const ActivityRecord &record)
{
    const auto at = QDateTime::fromMSecsSinceEpoch(record.at, Qt::UTC);
    const auto group = QMetaEnum::fromType<ActivityGroup>().valueToKey(static_cast<int>(record.group));
    QJsonObject object{{u"at"_s, at.toString(Qt::ISODateWithMs)},
        {u"group"_s, QString::fromLatin1(group).toLower()}, {u"code"_s, record.code},
        {u"actor"_s, record.actor.toText(u"actor")}, {u"device"_s, record.device.toText(u"device")}};
    insertIfAny(object, "actor_name"_L1, record.actorName);
    insertIfAny(object, "device_name"_L1, record.deviceName);
    insertIfAny(object, "program"_L1, record.program);
    if (!record.changeSet.isNull()) {
        object.insert(u"change_set"_s, record.changeSet.toText(u"chg"));
        object.insert(u"undone"_s, record.undone);
    }
    if (!record.credentials.isEmpty())
        object.insert(u"credentials"_s, idsOf(record.credentials));
    if (!record.fields.isEmpty())
        object.insert(u"fields"_s, QJsonArray::fromStringList(record.fields));
    QJsonObject arguments;
    for (const auto &key : shared)
        if (const auto found = record.arguments.constFind(key); found != record.arguments.cend())
            arguments.insert(key, QJsonValue::fromVariant(*found));
    if (!arguments.isEmpty())
        object.insert(u"arguments"_s, arguments);
    return object;
}
}
