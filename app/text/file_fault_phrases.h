#pragma once

#include "app/text/phrase.h"

namespace claviger
{
/// Every FileFault as the clause that ends a FileMalformed sentence: no capital, no full stop.
std::span<const Phrase> fileFaultPhrases();
}
