// Apart from the library, because it is compiled twice: the programs link it as it is, and their doubles for
// tests with CLAVIGER_LEAVE_DUMPABLE, so that their memory can be searched. Nothing else differs between the
// two.

#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include "app/platform/hardening.h"

namespace claviger
{
void hardenProcess()
{
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
    umask(S_IRWXG | S_IRWXO);
#if defined(CLAVIGER_HARDENED_PROCESS) && !defined(CLAVIGER_LEAVE_DUMPABLE) && !defined(CLAVIGER_SANITIZED)
    // Keeps other programs of the same user from attaching, and from reading /proc/PID/mem and environ. (The
    // leak sanitizer attaches to its own process, so not there.)
    prctl(PR_SET_DUMPABLE, 0);
#endif
}
}
