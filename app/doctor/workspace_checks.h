#pragma once

#include "app/doctor/finding.h"
#include "app/workspace/workspace_directory.h"

namespace claviger
{
/// Looks at a workspace's files without opening the workspace: modes, versions, damage, writes that a dead
/// program left unfinished. Changes nothing; needs no key.
Findings checkWorkspace(const WorkspaceEntry &entry);
}
