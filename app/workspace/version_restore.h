#pragma once

#include "app/workspace/credential_write.h"
#include "app/workspace/old_secret.h"

namespace claviger
{
/// Brings an earlier version back as a new one; the version it replaces goes into the history.
class VersionRestore final : public Flow, public std::enable_shared_from_this<VersionRestore>
{
public:
    VersionRestore(std::shared_ptr<WorkspaceContext> context, Id id, qint64 revision);
    /// As the undo of `change`: also what the history does not keep comes back, and the change set says Undo.
    VersionRestore(std::shared_ptr<WorkspaceContext> context, const ChangeSet &change, qint64 revision);
    QCoro::Task<Result<void>> run();

private:
    CredentialChange plannedChange() const;
    bool secretsStay() const;
    QCoro::Task<Result<void>> planSecrets(CredentialChange *change);

    Id m_id;
    qint64 m_revision;
    std::optional<ChangeSet> m_undone;
    Credential m_stored;
    CredentialVersion m_version;
};
}
