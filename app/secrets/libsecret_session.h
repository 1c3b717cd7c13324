#pragma once

namespace claviger
{
/// Makes libsecret, which QtKeychain has loaded, open a new session with its next request.
///
/// libsecret 0.20 keeps its session for the life of the process, also when the service has been restarted and
/// knows it no more; every write then fails with "The session wrapping the secret does not exist". Main
/// thread only.
void renewLibsecretSession();
}
