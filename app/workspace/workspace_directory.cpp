#include "app/workspace/workspace_directory.h"

#include <QCoro/QCoroFuture>
#include <QFileInfo>
#include <QUuid>
#include <QtConcurrentRun>

#include "app/workspace/workspace_creation.h"
#include "app/workspace/workspace_private.h"
#include "app/workspace/workspace_removal.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
constexpr int shortestPrefix = 6;

Id idOfFolder(const QString &folder)
{
    const auto uuid = QUuid::fromString(QFileInfo(folder).fileName());
    return Id::fromBytes(uuid.toRfc4122()).value_or(Id());
}

WorkspaceEntry placeOf(const QString &folder)
{
    WorkspaceEntry entry;
    entry.id = idOfFolder(folder);
    entry.path = WorkspaceFiles::database(folder);
    return entry;
}

WorkspaceEntry entryFor(const QString &folder)
{
    WorkspaceEntry entry = placeOf(folder);
    auto connection = Connection::open(entry.path, Connection::Mode::ReadOnly, u"FULL"_s);
    if (!connection) {
        entry.problem = connection.error();
        return entry;
    }
    if (auto known = requireKnownVersion(**connection); !known)
        entry.problem = known.error();
    const auto row = WorkspaceRepository(**connection).read();
    if (!row) {
        entry.problem = entry.problem ? entry.problem : row.error();
        return entry;
    }
    entry.id = row->id;
    entry.name = row->name;
    entry.storeKind = row->storeKind;
    return entry;
}

Result<WorkspaceEntry> theOnly(const QList<WorkspaceEntry> &entries, const QString &name)
{
    if (entries.isEmpty())
        return failure(ErrorCode::NotFound, {{u"what"_s, u"workspace"_s}, {u"name"_s, name}});
    if (entries.size() == 1)
        return entries.constFirst();
    QStringList candidates;
    for (const WorkspaceEntry &entry : entries)
        candidates.append(entry.id.toText(u"ws"));
    return failure(ErrorCode::AmbiguousName, {{u"name"_s, name}, {u"candidates"_s, candidates}});
}

template <typename Predicate> QList<WorkspaceEntry> those(QList<WorkspaceEntry> entries, Predicate predicate)
{
    entries.removeIf([&](const WorkspaceEntry &entry) { return !predicate(entry); });
    return entries;
}

class RemoveFlow final : public std::enable_shared_from_this<RemoveFlow>
{
public:
    RemoveFlow(WorkspaceServices services, const WorkspaceEntry &entry)
        : m_services(std::move(services)),
          m_id(idOfFolder(QFileInfo(entry.path).path())),
          m_storeKind(entry.storeKind),
          m_folder(QFileInfo(entry.path).path())
    {
    }

    QCoro::Task<Result<void>> run()
    {
        auto self = shared_from_this();
        // What cannot be read cannot be removed with its secrets; it stays where everybody sees it.
        if (auto readable = requireReadable(); !readable)
            co_return readable;
        if (m_storeKind == StoreKind::Keychain) {
            const auto state = co_await m_services.probe->state();
            if (state != KeychainState::Ready)
                co_return tl::unexpected<Error>(errorFor(state));
        }
        // From here on nobody opens it any more, and whoever comes next finishes what is left.
        const QString leaving = WorkspaceFiles(m_services.dataDirectory).folderBeingRemoved(m_id);
        // A busy writer is waited for, so not in this thread.
        const QFuture<Result<void>> renaming = QtConcurrent::run(renameForRemoval, m_folder, leaving);
        if (auto renamed = co_await renaming; !renamed)
            co_return renamed;
        if (m_services.observer)
            m_services.observer("folder renamed");
        auto removal = std::make_shared<WorkspaceRemoval>(m_services, leaving);
        auto removed = co_await removal->run();
        co_await sweepUnfinished(m_services);
        co_return removed;
    }

private:
    Result<void> requireReadable() const
    {
        const auto items = keychainItemsOf(m_folder);
        if (items || items.error().code == ErrorCode::DatabaseMissing) // there is nothing to wait for
            return {};
        if (items.error().code != ErrorCode::NotFound)
            return failed(items);
        return failure(ErrorCode::DatabaseDamaged, {{u"path"_s, WorkspaceFiles::database(m_folder)}});
    }

    WorkspaceServices m_services;
    Id m_id;
    StoreKind m_storeKind;
    QString m_folder;
};
}

/// A flow of its own, so that the services it holds outlive the directory object.
class WorkspaceDirectory::CreateFlow final
    : public std::enable_shared_from_this<WorkspaceDirectory::CreateFlow>
{
public:
    CreateFlow(WorkspaceServices services, NewWorkspace wanted, std::stop_token stop)
        : m_services(services),
          m_creation(std::make_shared<WorkspaceCreation>(services, std::move(wanted), std::move(stop)))
    {
    }

    QCoro::Task<Result<std::unique_ptr<Workspace>>> run()
    {
        auto self = shared_from_this();
        co_await sweepUnfinished(m_services);
        const auto folder = co_await m_creation->run();
        if (!folder)
            co_return failed(folder);
        auto context = WorkspaceContext::open(m_services, WorkspaceFiles::database(*folder));
        if (!context)
            co_return failed(context);
        if ((*context)->storeKind() == StoreKind::SealedVault)
            (*context)->setKeys(m_creation->keys());
        co_return workspaceOn(std::move(*context));
    }

private:
    WorkspaceServices m_services;
    std::shared_ptr<WorkspaceCreation> m_creation;
};

WorkspaceDirectory::WorkspaceDirectory(WorkspaceServices services) : m_services(std::move(services)) { }

QList<WorkspaceEntry> WorkspaceDirectory::list() const
{
    QList<WorkspaceEntry> entries;
    for (const QString &folder : WorkspaceFiles(m_services.dataDirectory).folders())
        entries.append(entryFor(folder));
    return entries;
}

QList<WorkspaceEntry> WorkspaceDirectory::places() const
{
    QList<WorkspaceEntry> entries;
    for (const QString &folder : WorkspaceFiles(m_services.dataDirectory).folders())
        entries.append(placeOf(folder));
    return entries;
}

Result<WorkspaceEntry> WorkspaceDirectory::find(const QString &name) const
{
    const auto entries = list();
    if (const auto id = Id::fromText(name))
        return theOnly(those(entries, [&](const auto &entry) { return entry.id == *id; }), name);
    const auto named
        = those(entries, [&](const auto &entry) { return entry.name == name && !name.isEmpty(); });
    const QString prefix = name.section(u'_', -1).toLower();
    if (!named.isEmpty() || prefix.size() < shortestPrefix)
        return theOnly(named, name);
    return theOnly(
        those(entries, [&](const auto &entry) { return entry.id.toBase32().startsWith(prefix); }), name);
}

QCoro::Task<Result<std::unique_ptr<Workspace>>> WorkspaceDirectory::create(
    NewWorkspace wanted, std::stop_token stop)
{
    return std::make_shared<CreateFlow>(m_services, std::move(wanted), std::move(stop))->run();
}

Result<std::unique_ptr<Workspace>> WorkspaceDirectory::open(const WorkspaceEntry &entry)
{
    auto context = WorkspaceContext::open(m_services, entry.path);
    if (!context)
        return failed(context);
    return workspaceOn(std::move(*context));
}

std::unique_ptr<Workspace> WorkspaceDirectory::workspaceOn(std::shared_ptr<WorkspaceContext> context)
{
    auto internals = std::make_unique<Workspace::Private>();
    internals->context = std::move(context);
    return std::unique_ptr<Workspace>(new Workspace(std::move(internals)));
}

QCoro::Task<Result<void>> WorkspaceDirectory::remove(WorkspaceEntry entry)
{
    return std::make_shared<RemoveFlow>(m_services, entry)->run();
}
}
