#pragma once

#include "app/workspace/workspace.h"
#include "app/workspace/workspace_context.h"

namespace claviger
{
struct Workspace::Private
{
    std::shared_ptr<WorkspaceContext> context;
    /// Definitions as they were read last, and the state of the file that they were read in; 0: none.
    QList<Definition> definitions;
    qint64 definitionsVersion = 0;
};
}
