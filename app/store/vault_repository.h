#pragma once

#include <optional>

#include <QByteArray>

#include "app/secrets/sealed_vault.h"
#include "app/secrets/secret_store.h"
#include "app/store/connection.h"

namespace claviger
{
/// The sealed vault's tables: its header and its records. The file is of one workspace, so a record is found
/// by credential and version alone. See repositories.h.
class VaultRepository final
{
public:
    explicit VaultRepository(Connection &connection) : m_db(connection) { }
    Result<std::optional<VaultHeader>> header();
    Result<void> setHeader(const VaultHeader &header);
    Result<void> removeHeader();
    Result<std::optional<QByteArray>> read(const SecretRef &ref);
    Result<void> write(const SecretRef &ref, const QByteArray &sealed); ///< replaces
    Result<void> remove(const SecretRef &ref); ///< what is not there is no error
    Result<void> removeAll();

private:
    Connection &m_db;
};
}
