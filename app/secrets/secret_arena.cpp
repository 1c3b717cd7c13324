#include "app/secrets/secret_arena.h"

#include <algorithm>
#include <new>

#include <sodium.h>

#ifdef CLAVIGER_SANITIZED
#include <sanitizer/asan_interface.h>
#else
#define ASAN_POISON_MEMORY_REGION(address, size) (static_cast<void>(address), static_cast<void>(size))
#define ASAN_UNPOISON_MEMORY_REGION(address, size) (static_cast<void>(address), static_cast<void>(size))
#endif

namespace claviger
{
SecretArena &SecretArena::instance()
{
    static auto *const arena = new SecretArena;
    return *arena;
}

SecretArena::Block SecretArena::allocate(std::size_t size)
{
    const std::scoped_lock lock(m_mutex);
    const auto fitting = std::ranges::lower_bound(classes, size);
    if (fitting == classes.end())
        return allocatePages(size);

    auto &head = m_free[static_cast<std::size_t>(fitting - classes.begin())];
    if (!head)
        return carve(*fitting);
    const Block block{reinterpret_cast<char *>(head), *fitting};
    ASAN_UNPOISON_MEMORY_REGION(block.data, block.capacity);
    head = head->next;
    std::fill_n(block.data, sizeof(FreeBlock), '\0'); // the rest has been zero since it was given back
    return block;
}

void SecretArena::release(Block block) noexcept
{
    if (!block.data)
        return;
    sodium_memzero(block.data, block.capacity);
    const std::scoped_lock lock(m_mutex);
    const auto fitting = std::ranges::lower_bound(classes, block.capacity);
    if (fitting == classes.end())
        return releasePages(block);

    auto &head = m_free[static_cast<std::size_t>(fitting - classes.begin())];
    head = new (block.data) FreeBlock{head};
    ASAN_POISON_MEMORY_REGION(block.data, block.capacity);
}

SecretArena::Usage SecretArena::usage()
{
    const std::scoped_lock lock(m_mutex);
    Usage usage;
    usage.limit = lockableBytes();
    for (const auto *mapped : {&m_chunks, &m_large}) {
        for (const auto &pages : *mapped)
            (pages.locked ? usage.lockedBytes : usage.unlockedBytes) += pages.size;
    }
    return usage;
}

SecretArena::Block SecretArena::carve(std::size_t capacity)
{
    if (m_left < capacity) {
        m_chunks.reserve(m_chunks.size() + 1);
        const auto pages = mapLockedPages(chunkSize);
        if (!pages.start)
            throw std::bad_alloc();
        m_chunks.push_back(pages);
        m_next = static_cast<char *>(pages.start);
        m_left = pages.size;
        ASAN_POISON_MEMORY_REGION(m_next, m_left);
    }
    const Block block{m_next, capacity};
    ASAN_UNPOISON_MEMORY_REGION(block.data, block.capacity);
    m_next += capacity;
    m_left -= capacity;
    return block;
}

SecretArena::Block SecretArena::allocatePages(std::size_t size)
{
    m_large.reserve(m_large.size() + 1);
    const auto pages = mapLockedPages(size);
    if (!pages.start)
        throw std::bad_alloc();
    m_large.push_back(pages);
    return {static_cast<char *>(pages.start), pages.size};
}

void SecretArena::releasePages(const Block &block) noexcept
{
    const auto found = std::ranges::find(m_large, static_cast<void *>(block.data), &LockedPages::start);
    const bool wasLocked = found->locked;
    unmapPages(*found);
    *found = m_large.back();
    m_large.pop_back();
    if (wasLocked)
        lockMore();
}

/// A large value has made room under the limit: lock what could not be locked while it was there.
void SecretArena::lockMore() noexcept
{
    for (auto *mapped : {&m_chunks, &m_large}) {
        for (auto &pages : *mapped) {
            if (!lockPages(pages))
                return;
        }
    }
}
}
