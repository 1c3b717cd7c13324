#pragma once

#include "app/cli/arguments.h"
#include "app/workspace/workspace.h"

namespace claviger
{
/// Puts `--scope`, `--project` and `--env` into the draft; what is not given stays. Naming a project says
/// project scope. NotFound, InvalidArgument.
Result<void> place(CredentialDraft &draft, const Workspace &workspace, const SetArguments &arguments);
}
