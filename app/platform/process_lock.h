#pragma once

#include <memory>

#include <QString>

#include "models/base/result.h"

namespace claviger
{
/// A lock file held for the life of this process (flock; the kernel frees it when the process dies, however
/// it dies).
class ProcessLock final
{
public:
    /// Makes `<directory>/writer-<random>.lock` and holds it; first removes those that killed processes left.
    /// Errors: PermissionDenied, DiskFull, StorageFailed; Conflict if other processes look at each file it
    /// makes for half a second.
    static Result<std::unique_ptr<ProcessLock>> acquire(const QString &directory);
    /// Holds exactly this file, or Conflict if another process does.
    static Result<std::unique_ptr<ProcessLock>> acquireNamed(const QString &path);
    ~ProcessLock();

    QString name() const; ///< the file's name within the directory

    /// Whether the process that made `name` is gone (no such file, or nobody holds it). What cannot be looked
    /// at is not called dead.
    static bool isDead(const QString &directory, const QString &name);

private:
    ProcessLock(QString path, int descriptor);
    Q_DISABLE_COPY_MOVE(ProcessLock)
    QString m_path;
    int m_descriptor = -1;
};
}
