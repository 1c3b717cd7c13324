#include "app/secrets/sealed_vault_store.h"

#include <QCoro/QCoroFuture>

#include "app/secrets/secret_payload.h"
#include "app/store/vault_repository.h"

namespace claviger
{
using namespace Qt::StringLiterals;

Result<SecretBuffer> readSealed(Connection &connection, const VaultCipher &cipher, const SecretRef &ref)
{
    const auto sealed = VaultRepository(connection).read(ref);
    if (!sealed)
        return failed(sealed);
    const std::optional<QByteArray> &record = *sealed;
    if (!record)
        return failure(ErrorCode::SecretNotFound, {{u"item"_s, ref.itemKey()}});
    return cipher.open(ref.workspace(), ref.credential(), ref.version(), *record);
}

Result<QByteArray> sealedRecord(
    const VaultCipher &cipher, const SecretRef &ref, QByteArrayView payload, const RandomSource &random)
{
    if (payload.isEmpty() || !isPayloadText(payload))
        return failure(ErrorCode::InvalidArgument, {{u"what"_s, u"payload"_s}, {u"item"_s, ref.itemKey()}});
    return cipher.seal(ref.workspace(), ref.credential(), ref.version(), payload, random);
}

Result<void> writeSealed(Connection &connection, const VaultCipher &cipher, const SecretRef &ref,
    QByteArrayView payload, const RandomSource &random)
{
    const auto sealed = sealedRecord(cipher, ref, payload, random);
    return sealed ? VaultRepository(connection).write(ref, *sealed) : Result<void>(failed(sealed));
}

SealedVaultStore::SealedVaultStore(Connection &reading, StoreThread &writing, RandomSource random)
    : m_reading(reading),
      m_writing(writing),
      m_random(std::move(random))
{
}

void SealedVaultStore::unlock(VaultCipher cipher)
{
    m_cipher = std::make_shared<const VaultCipher>(std::move(cipher));
}

Result<void> SealedVaultStore::ready(const std::stop_token &stop) const
{
    if (stop.stop_requested())
        return failure(ErrorCode::Cancelled);
    if (isLocked())
        return failure(ErrorCode::SecretLocked);
    return {};
}

QCoro::Task<Result<SecretReads>> SealedVaultStore::readMany(SecretRefs refs, std::stop_token stop)
{
    if (auto open = ready(stop); !open)
        co_return failed(open);
    SecretReads reads;
    reads.reserve(refs.size());
    for (const SecretRef &ref : refs)
        reads.push_back(readSealed(m_reading, *m_cipher, ref));
    co_return reads;
}

QCoro::Task<Result<void>> SealedVaultStore::writeMany(SecretItems items, std::stop_token stop)
{
    if (auto open = ready(stop); !open)
        co_return failed(open);
    // A job must be copyable, and what it works on must live as long as it does, not as long as this store.
    const auto shared = std::make_shared<const SecretItems>(std::move(items));
    std::function<Result<void>(Connection &)> job = [shared, stop, cipher = m_cipher, random = m_random](
                                                        Connection &connection) {
        return connection.transaction([&]() -> Result<void> {
            for (const SecretItem &item : *shared) {
                if (stop.stop_requested())
                    return failure(ErrorCode::Cancelled);
                if (auto written = writeSealed(connection, *cipher, item.ref, item.payload.view(), random);
                    !written)
                    return written;
            }
            return {};
        });
    };
    auto written = m_writing.run<void>(std::move(job));
    co_return co_await written;
}

QCoro::Task<Result<void>> SealedVaultStore::remove(SecretRef ref, std::stop_token stop)
{
    if (auto open = ready(stop); !open)
        co_return failed(open);
    std::function<Result<void>(Connection &)> job = [ref, stop](Connection &connection) -> Result<void> {
        if (stop.stop_requested())
            return failure(ErrorCode::Cancelled);
        return connection.transaction([&] { return VaultRepository(connection).remove(ref); });
    };
    auto removed = m_writing.run<void>(std::move(job));
    co_return co_await removed;
}
}
