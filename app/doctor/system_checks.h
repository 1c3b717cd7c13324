#pragma once

#include "app/doctor/finding.h"
#include "app/platform/paths.h"
#include "app/secrets/keychain_probe.h"

namespace claviger
{
// What the machine and this process offer. None of these changes anything.

/// A keychain that is not ready is a problem only where a workspace needs it.
Finding checkKeychain(KeychainBackend backend, KeychainState state, bool isNeeded);
Findings checkKeychainConfiguration();
Finding checkSecureMemory();
Finding checkProcess(); ///< core dumps, being read by other programs
Findings checkDirectories(const Paths &paths);

/// A file or directory that should be ours alone; nothing if it does not exist.
Findings checkPrivate(const QString &check, const QString &path);
}
