#pragma once

#include "app/secrets/secret_payload.h"
#include "app/workspace/flow.h"

namespace claviger
{
/// A credential, and what rests in the secret store for the very version that its row names.
class CredentialSecrets final
{
public:
    explicit CredentialSecrets(Credential credential_) : credential(std::move(credential_)) { }

    Credential credential;
    SecretBuffer payload; ///< empty: it has no secret, or `fields` says what is wrong with it
    Result<SecretFields> fields;
};

/// Reads the secrets of credentials in one batch, verified, and stores in the row what that has shown:
/// SecretMissing, SecretTampered, or Ready again.
///
/// The row is read before the store answers, and by then another program may have committed the next version
/// and dropped the item asked for: it would be called lost although nothing is. So a loss is believed only
/// of a version that the row still names after the answer.
class CredentialSecretsReading final : public Flow,
                                       public std::enable_shared_from_this<CredentialSecretsReading>
{
public:
    /// As they are now: a credential that has moved on is read anew, with its row. Conflict if it moves on
    /// each time.
    CredentialSecretsReading(
        std::shared_ptr<WorkspaceContext> context, const QList<Id> &ids, std::stop_token stop);
    /// As a write has found them: Conflict if a lost one has moved on. The workspace's key, which a write
    /// needs, comes in the same batch, also if there is no secret yet.
    CredentialSecretsReading(
        std::shared_ptr<WorkspaceContext> context, const QList<Credential> &rows, std::stop_token stop);
    /// In the order given. The whole fails as SecretReading does; what one has lost is said in its `fields`.
    QCoro::Task<Result<std::vector<CredentialSecrets>>> run();

private:
    Result<void> loadRows();
    QCoro::Task<Result<void>> readOpen();
    Result<void> settle();
    void noteOutcome(const CredentialSecrets &one);

    QList<Id> m_ids;
    const bool m_isForWrite;
    std::vector<CredentialSecrets> m_all;
    std::vector<std::size_t> m_open; ///< places in m_all that have not been read yet
};
}
