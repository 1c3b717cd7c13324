#pragma once

#include "app/doctor/finding.h"
#include "app/workspace/workspace_directory.h"

namespace claviger
{
/// Looks at a workspace's files without opening the workspace: modes, versions, damage, writes that a dead
/// program left unfinished. Changes nothing; needs no key. `keyProblem` is what its keychain has said of the
/// key: a workspace without it is not in order, whatever its files are.
Findings checkWorkspace(const WorkspaceEntry &entry, const std::optional<Error> &keyProblem);
}
