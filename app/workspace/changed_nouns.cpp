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

void add(ChangedNouns &changed, ChangeKind kind)
{
    const bool anything = kind == ChangeKind::Undo;
    const bool ofProject = isBetween(kind, ChangeKind::AddProject, ChangeKind::DeleteProject);
    const bool ofEnvironment = isBetween(kind, ChangeKind::AddEnvironment, ChangeKind::DeleteEnvironment);
    const bool ofWorkspace = kind == ChangeKind::RenameWorkspace || kind == ChangeKind::MoveSecretStore;
    const bool ofDefinition = isBetween(kind, ChangeKind::ImportDefinitions, ChangeKind::DeleteDefinition);
    changed.workspace |= anything || ofWorkspace;
    changed.definitions |= anything || ofDefinition;
    changed.environments |= anything || ofEnvironment;
    // Removing an environment takes it out of projects too.
    changed.projects |= anything || ofProject || kind == ChangeKind::DeleteEnvironment;
    // A definition may have made values of credentials secret.
    changed.credentials |= anything || !(ofProject || ofEnvironment || ofWorkspace);
}
}

ChangedNouns changedSince(const QList<ChangeSet> &newestFirst, const Id &last)
{
    ChangedNouns changed;
    for (const ChangeSet &change : newestFirst) {
        if (change.id == last)
            return changed;
        add(changed, change.kind);
    }
    return {true, true, true, true, true};
}

qint64 usagePrint(Connection &connection)
{
    auto query = connection.run(u"SELECT total(last_used_at) + total(status) FROM credential"_s);
    return query && query->next() ? query->number(0) : 0;
}
}
