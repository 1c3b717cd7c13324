#include "app/workspace/unlock_flow.h"

#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
// QFuture copies its results; what must not be copied travels in a shared box.
template <typename T> using Box = std::shared_ptr<Result<T>>;
}

Result<VaultHeader> readVaultHeader(Connection &connection)
{
    const auto read = VaultRepository(connection).header();
    if (!read)
        return failed(read);
    const std::optional<VaultHeader> &header = *read;
    if (!header)
        return failure(ErrorCode::SecretTampered, {{u"of"_s, u"vaultHeader"_s}});
    return *header;
}

QCoro::Task<Result<SecretBuffer>> openVaultHeader(
    Id workspace, VaultHeader header, SecretBuffer passphrase, std::stop_token stop)
{
    const auto secret = std::make_shared<SecretBuffer>(std::move(passphrase));
    const QFuture<Box<SecretBuffer>> derivation = QtConcurrent::run([workspace, header, secret] {
        return std::make_shared<Result<SecretBuffer>>(
            VaultCipher::openHeader(workspace, header, secret->view()));
    });
    const Box<SecretBuffer> opened = co_await derivation;
    if (stop.stop_requested())
        co_return failure(ErrorCode::Cancelled);
    co_return std::move(*opened);
}

QCoro::Task<Result<VaultHeader>> makeVaultHeader(Id workspace, std::shared_ptr<const WorkspaceKeys> keys,
    SecretBuffer passphrase, VaultCost cost, RandomSource random)
{
    const auto secret = std::make_shared<SecretBuffer>(std::move(passphrase));
    const QFuture<Box<VaultHeader>> derivation = QtConcurrent::run([workspace, keys, secret, cost, random] {
        return std::make_shared<Result<VaultHeader>>(
            VaultCipher::createHeader(workspace, keys->key.toBytes().view(), secret->view(), cost, random));
    });
    const Box<VaultHeader> made = co_await derivation;
    co_return std::move(*made);
}

UnlockFlow::UnlockFlow(
    std::shared_ptr<WorkspaceContext> context, SecretBuffer passphrase, std::stop_token stop)
    : Flow(std::move(context), std::move(stop)),
      m_passphrase(std::move(passphrase))
{
}

QCoro::Task<Result<void>> UnlockFlow::run()
{
    auto self = shared_from_this();

    if (!ws().isLocked())
        co_return Result<void>();
    if (ws().storeKind() == StoreKind::SealedVault)
        co_return co_await unlockVault();
    co_return co_await unlockKeychain();
}

QCoro::Task<Result<void>> UnlockFlow::unlockVault()
{
    auto self = shared_from_this();

    if (m_passphrase.isEmpty())
        co_return failure(ErrorCode::PassphraseNeeded);
    const auto header = readVaultHeader(ws().reader());
    if (!header)
        co_return failed(header);
    const auto raw = co_await openVaultHeader(ws().row().id, *header, std::move(m_passphrase), stop());
    if (!raw)
        co_return failed(raw);
    auto keys = WorkspaceKeys::fromBytes(raw->view(), ws().row().keyCheck);
    if (!keys)
        co_return failed(keys);
    ws().setKeys(std::move(*keys));
    co_return Result<void>();
}

QCoro::Task<Result<void>> UnlockFlow::unlockKeychain()
{
    auto self = shared_from_this();

    KeychainProbe &probe = *ws().services().probe;
    auto state = co_await probe.state();
    if (state == KeychainState::Locked)
        state = co_await probe.unlock(stop());
    if (isStopped())
        co_return failure(ErrorCode::Cancelled);
    if (state != KeychainState::Ready)
        co_return tl::unexpected<Error>(errorFor(state));
    ws().openWithoutKeys();
    co_return Result<void>();
}
}
