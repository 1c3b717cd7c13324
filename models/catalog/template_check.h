#pragma once

#include "models/catalog/app.h"
#include "models/catalog/object_reader.h"

namespace claviger
{
/// Whether every address of the app's methods is https and goes to a host that the app names, and whether
/// every name in braces is a top-level field of its method or a value known by then. Faults: NotHttps,
/// ForeignHost, UnknownPlaceholder.
void checkTemplates(const App &app, FaultRecord &record);
}
