#include "models/catalog/app_summary.h"

namespace claviger
{
QString AppSummary::displayName(const QString &localeName) const
{
    const QString text = name.in(localeName);
    return text.isEmpty() ? slug : text;
}

AppSummary summaryOf(const App &app)
{
    AppSummary summary{app.slug, app.name, app.description, app.categories, app.monogram, app.color, {}};
    for (const ConnectionMethod &method : app.methods)
        summary.methods.append({method.key, method.kind, method.label});
    return summary;
}
}
