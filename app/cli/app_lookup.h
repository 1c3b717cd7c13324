#pragma once

#include "models/base/result.h"
#include "models/catalog/app.h"

namespace claviger
{
/// The app of that slug in the catalog. NotFound (`what` = app, `name`, `known` when they are few).
Result<App> findApp(const QString &slug);

/// The method to add a credential with: the one named, or the app's only one that takes values from a form.
/// NotFound, AmbiguousName.
Result<const ConnectionMethod *> chooseMethod(const App &app, const QString &key);
}
