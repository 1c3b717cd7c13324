#include "app/cli/app_lookup.h"

#include "app/catalog/app_catalog.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
constexpr int fewApps = 30;
}

Error withKnownApps(Error error, const AppCatalog &catalog)
{
    if (error.code != ErrorCode::NotFound)
        return error;
    if (const QStringList slugs = catalog.slugs(); slugs.size() <= fewApps)
        error.arguments.insert(u"known"_s, slugs);
    return error;
}

Result<Definition> findApp(const Workspace &workspace, const QString &slug)
{
    AppCatalog catalog;
    catalog.setWorkspace(&workspace);
    auto definition = catalog.definition(slug);
    if (!definition)
        return tl::unexpected(withKnownApps(definition.error(), catalog));
    return definition;
}

Result<const ConnectionMethod *> chooseMethod(const App &app, const QString &key)
{
    QStringList known;
    const ConnectionMethod *only = nullptr;
    for (const ConnectionMethod &method : app.methods) {
        if (method.kind != MethodKind::ApiKey)
            continue; // is connected, not filled in
        if (method.key == key)
            return &method;
        known += method.key;
        only = &method;
    }
    if (key.isEmpty() && known.size() == 1)
        return only;
    if (key.isEmpty() && !known.isEmpty())
        return failure(ErrorCode::AmbiguousName,
            {{u"what"_s, u"method"_s}, {u"name"_s, app.slug}, {u"candidates"_s, known}});
    return failure(ErrorCode::NotFound, {{u"what"_s, u"method"_s}, {u"name"_s, key}, {u"known"_s, known}});
}
}
