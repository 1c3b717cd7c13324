#pragma once

#include "app/workspace/flow.h"

namespace claviger
{
/// Seals the workspace's key with another passphrase. The key and with it every record stay the same, so it
/// is one row that changes, however much there is in the vault.
class PassphraseChange final : public Flow, public std::enable_shared_from_this<PassphraseChange>
{
public:
    PassphraseChange(std::shared_ptr<WorkspaceContext> context, SecretBuffer current, SecretBuffer wanted,
        std::stop_token stop);
    QCoro::Task<Result<void>> run();

private:
    Result<void> checkWish() const;
    QCoro::Task<Result<void>> checkCurrent();

    SecretBuffer m_current;
    SecretBuffer m_wanted;
    VaultHeader m_known; ///< what `m_current` has opened
};
}
