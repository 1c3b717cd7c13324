#pragma once

#include "app/catalog/import/schema_view.h"
#include "models/schema/field.h"

namespace claviger
{
// What a JSON Schema says of a field whose type is known, keyword by keyword.

/// Title, description and the first example.
void takeTexts(Field &field, const SchemaView &view);
/// `default` and `readOnly`.
void takeValues(Field &field, const SchemaView &view, NoteBook &notes);
/// Lengths, ranges and the pattern, as far as the type has them.
void takeConstraints(Field &field, const SchemaView &view, NoteBook &notes);
/// The formats that have a type of their own; multi-line text by name and description.
FieldType textTypeOf(const SchemaView &view, const QString &name);
/// Notes every keyword that is not acted on, and keeps small ones in the field.
void keepIgnored(Field &field, const SchemaView &view, NoteBook &notes);
/// Whether the schema marks its value as secret.
bool isMarkedSecret(const nlohmann::json &schema);
}
