#pragma once

#include "app/workspace/flow.h"

namespace claviger
{
/// A vault's header. SecretTampered (`of`: vaultHeader) if there is none: only a damaged vault lacks it.
Result<VaultHeader> readVaultHeader(Connection &connection);
/// The workspace key out of a vault's header, derived in the pool. WrongPassphrase, SecretTampered,
/// Cancelled.
QCoro::Task<Result<SecretBuffer>> openVaultHeader(
    Id workspace, VaultHeader header, SecretBuffer passphrase, std::stop_token stop);
/// A new header around the key, derived in the pool.
QCoro::Task<Result<VaultHeader>> makeVaultHeader(Id workspace, std::shared_ptr<const WorkspaceKeys> keys,
    SecretBuffer passphrase, VaultCost cost, RandomSource random);

/// Opens a locked workspace: a vault with its passphrase, a keychain workspace by asking the probe.
class UnlockFlow final : public Flow, public std::enable_shared_from_this<UnlockFlow>
{
public:
    UnlockFlow(std::shared_ptr<WorkspaceContext> context, SecretBuffer passphrase, std::stop_token stop);
    QCoro::Task<Result<void>> run();

private:
    QCoro::Task<Result<void>> unlockVault();
    QCoro::Task<Result<void>> unlockKeychain();

    SecretBuffer m_passphrase;
};
}
