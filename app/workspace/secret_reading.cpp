#include "app/workspace/secret_reading.h"

#include <algorithm>

#include <QTimer>

#include "app/secrets/sealed_vault_store.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace claviger
{
namespace
{
/// Each further one takes another program that has just moved all secrets once more.
constexpr int attempts = 3;

bool saysOutOfReach(const Error &error)
{
    return error.code == ErrorCode::SecretLocked || error.code == ErrorCode::SecretUnavailable
        || error.code == ErrorCode::SecretNotConfirmed;
}

bool lacksAny(const Result<SecretReads> &answer)
{
    if (!answer)
        return isLost(answer.error());
    return std::ranges::any_of(
        *answer, [](const Result<SecretBuffer> &read) { return !read && isLost(read.error()); });
}
}

bool isOutOfReach(const Result<void> &answer)
{
    return !answer && saysOutOfReach(answer.error());
}

bool isOutOfReach(const Result<SecretReads> &answer)
{
    if (!answer)
        return saysOutOfReach(answer.error());
    return std::ranges::any_of(
        *answer, [](const Result<SecretBuffer> &read) { return !read && saysOutOfReach(read.error()); });
}

KeychainWait::KeychainWait(std::shared_ptr<WorkspaceContext> context) : m_context(std::move(context))
{
    m_timer.setSingleShot(true);
    QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] {
        m_said = true;
        m_context->setWaitingForKeychain(true);
    });
    m_timer.start(2s);
}

KeychainWait::~KeychainWait()
{
    if (m_said)
        m_context->setWaitingForKeychain(false);
}

SecretReading::SecretReading(std::shared_ptr<WorkspaceContext> context, SecretRefs refs, std::stop_token stop)
    : Flow(std::move(context), std::move(stop)),
      m_refs(std::move(refs))
{
    alsoStopOn(ws().locking());
}

QCoro::Task<Result<SecretReads>> SecretReading::run()
{
    auto self = shared_from_this();

    auto reads = Result<SecretReads>();
    for (int attempt = 0; attempt < attempts; ++attempt) {
        if (auto open = ws().requireOpen(); !open)
            co_return failed(open);
        const auto kind = ws().storeKind();
        reads = co_await readStore(kind);
        if (!lacksAny(reads))
            break;
        ws().refreshRow();
        if (ws().storeKind() == kind)
            break;
    }
    co_return std::move(reads);
}

QCoro::Task<Result<SecretReads>> SecretReading::readStore(StoreKind kind)
{
    auto self = shared_from_this();

    if (kind == StoreKind::SealedVault)
        co_return readVault();
    co_return co_await readKeychain();
}

QCoro::Task<Result<SecretReads>> SecretReading::readKeychain()
{
    auto self = shared_from_this();

    const bool withKey = !ws().keys();
    SecretRefs asked = m_refs;
    if (withKey)
        asked.insert(asked.begin(), SecretRef::workspaceKey(ws().row().id));
    if (asked.empty())
        co_return SecretReads();

    auto reads = Result<SecretReads>();
    {
        const KeychainWait waiting(context());
        reads = waiting.heard(co_await ws().services().keychain->readMany(asked, stop()));
    }
    if (auto open = ws().requireOpen(); !open) // locked while the keychain was asked
        co_return failed(open);
    if (!reads)
        co_return failed(reads);
    if (withKey) {
        if (auto adopted = adoptKey(reads->front()); !adopted)
            co_return failed(adopted);
        reads->erase(reads->begin());
    }
    for (std::size_t i = 0; i < m_refs.size(); ++i)
        (*reads)[i] = verified(m_refs[i], std::move((*reads)[i]));
    co_return std::move(*reads);
}

Result<SecretReads> SecretReading::readVault()
{
    const auto keys = ws().keys();
    if (!keys)
        return workspaceLocked();
    SecretReads reads;
    reads.reserve(m_refs.size());
    for (const SecretRef &ref : m_refs)
        reads.push_back(readSealed(ws().reader(), keys->cipher, ref));
    return reads;
}

Result<void> SecretReading::adoptKey(const Result<SecretBuffer> &item)
{
    const auto keys = keysFromItem(ws().row().id, item, ws().row().keyCheck);
    if (!keys)
        return failed(keys);
    ws().setKeys(*keys);
    return {};
}

Result<SecretBuffer> SecretReading::verified(const SecretRef &ref, Result<SecretBuffer> item) const
{
    if (!item)
        return item;
    const auto keys = ws().keys();
    if (!keys)
        return workspaceLocked();
    return keys->key.verify(ref.workspace(), ref.credential(), ref.version(), item->view());
}
}
