#include <algorithm>

#include <QJsonArray>

#include "app/cli/commands/commands.h"
#include "app/cli/credential_output.h"
#include "app/cli/printable.h"
#include "app/cli/reference.h"
#include "app/text/say.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
/// The ids that the arguments name.
struct Filter
{
    Id project;
    Id environment;

    bool takes(const CredentialSummary &one, const ListArguments &arguments) const
    {
        return (arguments.app.isEmpty() || one.appSlug == arguments.app)
            && (!arguments.scope || one.scope.kind == *arguments.scope)
            && (project.isNull() || one.scope.project == project)
            && (environment.isNull() || one.environment.isNull() || one.environment == environment);
    }
};

Result<Filter> filterFor(const Workspace &workspace, const ListArguments &arguments)
{
    Filter filter;
    if (!arguments.project.isEmpty()) {
        const auto id = workspace.projects().and_then(
            [&](const QList<Project> &projects) { return findProject(projects, arguments.project); });
        if (!id)
            return failed(id);
        filter.project = *id;
    }
    if (!arguments.environment.isEmpty()) {
        const auto id = workspace.environments().and_then([&](const QList<Environment> &environments) {
            return findEnvironment(environments, arguments.environment);
        });
        if (!id)
            return failed(id);
        filter.environment = *id;
    }
    return filter;
}

void sortForPeople(QList<CredentialSummary> &credentials)
{
    std::sort(credentials.begin(), credentials.end(), [](const auto &left, const auto &right) {
        return std::tie(left.appSlug, left.slug, left.id) < std::tie(right.appSlug, right.slug, right.id);
    });
}

void printTable(Console &console, const QList<CredentialSummary> &credentials, const Names &names)
{
    Table table({Say::tr("TARGET"), Say::tr("LABEL"), Say::tr("SCOPE"), Say::tr("ENVIRONMENT"),
        Say::tr("STATUS"), Say::tr("ID")});
    for (const CredentialSummary &one : credentials)
        table.add({targetOf(one), one.isDefault ? one.label + u" ★"_s : one.label, names.scope(one.scope),
            names.environment(one.environment), wordFor(one.status), idOf(one)});
    console.print(table.text());
}

void printJson(Console &console, const Workspace &workspace, const QList<CredentialSummary> &credentials,
    const Names &names)
{
    QJsonArray rows;
    for (const CredentialSummary &one : credentials)
        rows.append(names.json(one));
    console.print(QJsonObject{
        {u"workspace"_s, QJsonObject{{u"id"_s, workspace.id().toText(u"ws")}, {u"name"_s, workspace.name()}}},
        {u"credentials"_s, rows}});
}
}

CommandTask runCommand(Session &session, const ListArguments &arguments)
{
    const auto opened = co_await session.open();
    if (!opened)
        co_return failed(opened);
    const Workspace &workspace = **opened;

    const auto filter = filterFor(workspace, arguments);
    if (!filter)
        co_return failed(filter);
    auto credentials = arguments.trash ? workspace.trash() : workspace.credentials();
    if (!credentials)
        co_return failed(credentials);
    credentials->removeIf([&](const CredentialSummary &one) { return !filter->takes(one, arguments); });
    if (credentials->isEmpty() && !session.console().json()) {
        session.console().note(
            arguments.trash ? Say::tr("The trash is empty.") : Say::tr("No credentials to show."));
        co_return {};
    }

    const auto names = Names::of(workspace);
    if (!names)
        co_return failed(names);
    sortForPeople(*credentials);
    if (session.console().json())
        printJson(session.console(), workspace, *credentials, *names);
    else
        printTable(session.console(), *credentials, *names);
    co_return {};
}
}
