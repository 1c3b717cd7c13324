#include "app/platform/process_lock.h"

#include <array>
#include <cerrno>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QThread>

#include "app/platform/file_descriptor.h"
#include "app/platform/hardening.h"
#include "app/platform/system_error.h"

namespace claviger
{
using namespace Qt::StringLiterals;

namespace
{
QString randomName()
{
    std::array<unsigned char, 12> bytes{};
    systemRandom(bytes);
    const QByteArray raw(reinterpret_cast<const char *>(bytes.data()), bytes.size());
    return u"writer-%1.lock"_s.arg(QString::fromLatin1(raw.toHex()));
}

bool lockNow(int descriptor, int kind)
{
    int done = 0;
    do {
        done = flock(descriptor, kind | LOCK_NB);
    } while (done != 0 && errno == EINTR);
    return done == 0;
}

/// isDead() and a sweep hold a lock for a moment to look: that moment is no conflict.
bool lockPatiently(int descriptor)
{
    constexpr int attempts = 10;
    for (int attempt = 0; attempt < attempts; ++attempt) {
        if (lockNow(descriptor, LOCK_EX))
            return true;
        if (errno != EWOULDBLOCK)
            return false;
        QThread::usleep(2000);
    }
    errno = EWOULDBLOCK;
    return false;
}

/// Whether the path still leads to the open file: between opening and locking, whoever held it may have
/// removed it, and a lock on a file without a name keeps nobody out.
bool isStillThere(const FileDescriptor &file, const QByteArray &path)
{
    struct stat opened{};
    struct stat named{};
    return fstat(file.get(), &opened) == 0 && lstat(path.constData(), &named) == 0
        && opened.st_dev == named.st_dev && opened.st_ino == named.st_ino;
}

FileDescriptor openExisting(const QByteArray &path)
{
    return FileDescriptor(::open(path.constData(), O_RDWR | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK));
}

bool isConflict(const Result<std::unique_ptr<ProcessLock>> &lock)
{
    return !lock && lock.error().code == ErrorCode::Conflict;
}

/// Removes what killed writers have left. Whoever opens such a file meanwhile notices in isStillThere().
void sweep(const QString &directory)
{
    const QStringList names = QDir(directory).entryList({u"writer-*.lock"_s}, QDir::Files);
    for (const QString &name : names) {
        const QByteArray path = QFile::encodeName(directory + u'/' + name);
        const auto file = openExisting(path);
        if (file.isOpen() && lockNow(file.get(), LOCK_EX) && isStillThere(file, path))
            unlink(path.constData());
    }
}
}

ProcessLock::ProcessLock(QString path, int descriptor) : m_path(std::move(path)), m_descriptor(descriptor) { }

ProcessLock::~ProcessLock()
{
    unlink(QFile::encodeName(m_path).constData()); // while it is still held
    close(m_descriptor);
}

QString ProcessLock::name() const
{
    return QFileInfo(m_path).fileName();
}

Result<std::unique_ptr<ProcessLock>> ProcessLock::acquire(const QString &directory)
{
    sweep(directory);
    constexpr int attempts = 25; // half a second
    auto lock = acquireNamed(directory + u'/' + randomName());
    // Nobody owns a name that was drawn just now: another process's sweep took the new file for a dead one,
    // and on a busy machine it may hold it for long.
    for (int attempt = 1; attempt < attempts && isConflict(lock); ++attempt)
        lock = acquireNamed(directory + u'/' + randomName());
    return lock;
}

Result<std::unique_ptr<ProcessLock>> ProcessLock::acquireNamed(const QString &path)
{
    const QByteArray encoded = QFile::encodeName(path);
    for (;;) {
        FileDescriptor file(
            ::open(encoded.constData(), O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, S_IRUSR | S_IWUSR));
        if (!file.isOpen())
            return tl::unexpected(errorOfSystem(errno, path));
        if (!lockPatiently(file.get())) {
            if (errno == EWOULDBLOCK)
                return failure(ErrorCode::Conflict, {{u"what"_s, QFileInfo(path).fileName()}});
            return tl::unexpected(errorOfSystem(errno, path));
        }
        if (isStillThere(file, encoded))
            return std::unique_ptr<ProcessLock>(new ProcessLock(path, file.release()));
    }
}

bool ProcessLock::isDead(const QString &directory, const QString &name)
{
    if (name.isEmpty() || name.contains(u'/'))
        return true; // never the name of a lock
    const auto file = openExisting(QFile::encodeName(directory + u'/' + name));
    if (!file.isOpen())
        return errno == ENOENT; // what cannot be looked at might be alive
    return lockNow(file.get(), LOCK_SH); // shared: two that look do not take each other for the owner
}
}
