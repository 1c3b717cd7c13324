#pragma once

#include "app/catalog/import/source_files.h"
#include "app/catalog/import_preview.h"

namespace claviger
{
/// Reads a Pikku project's generated metadata: its credentials, secrets and variables, with their schemas.
/// `files` has the project's directory as its root. Errors: of the configuration, Cancelled; a metadata file
/// that cannot be read is one of the preview's faults, a schema one of its item's reason.
Result<ImportPreview> importPikku(SourceFiles &files);
}
