#pragma once

#include <cstddef>

namespace claviger
{
/// Pages of our own that are left out of core dumps and, as far as the system lets us, never swapped out.
struct LockedPages
{
    void *start = nullptr; ///< null: the system gave no memory
    std::size_t size = 0; ///< whole pages, in bytes
    bool locked = false;
};

/// At least `size` bytes of zeroed pages. Any thread.
LockedPages mapLockedPages(std::size_t size);
/// Tries again to lock pages that could not be locked when they were mapped.
bool lockPages(LockedPages &pages);
void unmapPages(const LockedPages &pages);

/// How many bytes this process may lock; the largest number if there is no limit.
std::size_t lockableBytes();
}
