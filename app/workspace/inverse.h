#pragma once

#include "app/workspace/use_case.h"

namespace claviger
{
/// The inverse of a change that needs no secret, in one transaction, as an Undo change set. Conflict if
/// another change came in between.
Result<void> applyInverse(UseCase &use, const ChangeSet &change);
}
