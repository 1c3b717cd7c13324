#pragma once

#include "app/secrets/secret_payload.h"
#include "app/workspace/workspace.h"
#include "models/base/result.h"
#include "models/credentials/credential.h"
#include "models/schema/validation.h"

namespace claviger
{
/// Where each value of a draft goes: beside the row, or into the secret payload.
struct MergedDraft
{
    QList<CredentialField> plain; ///< in the schema's order, then what the schema no longer has
    QStringList secretPaths; ///< those that will have a value, in the same order
    SecretFields given; ///< new secret values
    QStringList kept; ///< secret paths whose value stays what it is
    bool secretsChange = false;
    bool plainTurnedSecret = false; ///< the write-ahead log holds a value that is secret now
};

/// Sorts the draft's values by its schema and by what is stored. A value once secret stays secret; one that
/// the schema now calls secret moves; values the schema no longer has are kept. Error: ValidationFailed
/// (`problems`).
Result<MergedDraft> mergeDraft(CredentialDraft &draft, const Credential *stored);

/// A value as secret text: text as it is, anything else as JSON.
SecretBuffer secretText(const QJsonValue &value);

/// One of `problems`: path, code, and the problem's own arguments.
QVariantMap problemMap(const FieldProblem &problem);
}
