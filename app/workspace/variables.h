#pragma once

#include <optional>

#include "app/workspace/use_case.h"
#include "models/catalog/definition.h"

namespace claviger
{
// Use cases of one transaction each, about variables.

/// A null id adds. `declaration`: the imported definition of that name; its schema is what the value must
/// satisfy. InvalidArgument (`what`: variableName, variableValue, scope), NotFound, ValidationFailed;
/// Conflict
/// (`what`: variable if it has moved on, variableTaken if there is one of that name at that place).
Result<Id> saveVariable(
    UseCase &use, Variable variable, const Id &newId, const std::optional<Definition> &declaration);
Result<void> removeVariables(UseCase &use, const QList<Id> &ids);
/// Takes the values out of variables deleted before that moment (ms since 1970), and out of the changes that
/// remember them. Writes nothing if there are none. Errors are those of the
/// database.
Result<void> purgeVariables(UseCase &use, qint64 deletedBefore);

bool isAboutVariables(ChangeKind kind);
bool isVariableUndoable(Connection &connection, const ChangeSet &change);
/// What must hold before the change is undone: nothing stands where the variables come back to, and that
/// place is there.
Result<void> requireVariablePlaces(UseCase &use, const ChangeSet &change);
Result<void> undoVariableChange(UseCase &use, const ChangeSet &change, const WriteStamp &stamp);
}
