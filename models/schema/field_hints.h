#pragma once

#include "models/schema/field.h"

namespace claviger
{
/// Whether a person makes this secret up (a password, a passphrase, the secret that signs sessions) rather
/// than being handed it by the app. Told by its name.
bool isMadeUp(const Field &field);
}
