#include "app/workspace/variables.h"

#include <algorithm>

#include "app/workspace/change_arguments.h"
#include "app/workspace/draft_merge.h"
#include "models/schema/validation.h"

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
Result<void> requireThere(const Result<QList<Noun>> &nouns, const Id &id, const QString &what)
{
    if (!nouns)
        return failed(nouns);
    if (id.isNull() || std::ranges::any_of(*nouns, [&](const Noun &noun) { return noun.id == id; }))
        return {};
    return failure(ErrorCode::NotFound, {{u"what"_s, what}, {u"name"_s, id.toBase32()}});
}

/// The project and environment are there, and no other variable of that name is at the same place.
Result<void> requirePlace(UseCase &use, const Variable &variable)
{
    if (auto there = requireThere(use.projects.list(), variable.scope.project, u"project"_s); !there)
        return there;
    if (auto there = requireThere(use.environments.list(), variable.environment, u"environment"_s); !there)
        return there;
    const auto others = use.variables.findByName(variable.name);
    if (!others)
        return failed(others);
    const auto isInPlace = [&](const Variable &other) {
        return other.id != variable.id && other.scope == variable.scope
            && other.environment == variable.environment;
    };
    if (std::ranges::any_of(*others, isInPlace))
        return failure(ErrorCode::Conflict, {{u"what"_s, u"variableTaken"_s}, {u"name"_s, variable.name}});
    return {};
}

Result<void> requireValid(const Variable &variable, const std::optional<Definition> &declaration)
{
    if (variable.value.isUndefined() || variable.value.isNull())
        return invalid(u"variableValue"_s, {});
    const VariableShape shape = declaration ? VariableShape(*declaration) : VariableShape();
    if (!declaration) // of its own kind; nothing says what it must be
        return {};
    if (!shape.isWholeValue() && !variable.value.isObject())
        return invalid(u"variableObject"_s, variable.name);
    FormValues values;
    values.plain = shape.leavesOf(variable.value);
    QVariantList problems;
    for (const FieldProblem &problem : validate(shape.schema(), values))
        problems.append(problemMap(problem));
    if (problems.isEmpty())
        return {};
    return failure(ErrorCode::ValidationFailed, {{u"problems"_s, problems}});
}

Result<Variable> alive(UseCase &use, const Id &id)
{
    const auto isDeleted = use.variables.isDeleted(id);
    if (!isDeleted)
        return failed(isDeleted);
    auto variable = use.variables.read(id);
    if (variable && *isDeleted)
        return failure(ErrorCode::NotFound, {{u"what"_s, u"variable"_s}, {u"name"_s, variable->name}});
    return variable;
}

QList<Id> idsOf(const ChangeSet &change)
{
    return change.kind == ChangeKind::DeleteVariable ? idsFrom(change.arguments.value(u"ids"_s))
                                                     : QList<Id>{idFrom(change.arguments.value(u"id"_s))};
}
}

Result<Id> saveVariable(
    UseCase &use, Variable variable, const Id &newId, const std::optional<Definition> &declaration)
{
    const bool isNew = variable.id.isNull();
    variable.name = variable.name.trimmed();
    if (!isVariableName(variable.name))
        return invalid(u"variableName"_s, variable.name);
    if ((variable.scope.kind == ScopeKind::Project) == variable.scope.project.isNull())
        return invalid(u"scope"_s, {});
    if (auto valid = requireValid(variable, declaration); !valid)
        return failed(valid);
    if (auto free = requirePlace(use, variable); !free)
        return failed(free);

    QVariantMap arguments{{u"label"_s, variable.name}};
    if (!isNew) {
        const auto before = alive(use, variable.id);
        if (!before)
            return failed(before);
        if (before->revision != variable.revision)
            return failure(ErrorCode::Conflict, {{u"what"_s, u"variable"_s}, {u"name"_s, before->name}});
        if (*before == variable)
            return variable.id;
        arguments.insert(u"before"_s, variableMap(*before));
    }
    variable.id = isNew ? newId : variable.id;
    arguments.insert(u"id"_s, idText(variable.id));
    const auto stamp = use.record(isNew ? ChangeKind::AddVariable : ChangeKind::EditVariable, arguments);
    if (!stamp)
        return failed(stamp);
    const auto written
        = isNew ? use.variables.insert(variable, *stamp) : use.variables.update(variable, *stamp);
    return written ? Result<Id>(variable.id) : Result<Id>(failed(written));
}

Result<void> removeVariables(UseCase &use, const QList<Id> &ids)
{
    QString label;
    for (const Id &id : ids) {
        const auto variable = alive(use, id);
        if (!variable)
            return failed(variable);
        if (label.isEmpty())
            label = variable->name;
    }
    if (ids.isEmpty())
        return {};
    const auto stamp = use.record(ChangeKind::DeleteVariable,
        {{u"ids"_s, idTexts(ids)}, {u"count"_s, ids.size()}, {u"label"_s, label}});
    if (!stamp)
        return failed(stamp);
    for (const Id &id : ids)
        if (auto deleted = use.variables.setDeleted(id, use.now(), *stamp); !deleted)
            return deleted;
    return {};
}

Result<void> purgeVariables(UseCase &use, qint64 deletedBefore)
{
    const auto expired = use.variables.findDeletedBefore(deletedBefore);
    if (!expired)
        return failed(expired);
    if (expired->isEmpty())
        return {};
    const auto stamp = use.record(ChangeKind::PurgeVariable,
        {{u"count"_s, expired->size()}, {u"label"_s, expired->constFirst().name}, {u"automatic"_s, true}});
    if (!stamp)
        return failed(stamp);
    for (const Variable &variable : *expired) {
        if (auto erased = use.variables.erase(variable.id, *stamp); !erased)
            return erased;
        if (auto forgotten = use.changes.forgetValuesOfVariable(variable.id); !forgotten)
            return forgotten;
    }
    return {};
}

bool isAboutVariables(ChangeKind kind)
{
    return kind == ChangeKind::AddVariable || kind == ChangeKind::EditVariable
        || kind == ChangeKind::DeleteVariable;
}

bool isVariableUndoable(Connection &connection, const ChangeSet &change)
{
    VariableRepository variables(connection);
    const auto ids = idsOf(change);
    return std::ranges::all_of(ids, [&](const Id &id) {
        const auto isDeleted = variables.isDeleted(id);
        const auto variable = variables.read(id);
        const bool hasValue = variable && !variable->value.isNull(); // it may have turned secret
        return hasValue && isDeleted && *isDeleted == (change.kind == ChangeKind::DeleteVariable);
    });
}

Result<void> requireVariablePlaces(UseCase &use, const ChangeSet &change)
{
    if (change.kind == ChangeKind::AddVariable)
        return {};
    if (change.kind == ChangeKind::EditVariable)
        return requirePlace(use, variableFrom(change.arguments.value(u"before"_s).toMap()));
    for (const Id &id : idsOf(change)) {
        const auto variable = use.variables.read(id);
        if (!variable)
            return failed(variable);
        if (auto free = requirePlace(use, *variable); !free)
            return free;
    }
    return {};
}

Result<void> undoVariableChange(UseCase &use, const ChangeSet &change, const WriteStamp &stamp)
{
    if (change.kind == ChangeKind::EditVariable)
        return use.variables.update(variableFrom(change.arguments.value(u"before"_s).toMap()), stamp);
    const qint64 deletedAt = change.kind == ChangeKind::AddVariable ? use.now() : 0;
    for (const Id &id : idsOf(change))
        if (auto written = use.variables.setDeleted(id, deletedAt, stamp); !written)
            return written;
    return {};
}
}
