#pragma once

#include <optional>
#include <stop_token>

#include "app/catalog/import_preview.h"

namespace claviger
{
/// What an import is told about the workspace.
struct ImportRequest
{
    QString path; ///< a file, a Pikku project's directory or anything in it
    std::optional<DefinitionOrigin> origin; ///< empty: found out by looking; never Bundled
    QList<Definition> known; ///< imported and own ones, which an import updates in place
    QStringList bundledSlugs;
    std::stop_token stop;

    ImportRequest() = default;
    explicit ImportRequest(QString path_) : path(std::move(path_)) { }
};

/// Reads the source and says what importing it would do; writes nothing and changes nothing. Any thread but,
/// for its time, not the main one; shares no state. Everything it reads lies in the project or is the file
/// itself, within the limits of JsonLimits.
///
/// Errors: FileUnreadable, FileTooLarge, FileTooDeep, FileMalformed (also NotImportable, OutsideProject),
/// FileDuplicateKey, FileEncoding, TooManyFields, Cancelled. What is wrong with one definition of several is
/// that item's `reason`, not an error.
Result<ImportPreview> previewImport(const ImportRequest &request);
}
