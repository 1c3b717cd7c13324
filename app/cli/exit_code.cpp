#include "app/cli/exit_code.h"

namespace claviger
{
ExitCode exitCodeFor(ErrorCode code)
{
    switch (code) {
    case ErrorCode::InvalidArgument:
    case ErrorCode::SecretAsArgument:
        return ExitCode::Usage;
    case ErrorCode::NotFound:
    case ErrorCode::SecretNotFound:
    case ErrorCode::DatabaseMissing:
        return ExitCode::NotFound;
    case ErrorCode::AmbiguousName:
        return ExitCode::Ambiguous;
    case ErrorCode::SecretLocked:
    case ErrorCode::SecretUnavailable:
    case ErrorCode::WrongPassphrase:
    case ErrorCode::PassphraseNeeded:
    case ErrorCode::PassphraseFileRefused:
    case ErrorCode::NoTerminal:
        return ExitCode::Locked;
    case ErrorCode::ValidationFailed:
    case ErrorCode::PassphraseTooWeak:
        return ExitCode::Invalid;
    case ErrorCode::Conflict:
    case ErrorCode::DatabaseBusy:
        return ExitCode::Conflict;
    case ErrorCode::Cancelled:
        return ExitCode::Interrupted;
    default:
        return ExitCode::Failed;
    }
}
}
