#include <csignal>

#include <sys/resource.h>
#include <unistd.h>

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>

#include "app/store/repositories.h"
#include "tests/app/store/scratch_workspace.h"

using namespace claviger;
using namespace Qt::StringLiterals;
using scratch::openToRead;
using scratch::openToWrite;

namespace
{
constexpr int rowCount = 2000;

/// Where the child dies; Copying and Half are inside a step.
enum class Death { Never, Locked, Copying, Copied, Half, Applied, Committed };

void die()
{
    ::kill(::getpid(), SIGKILL);
}

/// A second version such as a later issue will bring: a table changed, rows rewritten.
QList<Migration> twoMigrations(Death death = Death::Never)
{
    auto migrations = workspaceMigrations();
    migrations.append(
        {2, [death](Connection &db) -> Result<void> {
             if (auto made
                 = db.execute({u"ALTER TABLE credential ADD COLUMN rotated_at INTEGER NOT NULL DEFAULT 0"_s});
                 !made)
                 return made;
             if (death == Death::Half)
                 die();
             return db.execute({u"UPDATE credential SET rotated_at = created_at + 1, label = label || '!'"_s,
                 u"CREATE TABLE migrated (times INTEGER) STRICT"_s, u"INSERT INTO migrated VALUES (1)"_s});
         }});
    return migrations;
}

MigrationObserver dyingAt(Death death)
{
    return [death](MigrationMoment moment, int version) {
        if (version != 2)
            return;
        if ((death == Death::Locked && moment == MigrationMoment::Locked)
            || (death == Death::Copied && moment == MigrationMoment::Copied)
            || (death == Death::Applied && moment == MigrationMoment::Applied)
            || (death == Death::Committed && moment == MigrationMoment::Committed))
            die();
    };
}

/// Lets the kernel kill the process (SIGXFSZ) when the copy has grown to 64 KiB; nothing else here writes as
/// far.
void dieWhileCopying()
{
    constexpr rlim_t bytes = 65536;
    const rlimit limit{bytes, bytes};
    ::setrlimit(RLIMIT_FSIZE, &limit);
}

int migrateAsChild(const QString &path, Death death)
{
    auto db = openToWrite(path);
    if (!db)
        return 10 + static_cast<int>(db.error().code);
    if (death == Death::Copying)
        dieWhileCopying();
    const auto done = migrate(**db, databaseApplicationId, twoMigrations(death), dyingAt(death));
    if (!done)
        qWarning("%s", qPrintable(scratch::describe(done)));
    return done ? 0 : 10 + static_cast<int>(done.error().code);
}

/// Holds the lock in the middle of a step until its standard input ends.
int migrateAndWait(const QString &path)
{
    auto db = openToWrite(path);
    if (!db)
        return 10;
    const auto wait = [](MigrationMoment moment, int version) {
        if (version != 2 || moment != MigrationMoment::Applied)
            return;
        QFile out;
        (void)out.open(stdout, QIODevice::WriteOnly);
        out.write("holding\n");
        out.flush();
        char byte = 0;
        while (::read(STDIN_FILENO, &byte, 1) > 0) { }
    };
    return migrate(**db, databaseApplicationId, twoMigrations(), wait) ? 0 : 11;
}

void makeVersionOne(const QString &path)
{
    auto db = openToWrite(path);
    VERIFY_OK(db);
    VERIFY_OK(migrate(**db, databaseApplicationId, workspaceMigrations()));
    CredentialRepository credentials(**db);
    VERIFY_OK((*db)->transaction([&]() -> Result<void> {
        for (int i = 0; i < rowCount; ++i) {
            Credential credential;
            credential.summary.id = scratch::id(i);
            credential.summary.label = u"credential %1"_s.arg(i);
            credential.summary.createdAt = 1000 + i;
            if (auto made = credentials.insert(credential, scratch::stamp(1)); !made)
                return made;
        }
        return {};
    }));
}

qint64 number(Connection &db, const QString &sql)
{
    auto query = db.run(sql);
    return query && query->next() ? query->number(0) : -1;
}

/// Every row as version one or as version two has it, none between.
void verifyIntact(Connection &db, int version)
{
    QCOMPARE(databaseVersion(db)->applicationId, databaseApplicationId);
    QCOMPARE(databaseVersion(db)->userVersion, version);
    QCOMPARE(number(db, u"SELECT count(*) FROM pragma_integrity_check WHERE integrity_check = 'ok'"_s), 1);
    QCOMPARE(number(db, u"SELECT count(*) FROM pragma_table_info('credential') WHERE name = 'rotated_at'"_s),
        version - 1);
    const QString label = version == 1 ? u"'credential ' || (created_at - 1000)"_s
                                       : u"'credential ' || (created_at - 1000) || '!'"_s;
    QCOMPARE(number(db, u"SELECT count(*) FROM credential WHERE label = "_s + label), rowCount);
    if (version == 2)
        QCOMPARE(number(db, u"SELECT sum(times) FROM migrated"_s), 1);
}

std::unique_ptr<QProcess> startChild(const QStringList &arguments)
{
    auto child = std::make_unique<QProcess>();
    child->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    child->start(QCoreApplication::applicationFilePath(), arguments);
    return child;
}
}

class MigrationsTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_directory;
    QString path() const { return m_directory->filePath(u"workspace.db"_s); }
    QString copy() const { return path() + u".before-2"_s; }

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"QSqlDatabase|QSqlQuery"_s));
        m_directory = std::make_unique<QTemporaryDir>();
    }

    void a_new_file_has_every_table_and_no_copy()
    {
        auto db = openToWrite(path());
        VERIFY_OK(db);
        VERIFY_OK(migrate(**db, databaseApplicationId, workspaceMigrations()));
        QStringList tables;
        auto query = (*db)->run(u"SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name"_s);
        VERIFY_OK(query);
        while (query->next())
            tables.append(query->text(0));
        QCOMPARE(tables,
            (QStringList{u"actor"_s, u"assignment"_s, u"change_set"_s, u"credential"_s, u"credential_field"_s,
                u"credential_history"_s, u"definition"_s, u"device"_s, u"environment"_s, u"intent"_s,
                u"oauth_client"_s, u"project"_s, u"project_environment"_s, u"sealed_secret"_s, u"token_set"_s,
                u"variable"_s, u"vault_header"_s, u"workspace"_s}));
        QVERIFY(QDir(m_directory->path()).entryList({u"*before*"_s}).isEmpty());
    }

    void nothing_but_an_id_of_its_own_is_unique_in_a_noun()
    {
        auto db = openToWrite(path());
        VERIFY_OK(db);
        VERIFY_OK(migrate(**db, databaseApplicationId, workspaceMigrations()));
        // Rows that belong to one noun or to one machine may have a key of two columns; no index adds another
        // rule.
        QCOMPARE(number(**db, u"SELECT count(*) FROM sqlite_schema WHERE sql LIKE '%UNIQUE%'"_s), 0);
        QCOMPARE(number(**db, u"SELECT count(*) FROM sqlite_schema WHERE sql LIKE '%AUTOINCREMENT%'"_s), 0);
        QCOMPARE(
            number(**db,
                u"SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE '%STRICT%'"_s),
            0);
        const QStringList nouns{u"workspace"_s, u"actor"_s, u"device"_s, u"project"_s, u"environment"_s,
            u"credential"_s, u"oauth_client"_s, u"token_set"_s, u"definition"_s, u"assignment"_s,
            u"variable"_s};
        for (const QString &noun : nouns) {
            QCOMPARE(
                number(**db,
                    u"SELECT count(*) FROM pragma_table_info('%1') WHERE (name, type, pk) IN (VALUES "
                    "('id', 'BLOB', 1), ('revision', 'INTEGER', 0), ('clock', 'INTEGER', 0), "
                    "('device', 'BLOB', 0), ('change_set', 'BLOB', 0), ('deleted_at', 'INTEGER', 0))"_s.arg(
                        noun)),
                6);
            QCOMPARE(number(**db, u"SELECT count(*) FROM pragma_table_info('%1') WHERE pk"_s.arg(noun)), 1);
        }
    }

    void a_current_file_is_only_looked_at()
    {
        makeVersionOne(path());
        auto db = openToRead(path());
        VERIFY_OK(db);
        VERIFY_OK(migrate(**db, databaseApplicationId, workspaceMigrations()));
        QCOMPARE((*db)->newestVersion(), 1);
    }

    void an_older_file_is_copied_and_then_changed()
    {
        makeVersionOne(path());
        auto db = openToWrite(path());
        VERIFY_OK(db);
        VERIFY_OK(migrate(**db, databaseApplicationId, twoMigrations()));
        verifyIntact(**db, 2);
        QCOMPARE(QFile::permissions(copy()) & ~(QFile::ReadUser | QFile::WriteUser),
            QFile::ReadOwner | QFile::WriteOwner);
        auto before = openToRead(copy());
        VERIFY_OK(before);
        verifyIntact(**before, 1);
    }

    void only_the_newest_copy_stays_and_can_be_removed()
    {
        makeVersionOne(path());
        auto three = twoMigrations();
        three.append({3, [](Connection &connection) {
                          return connection.execute({u"CREATE TABLE third (x INTEGER) STRICT"_s});
                      }});
        auto db = openToWrite(path());
        VERIFY_OK(db);
        VERIFY_OK(migrate(**db, databaseApplicationId, three));
        QCOMPARE(
            QDir(m_directory->path()).entryList({u"*before*"_s}), QStringList{u"workspace.db.before-3"_s});
        VERIFY_OK(removeMigrationCopies(path()));
        QVERIFY(QDir(m_directory->path()).entryList({u"*before*"_s}).isEmpty());
        QVERIFY(QFile::exists(path()));
    }

    void a_step_that_fails_changes_nothing()
    {
        makeVersionOne(path());
        auto migrations = twoMigrations();
        migrations.last().apply = [](Connection &connection) {
            return connection.execute({u"DELETE FROM credential"_s, u"not sql"_s});
        };
        auto db = openToWrite(path());
        VERIFY_OK(db);
        QVERIFY(!migrate(**db, databaseApplicationId, migrations));
        verifyIntact(**db, 1);
    }

    void a_newer_file_is_told_and_left_alone()
    {
        makeVersionOne(path());
        {
            auto db = openToWrite(path());
            VERIFY_OK(db);
            VERIFY_OK(migrate(**db, databaseApplicationId, twoMigrations()));
        }
        QFile file(path());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        {
            auto db = openToWrite(path());
            VERIFY_OK(db);
            const auto refused = migrate(**db, databaseApplicationId, workspaceMigrations());
            VERIFY_FAILS(refused, ErrorCode::DatabaseNewer);
            QCOMPARE(refused.error().arguments.value(u"found"_s).toInt(), 2);
            VERIFY_FAILS((*db)->transaction([] { return Result<void>(); }), ErrorCode::DatabaseNewer);
        }
        QVERIFY(file.seek(0));
        QCOMPARE(file.readAll(), bytes);
    }

    void modes_opened_to_others_are_tightened()
    {
        makeVersionOne(path());
        QFile::setPermissions(
            path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther);
        auto db = openToWrite(path());
        VERIFY_OK(db);
        VERIFY_OK(migrate(**db, databaseApplicationId, workspaceMigrations()));
        QCOMPARE(QFile::permissions(path()) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    }

    void killed_at_any_moment_it_leaves_the_old_schema_or_the_new_data()
    {
        QTest::addColumn<int>("death");
        QTest::addColumn<int>("version");
        QTest::newRow("before the copy") << static_cast<int>(Death::Locked) << 1;
        QTest::newRow("while copying") << static_cast<int>(Death::Copying) << 1;
        QTest::newRow("after the copy") << static_cast<int>(Death::Copied) << 1;
        QTest::newRow("half-way through") << static_cast<int>(Death::Half) << 1;
        QTest::newRow("before the commit") << static_cast<int>(Death::Applied) << 1;
        QTest::newRow("after the commit") << static_cast<int>(Death::Committed) << 2;
    }
    void killed_at_any_moment_it_leaves_the_old_schema_or_the_new()
    {
        QFETCH(int, death);
        QFETCH(int, version);
        makeVersionOne(path());
        auto child = startChild({u"--migrate"_s, path(), QString::number(death)});
        QVERIFY(child->waitForFinished());
        QCOMPARE(child->exitStatus(), QProcess::CrashExit);

        auto db = openToWrite(path());
        VERIFY_OK(db);
        verifyIntact(**db, version);
        VERIFY_OK(migrate(**db, databaseApplicationId, twoMigrations()));
        verifyIntact(**db, 2);
        QCOMPARE(
            QDir(m_directory->path()).entryList({u"*before*"_s}), QStringList{u"workspace.db.before-2"_s});
        auto before = openToRead(copy());
        VERIFY_OK(before);
        verifyIntact(**before, 1);
    }

    void a_second_program_waits_for_the_first_and_takes_over_when_it_dies()
    {
        makeVersionOne(path());
        auto first = startChild({u"--hold"_s, path()});
        QVERIFY(first->waitForReadyRead());
        QCOMPARE(first->readAllStandardOutput(), "holding\n");
        auto second = startChild({u"--migrate"_s, path(), u"0"_s});
        QVERIFY(second->waitForStarted());
        QVERIFY(!second->waitForFinished(300)); // it waits for the lock
        first->kill();
        QVERIFY(first->waitForFinished());
        QVERIFY(second->waitForFinished());
        QCOMPARE(second->exitCode(), 0);
        auto db = openToWrite(path());
        VERIFY_OK(db);
        verifyIntact(**db, 2);
    }

    void a_second_program_finds_the_work_done()
    {
        makeVersionOne(path());
        auto first = startChild({u"--hold"_s, path()});
        QVERIFY(first->waitForReadyRead());
        auto second = startChild({u"--migrate"_s, path(), u"0"_s});
        QVERIFY(second->waitForStarted());
        QVERIFY(!second->waitForFinished(200));
        first->closeWriteChannel();
        QVERIFY(first->waitForFinished());
        QVERIFY(second->waitForFinished());
        QCOMPARE(first->exitCode(), 0);
        QCOMPARE(second->exitCode(), 0);
        auto db = openToWrite(path());
        VERIFY_OK(db);
        verifyIntact(**db, 2);
        auto before = openToRead(copy());
        VERIFY_OK(before);
        verifyIntact(**before, 1);
    }

    void programs_that_start_together_make_one_file()
    {
        for (int round = 0; round < 5; ++round) {
            const QString file = m_directory->filePath(u"new-%1.db"_s.arg(round));
            std::vector<std::unique_ptr<QProcess>> children;
            for (int i = 0; i < 6; ++i)
                children.push_back(startChild({u"--migrate"_s, file, u"0"_s}));
            for (const auto &child : children) {
                QVERIFY(child->waitForFinished());
                QCOMPARE(child->exitCode(), 0);
            }
            auto db = openToWrite(file);
            VERIFY_OK(db);
            QCOMPARE(databaseVersion(**db)->userVersion, 2);
            QCOMPARE(number(**db, u"SELECT sum(times) FROM migrated"_s), 1);
        }
    }
};

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.value(1) == u"--migrate"_s)
        return migrateAsChild(arguments.value(2), static_cast<Death>(arguments.value(3).toInt()));
    if (arguments.value(1) == u"--hold"_s)
        return migrateAndWait(arguments.value(2));
    MigrationsTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_migrations.moc"
