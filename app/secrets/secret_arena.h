#pragma once

#include <array>
#include <cstddef>
#include <mutex>
#include <vector>

#include <QtGlobal>

#include "app/platform/locked_memory.h"

namespace claviger
{
/// The locked memory under every SecretBuffer: chunks of 256 KiB cut into size classes, each block zeroed
/// when it is given back and kept for the next of its class; what is larger than a class gets pages of its
/// own.
///
/// The one object of the process that is not handed through constructors: a destructor must find its way back
/// to the arena, one pointer per buffer would buy nothing, and the limit on locked memory is per process too.
/// Never destroyed, so that a static buffer may outlive main(). Any thread.
class SecretArena final
{
public:
    struct Block
    {
        char *data = nullptr;
        std::size_t capacity = 0;
    };
    /// What `clav doctor` tells.
    struct Usage
    {
        std::size_t lockedBytes = 0; ///< mapped and locked
        std::size_t unlockedBytes = 0; ///< mapped, but the system refused to lock it: may be swapped out
        std::size_t limit = 0; ///< RLIMIT_MEMLOCK
        bool isLocked() const { return unlockedBytes == 0; }
    };

    static SecretArena &instance();

    /// Zeroed, aligned to 16, at least `size` bytes. Throws std::bad_alloc when the system gives no memory at
    /// all.
    Block allocate(std::size_t size);
    /// Zeroes the block and takes it back.
    void release(Block block) noexcept;

    Usage usage();
    bool isLocked() { return usage().isLocked(); }

private:
    static constexpr std::size_t chunkSize = 256UL * 1024;
    static constexpr std::array<std::size_t, 20> classes{16, 32, 48, 64, 96, 128, 192, 256, 384, 512, 768,
        1024, 1536, 2048, 3072, 4096, 8192, 12288, 16384, 32768};
    struct FreeBlock
    {
        FreeBlock *next;
    };

    SecretArena() = default;
    Q_DISABLE_COPY_MOVE(SecretArena)
    Block allocatePages(std::size_t size);
    void releasePages(const Block &block) noexcept;
    Block carve(std::size_t capacity);
    void lockMore() noexcept;

    std::mutex m_mutex;
    std::array<FreeBlock *, classes.size()> m_free{};
    std::vector<LockedPages> m_chunks;
    std::vector<LockedPages> m_large; ///< one for each live block larger than every class
    char *m_next = nullptr; ///< the unused rest of the newest chunk
    std::size_t m_left = 0;
};
}
