#pragma once

#include <QString>

#include "models/base/error.h"

namespace claviger
{
/// What a system call's errno means for a file: PermissionDenied, DiskFull or StorageFailed (`detail` has the
/// system's words), each with `path`.
Error errorOfSystem(int number, const QString &path);
}
