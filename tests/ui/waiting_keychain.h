#pragma once

#include <memory>
#include <stop_token>

#include <QCoro/QCoroFuture>

#include "app/secrets/bell.h"
#include "keychain_doubles.h"

namespace claviger::test
{
/// A keychain that can be told to wait before it writes, as one does whose prompt nobody has answered. A
/// stopped wait ends at once, with nothing written.
class WaitingKeychain final : public SecretStore
{
public:
    explicit WaitingKeychain(const ProbeDouble &probe) : m_inner(probe) { }

    void hold() { m_isHeld = true; }
    void release()
    {
        m_isHeld = false;
        if (m_bell)
            m_bell->ring();
    }
    bool isWaiting() const { return m_waiting > 0; }
    int written() const { return m_written; } ///< how often something was

    StoreKind kind() const override { return StoreKind::Keychain; }
    QCoro::Task<Result<SecretReads>> readMany(SecretRefs refs, std::stop_token stop) override
    {
        return m_inner.readMany(std::move(refs), std::move(stop));
    }
    QCoro::Task<Result<void>> writeMany(SecretItems items, std::stop_token stop) override
    {
        if (m_isHeld) {
            const auto bell = std::make_shared<Bell>();
            m_bell = bell;
            const std::stop_callback wake(stop, [bell] { bell->ring(); });
            ++m_waiting;
            co_await bell->future();
            --m_waiting;
        }
        if (stop.stop_requested())
            co_return failure(ErrorCode::Cancelled);
        ++m_written;
        co_return co_await m_inner.writeMany(std::move(items), stop);
    }
    QCoro::Task<Result<void>> remove(SecretRef ref, std::stop_token stop) override
    {
        return m_inner.remove(std::move(ref), std::move(stop));
    }

private:
    KeychainDouble m_inner;
    std::shared_ptr<Bell> m_bell; ///< of the latest write that waits
    bool m_isHeld = false;
    int m_waiting = 0;
    int m_written = 0;
};
}
