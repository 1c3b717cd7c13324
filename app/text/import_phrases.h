#pragma once

#include "app/text/phrase.h"

namespace claviger
{
std::span<const Phrase> importPhrases(); ///< by ImportNoteCode
}
