#pragma once

#include "app/workspace/activity_reader.h"
#include "app/workspace/flow.h"
#include "app/workspace/workspace.h"

namespace claviger
{
/// Writes the activity to a file, one JSON object a line, in a thread of the pool. Locking the workspace
/// stops it, and then nothing is left of the file.
class ActivityExport final : public Flow, public std::enable_shared_from_this<ActivityExport>
{
public:
    ActivityExport(std::shared_ptr<WorkspaceContext> context, ActivityQuery query, QString path,
        ActivityProgress progress, std::stop_token stop);
    QCoro::Task<Result<qint64>> run();

private:
    ActivityQuery m_query;
    QString m_path;
    ActivityProgress m_progress;
};
}
