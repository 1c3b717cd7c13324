#pragma once

#include "app/cli/arguments.h"
#include "app/workspace/workspace.h"

namespace claviger
{
/// Scope and environment of a credential or variable.
struct Place
{
    Scope scope;
    Id environment; ///< null: all environments

    bool operator==(const Place &) const = default;
};

/// What `--scope`, `--project` and `--env` say; what is not given stays as before. Naming a project says
/// project scope. NotFound, InvalidArgument.
Result<Place> placed(const Place &before, const Workspace &workspace, const PlaceArguments &arguments);
}
