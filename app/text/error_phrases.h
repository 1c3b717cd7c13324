#pragma once

#include "app/text/phrase.h"

namespace claviger
{
/// Every ErrorCode in words.
std::span<const Phrase> errorPhrases();
}
