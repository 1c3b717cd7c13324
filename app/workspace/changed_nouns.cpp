#include "app/workspace/changed_nouns.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
bool isBetween(ChangeKind kind, ChangeKind first, ChangeKind last)
{
    return kind >= first && kind <= last;
}

void add(ChangedNouns &changed, const ChangeSet &change)
{
    const ChangeKind kind = change.kind;
    const bool anything = kind == ChangeKind::Undo;
    const bool ofProject = isBetween(kind, ChangeKind::AddProject, ChangeKind::DeleteProject)
        || kind == ChangeKind::OrderProjects;
    const bool ofEnvironment = isBetween(kind, ChangeKind::AddEnvironment, ChangeKind::DeleteEnvironment)
        || kind == ChangeKind::OrderEnvironments;
    const bool ofWorkspace = kind == ChangeKind::RenameWorkspace || kind == ChangeKind::MoveSecretStore
        || kind == ChangeKind::ChangePassphrase;
    const bool ofDefinition = isBetween(kind, ChangeKind::ImportDefinitions, ChangeKind::DeleteDefinition);
    const bool ofVariable = isBetween(kind, ChangeKind::AddVariable, ChangeKind::DeleteVariable)
        || kind == ChangeKind::PurgeVariable;
    changed.workspace |= anything || ofWorkspace;
    changed.definitions |= anything || ofDefinition;
    changed.variables |= anything || ofVariable;
    changed.environments |= anything || ofEnvironment;
    // Removing an environment takes it out of projects too.
    changed.projects |= anything || ofProject || kind == ChangeKind::DeleteEnvironment;
    // A definition may have made values of credentials secret.
    const bool moved = ofDefinition && change.arguments.contains(u"moved"_s);
    changed.credentials
        |= anything || moved || !(ofProject || ofEnvironment || ofWorkspace || ofDefinition || ofVariable);
}
}

ChangedNouns changedSince(const QList<ChangeSet> &newestFirst, const Id &last)
{
    ChangedNouns changed;
    for (const ChangeSet &change : newestFirst) {
        if (change.id == last)
            return changed;
        add(changed, change);
    }
    return {true, true, true, true, true, true};
}

qint64 usagePrint(Connection &connection)
{
    auto query = connection.run(u"SELECT total(last_used_at) + total(status) FROM credential"_s);
    return query && query->next() ? query->number(0) : 0;
}
}
