#include <QJsonArray>

#include "app/cli/commands/commands.h"
#include "app/cli/credential_output.h"
#include "app/cli/targets.h"
#include "app/text/say.h"

using namespace Qt::StringLiterals;

namespace claviger
{
CommandTask runCommand(Session &session, const RestoreArguments &arguments)
{
    const auto opened = co_await session.open();
    if (!opened)
        co_return failed(opened);
    Workspace &workspace = **opened;

    QList<Id> ids;
    for (const QString &target : arguments.targets) {
        const auto id = findInTrash(workspace, target);
        if (!id)
            co_return failed(id);
        if (!ids.contains(*id)) // named twice
            ids += *id;
    }
    if (const auto restored = co_await workspace.restoreFromTrash(ids); !restored)
        co_return restored;

    QJsonArray rows;
    for (const Id &id : ids) {
        const auto credential = workspace.credential(id);
        if (!credential)
            co_return failed(credential);
        const QString target = targetOf(credential->summary);
        rows.append(QJsonObject{{u"id"_s, idOf(credential->summary)}, {u"target"_s, target}});
        session.console().report(Say::tr("Restored: %1").arg(target));
    }
    if (session.console().json())
        session.console().print(QJsonObject{{u"restored"_s, rows}});
    co_return {};
}
}
