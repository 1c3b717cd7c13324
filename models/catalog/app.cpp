#include "models/catalog/app.h"

#include <algorithm>

namespace claviger
{
const ConnectionMethod *App::method(const QString &key) const
{
    const auto found = std::ranges::find(methods, key, &ConnectionMethod::key);
    return found == methods.end() ? nullptr : &*found;
}

QString App::displayName(const QString &localeName) const
{
    const QString text = name.in(localeName);
    return text.isEmpty() ? slug : text;
}
}
