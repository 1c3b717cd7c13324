#pragma once

#include <QString>

#include "app/catalog/import_note.h"
#include "models/base/error.h"
#include "models/credentials/workspace_nouns.h"
#include "models/schema/schema_notes.h"
#include "models/schema/validation.h"

namespace claviger
{
/// A failure in the reader's language: what happened and where, and what mends it (may be empty).
struct ErrorText
{
    QString sentence;
    QString remedy;

    QString joined() const { return remedy.isEmpty() ? sentence : sentence + QLatin1Char(' ') + remedy; }
};

// All of these go through QCoreApplication::translate with the context `claviger`; the translator is
// installed by main.
ErrorText describe(const Error &error);
QString describe(const FieldProblem &problem, const Field &field);
/// One entry of a ValidationFailed error's `problems`, as the value it was made from.
FieldProblem problemFrom(const QVariantMap &entry);
QString describe(const SchemaNote &note);
QString describe(const ImportNote &note); ///< without the place, which stands beside it
QString describe(ChangeKind kind, const QVariantMap &given);
QString describe(const ChangeSet &change); ///< e.g. “Deleted “Production Slack””
}
