#pragma once

#include "app/workspace/use_case.h"

namespace claviger
{
/// Makes a credential the default of its app, scope, project and environment (the others there lose the
/// mark), or no longer so. Nothing is written if it is as wanted already.
Result<void> setDefault(UseCase &use, const Id &id, bool isDefault);

/// Part of an undo: those that lost the mark get it back. What has been purged since is left out.
Result<void> giveDefaultBack(UseCase &use, const QList<Id> &ids, const WriteStamp &stamp);
}
