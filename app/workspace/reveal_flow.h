#pragma once

#include "app/workspace/flow.h"
#include "app/workspace/workspace.h"

namespace claviger
{
/// How the activity calls it.
ActivityVerb activityVerb(ReadPurpose purpose);

/// Reads the secret fields of credentials in one batch, verified, and notes each in the activity.
class SecretFieldsReading final : public Flow, public std::enable_shared_from_this<SecretFieldsReading>
{
public:
    SecretFieldsReading(std::shared_ptr<WorkspaceContext> context, QList<Id> ids, QString path,
        ReadPurpose purpose, std::stop_token stop);
    QCoro::Task<Result<std::vector<SecretFields>>> run();
    /// As they were when their secrets were read.
    const QList<Credential> &credentials() const { return m_credentials; }

private:
    void note(const Credential &credential);

    QList<Id> m_ids;
    QString m_path; ///< the one field wanted; empty: all
    ReadPurpose m_purpose;
    QList<Credential> m_credentials;
};

/// Reads one secret field.
class RevealFlow final : public Flow, public std::enable_shared_from_this<RevealFlow>
{
public:
    RevealFlow(std::shared_ptr<WorkspaceContext> context, Id id, QString path, ReadPurpose purpose,
        std::stop_token stop);
    QCoro::Task<Result<SecretBuffer>> run();

private:
    Id m_id;
    QString m_path;
    ReadPurpose m_purpose;
};
}
