#pragma once

#include "app/workspace/flow.h"
#include "app/workspace/workspace.h"

namespace claviger
{
/// The secret fields as they were at that version. An edit that changed no secret sealed none: they then are
/// those that the next change of secrets replaced. SecretNotFound if none has replaced them since, for then
/// they are the present ones, and if they had been lost before they were replaced.
Result<SecretFields> sealedSecrets(Connection &connection, const WorkspaceKeys &keys, const Id &credential,
    const CredentialVersion &version);

/// Reads one secret field of an earlier version, and notes it in the activity. NotFound: no such version or
/// field; SecretNotFound: its value is known no longer.
class VersionReveal final : public Flow, public std::enable_shared_from_this<VersionReveal>
{
public:
    VersionReveal(std::shared_ptr<WorkspaceContext> context, Id id, qint64 revision, QString path,
        ReadPurpose purpose, std::stop_token stop);
    QCoro::Task<Result<SecretBuffer>> run();

private:
    Result<void> load();
    QCoro::Task<Result<SecretFields>> fieldsThen();
    bool isStillSo(const Credential &credential) const;

    Id m_id;
    qint64 m_revision;
    QString m_path;
    ReadPurpose m_purpose;
    Credential m_stored;
    CredentialVersion m_version;
    QByteArray m_tag; ///< of the wanted field, then
};
}
