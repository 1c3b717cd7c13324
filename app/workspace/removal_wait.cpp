#include "app/workspace/removal_wait.h"

#include <QCoro/QCoroTimer>
#include <QTimer>

#include "app/workspace/recovery.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
constexpr std::chrono::milliseconds pause(50); // between two looks

QList<Intent> removalsAmong(const QList<Intent> &intents, const QList<SecretRef> &refs)
{
    QSet<QString> keys;
    for (const SecretRef &ref : refs)
        keys.insert(ref.itemKey());
    QList<Intent> removals;
    for (const Intent &intent : intents)
        if (intent.kind == Intent::Kind::Remove && intent.store == StoreKind::Keychain
            && keys.contains(intent.ref.itemKey()))
            removals.append(intent);
    return removals;
}
}

RemovalWait::RemovalWait(std::shared_ptr<WorkspaceContext> context, std::stop_token stop)
    : Flow(std::move(context), std::move(stop))
{
}

QCoro::Task<Result<void>> RemovalWait::run()
{
    auto self = shared_from_this();

    const auto writer = ws().writer();
    if (!writer)
        co_return failed(writer);
    for (;;) {
        co_await recoverIfNeeded(context());
        const auto removals = inTheWay();
        if (!removals)
            co_return failed(removals);
        if (removals->isEmpty())
            co_return Result<void>();
        if (isStopped())
            co_return failure(ErrorCode::Cancelled);
        const auto underWay = [&](const Intent &intent) { return isUnderWay(intent, *writer); };
        if (!std::ranges::any_of(*removals, underWay))
            co_return stillBeingRemoved();
        QTimer timer;
        timer.start(pause);
        co_await timer;
    }
}

Result<QList<Intent>> RemovalWait::inTheWay()
{
    auto refs = CredentialRepository(ws().reader()).secretRefs(ws().row().id);
    if (!refs)
        return failed(refs);
    refs->append(SecretRef::workspaceKey(ws().row().id));
    const auto intents = IntentRepository(ws().reader()).list();
    if (!intents)
        return failed(intents);
    return removalsAmong(*intents, *refs);
}

bool RemovalWait::isUnderWay(const Intent &intent, const QString &writer) const
{
    return intent.writer == writer && !ws().abandonedIntents().contains(intent.id);
}

tl::unexpected<Error> stillBeingRemoved()
{
    return failure(ErrorCode::Conflict, {{u"what"_s, u"oldCopies"_s}});
}

Result<void> requireNoRemoval(const QList<Intent> &there, const QList<SecretRef> &refs)
{
    return removalsAmong(there, refs).isEmpty() ? Result<void>() : stillBeingRemoved();
}
}
