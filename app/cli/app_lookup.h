#pragma once

#include "models/base/result.h"
#include "models/catalog/definition.h"

namespace claviger
{
class AppCatalog;
class Workspace;

/// The app of that slug, bundled, imported or own; as a definition, for where a new credential of it belongs.
/// NotFound (`what` = app, `name`, `known` when they are few).
Result<Definition> findApp(const Workspace &workspace, const QString &slug);

/// A NotFound with the apps there are, when they are few.
Error withKnownApps(Error error, const AppCatalog &catalog);

/// The method to add a credential with: the one named, or the app's only one that takes values from a form.
/// NotFound, AmbiguousName.
Result<const ConnectionMethod *> chooseMethod(const App &app, const QString &key);
}
