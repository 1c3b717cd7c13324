// Zeroes what is freed. Qt, D-Bus and the C library make copies of values at their edges that nobody else can
// wipe: without this, copies of a canary stay behind in freed memory, with it none do.
//
// Replaces free() and the two functions that free on the way; the rest of glibc's allocator stays, reached by
// the names it exports for this. Linked into the programs only, so that a library never imposes it. Not in
// sanitized builds, whose allocators are replacements themselves.

#if defined(CLAVIGER_HARDENED_PROCESS) && !defined(CLAVIGER_SANITIZED)

#include <cerrno>
#include <cstddef>
#include <cstring>

#include <malloc.h>

extern "C" {
void *__libc_malloc(std::size_t size) noexcept;
void *__libc_realloc(void *memory, std::size_t size) noexcept;
void __libc_free(void *memory) noexcept;

void free(void *memory) noexcept;
void *realloc(void *memory, std::size_t size) noexcept;
void *reallocarray(void *memory, std::size_t count, std::size_t size) noexcept;
}

namespace
{
void zero(void *memory, std::size_t size)
{
    std::memset(memory, 0, size);
    asm volatile("" : : "r"(memory) : "memory"); // the compiler must not see that nobody reads it any more
}

/// Moves to a larger block; the old one is zeroed, which glibc's realloc does not do when it moves.
void *grow(void *memory, std::size_t oldSize, std::size_t size)
{
    void *grown = __libc_malloc(size);
    if (!grown)
        return nullptr;
    std::memcpy(grown, memory, oldSize);
    free(memory);
    return grown;
}
}

void free(void *memory) noexcept
{
    if (!memory)
        return;
    zero(memory, malloc_usable_size(memory));
    __libc_free(memory);
}

void *realloc(void *memory, std::size_t size) noexcept
{
    if (!memory)
        return __libc_malloc(size);
    if (size == 0) { // as glibc does it
        free(memory);
        return nullptr;
    }
    const std::size_t usable = malloc_usable_size(memory);
    if (size > usable)
        return grow(memory, usable, size);
    zero(static_cast<char *>(memory) + size, usable - size);
    return __libc_realloc(memory, size); // shrinks where it is and gives back a zeroed rest
}

void *reallocarray(void *memory, std::size_t count, std::size_t size) noexcept
{
    std::size_t bytes = 0;
    if (__builtin_mul_overflow(count, size, &bytes)) {
        errno = ENOMEM;
        return nullptr;
    }
    return realloc(memory, bytes);
}

#endif
