#include "app/platform/file_identity.h"

#include <cerrno>

#include <sys/stat.h>

#include <QFile>

namespace claviger
{
FileIdentity FileIdentity::of(const QString &path)
{
    FileIdentity identity;
    struct stat found{};
    if (stat(QFile::encodeName(path).constData(), &found) == 0)
        identity.m_number.emplace(found.st_dev, found.st_ino);
    return identity;
}

bool FileIdentity::isAt(const QString &path) const
{
    errno = 0;
    const FileIdentity there = of(path);
    if (!there.m_number)
        return errno != ENOENT && errno != ENOTDIR;
    return !m_number || *m_number == *there.m_number;
}
}
