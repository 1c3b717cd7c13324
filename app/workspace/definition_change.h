#pragma once

#include "app/workspace/use_case.h"
#include "models/catalog/definition.h"

namespace claviger
{
/// What a use case makes of imported and own definitions, in one change set. Planned in one transaction,
/// carried out in a later one: in between secrets may be asked for.
class DefinitionChange final
{
public:
    DefinitionChange() = default;

    ChangeKind kind = ChangeKind::ImportDefinitions;
    QVariantMap arguments;
    QList<DefinitionRow> rows; ///< as they shall be; revision 0: a new one, else the one it replaces
    QList<DefinitionRow> before; ///< those of them that are there
    Id undoes; ///< the change set this undoes
};

// Plans. Nothing is written; no rows: there is nothing to do. They read definitions back from their own
// format, so that nothing is stored that could not be read again.

/// Takes all of them: one that is known by its origin and key is replaced, whatever its slug was. Conflict
/// (`what`: appSlug, `name`) if another definition or a bundled app has its slug; what readDefinition() may
/// say.
Result<DefinitionChange> planImport(
    UseCase &use, const QList<Definition> &definitions, const QList<Id> &newIds);
/// One more app of a person's own, or of somebody who shared the file. Conflict.
Result<DefinitionChange> planAddition(UseCase &use, const Definition &definition, const Id &newId);
/// Replaces the one of that slug. NotFound.
Result<DefinitionChange> planEdit(UseCase &use, const Definition &definition);
Result<DefinitionChange> planRemoval(UseCase &use, const QString &slug);
/// The inverse of a change that one of the above has made.
Result<DefinitionChange> planInverse(const ChangeSet &change, UseCase &use);

/// Whether planInverse() has something to bring back, and nothing stands in its place.
bool isDefinitionUndoable(Connection &connection, const ChangeSet &change);
bool isAboutDefinitions(ChangeKind kind);

/// Writes the rows. Conflict if one is not as it was when it was planned, or its name has been taken.
Result<void> writeRows(UseCase &use, const DefinitionChange &change, const WriteStamp &stamp);

Result<DefinitionRow> rowOf(const Definition &definition);
Result<Definition> definitionOf(const DefinitionRow &row);
}
