#include "app/platform/display.h"

#include <QtGlobal>

namespace claviger
{
bool hasDisplay()
{
    return !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY") || !qEnvironmentVariableIsEmpty("DISPLAY");
}
}
