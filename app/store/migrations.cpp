#include "app/store/migrations.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStringList>

#include "app/store/database_error.h"
#include "app/store/migration_steps.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
constexpr auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner;

Result<int> headerNumber(Connection &connection, const QString &sql)
{
    auto query = connection.run(sql);
    if (!query)
        return failed(query);
    return query->next() ? static_cast<int>(query->number(0)) : 0;
}

Result<bool> isEmpty(Connection &connection)
{
    auto objects = headerNumber(connection, u"SELECT count(*) FROM sqlite_schema"_s);
    if (!objects)
        return failed(objects);
    return *objects == 0;
}

QString copyPath(const QString &databasePath, int version)
{
    return databasePath + u".before-%1"_s.arg(version);
}

QStringList copiesOf(const QString &databasePath)
{
    const QFileInfo file(databasePath);
    return file.dir().entryList({file.fileName() + u".before-*"_s}, QDir::Files | QDir::Hidden);
}

Result<void> removeCopies(const QString &databasePath, const QString &keep)
{
    QDir directory(QFileInfo(databasePath).absolutePath());
    for (const QString &name : copiesOf(databasePath)) {
        if (directory.filePath(name) != QFileInfo(keep).absoluteFilePath() && !directory.remove(name))
            return tl::unexpected(openingError(directory.filePath(name), u"a copy cannot be removed"_s));
    }
    return {};
}

/// An empty private file for VACUUM INTO to fill; SQLite would make one with a mode of its own.
Result<void> makeEmpty(const QString &path)
{
    QFile file(path);
    if (file.exists() && !file.remove())
        return tl::unexpected(openingError(path, file.errorString()));
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly, ownerOnly))
        return tl::unexpected(openingError(path, file.errorString()));
    return {};
}

/// Called with the write lock held, so that the copy is of the very state the step starts from and nobody
/// else is copying; a second connection makes it, for VACUUM runs in no transaction. It takes its name when
/// it is whole.
Result<void> copyBefore(Connection &connection, int version)
{
    const QString wanted = copyPath(connection.path(), version);
    const QString partial = wanted + u".partial"_s;
    if (auto made = makeEmpty(partial); !made)
        return made;
    auto reader = Connection::open(connection.path(), Connection::Mode::ReadOnly, {});
    if (!reader)
        return failed(reader);
    if (auto copied = (*reader)->run(u"VACUUM INTO ?"_s, {partial}); !copied)
        return failed(copied);
    QFile::remove(wanted);
    if (!QFile::rename(partial, wanted))
        return tl::unexpected(openingError(wanted, u"the copy cannot be renamed"_s));
    return {};
}

class Step final
{
public:
    Step(Connection &connection, int applicationId, const Migration &migration,
        const MigrationObserver &observer)
        : m_db(connection),
          m_applicationId(applicationId),
          m_migration(migration),
          m_observer(observer)
    {
    }

    Result<void> run()
    {
        auto done = m_db.transaction([this] { return inTransaction(); });
        if (done)
            tell(MigrationMoment::Committed);
        return done;
    }

private:
    Result<void> inTransaction()
    {
        tell(MigrationMoment::Locked);
        const auto current = databaseVersion(m_db); // another program may have been faster
        if (!current)
            return failed(current);
        if (current->userVersion >= m_migration.version)
            return {};
        if (current->userVersion > 0)
            if (auto copied = copyBefore(m_db, m_migration.version); !copied)
                return copied;
        tell(MigrationMoment::Copied);
        if (auto applied = m_migration.apply(m_db); !applied)
            return applied;
        tell(MigrationMoment::Applied);
        return m_db.execute({u"PRAGMA application_id=%1"_s.arg(m_applicationId),
            u"PRAGMA user_version=%1"_s.arg(m_migration.version)});
    }

    void tell(MigrationMoment moment)
    {
        if (m_observer)
            m_observer(moment, m_migration.version);
    }

    Connection &m_db;
    int m_applicationId;
    const Migration &m_migration;
    const MigrationObserver &m_observer;
};

/// A file with nothing in it is new; any other must say that it is ours. The version is read after the look
/// at the tables: another program may be making them, both at once, at this very moment.
Result<DatabaseVersion> checkedVersion(Connection &connection, int applicationId)
{
    auto found = databaseVersion(connection);
    if (!found || found->applicationId == applicationId)
        return found;
    const auto empty = isEmpty(connection);
    if (!empty)
        return failed(empty);
    found = databaseVersion(connection);
    if (!found || found->applicationId == applicationId)
        return found;
    if (found->applicationId == 0 && found->userVersion == 0 && *empty)
        return found;
    return failure(ErrorCode::DatabaseForeign, {{u"path"_s, connection.path()}});
}

/// What a restored backup or a copied directory may have opened to others.
void tightenModes(const QString &path)
{
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther
        | QFile::WriteOther | QFile::ExeOther;
    for (const QString &name : {path, path + u"-wal"_s, path + u"-shm"_s}) {
        if (QFile::permissions(name) & others)
            QFile::setPermissions(name, ownerOnly);
    }
}
}

Result<DatabaseVersion> databaseVersion(Connection &connection)
{
    const auto application = headerNumber(connection, u"PRAGMA application_id"_s);
    if (!application)
        return failed(application);
    const auto user = headerNumber(connection, u"PRAGMA user_version"_s);
    if (!user)
        return failed(user);
    return DatabaseVersion{*application, *user};
}

Result<void> migrate(Connection &connection, int applicationId, const QList<Migration> &migrations,
    const MigrationObserver &observer)
{
    const auto found = checkedVersion(connection, applicationId);
    if (!found)
        return failed(found);

    connection.setNewestVersion(migrations.last().version);
    if (auto known = connection.checkVersion(); !known)
        return known;
    tightenModes(connection.path());
    if (found->userVersion == migrations.last().version)
        return {};
    for (const Migration &migration : migrations) {
        if (migration.version > found->userVersion)
            if (auto done = Step(connection, applicationId, migration, observer).run(); !done)
                return done;
    }
    return removeCopies(connection.path(), copyPath(connection.path(), migrations.last().version));
}

QList<Migration> workspaceMigrations()
{
    return {{1, createWorkspaceTables}};
}

QList<Migration> activityMigrations()
{
    return {{1, createActivityTable}};
}

Result<void> removeMigrationCopies(const QString &databasePath)
{
    return removeCopies(databasePath, QString());
}
}
