#pragma once

#include <QStringList>

#include "app/workspace/definition_cache.h"
#include "app/workspace/use_case.h"

namespace claviger
{
/// The credentials, those in the trash too, that have plain values of fields which these definitions call
/// secret; by id. Definitions that are being removed say nothing.
Result<QList<Credential>> turningSecret(
    UseCase &use, const QList<DefinitionRow> &rows, DefinitionCache &parsed);

/// Whether a plain value at this path is secret from now on: the path is one of `secretPaths`, or was that of
/// a value which has become a group with one of them in it.
bool turnsSecret(const QStringList &secretPaths, const QString &path);

/// The paths that the credential's app calls secret: those of its method, of all of them if it is gone.
QStringList secretPathsFor(
    const QList<DefinitionRow> &rows, const CredentialSummary &credential, DefinitionCache &parsed);
}
