#pragma once

#include "app/workspace/workspace.h"
#include "app/workspace/workspace_context.h"

namespace claviger
{
struct Workspace::Private
{
    std::shared_ptr<WorkspaceContext> context;
};
}
