#include "app/store/vault_repository.h"

#include "app/store/row_values.h"

using namespace Qt::StringLiterals;

namespace claviger
{
Result<std::optional<VaultHeader>> VaultRepository::header()
{
    auto query = m_db.run(u"SELECT salt, operations, memory_bytes, sealed_key FROM vault_header"_s);
    if (!query)
        return failed(query);
    if (!query->next()) {
        if (auto finished = query->finished(); !finished)
            return failed(finished);
        return std::optional<VaultHeader>();
    }
    VaultHeader header;
    header.salt = query->bytes(0);
    header.operations = static_cast<quint64>(query->number(1));
    header.memoryBytes = static_cast<quint64>(query->number(2));
    header.sealedKey = query->bytes(3);
    return header;
}

Result<void> VaultRepository::setHeader(const VaultHeader &header)
{
    return done(
        m_db.run(u"INSERT OR REPLACE INTO vault_header (one, salt, operations, memory_bytes, sealed_key) "
                 "VALUES (1, ?, ?, ?, ?)"_s,
            {header.salt, static_cast<qint64>(header.operations), static_cast<qint64>(header.memoryBytes),
                header.sealedKey}));
}

Result<void> VaultRepository::removeHeader()
{
    return done(m_db.run(u"DELETE FROM vault_header"_s));
}

Result<std::optional<QByteArray>> VaultRepository::read(const SecretRef &ref)
{
    auto query = m_db.run(u"SELECT sealed FROM sealed_secret WHERE credential = ? AND version = ?"_s,
        {blob(ref.credential()), ref.version()});
    if (!query)
        return failed(query);
    if (query->next())
        return query->bytes(0);
    if (auto finished = query->finished(); !finished)
        return failed(finished);
    return std::optional<QByteArray>();
}

Result<void> VaultRepository::write(const SecretRef &ref, const QByteArray &sealed)
{
    return done(m_db.run(u"INSERT INTO sealed_secret (credential, version, sealed) VALUES (?, ?, ?) "
                         "ON CONFLICT (credential, version) DO UPDATE SET sealed = excluded.sealed"_s,
        {blob(ref.credential()), ref.version(), sealed}));
}

Result<void> VaultRepository::remove(const SecretRef &ref)
{
    return done(m_db.run(u"DELETE FROM sealed_secret WHERE credential = ? AND version = ?"_s,
        {blob(ref.credential()), ref.version()}));
}

Result<void> VaultRepository::removeAll()
{
    return done(m_db.run(u"DELETE FROM sealed_secret"_s));
}
}
