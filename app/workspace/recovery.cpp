#include "app/workspace/recovery.h"

#include "app/workspace/item_removal.h"

namespace claviger
{
namespace
{
/// Who asks, and where the locks of those that write lie.
struct Recoverer
{
    QString folder;
    QString writer;
    QSet<Id> abandoned;

    bool mayTakeOver(const Intent &intent) const
    {
        return intent.writer == writer ? abandoned.contains(intent.id)
                                       : ProcessLock::isDead(folder, intent.writer);
    }
};

/// What a stopped move has carried over stays, so that the move can go on, as long as it is the current
/// version.
Result<bool> isWorthKeeping(Connection &connection, const Intent &intent)
{
    if (intent.kind != Intent::Kind::Move)
        return false;
    if (intent.ref.credential().isNull())
        return true;
    const auto credential = CredentialRepository(connection).read(intent.ref.credential());
    if (!credential && credential.error().code == ErrorCode::NotFound)
        return false;
    if (!credential)
        return failed(credential);
    return credential->secretVersion == intent.ref.version();
}

Result<bool> takeOver(UseCase &use, Intent &intent, const QString &writer)
{
    const auto keep = isWorthKeeping(use.connection, intent);
    if (!keep)
        return failed(keep);
    if (*keep)
        return false;
    intent.writer = writer;
    intent.kind = Intent::Kind::Remove;
    if (auto removed = use.intents.remove(intent.id); !removed)
        return failed(removed);
    if (auto inserted = use.intents.insert(intent); !inserted)
        return failed(inserted);
    return true;
}

Result<QList<Intent>> takeOverAll(UseCase &use, const Recoverer &recoverer)
{
    const auto intents = use.intents.list();
    if (!intents)
        return failed(intents);
    QList<Intent> taken;
    for (Intent intent : *intents) {
        if (!recoverer.mayTakeOver(intent))
            continue;
        const auto mine = takeOver(use, intent, recoverer.writer);
        if (!mine)
            return failed(mine);
        if (*mine)
            taken.append(intent);
    }
    return taken;
}
}

RecoveryFlow::RecoveryFlow(std::shared_ptr<WorkspaceContext> context) : Flow(std::move(context), {}) { }

QCoro::Task<void> RecoveryFlow::run()
{
    auto self = shared_from_this();

    const auto writer = ws().writer();
    if (!writer || !ws().requireWritable())
        co_return;
    const QSet<Id> abandoned = std::exchange(ws().abandonedIntents(), {});
    const Recoverer recoverer{ws().folder(), *writer, abandoned};
    auto job = [recoverer](UseCase &use) { return takeOverAll(use, recoverer); };
    const auto taken = co_await ws().transact<QList<Intent>>(std::move(job));
    if (!taken) {
        ws().abandonedIntents().unite(abandoned);
        co_return;
    }
    ws().abandonedIntents().unite(abandoned);
    for (const Intent &intent : *taken)
        ws().abandonedIntents().remove(intent.id);
    ws().step("recovery claimed");
    if (taken->isEmpty())
        co_return;
    auto removal = std::make_shared<ItemRemoval>(context(), *taken);
    co_await removal->run();
}

bool RecoveryFlow::isNeeded(WorkspaceContext &context)
{
    const auto intents = IntentRepository(context.reader()).list();
    if (!intents || intents->isEmpty())
        return false;
    const auto own = context.writer();
    if (!own)
        return false;
    const Recoverer recoverer{context.folder(), *own, context.abandonedIntents()};
    return std::ranges::any_of(*intents, [&](const Intent &intent) {
        return recoverer.mayTakeOver(intent) && !isWorthKeeping(context.reader(), intent).value_or(true);
    });
}

QCoro::Task<void> recoverIfNeeded(std::shared_ptr<WorkspaceContext> context)
{
    if (!RecoveryFlow::isNeeded(*context))
        co_return;
    auto recovery = std::make_shared<RecoveryFlow>(context);
    co_await recovery->run();
}
}
