#include "app/workspace/credential_write.h"

#include "app/workspace/change_arguments.h"
#include "app/workspace/credential_rows.h"
#include "app/workspace/item_removal.h"
#include "app/workspace/secret_reading.h"

using namespace Qt::StringLiterals;

namespace claviger
{
CredentialWrite::CredentialWrite(
    std::shared_ptr<WorkspaceContext> context, CredentialChange change, std::stop_token stop)
    : Flow(std::move(context), std::move(stop)),
      m_change(std::move(change)),
      m_store(ws().storeKind())
{
}

QCoro::Task<Result<Id>> CredentialWrite::run()
{
    auto self = shared_from_this();

    // Before the row: a kill in between costs an old copy, not the secrecy of the value in it.
    if (m_change.truncateLog)
        if (auto removed = co_await ws().removeMigrationCopies(); !removed)
            co_return failed(removed);
    const bool touchesKeychain = m_store == StoreKind::Keychain && m_change.secrets != SecretsFate::Unchanged;
    auto writing = touchesKeychain ? runInKeychain() : runInDatabase();
    const auto written = co_await writing;
    if (!written)
        co_return failed(written);
    if (m_change.truncateLog)
        co_await ws().truncateWal();
    co_return id();
}

QCoro::Task<Result<void>> CredentialWrite::runInDatabase()
{
    auto self = shared_from_this();
    if (isStopped())
        co_return failure(ErrorCode::Cancelled);
    ws().step("change ready");
    auto committed = co_await commit();
    if (committed)
        ws().step("row committed");
    co_return committed;
}

QCoro::Task<Result<void>> CredentialWrite::runInKeychain()
{
    auto self = shared_from_this();

    if (auto prepared = prepareIntents(); !prepared)
        co_return prepared;
    if (m_write) {
        if (auto announced = co_await announceItem(); !announced)
            co_return announced;
        ws().step("intent committed");
        auto written = co_await writeItem();
        if (written && isStopped())
            written = failure(ErrorCode::Cancelled);
        if (!written) {
            co_await takeBack();
            co_return written;
        }
        ws().step("item written");
    }
    if (auto committed = co_await commit(); !committed) {
        co_await takeBack();
        co_return committed;
    }
    ws().step("row committed");
    if (m_drop) {
        auto removal = std::make_shared<ItemRemoval>(context(), QList<Intent>{*m_drop});
        co_await removal->run();
    }
    co_return Result<void>();
}

Result<void> CredentialWrite::prepareIntents()
{
    const auto writer = ws().writer();
    if (!writer)
        return failed(writer);
    const Id workspace = ws().row().id;
    if (m_change.secrets == SecretsFate::Replaced)
        m_write = intentOf(ws(), Intent::Kind::Write, SecretRef(workspace, id(), 0), *writer);
    if (m_change.previous && m_change.previous->secretVersion > 0)
        m_drop = intentOf(ws(), Intent::Kind::Remove,
            SecretRef(workspace, id(), m_change.previous->secretVersion), *writer);
    return {};
}

/// The version is chosen in the same transaction that commits the intent, so no two writers ever write one
/// item.
QCoro::Task<Result<void>> CredentialWrite::announceItem()
{
    auto self = shared_from_this();
    Q_ASSERT(m_write);
    const Intent intent = *m_write;
    const auto previous = m_change.previous;
    auto job = [intent, previous](UseCase &use) -> Result<qint64> {
        if (auto same = requireStore(use, StoreKind::Keychain); !same)
            return failed(same);
        if (auto same = requireRevision(use, previous); !same)
            return failed(same);
        const auto next = nextSecretVersion(use, intent.ref.credential(), previous);
        if (!next)
            return failed(next);
        Intent announced = intent;
        announced.ref = SecretRef(intent.ref.workspace(), intent.ref.credential(), *next);
        if (auto inserted = use.intents.insert(announced); !inserted)
            return failed(inserted);
        return *next;
    };
    const auto version = co_await ws().transact<qint64>(std::move(job));
    if (!version)
        co_return failed(version);
    m_write = intent;
    m_write->ref = SecretRef(intent.ref.workspace(), intent.ref.credential(), *version);
    m_change.next.secretVersion = *version;
    co_return Result<void>();
}

QCoro::Task<Result<void>> CredentialWrite::writeItem()
{
    auto self = shared_from_this();
    const auto keys = ws().keys();
    if (!keys)
        co_return workspaceLocked();
    Q_ASSERT(m_write);
    const SecretRef ref = m_write->ref;
    auto item
        = keys->key.authenticate(ref.workspace(), ref.credential(), ref.version(), m_change.payload.view());
    const KeychainWait waiting(context());
    co_return waiting.heard(co_await ws().services().keychain->write(ref, std::move(item), stop()));
}

/// The item is not referenced: removed at once, or by a later recovery if the keychain does not let us.
QCoro::Task<void> CredentialWrite::takeBack()
{
    auto self = shared_from_this();
    if (!m_write)
        co_return;
    auto removal = std::make_shared<ItemRemoval>(context(), QList<Intent>{*m_write});
    co_await removal->run();
}

QCoro::Task<Result<void>> CredentialWrite::commit()
{
    auto self = shared_from_this();
    auto row = std::make_shared<CredentialRowChange>();
    row->change = &m_change; // this flow outlives the transaction it awaits
    row->store = m_store;
    row->workspace = ws().row().id;
    row->slugWish = m_change.next.summary.slug;
    row->finished = m_write;
    row->announced = m_drop;
    row->keys = ws().keys();
    row->random = ws().services().random;
    auto job = [row](UseCase &use) { return row->apply(use); };
    co_return co_await ws().transact<void>(std::move(job));
}
}
