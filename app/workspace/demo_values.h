#pragma once

#include "app/workspace/workspace.h"

namespace claviger
{
/// Gives every required field of the draft's schema a made-up value that satisfies it, and some others
/// theirs. `number` makes the values of different credentials differ. Nothing here is or ever was anybody's
/// secret.
void fillDemoValues(CredentialDraft &draft, int number);
}
