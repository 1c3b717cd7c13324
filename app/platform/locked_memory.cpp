#include "app/platform/locked_memory.h"

#include <limits>

#include <sys/mman.h>
#include <sys/resource.h>
#include <unistd.h>

namespace claviger
{
namespace
{
std::size_t wholePages(std::size_t size)
{
    static const auto page = static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
    return (size + page - 1) / page * page;
}
}

LockedPages mapLockedPages(std::size_t size)
{
    if (size > std::numeric_limits<std::size_t>::max() / 2)
        return {};
    LockedPages pages{nullptr, wholePages(size), false};
    void *start = mmap(nullptr, pages.size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (start == MAP_FAILED)
        return {};
    pages.start = start;
    madvise(start, pages.size, MADV_DONTDUMP);
    lockPages(pages);
    return pages;
}

bool lockPages(LockedPages &pages)
{
    if (!pages.locked)
        pages.locked = mlock(pages.start, pages.size) == 0;
    return pages.locked;
}

void unmapPages(const LockedPages &pages)
{
    munmap(pages.start, pages.size); // unlocks too
}

std::size_t lockableBytes()
{
    rlimit limit{};
    if (getrlimit(RLIMIT_MEMLOCK, &limit) != 0)
        return 0;
    return limit.rlim_cur == RLIM_INFINITY ? std::numeric_limits<std::size_t>::max() : limit.rlim_cur;
}
}
