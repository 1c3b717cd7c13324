#include "app/cli/placement.h"

#include "app/cli/reference.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
Result<Scope> scopeFor(const Scope &before, const Workspace &workspace, const PlaceArguments &arguments)
{
    const bool namesProject = arguments.project.has_value();
    const ScopeKind kind = arguments.scope.value_or(namesProject ? ScopeKind::Project : before.kind);
    if (kind != ScopeKind::Project) {
        if (namesProject)
            return failure(ErrorCode::InvalidArgument, {{u"what"_s, u"projectScope"_s}});
        return Scope{kind, {}};
    }
    if (!namesProject && before.kind == ScopeKind::Project)
        return before;
    if (!namesProject)
        return failure(ErrorCode::InvalidArgument, {{u"what"_s, u"projectMissing"_s}});
    return workspace.projects()
        .and_then([&](const QList<Project> &projects) { return findProject(projects, *arguments.project); })
        .map([](const Id &project) { return Scope::ofProject(project); });
}
}

Result<Place> placed(const Place &before, const Workspace &workspace, const PlaceArguments &arguments)
{
    const auto scope = scopeFor(before.scope, workspace, arguments);
    if (!scope)
        return failed(scope);
    if (!arguments.environment)
        return Place{*scope, before.environment};
    if (arguments.environment->isEmpty())
        return Place{*scope, Id()};
    const auto environment = workspace.environments().and_then([&](const QList<Environment> &environments) {
        return findEnvironment(environments, *arguments.environment);
    });
    if (!environment)
        return failed(environment);
    return Place{*scope, *environment};
}
}
