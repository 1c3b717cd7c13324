#include "app/store/database_error.h"

#include <QFileInfo>
#include <QSqlError>
#include <QStorageInfo>

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
// SQLite's result codes; the low byte of an extended one is its primary one (sqlite.org/rescode.html).
enum Primary {
    Perm = 3,
    Busy = 5,
    Locked = 6,
    ReadOnlyFile = 8,
    IoError = 10,
    Corrupt = 11,
    Full = 13,
    CannotOpen = 14,
    Protocol = 15, // lost too many races for the WAL's lock
    Constraint = 19,
    Misuse = 21,
    Auth = 23,
    Format = 24,
    Range = 25,
    NotADatabase = 26,
};
constexpr int ioErrorShortRead = IoError | (2 << 8);
constexpr int ioErrorCorruptFileSystem = IoError | (33 << 8);

constexpr qint64 nearlyFull
    = qint64(256) * 1024; // bytes: what a commit and the shared-memory file may need at once

bool isDiskFull(const QFileInfo &file)
{
    const QStorageInfo storage(file.absolutePath());
    return storage.isValid() && storage.bytesAvailable() >= 0 && storage.bytesAvailable() < nearlyFull;
}

Error ioError(const QString &path, int code, const QString &detail)
{
    if (code == ioErrorShortRead || code == ioErrorCorruptFileSystem)
        return Error(ErrorCode::DatabaseDamaged, {{u"path"_s, path}, {u"detail"_s, detail}});
    // SQLite says FULL for ENOSPC in a write only: a quota and the shared-memory file's fallocate end up
    // here.
    if (isDiskFull(QFileInfo(path)))
        return Error(ErrorCode::DiskFull, {{u"path"_s, path}});
    return Error(ErrorCode::StorageFailed, {{u"path"_s, path}, {u"detail"_s, detail}});
}
}

Error openingError(const QString &path, const QString &detail)
{
    const QFileInfo file(path);
    const QFileInfo directory(file.absolutePath());
    const QVariantMap where{{u"path"_s, path}};

    if (!file.exists() && !directory.exists())
        return Error(ErrorCode::DatabaseMissing, where);
    if (file.exists() ? !file.isReadable() : !directory.isExecutable())
        return Error(ErrorCode::PermissionDenied, where);
    if (file.exists() && (!file.isWritable() || !directory.isWritable()))
        return Error(ErrorCode::DatabaseReadOnly, where);
    if (!file.exists() && !directory.isWritable())
        return Error(ErrorCode::PermissionDenied, where);
    if (isDiskFull(file))
        return Error(ErrorCode::DiskFull, where);
    return Error(ErrorCode::StorageFailed, {{u"path"_s, path}, {u"detail"_s, detail}});
}

Error databaseError(const QString &path, const QSqlError &error)
{
    bool isNumber = false;
    const int code = error.nativeErrorCode().toInt(&isNumber);
    const QString detail = error.databaseText();
    const QVariantMap where{{u"path"_s, path}};
    if (!isNumber || code < 0) // QSQLITE gives no code when sqlite3_open fails
        return openingError(path, detail);

    switch (code & 0xff) {
    case Full:
        return Error(ErrorCode::DiskFull, where);
    case Busy:
    case Locked:
    case Protocol:
        return Error(ErrorCode::DatabaseBusy, where);
    case ReadOnlyFile:
        return Error(ErrorCode::DatabaseReadOnly, where);
    case Perm:
    case Auth:
        return Error(ErrorCode::PermissionDenied, where);
    case CannotOpen:
        return openingError(path, detail);
    case IoError:
        return ioError(path, code, detail);
    case Corrupt:
    case Format:
    case NotADatabase:
        return Error(ErrorCode::DatabaseDamaged, {{u"path"_s, path}, {u"detail"_s, detail}});
    case Constraint:
    case Misuse:
    case Range:
        return Error(ErrorCode::Internal, {{u"detail"_s, detail}});
    default:
        return Error(ErrorCode::StorageFailed, {{u"path"_s, path}, {u"detail"_s, detail}});
    }
}
}
