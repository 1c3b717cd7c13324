#pragma once

#include "app/text/phrase.h"

namespace claviger
{
/// Every ActivityVerb in words, as a line of the activity. Changes have theirs in change_phrases.h.
std::span<const Phrase> activityPhrases();
}
