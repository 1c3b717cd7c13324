#pragma once

#include <span>

namespace claviger
{
/// First thing in both mains: no core dumps (RLIMIT_CORE 0), not dumpable in hardened builds, umask 077.
/// Comes from one of two object libraries: claviger_hardening, which programs link, or
/// claviger_hardening_dumpable (CLAVIGER_LEAVE_DUMPABLE), for their doubles whose memory tests search. Never
/// an environment variable. Sanitized builds stay dumpable: the leak checker attaches to them.
void hardenProcess();

/// Randomness from libsodium; initializes it.
void systemRandom(std::span<unsigned char> bytes);
}
