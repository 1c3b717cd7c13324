#pragma once

#include <functional>
#include <span>

namespace claviger
{
/// Fills the bytes with randomness fit for keys and ids. Handed through constructors so that tests own it.
using RandomSource = std::function<void(std::span<unsigned char>)>;
}
