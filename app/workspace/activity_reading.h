#pragma once

#include "app/workspace/activity_reader.h"
#include "app/workspace/flow.h"

namespace claviger
{
/// One page of the activity, read in a thread of the pool. Locking the workspace stops it.
class ActivityReading final : public Flow, public std::enable_shared_from_this<ActivityReading>
{
public:
    ActivityReading(std::shared_ptr<WorkspaceContext> context, ActivityQuery query, ActivityCursor after,
        int limit, std::stop_token stop);
    QCoro::Task<Result<ActivitySlice>> run();

private:
    ActivityQuery m_query;
    ActivityCursor m_after;
    int m_limit;
};

ActivitySources activitySources(const WorkspaceContext &context);
}
