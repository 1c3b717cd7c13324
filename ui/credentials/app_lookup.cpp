#include "ui/credentials/app_lookup.h"

#include "app/catalog/app_catalog.h"

namespace claviger
{
AppLookup::AppLookup(AppCatalog &catalog_)
    : all([&catalog_] { return catalog_.summaries(); }),
      find([&catalog_](const QString &slug) -> std::optional<App> {
          const Result<App> app = catalog_.app(slug);
          return app ? std::optional<App>(*app) : std::nullopt;
      }),
      startScope([&catalog_](const QString &slug) {
          const auto definition = catalog_.definition(slug);
          const bool isPersonal = definition && definition->scope == ScopeKind::User;
          return isPersonal ? Scope::user() : Scope(); // a project is for the person to choose
      }),
      catalog(&catalog_)
{
}
}
