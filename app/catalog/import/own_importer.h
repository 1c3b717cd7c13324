#pragma once

#include <nlohmann/json_fwd.hpp>

#include "app/catalog/import_preview.h"

namespace claviger
{
/// Whether a file is in Claviger's own app format.
bool looksLikeOwn(const nlohmann::json &document);

/// Adds the app of a file in the own format, with what its `source` says, but as one's own: it keeps its slug
/// if that is free. Errors: those of readDefinition().
Result<void> importOwn(const QByteArray &content, const QString &file, ImportPreview &preview);
}
