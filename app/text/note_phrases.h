#pragma once

#include "app/text/phrase.h"

namespace claviger
{
std::span<const Phrase> notePhrases(); ///< by SchemaNoteCode
}
