#pragma once

#include <functional>

#include <QList>
#include <QString>

#include "app/store/connection.h"

namespace claviger
{
/// One numbered step of a database's schema.
struct Migration
{
    int version = 0; ///< the user_version after it
    std::function<Result<void>(Connection &)> apply;
};

constexpr int databaseApplicationId = 0x436C7667; ///< "Clvg"
constexpr int activityApplicationId = 0x436C7661; ///< "Clva"

QList<Migration> workspaceMigrations();
QList<Migration> activityMigrations();

/// What a file is, looked at without changing it.
struct DatabaseVersion
{
    int applicationId = 0;
    int userVersion = 0;
};
Result<DatabaseVersion> databaseVersion(Connection &connection);

/// The moments of one step, in their order: a program killed at any of them leaves the old schema or the new
/// one.
enum class MigrationMoment { Locked, Copied, Applied, Committed };
using MigrationObserver = std::function<void(MigrationMoment, int version)>;

/// Brings the database to the newest version and lets the connection write no later one: each step in its own
/// transaction, a copy (`VACUUM INTO`, 0600, beside the file as `<name>.before-<version>`) first unless the
/// file is new. Of several such copies the newest stays. Two programs may call it at once. One look if there
/// is nothing to do. Errors: DatabaseForeign, DatabaseNewer (the file is untouched), and what running SQL may
/// give.
Result<void> migrate(Connection &connection, int applicationId, const QList<Migration> &migrations,
    const MigrationObserver &observer = {});

/// Removes what migrations have left beside the file: after a plain value has turned secret no copy may keep
/// it.
Result<void> removeMigrationCopies(const QString &databasePath);
}
