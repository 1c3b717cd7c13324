#include "app/workspace/workspace_removal.h"

#include <QFileInfo>

#include "app/store/repositories.h"

using namespace Qt::StringLiterals;

namespace claviger
{
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
    const auto items = keychainItems();
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

/// Everything that may be in the keychain: the key, current versions, and what intents name. A folder whose
/// making did not get as far as a workspace row has written nothing yet.
Result<SecretRefs> WorkspaceRemoval::keychainItems() const
{
    SecretRefs refs;
    const QString database = WorkspaceFiles::database(m_folder);
    if (!QFileInfo::exists(database))
        return refs;
    auto connection = Connection::open(database, Connection::Mode::ReadOnly, u"FULL"_s);
    if (!connection)
        return failed(connection);
    const auto row = WorkspaceRepository(**connection).read();
    if (!row)
        return refs;
    const auto intents = IntentRepository(**connection).list();
    const auto current = CredentialRepository(**connection).secretRefs(row->id);
    if (!intents || !current)
        return intents ? Result<SecretRefs>(failed(current)) : Result<SecretRefs>(failed(intents));

    for (const Intent &intent : *intents)
        if (intent.store == StoreKind::Keychain)
            refs.push_back(intent.ref);
    if (row->storeKind == StoreKind::Keychain) {
        refs.insert(refs.end(), current->begin(), current->end());
        refs.push_back(SecretRef::workspaceKey(row->id)); // last: without it nothing else could be verified
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
