#pragma once

#include <QList>
#include <QString>

#include <functional>

#include "app/store/connection.h"

namespace claviger
{
/// One numbered step of a database's schema.
struct Migration {
    int version = 0; ///< the user_version after it
    std::function<Result<void>(Connection &)> apply;
};

constexpr int databaseApplicationId = 0x436C7667; ///< "Clvg"
constexpr int activityApplicationId = 0x436C7661; ///< "Clva"

QList<Migration> workspaceMigrations();
QList<Migration> activityMigrations();

/// What a file is, looked at without changing it.
struct DatabaseVersion {
    int applicationId = 0;
    int userVersion = 0;
};
Result<DatabaseVersion> databaseVersion(Connection &connection);

/// Brings the database to the newest version: each step in its own transaction, a copy (`VACUUM INTO`, 0600, beside the
/// file as `<name>.before-<version>`) first unless the file is new. Two programs may call it at once.
/// Errors: DatabaseForeign, DatabaseNewer, and what running SQL may give.
Result<void> migrate(Connection &connection, int applicationId, const QList<Migration> &migrations);
}
