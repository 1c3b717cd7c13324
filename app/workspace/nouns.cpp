#include "app/workspace/nouns.h"

#include "app/workspace/change_arguments.h"
#include "models/credentials/slug.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
tl::unexpected<Error> invalid(const QString &what, const QString &value)
{
    return failure(ErrorCode::InvalidArgument, {{u"what"_s, what}, {u"value"_s, value}});
}

template <typename Noun>
Result<Noun> found(const Result<QList<Noun>> &nouns, const Id &id, const QString &what)
{
    if (!nouns)
        return failed(nouns);
    for (const Noun &noun : *nouns)
        if (noun.id == id)
            return noun;
    return failure(ErrorCode::NotFound, {{u"what"_s, what}, {u"name"_s, id.toBase32()}});
}

/// A noun without a slug gets one from its label; a slug somebody else has is refused.
template <typename Noun> Result<void> settleNames(const QList<Noun> &nouns, Noun &noun, const QString &what)
{
    noun.label = noun.label.trimmed();
    if (noun.label.isEmpty())
        return invalid(u"label"_s, {});
    QStringList taken;
    int last = -1;
    for (const Noun &other : nouns) {
        last = std::max(last, other.position);
        if (other.id != noun.id)
            taken.append(other.slug);
    }
    if (noun.slug.isEmpty())
        noun.slug = freeSlug(slugFrom(noun.label, what), taken);
    if (!isSlug(noun.slug))
        return invalid(u"slug"_s, noun.slug);
    if (taken.contains(noun.slug))
        return failure(ErrorCode::Conflict, {{u"what"_s, what}, {u"name"_s, noun.slug}});
    if (noun.id.isNull() && noun.position == 0)
        noun.position = last + 1;
    return {};
}

/// Shared by projects and environments, whose repositories have the same calls.
template <typename Noun, typename Repository>
Result<Id> save(UseCase &use, Repository &repository, Noun noun, const Id &newId, const QString &what,
    ChangeKind adds, ChangeKind edits, QVariantMap (*asMap)(const Noun &))
{
    const auto all = repository.list();
    if (!all)
        return failed(all);
    if (auto settled = settleNames(*all, noun, what); !settled)
        return failed(settled);
    const bool isNew = noun.id.isNull();
    QVariantMap arguments{{u"label"_s, noun.label}};
    if (!isNew) {
        const auto before = found(all, noun.id, what);
        if (!before)
            return failed(before);
        if (before->revision != noun.revision)
            return failure(ErrorCode::Conflict, {{u"what"_s, what}, {u"name"_s, before->label}});
        arguments.insert(u"before"_s, asMap(*before));
    }
    noun.id = isNew ? newId : noun.id;
    noun.revision = isNew ? 1 : noun.revision;
    arguments.insert(u"id"_s, idText(noun.id));
    const auto stamp = use.record(isNew ? adds : edits, arguments);
    if (!stamp)
        return failed(stamp);
    if (auto written = isNew ? repository.insert(noun, *stamp) : repository.update(noun, *stamp); !written)
        return failed(written);
    return noun.id;
}

/// Shared as well: puts each noun at the place that its id has in the list, in one change set.
template <typename Noun, typename Repository>
Result<void> order(UseCase &use, Repository &repository, const QList<Id> &ids, const QString &what,
    ChangeKind kind, QVariantMap (*asMap)(const Noun &))
{
    const auto all = repository.list();
    QList<Noun> moved;
    QVariantList before;
    for (int place = 0; place < ids.size(); ++place) {
        auto noun = found(all, ids.at(place), what);
        if (!noun)
            return failed(noun);
        if (noun->position == place)
            continue;
        before.append(asMap(*noun));
        noun->position = place;
        moved.append(*noun);
    }
    if (moved.isEmpty())
        return {};
    const auto stamp = use.record(kind, {{u"before"_s, before}});
    if (!stamp)
        return failed(stamp);
    for (const Noun &noun : std::as_const(moved))
        if (auto written = repository.update(noun, *stamp); !written)
            return written;
    return {};
}

/// Whether a credential, trash left out, or a variable belongs to it: `unit` is how many do.
template <typename Noun, typename Uses>
Result<void> requireUnusedBy(
    const Result<QList<Noun>> &nouns, const QString &unit, const Uses &uses, QVariantMap about)
{
    if (!nouns)
        return failed(nouns);
    const auto count = std::ranges::count_if(*nouns, uses);
    if (count == 0)
        return {};
    about.insert(unit, QVariant::fromValue<qlonglong>(count));
    return failure(ErrorCode::Conflict, about);
}

template <typename Uses>
Result<void> requireUnused(UseCase &use, const QString &what, const QString &name, const Uses &uses)
{
    const QVariantMap about{{u"what"_s, what}, {u"name"_s, name}};
    auto unused = requireUnusedBy(use.credentials.list(false), u"count"_s, uses, about);
    if (unused)
        unused = requireUnusedBy(use.variables.list(), u"variables"_s, uses, about);
    return unused;
}

Result<void> requireEnvironments(UseCase &use, const Project &project)
{
    const auto all = use.environments.list();
    for (const Id &id : project.environments)
        if (const auto environment = found(all, id, u"environment"_s); !environment)
            return failed(environment);
    if (!project.activeEnvironment.isNull() && !project.environments.contains(project.activeEnvironment))
        return invalid(u"environment"_s, project.activeEnvironment.toBase32());
    return {};
}
}

Result<Id> saveProject(UseCase &use, Project project, const Id &newId)
{
    if (auto known = requireEnvironments(use, project); !known)
        return failed(known);
    return save(use, use.projects, std::move(project), newId, u"project"_s, ChangeKind::AddProject,
        ChangeKind::EditProject, projectMap);
}

Result<void> removeProject(UseCase &use, const Id &id)
{
    const auto project = unusedProject(use, id);
    if (!project)
        return failed(project);
    const auto stamp
        = use.record(ChangeKind::DeleteProject, {{u"id"_s, idText(id)}, {u"label"_s, project->label}});
    if (!stamp)
        return failed(stamp);
    return use.projects.setDeleted(id, use.now(), *stamp);
}

Result<Id> saveEnvironment(UseCase &use, Environment environment, const Id &newId)
{
    return save(use, use.environments, std::move(environment), newId, u"environment"_s,
        ChangeKind::AddEnvironment, ChangeKind::EditEnvironment, environmentMap);
}

Result<void> removeEnvironment(UseCase &use, const Id &id)
{
    const auto environment = unusedEnvironment(use, id);
    if (!environment)
        return failed(environment);
    auto projects = use.projects.list();
    if (!projects)
        return failed(projects);
    projects->removeIf([&](const Project &project) { return !project.environments.contains(id); });

    QVariantList before;
    for (const Project &project : std::as_const(*projects))
        before.append(projectMap(project));
    const auto stamp = use.record(ChangeKind::DeleteEnvironment,
        {{u"id"_s, idText(id)}, {u"label"_s, environment->label}, {u"projects"_s, before}});
    if (!stamp)
        return failed(stamp);
    for (const Project &project : std::as_const(*projects))
        if (auto written = use.projects.update(without(project, id), *stamp); !written)
            return written;
    return use.environments.setDeleted(id, use.now(), *stamp);
}

Result<void> orderProjects(UseCase &use, const QList<Id> &ids)
{
    return order(use, use.projects, ids, u"project"_s, ChangeKind::OrderProjects, projectMap);
}

Result<void> orderEnvironments(UseCase &use, const QList<Id> &ids)
{
    return order(use, use.environments, ids, u"environment"_s, ChangeKind::OrderEnvironments, environmentMap);
}

Result<Project> unusedProject(UseCase &use, const Id &id)
{
    auto project = found(use.projects.list(), id, u"project"_s);
    if (!project)
        return project;
    const auto uses = [&id](const auto &one) { return one.scope.project == id; };
    const auto unused = requireUnused(use, u"project"_s, project->label, uses);
    return unused ? project : Result<Project>(failed(unused));
}

Result<Environment> unusedEnvironment(UseCase &use, const Id &id)
{
    auto environment = found(use.environments.list(), id, u"environment"_s);
    if (!environment)
        return environment;
    const auto uses = [&id](const auto &one) { return one.environment == id; };
    const auto unused = requireUnused(use, u"environment"_s, environment->label, uses);
    return unused ? environment : Result<Environment>(failed(unused));
}

Project without(Project project, const Id &environment)
{
    project.environments.removeAll(environment);
    if (project.activeEnvironment == environment)
        project.activeEnvironment = Id();
    return project;
}

Result<void> renameWorkspace(UseCase &use, const QString &name)
{
    const QString wanted = name.trimmed();
    if (wanted.isEmpty())
        return invalid(u"name"_s, {});
    const auto row = use.workspace.read();
    if (!row)
        return failed(row);
    if (row->name == wanted)
        return {};
    const auto stamp = use.record(ChangeKind::RenameWorkspace, {{u"from"_s, row->name}, {u"name"_s, wanted}});
    if (!stamp)
        return failed(stamp);
    return use.workspace.rename(wanted, *stamp);
}
}
