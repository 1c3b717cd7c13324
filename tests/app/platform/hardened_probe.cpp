// Hardens itself as the two programs do and prints what came of it, then waits for the end of its input.

#include <cstdio>

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "app/platform/hardening.h"

int main(int, char *argv[])
{
    claviger::hardenProcess();

    rlimit core{1, 1};
    getrlimit(RLIMIT_CORE, &core);
    const int file = open(argv[1], O_CREAT | O_WRONLY | O_CLOEXEC, 0666);
    struct stat made{};
    if (file < 0 || fstat(file, &made) != 0)
        return 2;
    std::printf("core %lu %lu\ndumpable %d\nmode %o\n", core.rlim_cur, core.rlim_max, prctl(PR_GET_DUMPABLE),
        made.st_mode & 0777U);
    std::fflush(stdout);
    char byte = 0;
    return read(STDIN_FILENO, &byte, 1) == 0 ? 0 : 1;
}
