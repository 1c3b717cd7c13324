#pragma once

#include <span>

namespace claviger
{
/// First thing in both mains: no core dumps (RLIMIT_CORE 0), not dumpable in hardened builds, umask 077.
/// `CLAVIGER_LEAVE_DUMPABLE` is a build option of the tests, never an environment variable.
void hardenProcess();

/// Randomness from libsodium; initializes it.
void systemRandom(std::span<unsigned char> bytes);
}
