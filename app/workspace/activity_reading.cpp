#include "app/workspace/activity_reading.h"

#include <QtConcurrentRun>

namespace claviger
{
namespace
{
Result<ActivitySlice> pageOf(const ActivitySources &sources, const ActivityQuery &query,
    const ActivityCursor &after, int limit, const std::stop_token &stop)
{
    const auto reader = ActivityReader::open(sources);
    if (!reader)
        return failed(reader);
    return (*reader)->page(query, after, limit, stop);
}
}

ActivitySources activitySources(const WorkspaceContext &context)
{
    return {context.path(), context.activityPath(), context.row().localActor, context.row().localDevice};
}

ActivityReading::ActivityReading(std::shared_ptr<WorkspaceContext> context, ActivityQuery query,
    ActivityCursor after, int limit, std::stop_token stop)
    : Flow(std::move(context), std::move(stop)),
      m_query(std::move(query)),
      m_after(std::move(after)),
      m_limit(limit)
{
}

QCoro::Task<Result<ActivitySlice>> ActivityReading::run()
{
    auto self = shared_from_this();

    if (auto open = ws().requireOpen(); !open)
        co_return failed(open);
    alsoStopOn(ws().locking());
    ws().watchActivity();
    const auto future = QtConcurrent::run(
        [sources = activitySources(ws()), query = m_query, after = m_after, limit = m_limit, stop = stop()] {
            return pageOf(sources, query, after, limit, stop);
        });
    auto page = co_await future;
    if (isStopped())
        co_return failure(ErrorCode::Cancelled);
    co_return page;
}
}
