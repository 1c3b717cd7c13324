#pragma once

#include <functional>
#include <optional>

#include <QList>
#include <QString>

#include "models/catalog/app.h"
#include "models/catalog/app_summary.h"
#include "models/credentials/scope.h"

namespace claviger
{
class AppCatalog;

/// What the window needs of the app catalog. Nothing is loaded before one of these is called.
struct AppLookup
{
    std::function<QList<AppSummary>()> all;
    std::function<std::optional<App>(const QString &slug)> find;
    std::function<Scope(const QString &slug)> startScope; ///< where a new credential of it starts
    std::function<Id()> startEnvironment; ///< of a new credential; null: all of them
    AppCatalog *catalog = nullptr; ///< the whole of it, for the page of apps; null: there is no such page

    AppLookup() = default;
    /// Outlives everything that is handed the lookup.
    explicit AppLookup(AppCatalog &catalog);
};
}
