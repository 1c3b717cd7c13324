#pragma once

#include "app/workspace/flow.h"

namespace claviger
{
/// What an opened workspace does by itself once: cleans up after killed writers, purges what was deleted
/// too long ago, forgets what is too old in the activity log (90 days, 100,000 lines). Change sets stay.
class Housekeeping final : public Flow, public std::enable_shared_from_this<Housekeeping>
{
public:
    explicit Housekeeping(std::shared_ptr<WorkspaceContext> context);
    QCoro::Task<void> run();

private:
    QCoro::Task<void> purgeCredentials();
    QCoro::Task<void> purgeOldVariables();
};
}
