#include "check.h"

#include <cstdlib>

#include "app/catalog/import/document_importer.h"
#include "app/catalog/import/preview_settler.h"
#include "models/catalog/field_json.h"
#include "models/credentials/slug.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
void require(bool holds)
{
    if (!holds)
        std::abort();
}

void checkItem(const ImportItem &item)
{
    if (item.status == ImportStatus::Skipped) {
        require(item.reason.has_value());
        return;
    }
    const Definition &definition = item.definition;
    require(isSlug(definition.app.slug));
    require(!definition.app.name.isEmpty());
    const auto again = readDefinition(writeDefinition(definition), {});
    require(again && writeDefinition(*again) == writeDefinition(definition));
    int fields = 0;
    for (const ConnectionMethod &method : definition.app.methods) {
        fields += method.schema.fieldCount();
        method.schema.forEachLeaf([&](const QString &path, const Field &field) {
            require(method.schema.leaf(path) != nullptr);
            require(
                !item.clearable.contains(path) || field.secret || definition.clearedSecrets.contains(path));
        });
    }
    require(fields <= mostFields);
}
}

void check(const ImportPreview &preview)
{
    QStringList slugs;
    for (const ImportItem &item : preview.items) {
        checkItem(item);
        if (item.status == ImportStatus::Skipped)
            continue;
        require(!slugs.contains(item.definition.app.slug));
        slugs.append(item.definition.app.slug);
    }
}

void importTwice(const QByteArray &content, DefinitionOrigin origin)
{
    ImportRequest request;
    request.bundledSlugs = {u"stripe"_s, u"openai"_s};
    for (const bool isSecond : {false, true}) {
        ImportPreview preview;
        preview.path = u"/it.json"_s;
        if (!importDocument(content, preview.path, origin, preview))
            return;
        settle(preview, request);
        check(preview);
        for (const ImportItem &item : preview.items) {
            if (isSecond)
                require(item.status == ImportStatus::Skipped || item.status == ImportStatus::Unchanged);
            else if (item.status != ImportStatus::Skipped)
                request.known.append(item.definition);
        }
    }
}
}
