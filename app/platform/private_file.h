#pragma once

#include <cstddef>

#include <tl/expected.hpp>

#include <QString>

#include "app/secrets/secret_buffer.h"

namespace claviger
{
/// Why a file is not fit to hold a secret.
enum class PrivateFileRefusal {
    Missing,
    Link, ///< the name is a symbolic link: whoever may change it chooses the file
    NotAFile, ///< a directory, a pipe, a device
    Owner, ///< not ours
    Mode, ///< the group or others may do something with it
    TooLarge,
    Unreadable,
};

/// Reads a file that only its owner, who is us, can get at, straight into locked memory. Blocks for as long
/// as reading `limit` bytes takes; never waits for a writer of a pipe.
tl::expected<SecretBuffer, PrivateFileRefusal> readPrivateFile(const QString &path, std::size_t limit);
}
