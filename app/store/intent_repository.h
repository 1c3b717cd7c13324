#pragma once

#include <QList>
#include <QString>

#include "app/secrets/secret_store.h"
#include "app/store/connection.h"

namespace claviger
{
/// A write to a keychain that has begun: enough to finish or to clean up after a kill.
struct Intent
{
    enum class Kind { Write = 0, Remove = 1, Move = 2 };
    Id id;
    Kind kind = Kind::Write;
    SecretRef ref;
    StoreKind store = StoreKind::Keychain; ///< where the item is written or removed
    QString writer; ///< name of the lock file of the writing process, in the folder of the database
};

/// See repositories.h.
class IntentRepository final
{
public:
    explicit IntentRepository(Connection &connection) : m_db(connection) { }
    Result<void> insert(const Intent &intent);
    Result<void> remove(const Id &id); ///< one that is gone already is no error: two programs may recover
    Result<QList<Intent>> list();

private:
    Connection &m_db;
};
}
