#include "app/workspace/undo.h"

#include <QMetaEnum>

#include "app/workspace/change_arguments.h"
#include "app/workspace/definition_flow.h"
#include "app/workspace/inverse.h"
#include "app/workspace/variables.h"
#include "app/workspace/version_restore.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
/// Further back than a person remembers.
constexpr int undoDepth = 200;

bool isByVersion(ChangeKind kind)
{
    return kind == ChangeKind::EditCredential || kind == ChangeKind::RestoreVersion;
}

/// Whether the credentials a change was about are there and where the change left them.
bool credentialsAre(Connection &connection, const QList<Id> &ids, bool inTrash)
{
    CredentialRepository credentials(connection);
    return std::ranges::all_of(ids, [&](const Id &id) {
        const auto credential = credentials.read(id);
        return credential && (credential->summary.deletedAt != 0) == inTrash;
    });
}

/// Whether the version that a change replaced is still kept.
bool hasVersion(Connection &connection, const ChangeSet &change)
{
    const auto revision = change.arguments.value(u"revision"_s).toLongLong();
    return HistoryRepository(connection).read(idFrom(change.arguments.value(u"id"_s)), revision).has_value();
}

/// Whether it has an inverse and what it was about is there.
bool hasSubject(Connection &connection, const ChangeSet &change)
{
    const Id id = idFrom(change.arguments.value(u"id"_s));
    const auto ids = idsFrom(change.arguments.value(u"ids"_s));
    switch (change.kind) {
    case ChangeKind::AddCredential:
    case ChangeKind::EditCredential:
    case ChangeKind::RestoreVersion:
    case ChangeKind::SetDefault:
        return credentialsAre(connection, {id}, false);
    case ChangeKind::DeleteCredential:
        return credentialsAre(connection, ids, true);
    case ChangeKind::RestoreCredential:
    case ChangeKind::MoveCredential:
        return credentialsAre(connection, ids, false);
    case ChangeKind::ImportDefinitions:
    case ChangeKind::AddDefinition:
    case ChangeKind::EditDefinition:
    case ChangeKind::DeleteDefinition:
        return isDefinitionUndoable(connection, change);
    case ChangeKind::AddVariable:
    case ChangeKind::EditVariable:
    case ChangeKind::DeleteVariable:
        return isVariableUndoable(connection, change);
    case ChangeKind::CreateWorkspace:
    case ChangeKind::PurgeCredential:
    case ChangeKind::PurgeVariable:
    case ChangeKind::MoveSecretStore:
    case ChangeKind::ChangePassphrase:
    case ChangeKind::Undo:
        return false;
    default:
        return true;
    }
}
}

Result<std::optional<ChangeSet>> nextUndoable(Connection &connection, const Id &device)
{
    const auto changes = ChangeSetRepository(connection).newest(undoDepth);
    if (!changes)
        return failed(changes);
    for (const ChangeSet &change : *changes) {
        if (change.device != device || change.undone || !hasSubject(connection, change))
            continue;
        if (isByVersion(change.kind) && !hasVersion(connection, change))
            break;
        return std::optional(change);
    }
    return std::optional<ChangeSet>();
}

QVariantMap undoArguments(const ChangeSet &undone)
{
    QVariantMap arguments = undone.arguments;
    arguments.insert(u"undone"_s,
        QString::fromLatin1(QMetaEnum::fromType<ChangeKind>().valueToKey(static_cast<int>(undone.kind))));
    arguments.insert(u"undoneId"_s, idText(undone.id));
    return arguments;
}

UndoFlow::UndoFlow(std::shared_ptr<WorkspaceContext> context) : Flow(std::move(context), {}) { }

QCoro::Task<Result<ChangeSet>> UndoFlow::run()
{
    auto self = shared_from_this();

    if (auto writable = ws().requireWritable(); !writable)
        co_return failed(writable);
    const auto found = nextUndoable(ws().reader(), ws().row().localDevice);
    if (!found)
        co_return failed(found);
    const std::optional<ChangeSet> &next = *found;
    if (!next)
        co_return failure(ErrorCode::NotFound, {{u"what"_s, u"undo"_s}});
    const ChangeSet &change = *next;

    auto undone = Result<void>();
    if (isByVersion(change.kind)) {
        const auto revision = change.arguments.value(u"revision"_s).toLongLong();
        auto restore = std::make_shared<VersionRestore>(context(), change, revision);
        undone = co_await restore->run();
    } else if (isAboutDefinitions(change.kind)) {
        auto plan = [change](UseCase &use) { return planInverse(change, use); };
        auto flow = std::make_shared<DefinitionFlow>(context(), std::move(plan), stop());
        const auto written = co_await flow->run();
        if (!written)
            undone = failed(written);
    } else {
        auto job = [change](UseCase &use) { return applyInverse(use, change); };
        ws().step("change ready");
        undone = co_await ws().transact<void>(std::move(job));
        if (undone)
            ws().step("change committed");
    }
    if (!undone)
        co_return failed(undone);
    co_return change;
}
}
