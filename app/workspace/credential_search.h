#pragma once

#include "app/store/repositories.h"

namespace claviger
{
/// The shortest prefix of an id that is taken for one.
constexpr int shortestIdPrefix = 6;

/// The credential that a name on the command line means: an id, `app`, `app/slug`, or a unique prefix of an
/// id. Names of apps go before prefixes of ids. NotFound, AmbiguousName (`candidates`: ids as text).
Result<Id> findCredential(CredentialRepository &credentials, const QString &name);
}
