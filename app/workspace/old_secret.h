#pragma once

#include "app/secrets/secret_payload.h"
#include "app/workspace/flow.h"

namespace claviger
{
/// What an edit wants of the payload that it replaces.
enum class OldSecretUse {
    History, ///< only to be sealed for the history: if it is lost, the edit goes on without it
    Needed, ///< some of its values stay: if it is lost, the edit fails
};

/// The payload an edit replaces, and the keys, which came with it.
class OldSecret final
{
public:
    OldSecret() = default;

    SecretFields fields;
    QByteArray sealedForHistory; ///< empty: there was no secret
    std::shared_ptr<const WorkspaceKeys> keys;
};

/// Reads the current payload of a credential (or of none, for a new one) before it is replaced. Conflict if
/// another program has replaced it already.
class OldSecretReading final : public Flow, public std::enable_shared_from_this<OldSecretReading>
{
public:
    OldSecretReading(
        std::shared_ptr<WorkspaceContext> context, std::optional<Credential> stored, std::stop_token stop);
    QCoro::Task<Result<OldSecret>> run(OldSecretUse use);

private:
    std::optional<Credential> m_stored;
};
}
