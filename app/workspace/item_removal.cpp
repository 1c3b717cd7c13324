#include "app/workspace/item_removal.h"

#include "app/workspace/secret_reading.h"

namespace claviger
{
ItemRemoval::ItemRemoval(std::shared_ptr<WorkspaceContext> context, QList<Intent> intents)
    : Flow(std::move(context), {}),
      m_intents(std::move(intents))
{
}

QCoro::Task<void> ItemRemoval::run()
{
    auto self = shared_from_this();
    QList<Id> done;
    for (int i = 0; i < m_intents.size(); ++i) {
        const bool isPutOff = i > 0 && isStopped(); // the program ends: the rest is for the next one
        Result<void> removed = failure(ErrorCode::Cancelled);
        if (!isPutOff)
            removed = co_await removeItem(i);
        if (removed)
            done.append(m_intents.at(i).id);
        else
            ws().abandonedIntents().insert(m_intents.at(i).id);
        ws().step("item removed");
    }
    if (done.isEmpty())
        co_return;

    auto job = [done](UseCase &use) -> Result<void> {
        for (const Id &id : done)
            if (auto removed = use.intents.remove(id); !removed)
                return removed;
        return {};
    };
    const auto forgotten = co_await ws().transact<void>(std::move(job));
    if (!forgotten)
        for (const Id &id : done)
            ws().abandonedIntents().insert(id);
    ws().step("removal done");
}

QCoro::Task<Result<void>> ItemRemoval::removeItem(int index)
{
    auto self = shared_from_this();
    const Intent intent = m_intents.at(index);
    const auto referenced = isReferenced(ws().reader(), intent);
    if (!referenced)
        co_return failed(referenced);
    if (*referenced)
        co_return Result<void>(); // then only the intent goes
    if (intent.store == StoreKind::Keychain) {
        const KeychainWait waiting(context());
        // Not stoppable: it is short, and what it leaves undone would have to be done later.
        co_return waiting.heard(co_await ws().services().keychain->remove(intent.ref));
    }
    auto job = [intent](UseCase &use) { return use.vault.remove(intent.ref); };
    co_return co_await ws().transact<void>(std::move(job));
}

Result<bool> isReferenced(Connection &connection, const Intent &intent)
{
    const auto workspace = WorkspaceRepository(connection).read();
    if (!workspace)
        return failed(workspace);
    if (workspace->storeKind != intent.store)
        return false;
    if (intent.ref.credential().isNull())
        return intent.ref == SecretRef::workspaceKey(workspace->id);
    const auto credential = CredentialRepository(connection).read(intent.ref.credential());
    if (!credential && credential.error().code == ErrorCode::NotFound)
        return false;
    if (!credential)
        return failed(credential);
    return credential->secretVersion == intent.ref.version();
}

Intent intentOf(
    const WorkspaceContext &context, Intent::Kind kind, const SecretRef &ref, const QString &writer)
{
    Intent intent;
    intent.id = context.newId();
    intent.kind = kind;
    intent.ref = ref;
    intent.store = StoreKind::Keychain;
    intent.writer = writer;
    return intent;
}
}
