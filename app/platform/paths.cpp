#include "app/platform/paths.h"

#include <cerrno>

#include <fcntl.h>
#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include "app/platform/file_descriptor.h"
#include "app/platform/system_error.h"

namespace claviger
{
using namespace Qt::StringLiterals;

namespace
{
/// The variable's directory; empty if it is unset or relative, which the XDG specification says to ignore.
QString directoryFrom(const char *variable)
{
    const QString path = QFile::decodeName(qgetenv(variable));
    return QDir::isAbsolutePath(path) ? QDir::cleanPath(path) : QString();
}

QString homeDirectory()
{
    if (const QString home = directoryFrom("HOME"); !home.isEmpty())
        return home;
    const passwd *person = getpwuid(geteuid()); // a service without HOME
    return person ? QDir::cleanPath(QFile::decodeName(person->pw_dir)) : u"/"_s;
}

QString baseDirectory(const char *variable, const QString &belowHome)
{
    const QString path = directoryFrom(variable);
    return path.isEmpty() ? QDir::cleanPath(homeDirectory() + u'/' + belowHome) : path;
}

/// The directories above, 0700 where they are missing as the XDG specification wants; those that exist are
/// somebody's choice and stay as they are, links among them too.
Result<FileDescriptor> openParent(const QString &path)
{
    const QString parent = QFileInfo(path).path();
    FileDescriptor opened(::open(QFile::encodeName(parent).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (opened.isOpen())
        return opened;
    if (errno != ENOENT || parent == path)
        return tl::unexpected(errorOfSystem(errno, parent));
    auto above = openParent(parent);
    if (!above)
        return above;
    const QByteArray name = QFile::encodeName(QFileInfo(parent).fileName());
    if (mkdirat(above->get(), name.constData(), S_IRWXU) != 0 && errno != EEXIST)
        return tl::unexpected(errorOfSystem(errno, parent));
    FileDescriptor made(openat(above->get(), name.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!made.isOpen())
        return tl::unexpected(errorOfSystem(errno, parent));
    return made;
}

bool isLink(int parent, const QByteArray &name)
{
    struct stat status{};
    return fstatat(parent, name.constData(), &status, AT_SYMLINK_NOFOLLOW) == 0 && S_ISLNK(status.st_mode);
}
}

QString Paths::settingsFile() const
{
    return config + u"/desktop.ini"_s;
}

Paths Paths::fromEnvironment()
{
    Paths paths;
    paths.data = baseDirectory("XDG_DATA_HOME", u".local/share"_s) + u"/claviger"_s;
    paths.config = baseDirectory("XDG_CONFIG_HOME", u".config"_s) + u"/claviger"_s;
    const QString runtime = directoryFrom("XDG_RUNTIME_DIR");
    paths.runtime = runtime.isEmpty() ? paths.data + u"/run"_s : runtime + u"/claviger"_s;
    return paths;
}

Result<void> ensurePrivateDirectory(const QString &path)
{
    const QString clean = QDir::cleanPath(path);
    const auto refused = [&clean](int number) { return tl::unexpected(errorOfSystem(number, clean)); };
    if (!QDir::isAbsolutePath(clean))
        return refused(EINVAL);
    const auto parent = openParent(clean);
    if (!parent)
        return failed(parent);

    const QByteArray name = QFile::encodeName(QFileInfo(clean).fileName());
    if (mkdirat(parent->get(), name.constData(), S_IRWXU) != 0 && errno != EEXIST)
        return refused(errno);
    const FileDescriptor directory(
        openat(parent->get(), name.constData(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
    if (!directory.isOpen()) {
        const int why = errno; // of a link it may be ENOTDIR
        return refused(isLink(parent->get(), name) ? ELOOP : why);
    }
    struct stat status{};
    if (fstat(directory.get(), &status) != 0)
        return refused(errno);
    if (status.st_uid != geteuid())
        return refused(EPERM);
    if ((status.st_mode & ALLPERMS) != S_IRWXU && fchmod(directory.get(), S_IRWXU) != 0)
        return refused(errno);
    return {};
}

std::optional<Error> plaintextKeychainConfig()
{
    // QSettings puts the file of an organization beside our own directory.
    const QString path = Paths::fromEnvironment().config + u".conf"_s;
    if (!QFileInfo::exists(path))
        return {};
    return Error(ErrorCode::PlaintextKeychainConfig, {{u"path"_s, path}});
}
}
