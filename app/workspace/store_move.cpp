#include "app/workspace/store_move.h"

#include "app/secrets/passphrase.h"
#include "app/secrets/sealed_vault_store.h"
#include "app/workspace/credential_rows.h"
#include "app/workspace/item_removal.h"
#include "app/workspace/recovery.h"
#include "app/workspace/removal_wait.h"
#include "app/workspace/secret_reading.h"
#include "app/workspace/unlock_flow.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
/// Read from and written to a store at once; between batches the move can be stopped.
constexpr qsizetype batchSize = 16;

QString nameOf(StoreKind kind)
{
    return kind == StoreKind::Keychain ? u"Keychain"_s : u"SealedVault"_s;
}
}

StoreMove::StoreMove(
    std::shared_ptr<WorkspaceContext> context, StoreKind to, SecretBuffer passphrase, std::stop_token stop)
    : Flow(std::move(context), std::move(stop)),
      m_to(to),
      m_passphrase(std::move(passphrase))
{
}

QCoro::Task<Result<void>> StoreMove::run()
{
    auto self = shared_from_this();

    if (auto writable = ws().requireWritable(); !writable)
        co_return writable;
    if (m_to == ws().storeKind())
        co_return failure(ErrorCode::InvalidArgument, {{u"what"_s, u"store"_s}, {u"value"_s, nameOf(m_to)}});
    co_await recoverIfNeeded(context());
    auto done = co_await prepare();
    while (done && !m_isFinished) {
        done = co_await carryAll();
        if (done)
            done = co_await finish();
    }
    if (!done) {
        leaveForNextTime();
        co_return done;
    }
    ws().step("store switched");
    auto removal = std::make_shared<ItemRemoval>(context(), m_drops);
    co_await removal->run();
    co_return Result<void>();
}

QCoro::Task<Result<void>> StoreMove::prepare()
{
    auto self = shared_from_this();

    const auto writer = ws().writer();
    if (!writer)
        co_return failed(writer);
    m_writer = *writer;
    auto onlyMove = ProcessLock::acquireNamed(ws().folder() + u"/move.lock"_s);
    if (!onlyMove)
        co_return failed(onlyMove);
    m_onlyMove = std::move(*onlyMove);

    if (m_to == StoreKind::SealedVault) {
        if (m_passphrase.isEmpty())
            co_return failure(ErrorCode::PassphraseNeeded);
        const auto strength = passphraseStrength(m_passphrase.view(), {ws().row().name});
        if (strength.score < weakestAllowedScore)
            co_return failure(ErrorCode::PassphraseTooWeak, {{u"score"_s, strength.score}});
    }
    auto reading = std::make_shared<SecretReading>(context(), SecretRefs(), stop()); // for the key
    if (auto read = co_await reading->run(); !read)
        co_return failed(read);
    m_keys = ws().keys();
    if (m_to == StoreKind::Keychain)
        co_return co_await prepareKeychain();

    auto header = co_await makeVaultHeader(
        ws().row().id, m_keys, std::move(m_passphrase), ws().services().vaultCost, ws().services().random);
    if (!header)
        co_return failed(header);
    m_header = std::move(*header);
    co_return Result<void>();
}

QCoro::Task<Result<void>> StoreMove::prepareKeychain()
{
    auto self = shared_from_this();

    const auto state = co_await ws().services().probe->state();
    if (state != KeychainState::Ready)
        co_return tl::unexpected<Error>(errorFor(state));
    auto wait = std::make_shared<RemovalWait>(context(), stop());
    if (auto gone = co_await wait->run(); !gone)
        co_return gone;
    ws().step("old copies gone");
    const auto key = SecretRef::workspaceKey(ws().row().id);
    const QList<SecretRef> refs{key};
    if (auto intended = co_await intend(refs); !intended)
        co_return intended;
    ws().step("key intended");
    const KeychainWait waiting(context());
    auto written
        = waiting.heard(co_await ws().services().keychain->write(key, encodeKeyItem(m_keys->key), stop()));
    ws().step("key written");
    co_return written;
}

bool StoreMove::isCarried(const SecretRef &ref) const
{
    return m_carried.contains(ref.itemKey());
}

Result<QList<SecretRef>> StoreMove::pending()
{
    auto refs = CredentialRepository(ws().reader()).secretRefs(ws().row().id);
    if (refs)
        refs->removeIf([this](const SecretRef &ref) { return isCarried(ref); });
    return refs;
}

QCoro::Task<Result<void>> StoreMove::carryAll()
{
    auto self = shared_from_this();

    const auto refs = pending();
    if (!refs)
        co_return failed(refs);
    const int total = static_cast<int>(m_carried.size() + refs->size());
    for (qsizetype begin = 0; begin < refs->size(); begin += batchSize) {
        if (isStopped())
            co_return failure(ErrorCode::Cancelled);
        if (auto carried = co_await carry(refs->mid(begin, batchSize)); !carried)
            co_return carried;
        ws().reportMove(static_cast<int>(m_carried.size()), total);
        ws().step("batch carried");
    }
    co_return Result<void>();
}

QCoro::Task<Result<void>> StoreMove::carry(QList<SecretRef> refs)
{
    if (m_to == StoreKind::SealedVault)
        return carryToVault(std::move(refs));
    return carryToKeychain(std::move(refs));
}

QCoro::Task<Result<void>> StoreMove::carryToVault(QList<SecretRef> refs)
{
    auto self = shared_from_this();

    // A record that opens was sealed by an earlier attempt from this very version.
    for (const SecretRef &ref : std::as_const(refs))
        if (readSealed(ws().reader(), m_keys->cipher, ref))
            m_carried.insert(ref.itemKey(), true);
    refs.removeIf([this](const SecretRef &ref) { return isCarried(ref); });

    auto reading = std::make_shared<SecretReading>(context(), SecretRefs(refs.begin(), refs.end()), stop());
    const auto reads = co_await reading->run();
    if (!reads)
        co_return failed(reads);
    QList<std::pair<SecretRef, QByteArray>> records;
    for (qsizetype i = 0; i < refs.size(); ++i) {
        const SecretRef &ref = refs.at(i);
        const auto &payload = reads->at(static_cast<std::size_t>(i));
        if (!payload && payload.error().code != ErrorCode::SecretNotFound)
            co_return failed(payload);
        m_carried.insert(ref.itemKey(), payload.has_value());
        if (!payload)
            continue;
        const auto sealed = sealedRecord(m_keys->cipher, ref, payload->view(), ws().services().random);
        if (!sealed)
            co_return failed(sealed);
        records.append({ref, *sealed});
    }
    auto job = [records](UseCase &use) -> Result<void> {
        for (const auto &[ref, sealed] : records)
            if (auto one = use.vault.write(ref, sealed); !one)
                return one;
        return {};
    };
    const auto written = co_await ws().transact<void>(std::move(job));
    if (!written)
        co_return written;
    for (qsizetype i = 0; i < refs.size(); ++i) {
        const auto &payload = reads->at(static_cast<std::size_t>(i));
        const auto again = readSealed(ws().reader(), m_keys->cipher, refs.at(i));
        if (payload && (!again || !again->equals(payload->view())))
            co_return failure(ErrorCode::SecretNotConfirmed, {{u"item"_s, refs.at(i).itemKey()}});
    }
    co_return Result<void>();
}

QCoro::Task<Result<void>> StoreMove::carryToKeychain(QList<SecretRef> refs)
{
    auto self = shared_from_this();

    if (auto intended = co_await intend(refs); !intended)
        co_return intended;
    ws().step("batch intended");
    SecretItems items;
    for (const SecretRef &ref : std::as_const(refs)) {
        const auto payload = readSealed(ws().reader(), m_keys->cipher, ref);
        if (!payload && payload.error().code != ErrorCode::SecretNotFound)
            co_return failed(payload);
        if (payload)
            items.emplace_back(ref,
                m_keys->key.authenticate(ref.workspace(), ref.credential(), ref.version(), payload->view()));
    }
    const KeychainWait waiting(context());
    // The store reads each back and compares. What an earlier attempt wrote is written over with the same.
    auto written = waiting.heard(co_await ws().services().keychain->writeMany(std::move(items), stop()));
    if (!written)
        co_return written;
    for (const SecretRef &ref : std::as_const(refs))
        m_carried.insert(ref.itemKey(), true);
    co_return Result<void>();
}

/// Commits that these items are about to be in the keychain, for whoever has to clean up.
QCoro::Task<Result<void>> StoreMove::intend(QList<SecretRef> refs)
{
    auto self = shared_from_this();

    QList<Intent> intents;
    for (const SecretRef &ref : std::as_const(refs))
        intents.append(intentOf(ws(), Intent::Kind::Move, ref, m_writer));
    auto job = [intents, refs](UseCase &use) -> Result<void> {
        if (auto same = requireStore(use, StoreKind::SealedVault); !same)
            return same;
        const auto there = use.intents.list();
        if (!there)
            return failed(there);
        if (auto free = requireNoRemoval(*there, refs); !free)
            return free;
        for (const Intent &intent : intents) {
            for (const Intent &other : *there) // of an earlier attempt
                if (other.kind == Intent::Kind::Move && other.ref == intent.ref)
                    if (auto removed = use.intents.remove(other.id); !removed)
                        return removed;
            if (auto inserted = use.intents.insert(intent); !inserted)
                return inserted;
        }
        return {};
    };
    auto committed = co_await ws().transact<void>(std::move(job));
    if (committed)
        m_intents += intents;
    co_return committed;
}

QCoro::Task<Result<void>> StoreMove::finish()
{
    auto self = shared_from_this();

    if (isStopped())
        co_return failure(ErrorCode::Cancelled);
    auto job = [self](UseCase &use) {
        self->m_drops.clear();
        return self->m_to == StoreKind::SealedVault ? self->finishToVault(use, self->m_writer)
                                                    : self->finishToKeychain(use, self->m_writer);
    };
    const auto finished = co_await ws().transact<bool>(std::move(job));
    if (!finished)
        co_return failed(finished);
    m_isFinished = *finished;
    co_return Result<void>();
}

Result<void> StoreMove::switchStore(UseCase &use, qsizetype count)
{
    const auto from = m_to == StoreKind::Keychain ? StoreKind::SealedVault : StoreKind::Keychain;
    if (auto same = requireStore(use, from); !same)
        return same;
    const auto stamp = use.record(ChangeKind::MoveSecretStore,
        {{u"from"_s, nameOf(from)}, {u"to"_s, nameOf(m_to)}, {u"count"_s, count}});
    return stamp ? use.workspace.setStore(m_to, *stamp) : Result<void>(failed(stamp));
}

/// False if another program has saved something in between: one more round.
Result<bool> StoreMove::finishToVault(UseCase &use, const QString &writer)
{
    const Id workspace = ws().row().id;
    const auto refs = use.credentials.secretRefs(workspace);
    if (!refs)
        return failed(refs);
    if (!std::ranges::all_of(*refs, [this](const SecretRef &ref) { return isCarried(ref); }))
        return false;
    if (auto switched = switchStore(use, refs->size()); !switched)
        return failed(switched);
    if (auto written = use.vault.setHeader(m_header); !written)
        return failed(written);

    for (const SecretRef &ref : *refs)
        m_drops.append(intentOf(ws(), Intent::Kind::Remove, ref, writer));
    m_drops.append(intentOf(ws(), Intent::Kind::Remove, SecretRef::workspaceKey(workspace), writer));
    for (const Intent &intent : std::as_const(m_drops))
        if (auto inserted = use.intents.insert(intent); !inserted)
            return failed(inserted);
    return true;
}

/// A recovery that took this process for dead would have made removals of what this move announced.
Result<void> StoreMove::requireIntended(const QList<Intent> &intents, const QList<SecretRef> &refs) const
{
    QSet<QString> announced;
    for (const Intent &intent : intents)
        if (intent.kind == Intent::Kind::Move)
            announced.insert(intent.ref.itemKey());
    QList<SecretRef> needed = refs;
    needed.append(SecretRef::workspaceKey(ws().row().id));
    for (const SecretRef &ref : std::as_const(needed))
        if (!announced.contains(ref.itemKey()))
            return stillBeingRemoved();
    return {};
}

Result<bool> StoreMove::finishToKeychain(UseCase &use, const QString &writer)
{
    const auto refs = use.credentials.secretRefs(ws().row().id);
    const auto intents = use.intents.list();
    if (!refs || !intents)
        return refs ? Result<bool>(failed(intents)) : Result<bool>(failed(refs));
    if (!std::ranges::all_of(*refs, [this](const SecretRef &ref) { return isCarried(ref); }))
        return false;
    if (auto unharmed = requireIntended(*intents, *refs); !unharmed)
        return failed(unharmed);
    if (auto switched = switchStore(use, refs->size()); !switched)
        return failed(switched);

    for (const Intent &intent : *intents) {
        if (intent.kind != Intent::Kind::Move)
            continue;
        if (auto removed = use.intents.remove(intent.id); !removed)
            return failed(removed);
        const bool isCurrent = intent.ref.credential().isNull() || refs->contains(intent.ref);
        if (isCurrent)
            continue;
        // Carried over, then replaced by a newer version before the end.
        m_drops.append(intentOf(ws(), Intent::Kind::Remove, intent.ref, writer));
        if (auto inserted = use.intents.insert(m_drops.constLast()); !inserted)
            return failed(inserted);
    }
    if (auto removed = use.vault.removeHeader(); !removed)
        return failed(removed);
    if (auto removed = use.vault.removeAll(); !removed)
        return failed(removed);
    return true;
}

/// What was carried over stays for the next attempt; a recovery drops what has become stale by then.
void StoreMove::leaveForNextTime()
{
    for (const Intent &intent : std::as_const(m_intents))
        ws().abandonedIntents().insert(intent.id);
}
}
