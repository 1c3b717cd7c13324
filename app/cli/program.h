#pragma once

#include "app/cli/exit_code.h"

namespace claviger
{
/// Runs one command line from its words to its exit code. Wants a QCoreApplication; runs its event loop only
/// where a command has to wait for something.
ExitCode runProgram(int argc, const char *const *argv);
}
