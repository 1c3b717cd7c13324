#include "app/platform/private_file.h"

#include <cerrno>
#include <optional>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <QFile>

#include "app/platform/file_descriptor.h"

namespace claviger
{
namespace
{
PrivateFileRefusal refusalOf(int number)
{
    switch (number) {
    case ENOENT:
    case ENOTDIR:
        return PrivateFileRefusal::Missing;
    case ELOOP:
        return PrivateFileRefusal::Link;
    case ENXIO: // a socket
        return PrivateFileRefusal::NotAFile;
    default:
        return PrivateFileRefusal::Unreadable;
    }
}

std::optional<PrivateFileRefusal> refusalOf(const FileDescriptor &file)
{
    struct stat status{};
    if (fstat(file.get(), &status) != 0)
        return PrivateFileRefusal::Unreadable;
    if (!S_ISREG(status.st_mode))
        return PrivateFileRefusal::NotAFile;
    if (status.st_uid != geteuid())
        return PrivateFileRefusal::Owner;
    if ((status.st_mode & (S_IRWXG | S_IRWXO)) != 0)
        return PrivateFileRefusal::Mode;
    return {};
}
}

tl::expected<SecretBuffer, PrivateFileRefusal> readPrivateFile(const QString &path, std::size_t limit)
{
    // What is checked is what was opened, not what the name leads to a moment later.
    const FileDescriptor file(::open(
        QFile::encodeName(path).constData(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
    if (!file.isOpen())
        return tl::unexpected(refusalOf(errno));
    if (const auto refusal = refusalOf(file))
        return tl::unexpected(*refusal);

    SecretBuffer content(limit + 1); // one more, so that a file that is too large shows
    std::size_t size = 0;
    while (size < content.size()) {
        const auto got = ::read(file.get(), content.bytes().data() + size, content.size() - size);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return tl::unexpected(PrivateFileRefusal::Unreadable);
        if (got == 0)
            break;
        size += static_cast<std::size_t>(got);
    }
    if (size > limit)
        return tl::unexpected(PrivateFileRefusal::TooLarge);
    content.truncate(size);
    return content;
}
}
