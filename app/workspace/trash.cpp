#include "app/workspace/trash.h"

#include "app/workspace/change_arguments.h"
#include "app/workspace/item_removal.h"
#include "app/workspace/recovery.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
template <typename Nouns> bool isThere(const Nouns &nouns, const Id &id)
{
    return id.isNull() || std::ranges::any_of(nouns, [&](const auto &noun) { return noun.id == id; });
}

tl::unexpected<Error> homeless(const QString &what, const Credential &credential)
{
    return failure(ErrorCode::Conflict, {{u"what"_s, what}, {u"name"_s, credential.summary.label}});
}
}

Result<QList<Credential>> credentialsThatAre(Whereabouts where, UseCase &use, const QList<Id> &ids)
{
    QList<Credential> found;
    for (const Id &id : ids) {
        auto credential = use.credentials.read(id);
        if (!credential)
            return failed(credential);
        const bool isAlive = credential->summary.deletedAt == 0;
        if (isAlive != (where == Whereabouts::Alive))
            return failure(
                ErrorCode::NotFound, {{u"what"_s, u"credential"_s}, {u"name"_s, credential->summary.label}});
        found.append(std::move(*credential));
    }
    return found;
}

Result<void> setDeletedAll(UseCase &use, const QList<Id> &ids, qint64 deletedAt, const WriteStamp &stamp)
{
    for (const Id &id : ids)
        if (auto written = use.credentials.setDeleted(id, deletedAt, stamp); !written)
            return written;
    return {};
}

Result<void> requireHomes(UseCase &use, const QList<Credential> &credentials)
{
    const auto projects = use.projects.list();
    const auto environments = use.environments.list();
    if (!projects || !environments)
        return projects ? Result<void>(failed(environments)) : Result<void>(failed(projects));
    for (const Credential &credential : credentials) {
        if (!isThere(*projects, credential.summary.scope.project))
            return homeless(u"project"_s, credential);
        if (!isThere(*environments, credential.summary.environment))
            return homeless(u"environment"_s, credential);
    }
    return {};
}

Result<void> moveToTrash(UseCase &use, const QList<Id> &ids)
{
    const auto credentials = credentialsThatAre(Whereabouts::Alive, use, ids);
    if (!credentials)
        return failed(credentials);
    const auto stamp = use.record(ChangeKind::DeleteCredential, aboutCredentials(*credentials));
    if (!stamp)
        return failed(stamp);
    return setDeletedAll(use, ids, use.now(), *stamp);
}

Result<void> restoreFromTrash(UseCase &use, const QList<Id> &ids)
{
    const auto credentials = credentialsThatAre(Whereabouts::Trash, use, ids);
    if (!credentials)
        return failed(credentials);
    if (auto homes = requireHomes(use, *credentials); !homes)
        return homes;

    QVariantMap arguments = aboutCredentials(*credentials);
    QVariantList deletedAt;
    for (const Credential &credential : *credentials)
        deletedAt.append(credential.summary.deletedAt);
    arguments.insert(u"deletedAt"_s, deletedAt);
    const auto stamp = use.record(ChangeKind::RestoreCredential, arguments);
    if (!stamp)
        return failed(stamp);
    return setDeletedAll(use, ids, 0, *stamp);
}

PurgeFlow::PurgeFlow(std::shared_ptr<WorkspaceContext> context, QList<Id> ids, Cause cause)
    : Flow(std::move(context), {}),
      m_ids(std::move(ids)),
      m_cause(cause)
{
}

QCoro::Task<Result<void>> PurgeFlow::run()
{
    auto self = shared_from_this();

    if (auto writable = ws().requireWritable(); !writable)
        co_return writable;
    co_await recoverIfNeeded(context());
    const auto writer = ws().writer();
    if (!writer)
        co_return failed(writer);
    const QString &name = *writer;
    QList<Id> intentIds;
    for (qsizetype i = 0; i < m_ids.size(); ++i)
        intentIds.append(ws().newId());

    auto job = [self, name, intentIds](UseCase &use) { return self->purge(use, name, intentIds); };
    const auto purged = co_await ws().transact<QList<Intent>>(std::move(job));
    if (!purged)
        co_return failed(purged);
    ws().step("rows purged");
    auto removal = std::make_shared<ItemRemoval>(context(), *purged);
    co_await removal->run();
    co_await recoverIfNeeded(context()); // what a stopped move had carried over
    co_return Result<void>();
}

Result<QList<Intent>> PurgeFlow::purge(UseCase &use, const QString &writer, const QList<Id> &intentIds) const
{
    const auto credentials = credentialsThatAre(Whereabouts::Trash, use, m_ids);
    if (!credentials)
        return failed(credentials);
    const auto workspace = use.workspace.read();
    if (!workspace)
        return failed(workspace);
    QVariantMap arguments = aboutCredentials(*credentials);
    arguments.insert(u"automatic"_s, m_cause == Cause::Age);
    const auto stamp = use.record(ChangeKind::PurgeCredential, arguments);
    if (!stamp)
        return failed(stamp);

    QList<Intent> intents;
    for (const Credential &credential : *credentials) {
        const Id id = credential.summary.id;
        const SecretRef ref(workspace->id, id, credential.secretVersion);
        if (credential.secretVersion > 0) {
            if (auto removed = use.vault.remove(ref); !removed)
                return failed(removed);
            if (workspace->storeKind == StoreKind::Keychain)
                intents.append(Intent{
                    intentIds.at(intents.size()), Intent::Kind::Remove, ref, StoreKind::Keychain, writer});
        }
        if (auto erased = use.history.eraseAll(id); !erased)
            return failed(erased);
        if (auto erased = use.credentials.erase(id, *stamp); !erased)
            return failed(erased);
    }
    for (const Intent &intent : std::as_const(intents))
        if (auto inserted = use.intents.insert(intent); !inserted)
            return failed(inserted);
    return intents;
}

QList<Id> expiredTrash(WorkspaceContext &context)
{
    QList<Id> expired;
    const auto trash = CredentialRepository(context.reader()).list(true);
    if (!trash)
        return expired;
    const qint64 oldest = context.services().clock() - trashRetention;
    for (const CredentialSummary &credential : *trash)
        if (credential.deletedAt < oldest)
            expired.append(credential.id);
    return expired;
}
}
