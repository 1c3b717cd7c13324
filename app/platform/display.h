#pragma once

namespace claviger
{
/// Whether another program could show a person a window from here. A guess from the environment, made without
/// connecting to anything.
bool hasDisplay();
}
