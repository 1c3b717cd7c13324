#pragma once

#include "app/workspace/flow.h"

namespace claviger
{
/// Cleans up after writers that were killed: takes over their intents, one transaction each program wins
/// alone, removes the items that no row points at, then the intents. May be killed, and may run in several
/// programs at once.
class RecoveryFlow final : public Flow, public std::enable_shared_from_this<RecoveryFlow>
{
public:
    explicit RecoveryFlow(std::shared_ptr<WorkspaceContext> context);
    QCoro::Task<void> run();

    /// Whether there is anything this process may take over. One small query.
    static bool isNeeded(WorkspaceContext &context);
};

/// Before a write. A recovery that cannot do its work now (a locked keyring) is no reason not to try the
/// write.
QCoro::Task<void> recoverIfNeeded(std::shared_ptr<WorkspaceContext> context);
}
