#pragma once

#include <QString>

#include "models/base/result.h"

class QSqlError;

namespace claviger
{
/// What SQLite said of the file at `path`, as one of ours. Looks at the file's modes and the space left only
/// where SQLite's code does not tell enough.
Error databaseError(const QString &path, const QSqlError &error);

/// Why a file that is there or should be cannot be opened: DatabaseMissing, PermissionDenied,
/// DatabaseReadOnly, DiskFull, StorageFailed.
Error openingError(const QString &path, const QString &detail);
}
