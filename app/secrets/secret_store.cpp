#include "app/secrets/secret_store.h"

namespace claviger
{
using namespace Qt::StringLiterals;

QString SecretRef::itemKey() const
{
    const QString name = m_credential.isNull() ? u"workspace-key"_s : m_credential.toBase32();
    return u"claviger/%1/%2/%3"_s.arg(m_workspace.toBase32(), name, QString::number(m_version));
}

bool isLost(const Error &error)
{
    return error.code == ErrorCode::SecretNotFound || error.code == ErrorCode::SecretTampered;
}

QCoro::Task<Result<SecretBuffer>> SecretStore::read(SecretRef ref, std::stop_token stop)
{
    SecretRefs refs{ref};
    auto reads = co_await readMany(std::move(refs), stop);
    if (!reads)
        co_return failed(reads);
    co_return std::move(reads->front());
}

QCoro::Task<Result<void>> SecretStore::write(SecretRef ref, SecretBuffer payload, std::stop_token stop)
{
    SecretItems items;
    items.emplace_back(ref, std::move(payload));
    co_return co_await writeMany(std::move(items), stop);
}
}
