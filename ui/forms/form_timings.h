#pragma once

#include <chrono>

namespace claviger
{
/// How long things take in a form. Tests make them short.
struct FormTimings
{
    std::chrono::milliseconds typingPause{600}; ///< after the last key, before a format error is said
    std::chrono::milliseconds reveal{30'000}; ///< a revealed value hides again after this
    std::chrono::milliseconds hold{400}; ///< pressed this long, the eye hides on release
};
}
