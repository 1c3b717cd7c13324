#pragma once

#include "app/workspace/credential_write.h"
#include "app/workspace/draft_merge.h"
#include "app/workspace/workspace.h"

namespace claviger
{
/// Saves what a person filled in: validated, sorted into plain and secret, kept secrets carried over, then
/// written.
class SaveFlow final : public Flow, public std::enable_shared_from_this<SaveFlow>
{
public:
    SaveFlow(std::shared_ptr<WorkspaceContext> context, CredentialDraft draft, std::stop_token stop);
    QCoro::Task<Result<Id>> run();

private:
    Result<void> checkNames() const;
    Result<void> loadStored();
    CredentialChange plannedChange();
    QCoro::Task<Result<void>> planSecrets(CredentialChange *change);

    CredentialDraft m_draft;
    std::optional<Credential> m_stored;
    MergedDraft m_merged;
};
}
