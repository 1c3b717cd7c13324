#include <QDateTime>
#include <QJsonArray>

#include "app/cli/commands/commands.h"
#include "app/cli/printable.h"
#include "app/text/activity_text.h"
#include "app/text/say.h"
#include "app/workspace/activity_json.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
/// Also one that is gone for good, by its whole id.
Result<Id> credentialFor(const Workspace &workspace, const QString &name)
{
    if (name.isEmpty())
        return Id();
    auto found = workspace.find(name);
    if (found || found.error().code != ErrorCode::NotFound)
        return found;
    if (const auto id = Id::fromText(name))
        return *id;
    return found;
}

void printTable(Console &console, const QList<ActivityRecord> &records)
{
    Table table({Say::tr("WHEN"), Say::tr("WHO"), Say::tr("PROGRAM"), Say::tr("WHAT")});
    for (const ActivityRecord &record : records) {
        const auto at = QDateTime::fromMSecsSinceEpoch(record.at).toString(u"yyyy-MM-dd HH:mm:ss"_s);
        const QString what = describe(record);
        table.add({at, actorText(record), programText(record.program),
            record.undone ? Say::tr("%1 (undone)").arg(what) : what});
    }
    console.print(table.text());
}

void printJson(Console &console, const Workspace &workspace, const QList<ActivityRecord> &records)
{
    QJsonArray rows;
    for (const ActivityRecord &record : records)
        rows.append(activityJson(record));
    console.print(QJsonObject{
        {u"workspace"_s, QJsonObject{{u"id"_s, workspace.id().toText(u"ws")}, {u"name"_s, workspace.name()}}},
        {u"activity"_s, rows}});
}
}

CommandTask runCommand(Session &session, const ActivityArguments &arguments)
{
    const auto opened = co_await session.open();
    if (!opened)
        co_return failed(opened);
    Workspace &workspace = **opened;

    const auto credential = credentialFor(workspace, arguments.credential);
    if (!credential)
        co_return failed(credential);
    ActivityQuery query;
    query.credential = *credential;
    const ActivityCursor start;
    const auto newest = co_await workspace.activity(query, start, arguments.limit);
    if (!newest)
        co_return failed(newest);
    if (session.console().json())
        printJson(session.console(), workspace, newest->records);
    else if (newest->records.isEmpty())
        session.console().note(Say::tr("Nothing is known of it."));
    else
        printTable(session.console(), newest->records);
    co_return {};
}
}
