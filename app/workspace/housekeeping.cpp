#include "app/workspace/housekeeping.h"

#include "app/workspace/recovery.h"
#include "app/workspace/trash.h"

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
    const auto expired = expiredTrash(ws());
    if (expired.isEmpty() || isStopped())
        co_return;
    // Another program may have been quicker; then there is nothing left to do.
    auto purge = std::make_shared<PurgeFlow>(context(), expired, PurgeFlow::Cause::Age);
    co_await purge->run();
}
}
