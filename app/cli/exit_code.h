#pragma once

#include "models/base/error.h"

namespace claviger
{
/// What clav ends with. Documented in `clav --help`; never renumber.
enum class ExitCode {
    Done = 0,
    Failed = 1, ///< anything without a number of its own; `clav doctor` found a problem
    Usage = 2, ///< the command line is not right; a secret was given as an argument
    NotFound = 3,
    Ambiguous = 4,
    Locked = 5, ///< the secret store is locked or does not answer, or a passphrase is missing or wrong
    Invalid = 6, ///< values the app's form does not take; a passphrase that is too weak
    Conflict = 7, ///< changed elsewhere in the meantime, or busy
    Interrupted = 130,
    ClosedPipe = 141, ///< the reader of our output went away
};

ExitCode exitCodeFor(ErrorCode code);
}
