#pragma once

#include "app/text/phrase.h"
#include "models/base/error.h"

namespace claviger
{
constexpr Phrase phrase(ErrorCode code, const char *when, const char *sentence, const char *remedy = "")
{
    return {static_cast<int>(code), when, sentence, remedy};
}
}
