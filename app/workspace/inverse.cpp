#include "app/workspace/inverse.h"

#include "app/workspace/change_arguments.h"
#include "app/workspace/credential_move.h"
#include "app/workspace/defaults.h"
#include "app/workspace/nouns.h"
#include "app/workspace/trash.h"
#include "app/workspace/undo.h"
#include "app/workspace/variables.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
Result<void> undoAdd(UseCase &use, const QVariantMap &arguments, const WriteStamp &stamp)
{
    if (auto deleted = use.credentials.setDeleted(idFrom(arguments.value(u"id"_s)), use.now(), stamp);
        !deleted)
        return deleted;
    return giveDefaultBack(use, idsFrom(arguments.value(u"cleared"_s)), stamp);
}

Result<void> undoRestore(UseCase &use, const QVariantMap &arguments, const WriteStamp &stamp)
{
    const auto ids = idsFrom(arguments.value(u"ids"_s));
    const auto deletedAt = arguments.value(u"deletedAt"_s).toList();
    for (qsizetype i = 0; i < ids.size(); ++i)
        if (auto deleted
            = use.credentials.setDeleted(ids.at(i), deletedAt.value(i, use.now()).toLongLong(), stamp);
            !deleted)
            return deleted;
    return {};
}

Result<void> undoSetDefault(UseCase &use, const QVariantMap &arguments, const WriteStamp &stamp)
{
    const Id id = idFrom(arguments.value(u"id"_s));
    if (auto written = use.credentials.setDefault(id, arguments.value(u"before"_s).toBool(), stamp); !written)
        return written;
    return giveDefaultBack(use, idsFrom(arguments.value(u"cleared"_s)), stamp);
}

Result<void> undoDeleteEnvironment(UseCase &use, const QVariantMap &arguments, const WriteStamp &stamp)
{
    if (auto restored = use.environments.setDeleted(idFrom(arguments.value(u"id"_s)), 0, stamp); !restored)
        return restored;
    for (const QVariant &project : arguments.value(u"projects"_s).toList())
        if (auto written = use.projects.update(projectFrom(project.toMap()), stamp); !written)
            return written;
    return {};
}

Result<void> undoOrder(UseCase &use, const ChangeSet &change, const WriteStamp &stamp)
{
    for (const QVariant &before : change.arguments.value(u"before"_s).toList()) {
        const QVariantMap map = before.toMap();
        auto written = change.kind == ChangeKind::OrderProjects
            ? use.projects.update(projectFrom(map), stamp)
            : use.environments.update(environmentFrom(map), stamp);
        if (!written)
            return written;
    }
    return {};
}

Result<void> requireHomesOfTrash(UseCase &use, const QList<Id> &ids)
{
    const auto credentials = credentialsThatAre(Whereabouts::Trash, use, ids);
    return credentials ? requireHomes(use, *credentials) : Result<void>(failed(credentials));
}

template <typename T> Result<void> outcome(const Result<T> &result)
{
    return result ? Result<void>() : Result<void>(failed(result));
}

/// What must hold before the change set is written.
Result<void> require(UseCase &use, const ChangeSet &change)
{
    if (isAboutVariables(change.kind))
        return requireVariablePlaces(use, change);
    const Id id = idFrom(change.arguments.value(u"id"_s));
    switch (change.kind) {
    case ChangeKind::AddProject:
        return outcome(unusedProject(use, id));
    case ChangeKind::AddEnvironment:
        return outcome(unusedEnvironment(use, id));
    case ChangeKind::MoveCredential:
        return requireOldHomes(use, change.arguments);
    case ChangeKind::DeleteCredential:
        return requireHomesOfTrash(use, idsFrom(change.arguments.value(u"ids"_s)));
    default:
        return {};
    }
}

Result<void> invert(UseCase &use, const ChangeSet &change, const WriteStamp &stamp)
{
    const QVariantMap &arguments = change.arguments;
    const Id id = idFrom(arguments.value(u"id"_s));
    const auto before = arguments.value(u"before"_s).toMap();
    switch (change.kind) {
    case ChangeKind::AddCredential:
        return undoAdd(use, arguments, stamp);
    case ChangeKind::DeleteCredential:
        return setDeletedAll(use, idsFrom(arguments.value(u"ids"_s)), 0, stamp);
    case ChangeKind::RestoreCredential:
        return undoRestore(use, arguments, stamp);
    case ChangeKind::MoveCredential:
        return moveCredentialsBack(use, arguments, stamp);
    case ChangeKind::SetDefault:
        return undoSetDefault(use, arguments, stamp);
    case ChangeKind::RenameWorkspace:
        return use.workspace.rename(arguments.value(u"from"_s).toString(), stamp);
    case ChangeKind::AddProject:
        return use.projects.setDeleted(id, use.now(), stamp);
    case ChangeKind::EditProject:
        return use.projects.update(projectFrom(before), stamp);
    case ChangeKind::DeleteProject:
        return use.projects.setDeleted(id, 0, stamp);
    case ChangeKind::AddEnvironment:
        return use.environments.setDeleted(id, use.now(), stamp);
    case ChangeKind::EditEnvironment:
        return use.environments.update(environmentFrom(before), stamp);
    case ChangeKind::DeleteEnvironment:
        return undoDeleteEnvironment(use, arguments, stamp);
    case ChangeKind::AddVariable:
    case ChangeKind::EditVariable:
    case ChangeKind::DeleteVariable:
        return undoVariableChange(use, change, stamp);
    case ChangeKind::OrderProjects:
    case ChangeKind::OrderEnvironments:
        return undoOrder(use, change, stamp);
    default:
        return failure(ErrorCode::NotFound, {{u"what"_s, u"undo"_s}});
    }
}
}

Result<void> applyInverse(UseCase &use, const ChangeSet &change)
{
    const auto newest = nextUndoable(use.connection, use.device());
    if (!newest)
        return failed(newest);
    const std::optional<ChangeSet> &next = *newest;
    if (!next || next->id != change.id)
        return failure(ErrorCode::Conflict, {{u"what"_s, u"undo"_s}});
    if (auto possible = require(use, change); !possible)
        return possible;
    const auto stamp = use.record(ChangeKind::Undo, undoArguments(change));
    if (!stamp)
        return failed(stamp);
    if (auto inverted = invert(use, change, *stamp); !inverted)
        return inverted;
    return use.changes.markUndone(change.id);
}
}
