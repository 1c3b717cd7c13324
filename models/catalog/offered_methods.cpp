#include "models/catalog/offered_methods.h"

#include <algorithm>

namespace claviger
{
bool isOffered(MethodKind kind)
{
    return kind == MethodKind::ApiKey;
}

bool isOffered(const AppSummary &app)
{
    return std::ranges::any_of(
        app.methods, [](const AppSummary::Method &method) { return isOffered(method.kind); });
}
}
