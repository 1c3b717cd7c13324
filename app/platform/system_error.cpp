#include "app/platform/system_error.h"

#include <cerrno>

#include <QtGlobal>

namespace claviger
{
using namespace Qt::StringLiterals;

Error errorOfSystem(int number, const QString &path)
{
    switch (number) {
    case EACCES:
    case EPERM:
    case EROFS:
    case ELOOP:
        return {ErrorCode::PermissionDenied, {{u"path"_s, path}}};
    case ENOSPC:
    case EDQUOT:
        return {ErrorCode::DiskFull, {{u"path"_s, path}}};
    default:
        return {ErrorCode::StorageFailed, {{u"path"_s, path}, {u"detail"_s, qt_error_string(number)}}};
    }
}
}
