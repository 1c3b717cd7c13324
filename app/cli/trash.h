#pragma once

#include "app/workspace/workspace.h"

namespace claviger
{
/// A credential in the trash by id, unique beginning of one (six characters or more), `app` or `app/slug`.
/// NotFound, AmbiguousName.
Result<Id> findInTrash(const Workspace &workspace, const QString &name);
}
