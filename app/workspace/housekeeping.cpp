#include "app/workspace/housekeeping.h"

#include "app/workspace/recovery.h"
#include "app/workspace/trash.h"
#include "app/workspace/variables.h"

namespace claviger
{
namespace
{
constexpr qint64 day = 24LL * 60 * 60 * 1000; // milliseconds
constexpr qint64 keptActivityDays = 90;
constexpr int keptActivityLines = 100'000;
}

Housekeeping::Housekeeping(std::shared_ptr<WorkspaceContext> context) : Flow(std::move(context), {}) { }

QCoro::Task<void> Housekeeping::run()
{
    auto self = shared_from_this();

    if (!ws().requireWritable())
        co_return;
    ws().trimActivity(ws().services().clock() - keptActivityDays * day, keptActivityLines);
    co_await recoverIfNeeded(context());
    co_await purgeCredentials();
    co_await purgeOldVariables();
}

QCoro::Task<void> Housekeeping::purgeCredentials()
{
    auto self = shared_from_this();

    const auto expired = expiredTrash(ws());
    if (expired.isEmpty() || isStopped())
        co_return;
    // Another program may have been quicker; then there is nothing left to do.
    auto purge = std::make_shared<PurgeFlow>(context(), expired, PurgeFlow::Cause::Age);
    co_await purge->run();
}

QCoro::Task<void> Housekeeping::purgeOldVariables()
{
    auto self = shared_from_this();

    if (isStopped())
        co_return;
    const qint64 oldest = ws().services().clock() - trashRetention;
    const auto expired = VariableRepository(ws().reader()).findDeletedBefore(oldest);
    if (!expired || expired->isEmpty())
        co_return; // what cannot be read now is looked at the next time
    auto job = [oldest](UseCase &use) { return purgeVariables(use, oldest); };
    co_await ws().transact<void>(std::move(job));
}
}
