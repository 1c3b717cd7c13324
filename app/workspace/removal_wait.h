#pragma once

#include "app/workspace/flow.h"

namespace claviger
{
/// Before the keychain is written as the store of this workspace again: a move away from it leaves removals
/// of every item there. Waits for those that this process carries out, which may take minutes. Conflict
/// (`what`: oldCopies) if another program does, or if they cannot be removed now.
class RemovalWait final : public Flow, public std::enable_shared_from_this<RemovalWait>
{
public:
    RemovalWait(std::shared_ptr<WorkspaceContext> context, std::stop_token stop);
    QCoro::Task<Result<void>> run();

private:
    Result<QList<Intent>> inTheWay();
    bool isUnderWay(const Intent &intent, const QString &writer) const;
};

/// That Conflict.
tl::unexpected<Error> stillBeingRemoved();

/// The same if a removal of one of these is still to come: it would take away what was written.
Result<void> requireNoRemoval(const QList<Intent> &there, const QList<SecretRef> &refs);
}
