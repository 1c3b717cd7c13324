#pragma once

#include "app/workspace/flow.h"

namespace claviger
{
/// The newest change of this device that has an inverse and whose subject is still there. A purge and a move
/// between stores have none and are stepped over. Nothing from an edit on whose version is no longer kept:
/// its credential is as that edit left it, so what is older is not what a person means by undo.
Result<std::optional<ChangeSet>> nextUndoable(Connection &connection, const Id &device);

/// What the Undo change set says: the undone one's arguments, its kind's name as `undone` and its id as
/// `undoneId`.
QVariantMap undoArguments(const ChangeSet &undone);

/// Does the inverse of the newest undoable change, as a change set of its own that names it.
class UndoFlow final : public Flow, public std::enable_shared_from_this<UndoFlow>
{
public:
    explicit UndoFlow(std::shared_ptr<WorkspaceContext> context);
    QCoro::Task<Result<ChangeSet>> run();
};
}
