#pragma once

#include <QVariantMap>

#include "models/base/result.h"
#include "models/credentials/credential.h"
#include "models/credentials/variable.h"
#include "models/credentials/workspace_nouns.h"

namespace claviger
{
// Nouns as they stand in a change set's arguments, enough for undo to bring them back. Ids as text, numbers
// that fit a double, nothing secret.

QString idText(const Id &id); ///< empty for the null id
Id idFrom(const QVariant &text);
QVariantList idTexts(const QList<Id> &ids);
QList<Id> idsFrom(const QVariant &texts);

/// All of a credential that is not a field: what an edit may change and the history does not keep.
QVariantMap summaryMap(const CredentialSummary &summary);
void applySummaryMap(const QVariantMap &map, CredentialSummary &summary);

QVariantMap projectMap(const Project &project);
Project projectFrom(const QVariantMap &map);
QVariantMap environmentMap(const Environment &environment);
Environment environmentFrom(const QVariantMap &map);
QVariantMap variableMap(const Variable &variable);
Variable variableFrom(const QVariantMap &map);

/// `ids`, `count` and `label` (of the first) of what a change was about.
QVariantMap aboutCredentials(const QList<Credential> &credentials);
}
