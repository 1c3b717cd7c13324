#include "app/workspace/workspace_removal.h"

#include <QFileInfo>

#include "app/store/repositories.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
/// A making that was killed before its first commit leaves a database without any table.
Result<WorkspaceRow> rowOf(Connection &connection)
{
    auto tables = connection.run(u"SELECT count(*) FROM sqlite_schema"_s);
    if (!tables)
        return failed(tables);
    if (!tables->next() || tables->number(0) == 0)
        return failure(ErrorCode::NotFound, {{u"what"_s, u"workspace"_s}});
    return WorkspaceRepository(connection).read();
}

/// Whatever gets as far as a keychain item has committed its row first, and whatever loses the file has lost
/// the items before.
bool hasNoItems(const Error &error)
{
    return error.code == ErrorCode::NotFound || error.code == ErrorCode::DatabaseMissing;
}
}

WorkspaceRemoval::WorkspaceRemoval(WorkspaceServices services, QString folder)
    : m_services(std::move(services)),
      m_folder(std::move(folder))
{
}

QCoro::Task<Result<void>> WorkspaceRemoval::run()
{
    auto self = shared_from_this();

    auto lock = ProcessLock::acquireNamed(WorkspaceFiles::lockFile(m_folder));
    if (!lock)
        co_return failed(lock);
    m_lock = std::move(*lock);
    auto items = keychainItemsOf(m_folder);
    if (!items && hasNoItems(items.error()))
        items = SecretRefs();
    if (!items)
        co_return failed(items);
    for (const SecretRef &ref : *items) {
        if (auto removed = co_await m_services.keychain->remove(ref); !removed)
            co_return removed;
        if (m_services.observer)
            m_services.observer("item removed");
    }
    co_return WorkspaceFiles::removeFolder(m_folder);
}

Result<void> renameForRemoval(const QString &folder, const QString &leaving)
{
    const QString database = WorkspaceFiles::database(folder);
    if (!QFileInfo(database).isWritable()) // it is not there, or nobody can write into it
        return WorkspaceFiles::rename(folder, leaving);
    auto connection = Connection::open(database, Connection::Mode::ReadWrite, u"FULL"_s);
    if (!connection)
        return failed(connection);
    return (*connection)->transaction([&] { return WorkspaceFiles::rename(folder, leaving); });
}

QCoro::Task<void> removeItems(WorkspaceServices services, QList<Intent> intents)
{
    for (const Intent &intent : std::as_const(intents))
        if (intent.store == StoreKind::Keychain)
            co_await services.keychain->remove(intent.ref);
}

Result<SecretRefs> keychainItemsOf(const QString &folder)
{
    auto connection
        = Connection::open(WorkspaceFiles::database(folder), Connection::Mode::ReadOnly, u"FULL"_s);
    if (!connection)
        return failed(connection);
    const auto row = rowOf(**connection);
    if (!row)
        return failed(row);
    const auto intents = IntentRepository(**connection).list();
    const auto current = CredentialRepository(**connection).secretRefs(row->id);
    if (!intents || !current)
        return intents ? Result<SecretRefs>(failed(current)) : Result<SecretRefs>(failed(intents));

    SecretRefs refs;
    for (const Intent &intent : *intents)
        if (intent.store == StoreKind::Keychain)
            refs.push_back(intent.ref);
    if (row->storeKind == StoreKind::Keychain) {
        refs.insert(refs.end(), current->begin(), current->end());
        refs.push_back(SecretRef::workspaceKey(row->id));
    }
    return refs;
}

QCoro::Task<void> sweepUnfinished(WorkspaceServices services)
{
    const QStringList folders = WorkspaceFiles(services.dataDirectory).unfinished();
    for (const QString &folder : folders) {
        auto removal = std::make_shared<WorkspaceRemoval>(services, folder);
        co_await removal->run(); // one that does not work now is tried again the next time
    }
}
}
