#pragma once

#include <cstddef>

namespace claviger
{
/// A base for structs of keys: `new` takes pages of their own from sodium_malloc (locked, with guard pages
/// around), `delete` zeroes them. Worth it for the few keys a program holds, not for values: see SecretArena.
/// Throws std::bad_alloc.
struct InGuardedMemory
{
    static void *operator new(std::size_t size);
    static void operator delete(void *memory) noexcept;
    static void *operator new[](std::size_t) = delete;

protected:
    InGuardedMemory() = default;
    ~InGuardedMemory() = default;
};

/// From here on the keys can only be read; deleting them still works.
void makeReadOnly(InGuardedMemory &keys);
}
