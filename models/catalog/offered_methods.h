#pragma once

#include "models/catalog/app_summary.h"

namespace claviger
{
/// Whether a person can make a credential with such a method. Others are data until what they need is there.
bool isOffered(MethodKind kind);
/// Whether the app has such a method.
bool isOffered(const AppSummary &app);
}
