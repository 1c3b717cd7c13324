#include "app/platform/hardening.h"

#include <cstdlib>

#include <sodium.h>

namespace claviger
{
void systemRandom(std::span<unsigned char> bytes)
{
    // A program that asks for keys must not run on without randomness; nobody could mend that at run time.
    static const bool ready = sodium_init() >= 0;
    if (!ready)
        std::abort();
    randombytes_buf(bytes.data(), bytes.size());
}
}
