#include "app/catalog/import/json_schema_importer.h"

#include <algorithm>
#include <array>

#include <nlohmann/json.hpp>

#include <QFileInfo>

#include "app/catalog/import/import_item.h"
#include "app/catalog/import/loose_object.h"

using namespace Qt::StringLiterals;
using nlohmann::json;

namespace claviger
{
namespace
{
constexpr qsizetype longestName = 200;

/// `stripe.schema.json` → `stripe`.
QString nameOf(const QString &file)
{
    QString name = QFileInfo(file).fileName();
    for (const QString &ending : {u".json"_s, u".schema"_s}) {
        if (name.endsWith(ending) && name.size() > ending.size())
            name.chop(ending.size());
    }
    return name.left(longestName);
}
}

bool looksLikeJsonSchema(const json &document)
{
    static constexpr std::array keywords{
        "$schema", "$ref", "$defs", "properties", "anyOf", "oneOf", "allOf", "enum"};
    if (!document.is_object())
        return false;
    const auto type = document.find("type");
    const bool hasType = type != document.end() && (type->is_string() || type->is_array());
    return hasType
        || std::ranges::any_of(keywords, [&](const char *keyword) { return document.contains(keyword); });
}

void importJsonSchema(
    const json &document, const PropertyOrder &order, const QString &file, ImportPreview &preview)
{
    NoteBook notes(file);
    LooseObject object(document, {}, notes);
    ImportItem item;
    Definition &definition = item.definition;
    definition.origin = DefinitionOrigin::JsonSchema;
    definition.path = file;
    definition.hash = hashOf(document);
    definition.name = nameOf(file);
    definition.key = object.text("$id").left(longestName);
    if (definition.key.isEmpty())
        definition.key = definition.name;

    const SecretRule rule = hasSecretMarks(document) ? SecretRule::ByName : SecretRule::EveryText;
    auto reading = SchemaConverter(document, {}, order, rule, notes).convert();
    if (!reading) {
        preview.items.append(skippedItem(definition, reading.error()));
        return;
    }
    definition.app.name = LocalizedText(reading->title);
    definition.app.description = LocalizedText(reading->description);
    definition.app.methods = {methodOf(u"api_key"_s, *reading)};
    definition.wholeValue = reading->isWholeValue;
    item.clearable = reading->clearable;
    item.notes = notes.notes();
    preview.items.append(item);
}
}
