#pragma once

#include <nlohmann/json_fwd.hpp>

#include "app/catalog/import/property_order.h"
#include "app/catalog/import_preview.h"

namespace claviger
{
/// Whether a file is a Keystroke credential definition (`key` with `kind` or `fields`), or a list of them.
bool looksLikeKeystroke(const nlohmann::json &document);

/// Adds a definition for each of the file. `order` is that of the file's text.
void importKeystroke(
    const nlohmann::json &document, const PropertyOrder &order, const QString &file, ImportPreview &preview);
}
