#include "app/secrets/guarded_memory.h"

#include <new>

#include <sodium.h>

namespace claviger
{
void *InGuardedMemory::operator new(std::size_t size)
{
    if (sodium_init() < 0)
        throw std::bad_alloc();
    void *memory = sodium_malloc(size);
    if (!memory)
        throw std::bad_alloc();
    return memory;
}

void InGuardedMemory::operator delete(void *memory) noexcept
{
    sodium_free(memory);
}

void makeReadOnly(InGuardedMemory &keys)
{
    sodium_mprotect_readonly(&keys);
}
}
