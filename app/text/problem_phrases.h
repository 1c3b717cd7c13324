#pragma once

#include "app/text/phrase.h"

namespace claviger
{
/// Every ProblemCode in words, to stand under its field.
std::span<const Phrase> problemPhrases();
}
