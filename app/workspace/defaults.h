#pragma once

#include "app/workspace/use_case.h"

namespace claviger
{
/// Makes a credential the default of its app, scope, project and environment (the others there lose the
/// mark), or no longer so. Nothing is written if it is as wanted already.
Result<void> setDefault(UseCase &use, const Id &id, bool isDefault);
}
