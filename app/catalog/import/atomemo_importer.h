#pragma once

#include <nlohmann/json_fwd.hpp>

#include "app/catalog/import_preview.h"

namespace claviger
{
/// Whether a file is a plugin's `definition.json`, or one credential of such.
bool looksLikeAtomemo(const nlohmann::json &document);

/// Adds a definition for each credential of the plugin. A file without any gets a note.
void importAtomemo(const nlohmann::json &manifest, const QString &file, ImportPreview &preview);
}
