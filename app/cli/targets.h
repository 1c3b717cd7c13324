#pragma once

#include "app/workspace/workspace.h"

namespace claviger
{
/// Workspace::find(); an AmbiguousName also says the candidates' targets (`targets`), for people to choose
/// from.
Result<Id> findTarget(const Workspace &workspace, const QString &name);

/// A credential in the trash by id, unique beginning of one (six characters or more), `app` or `app/slug`.
/// NotFound, AmbiguousName.
Result<Id> findInTrash(const Workspace &workspace, const QString &name);
}
