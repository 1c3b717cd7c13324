#include "app/catalog/import/document_importer.h"

#include <nlohmann/json.hpp>

#include "app/catalog/import/atomemo_importer.h"
#include "app/catalog/import/import_item.h"
#include "app/catalog/import/json_schema_importer.h"
#include "app/catalog/import/keystroke_importer.h"
#include "app/catalog/import/own_importer.h"
#include "app/catalog/import/property_order.h"
#include "models/base/json_reader.h"

using nlohmann::json;

namespace claviger
{
namespace
{
std::optional<DefinitionOrigin> originOf(const json &document)
{
    if (looksLikeOwn(document))
        return DefinitionOrigin::Own;
    if (looksLikeAtomemo(document))
        return DefinitionOrigin::Atomemo;
    if (looksLikeKeystroke(document))
        return DefinitionOrigin::Keystroke;
    if (looksLikeJsonSchema(document))
        return DefinitionOrigin::JsonSchema;
    return {};
}

bool fits(DefinitionOrigin origin, const json &document)
{
    switch (origin) {
    case DefinitionOrigin::Own:
        return looksLikeOwn(document);
    case DefinitionOrigin::Atomemo:
        return looksLikeAtomemo(document);
    case DefinitionOrigin::Keystroke:
        return looksLikeKeystroke(document);
    case DefinitionOrigin::JsonSchema:
        return looksLikeJsonSchema(document);
    case DefinitionOrigin::Bundled:
    case DefinitionOrigin::Pikku:
        break;
    }
    return false;
}
}

Result<void> importDocument(const QByteArray &content, const QString &file,
    std::optional<DefinitionOrigin> origin, ImportPreview &preview)
{
    const auto document = readJson(content, file);
    if (!document)
        return failed(document);
    const auto found = origin && fits(*origin, *document) ? origin : originOf(*document);
    if (!found || (origin && found != origin))
        return tl::unexpected(faultAt(FileFault::NotImportable, file, {}));
    preview.origin = *found;
    if (*found == DefinitionOrigin::Own)
        return importOwn(content, file, preview);
    if (*found == DefinitionOrigin::Atomemo)
        importAtomemo(*document, file, preview);
    else if (*found == DefinitionOrigin::Keystroke)
        importKeystroke(*document, PropertyOrder(content), file, preview);
    else
        importJsonSchema(*document, PropertyOrder(content), file, preview);
    return {};
}
}
