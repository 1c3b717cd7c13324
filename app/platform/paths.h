#pragma once

#include <optional>

#include <QString>

#include "models/base/result.h"

namespace claviger
{
/// Where things rest (XDG base directories). Nothing is created by asking.
struct Paths
{
    QString data; ///< `$XDG_DATA_HOME/claviger`
    QString config; ///< `$XDG_CONFIG_HOME/claviger`
    QString runtime; ///< `$XDG_RUNTIME_DIR/claviger`; where that is unset, `<data>/run`
    QString settingsFile() const; ///< `<config>/desktop.ini`

    static Paths fromEnvironment();
};

/// Makes the directory with mode 0700 if it is not there, mends a wider mode of our own, refuses one that is
/// not ours or a link. What is missing above it is made 0700 too; what is there above it stays as it is,
/// links included. Errors: PermissionDenied, DiskFull, StorageFailed.
Result<void> ensurePrivateDirectory(const QString &path);

/// Warns of `~/.config/claviger.conf`, which QtKeychain's KWallet path reads as plaintext secrets.
std::optional<Error> plaintextKeychainConfig();
}
