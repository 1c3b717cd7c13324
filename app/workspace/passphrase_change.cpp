#include "app/workspace/passphrase_change.h"

#include "app/secrets/passphrase.h"
#include "app/workspace/credential_rows.h"
#include "app/workspace/unlock_flow.h"

using namespace Qt::StringLiterals;

namespace claviger
{
PassphraseChange::PassphraseChange(std::shared_ptr<WorkspaceContext> context, SecretBuffer current,
    SecretBuffer wanted, std::stop_token stop)
    : Flow(std::move(context), std::move(stop)),
      m_current(std::move(current)),
      m_wanted(std::move(wanted))
{
}

QCoro::Task<Result<void>> PassphraseChange::run()
{
    auto self = shared_from_this();

    if (auto wish = checkWish(); !wish)
        co_return wish;
    if (auto current = co_await checkCurrent(); !current)
        co_return current;
    const auto keys = ws().keys();
    if (!keys) // locked in between
        co_return workspaceLocked();
    auto made = co_await makeVaultHeader(
        ws().row().id, keys, std::move(m_wanted), ws().services().vaultCost, ws().services().random);
    if (!made)
        co_return failed(made);
    if (isStopped())
        co_return failure(ErrorCode::Cancelled);
    auto job = [header = *made, known = m_known, name = ws().row().name](UseCase &use) -> Result<void> {
        if (auto same = requireStore(use, StoreKind::SealedVault); !same)
            return same;
        const auto there = use.vault.header();
        if (!there)
            return failed(there);
        if (*there != known) // another program has changed it since
            return failure(ErrorCode::Conflict, {{u"what"_s, u"vault"_s}, {u"name"_s, name}});
        const auto stamp = use.record(ChangeKind::ChangePassphrase, {});
        return stamp ? use.vault.setHeader(header) : Result<void>(failed(stamp));
    };
    const auto committed = co_await ws().transact<void>(std::move(job));
    if (!committed)
        co_return committed;
    // The old header would open with the old passphrase for as long as it stands there.
    co_await ws().truncateWal();
    co_return Result<void>();
}

Result<void> PassphraseChange::checkWish() const
{
    if (auto writable = ws().requireWritable(); !writable)
        return writable;
    if (ws().storeKind() != StoreKind::SealedVault)
        return failure(ErrorCode::InvalidArgument, {{u"what"_s, u"store"_s}, {u"value"_s, u"Keychain"_s}});
    if (m_current.isEmpty() || m_wanted.isEmpty())
        return failure(ErrorCode::PassphraseNeeded);
    const auto strength = passphraseStrength(m_wanted.view(), {ws().row().name});
    if (strength.score < weakestAllowedScore)
        return failure(ErrorCode::PassphraseTooWeak, {{u"score"_s, strength.score}});
    return {};
}

QCoro::Task<Result<void>> PassphraseChange::checkCurrent()
{
    auto self = shared_from_this();

    const auto header = readVaultHeader(ws().reader());
    if (!header)
        co_return failed(header);
    m_known = *header;
    const auto opened = co_await openVaultHeader(ws().row().id, m_known, std::move(m_current), stop());
    if (!opened)
        co_return failed(opened);
    co_return Result<void>();
}
}
