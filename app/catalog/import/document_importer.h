#pragma once

#include <optional>

#include "app/catalog/import_preview.h"

namespace claviger
{
/// Adds what one file of an Atomemo plugin, of Keystroke, of a JSON Schema or in the own format has.
/// `origin`: empty, it is found out by looking. Errors: as previewImport().
Result<void> importDocument(const QByteArray &content, const QString &file,
    std::optional<DefinitionOrigin> origin, ImportPreview &preview);
}
