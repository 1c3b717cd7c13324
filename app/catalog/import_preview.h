#pragma once

#include <optional>

#include <QList>
#include <QStringList>

#include "app/catalog/import_note.h"
#include "models/catalog/definition.h"
#include "models/schema/schema_notes.h"

namespace claviger
{
// moc allows one Q_NAMESPACE per namespace, so each header has an inline one.
inline namespace import_status_enums
{
Q_NAMESPACE

enum class ImportStatus {
    New,
    Changed, ///< replaces a known definition
    Unchanged, ///< there is nothing to do
    Skipped, ///< cannot be taken: ImportItem::reason
    Gone, ///< known from this place, which has it no more; it stays until a person removes it
};
Q_ENUM_NS(ImportStatus)
}

/// What a preview shows of one definition. Nothing has been taken yet.
struct ImportItem
{
    Definition definition; ///< as it will be taken, with earlier choices of the person kept
    ImportStatus status = ImportStatus::New;
    std::optional<Error> reason; ///< of Skipped: code with file and JSON pointer
    QList<ImportNote> notes;
    QList<SchemaNote> schemaNotes;
    /// Paths of fields that are secret only because the source marks no secrets; a person may clear these.
    /// Those of definition.clearedSecrets are among them.
    QStringList clearable;
    QString bundledMatch; ///< slug of the bundled app it seems to be, to offer “treat as”; may be empty

    bool isTakeable() const { return status == ImportStatus::New || status == ImportStatus::Changed; }
    bool operator==(const ImportItem &) const = default;
};

/// What a person decided in the preview.
struct ImportChoices
{
    QStringList clearedSecrets; ///< of ImportItem::clearable; what is not in there is not followed
    QString treatedAs; ///< a bundled app's slug, or empty
};

/// The definition to store. Without choices it is `item.definition` itself.
Definition withChoices(const ImportItem &item, const ImportChoices &choices);

/// All that an import would do.
struct ImportPreview
{
    DefinitionOrigin origin = DefinitionOrigin::Own;
    QString path; ///< absolute: the file or the project's directory
    QString title; ///< the plugin's or project's own name; may be empty
    QList<ImportItem> items; ///< in the source's order, those that are gone last
    QList<Error> faults; ///< of files that could not be read and that no single item stands for
    QList<ImportNote> notes; ///< on the source as a whole
    QStringList
        files; ///< absolute; what was read or looked for: a change of one of them calls for a new preview

    bool operator==(const ImportPreview &) const = default;
};
}
