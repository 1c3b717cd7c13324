#pragma once

#include <nlohmann/json_fwd.hpp>

#include "app/catalog/import/property_order.h"
#include "app/catalog/import_preview.h"

namespace claviger
{
bool looksLikeJsonSchema(const nlohmann::json &document);

/// Adds the one definition that a JSON Schema file is. `order` is that of the file's text.
void importJsonSchema(
    const nlohmann::json &document, const PropertyOrder &order, const QString &file, ImportPreview &preview);
}
