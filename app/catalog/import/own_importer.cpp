#include "app/catalog/import/own_importer.h"

#include <nlohmann/json.hpp>

#include "app/catalog/import/import_item.h"

using namespace Qt::StringLiterals;
using nlohmann::json;

namespace claviger
{
bool looksLikeOwn(const json &document)
{
    return document.is_object() && document.contains("slug")
        && (document.contains("methods") || document.contains("format") || document.contains("name"));
}

Result<void> importOwn(const QByteArray &content, const QString &file, ImportPreview &preview)
{
    auto definition = readDefinition(content, file);
    if (!definition)
        return failed(definition);
    definition->origin = DefinitionOrigin::Own; // whatever it was where it was exported
    definition->key = definition->app.slug;
    definition->path = file;
    definition->hash = hashOf(json(QString::fromUtf8(writeDefinition(*definition)).toStdString()));
    ImportItem item;
    item.definition = *definition;
    preview.items.append(item);
    return {};
}
}
