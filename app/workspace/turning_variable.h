#pragma once

#include "app/workspace/credential_write.h"
#include "app/workspace/use_case.h"
#include "models/catalog/definition.h"

namespace claviger
{
/// A definition of a variable whose source says that its value is secret, and the values in the clear that
/// there are of it.
struct TurningVariable
{
    Definition definition;
    QList<Variable> values; ///< by id; without the deleted ones
};

/// What these definitions turn. Those that are being removed say nothing.
Result<QList<TurningVariable>> turningVariables(UseCase &use, const QList<DefinitionRow> &rows);
/// Whether there are the same values, unchanged.
bool haveSameValues(const QList<TurningVariable> &a, const QList<TurningVariable> &b);

/// The credential that it becomes, at the same scope and for the same environment.
CredentialChange credentialOf(
    const Definition &definition, const Variable &variable, const WorkspaceKeys &keys, const Id &id);

/// A slug that no other credential has where this one goes.
Result<void> settleSlug(UseCase &use, CredentialSummary &summary);

/// Takes the values of these variables out of the database: out of the rows, deleted ones too, which stay as
/// tombstones, and out of what undo would bring back.
Result<void> eraseVariables(UseCase &use, const QList<TurningVariable> &turning, const WriteStamp &stamp);
}
