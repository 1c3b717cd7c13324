#include "app/doctor/key_check.h"

#include "app/store/connection.h"
#include "app/store/repositories.h"
#include "app/workspace/workspace_keys.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
/// By which the workspace knows its key.
Result<QByteArray> keyCheckOf(const WorkspaceEntry &entry)
{
    const auto connection = Connection::open(entry.path, Connection::Mode::ReadOnly, u"FULL"_s);
    if (!connection)
        return failed(connection);
    const auto row = WorkspaceRepository(**connection).read();
    if (!row)
        return failed(row);
    return row->keyCheck;
}

std::optional<Error> problemWith(const WorkspaceEntry &entry, const Result<SecretBuffer> &item)
{
    const auto check = keyCheckOf(entry);
    if (!check)
        return {}; // other checks tell of the file
    const auto keys = keysFromItem(entry.id, item, *check);
    if (keys || !isLost(keys.error()))
        return {};
    return keys.error();
}
}

QCoro::Task<QHash<Id, Error>> findKeyProblems(QList<WorkspaceEntry> workspaces, SecretStore *keychain)
{
    workspaces.removeIf([](const WorkspaceEntry &entry) {
        return entry.problem.has_value() || entry.storeKind != StoreKind::Keychain;
    });
    QHash<Id, Error> problems;
    if (workspaces.isEmpty())
        co_return problems;
    SecretRefs refs;
    for (const WorkspaceEntry &entry : std::as_const(workspaces))
        refs.push_back(SecretRef::workspaceKey(entry.id));
    const auto items = co_await keychain->readMany(std::move(refs));
    if (!items)
        co_return problems;
    for (qsizetype i = 0; i < workspaces.size(); ++i)
        if (const auto problem = problemWith(workspaces.at(i), items->at(static_cast<std::size_t>(i))))
            problems.insert(workspaces.at(i).id, *problem);
    co_return problems;
}
}
