#pragma once

#include "app/secrets/secret_buffer.h"
#include "models/base/result.h"

namespace claviger
{
/// A passphrase for a new vault: from the file that CLAVIGER_PASSPHRASE_FILE names, or asked for twice on the
/// terminal. `workspaceName` counts as easy to guess. Errors: PassphraseTooWeak, PassphraseFileRefused,
/// PassphraseNeeded, Cancelled.
Result<SecretBuffer> newPassphrase(const QString &workspaceName);
}
