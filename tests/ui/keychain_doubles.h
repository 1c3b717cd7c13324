#pragma once

#include <optional>

#include <QHash>

#include "app/secrets/keychain_probe.h"
#include "app/secrets/secret_store.h"

namespace claviger::test
{
/// A keychain whose state a test sets. Counts how often it is asked.
class ProbeDouble final : public KeychainProbe
{
public:
    ProbeDouble() = default;

    KeychainBackend backend() const override { return KeychainBackend::SecretService; }
    QCoro::Task<KeychainState> state() override
    {
        ++asked;
        co_return current;
    }
    QCoro::Task<KeychainState> unlock(std::stop_token) override { return state(); }

    KeychainState current = KeychainState::Ready;
    int asked = 0;
};

/// Keeps items in memory, or refuses them as a keychain in the probe's state does. Counts what is read.
class KeychainDouble final : public SecretStore
{
public:
    explicit KeychainDouble(const ProbeDouble &probe) : m_probe(probe) { }

    StoreKind kind() const override { return StoreKind::Keychain; }
    QCoro::Task<Result<SecretReads>> readMany(SecretRefs refs, std::stop_token) override
    {
        ++reads;
        if (m_probe.current != KeychainState::Ready)
            co_return tl::unexpected<Error>(errorFor(m_probe.current));
        SecretReads all;
        for (const SecretRef &ref : refs)
            all.push_back(read(ref));
        co_return all;
    }
    QCoro::Task<Result<void>> writeMany(SecretItems items, std::stop_token) override
    {
        if (m_probe.current != KeychainState::Ready)
            co_return tl::unexpected<Error>(errorFor(m_probe.current));
        for (SecretItem &item : items)
            m_items.insert(item.ref.itemKey(), std::make_shared<SecretBuffer>(std::move(item.payload)));
        co_return Result<void>();
    }
    QCoro::Task<Result<void>> remove(SecretRef ref, std::stop_token) override
    {
        m_items.remove(ref.itemKey());
        co_return Result<void>();
    }

    int reads = 0;

private:
    Result<SecretBuffer> read(const SecretRef &ref) const
    {
        const auto item = m_items.value(ref.itemKey());
        if (!item)
            return failure(ErrorCode::SecretNotFound, {{QStringLiteral("item"), ref.itemKey()}});
        return item->clone();
    }

    const ProbeDouble &m_probe;
    QHash<QString, std::shared_ptr<SecretBuffer>> m_items;
};
}
