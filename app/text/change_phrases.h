#pragma once

#include "app/text/phrase.h"

namespace claviger
{
/// Every ChangeKind in words, as a line of history.
std::span<const Phrase> changePhrases();
}
