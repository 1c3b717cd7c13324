#pragma once

#include <optional>

#include "app/workspace/use_case.h"

namespace claviger
{
/// Where credentials are to go; what is not given stays.
struct CredentialDestination
{
    std::optional<Scope> scope;
    std::optional<Id> environment; ///< null: all environments
};

/// Moves credentials to another scope, another environment or both, as one change; says how many were not
/// there already. Nothing is written if one of them cannot go: Conflict (`what`: slug, `name`) if the slug is
/// taken there, Conflict (`what`: project or environment) if what they go to is gone. A default stays one,
/// and those it meets are none any more; of several that meet the first stays.
Result<int> moveCredentials(UseCase &use, const QList<Id> &ids, const CredentialDestination &destination);

/// Back to where each was, for undo; see moveCredentials().
Result<void> moveCredentialsBack(UseCase &use, const QVariantMap &arguments, const WriteStamp &stamp);
/// What must hold before: where they were is still there.
Result<void> requireOldHomes(UseCase &use, const QVariantMap &arguments);
}
