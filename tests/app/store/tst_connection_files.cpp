#include <unistd.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlQuery>

#include "app/store/repositories.h"
#include "tests/app/store/connection_test.h"

using namespace claviger;
using namespace Qt::StringLiterals;
using scratch::openToRead;
using scratch::openToWrite;

namespace
{
void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

/// A database of somebody else's, in SQLite's default journal mode.
void makeForeign(const QString &path)
{
    {
        auto other = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"foreign"_s);
        other.setDatabaseName(path);
        QVERIFY(other.open());
        QSqlQuery query(other);
        QVERIFY(query.exec(u"CREATE TABLE bookmarks (url TEXT)"_s));
        QVERIFY(query.exec(u"INSERT INTO bookmarks VALUES ('https://example.org')"_s));
    }
    QSqlDatabase::removeDatabase(u"foreign"_s);
}

bool isRoot()
{
    return ::geteuid() == 0;
}
}

/// Files that are damaged, somebody else's, not to be written, or oddly named.
class tst_connection_files final : public ConnectionTest
{
    Q_OBJECT

private slots:
    void what_is_not_there_is_missing()
    {
        VERIFY_FAILS(openToRead(path()), ErrorCode::DatabaseMissing);
        QVERIFY(!QFile::exists(path()));
        VERIFY_FAILS(
            openToWrite(m_directory->filePath(u"nowhere/workspace.db"_s)), ErrorCode::DatabaseMissing);
    }

    void what_has_left_its_place_is_not_written_any_more_data()
    {
        QTest::addColumn<QString>("newName");
        QTest::addColumn<bool>("isReplaced");
        QTest::newRow("deleted") << QString() << false;
        QTest::newRow("under another name") << u"elsewhere.db"_s << false;
        QTest::newRow("another file has its name") << u"elsewhere.db"_s << true;
    }
    void what_has_left_its_place_is_not_written_any_more()
    {
        QFETCH(const QString, newName);
        QFETCH(const bool, isReplaced);
        makeWorkspace(1);
        auto db = openToWrite(path());
        VERIFY_OK(db);
        VERIFY_OK(fill(**db, 0));
        VERIFY_OK((*db)->requireInPlace());
        if (newName.isEmpty())
            QVERIFY(QFile::remove(path()));
        else
            QVERIFY(QFile::rename(path(), m_directory->filePath(newName)));
        if (isReplaced)
            write(path(), "another");
        bool hasRun = false;
        const auto written = (*db)->transaction([&hasRun] {
            hasRun = true;
            return Result<void>();
        });
        VERIFY_FAILS(written, ErrorCode::DatabaseMissing);
        QVERIFY(!hasRun);
        VERIFY_FAILS((*db)->requireInPlace(), ErrorCode::DatabaseMissing);
    }

    void a_damaged_header_is_told_and_left_alone()
    {
        makeWorkspace(50);
        QByteArray bytes = contents(path());
        bytes.replace(0, 16, "no such database");
        write(path(), bytes);
        VERIFY_FAILS(openToRead(path()), ErrorCode::DatabaseDamaged);
        VERIFY_FAILS(openToWrite(path()), ErrorCode::DatabaseDamaged);
        QCOMPARE(contents(path()), bytes);
    }

    void text_in_place_of_a_database_is_told_and_left_alone()
    {
        const QByteArray text = QByteArray("dear diary, ").repeated(500);
        write(path(), text);
        VERIFY_FAILS(openToRead(path()), ErrorCode::DatabaseDamaged);
        VERIFY_FAILS(openToWrite(path()), ErrorCode::DatabaseDamaged);
        QCOMPARE(contents(path()), text);
    }

    void a_truncated_file_is_told_and_left_alone()
    {
        makeWorkspace(500);
        const QByteArray whole = contents(path());
        const QByteArray half = whole.left(whole.size() / 2 / 4096 * 4096 + 100);
        write(path(), half);
        auto db = openToRead(path());
        Result<void> outcome;
        if (!db) {
            outcome = failed(db);
        } else {
            auto rows = (*db)->run(u"SELECT sum(length(sealed)) FROM sealed_secret"_s);
            outcome = rows ? Result<void>() : Result<void>(failed(rows));
            if (rows)
                while (rows->next()) { }
            if (rows)
                outcome = rows->finished();
        }
        VERIFY_FAILS(outcome, ErrorCode::DatabaseDamaged);
        QCOMPARE(contents(path()), half);
    }

    void a_page_of_garbage_ends_the_rows_with_an_error()
    {
        makeWorkspace(500);
        QByteArray bytes = contents(path());
        const qsizetype inTheMiddle = bytes.indexOf(QByteArray(900, 'm')) / 4096 * 4096;
        QVERIFY(inTheMiddle > 4096);
        bytes.replace(inTheMiddle, 4096, QByteArray(4096, '\x5a'));
        write(path(), bytes);
        auto db = openToRead(path());
        VERIFY_OK(db);
        auto rows = (*db)->run(u"SELECT sealed FROM sealed_secret"_s);
        VERIFY_OK(rows);
        int read = 0;
        while (rows->next())
            ++read;
        QVERIFY(read < 500);
        VERIFY_FAILS(rows->finished(), ErrorCode::DatabaseDamaged);
    }

    void somebody_elses_database_is_left_as_it_is()
    {
        makeForeign(path());
        const QByteArray before = contents(path());
        {
            auto db = openToWrite(path());
            VERIFY_OK(db);
            VERIFY_FAILS(
                migrate(**db, databaseApplicationId, workspaceMigrations()), ErrorCode::DatabaseForeign);
        }
        QCOMPARE(contents(path()), before);
        QCOMPARE(QDir(m_directory->path()).entryList(QDir::Files), QStringList{u"workspace.db"_s});
    }

    void the_activity_log_is_no_workspace()
    {
        auto activity = openToWrite(path());
        VERIFY_OK(activity);
        VERIFY_OK(migrate(**activity, activityApplicationId, activityMigrations()));
        VERIFY_FAILS(
            migrate(**activity, databaseApplicationId, workspaceMigrations()), ErrorCode::DatabaseForeign);
    }

    void a_read_only_file_can_be_read_but_not_written()
    {
        if (isRoot())
            QSKIP("root may write everything");
        makeWorkspace(3);
        QFile::setPermissions(path(), QFile::ReadOwner);
        VERIFY_FAILS(openToWrite(path()), ErrorCode::DatabaseReadOnly);
        auto db = openToRead(path());
        VERIFY_OK(db);
        VERIFY_FAILS((*db)->transaction([] { return Result<void>(); }), ErrorCode::DatabaseReadOnly);
        QCOMPARE(databaseVersion(**db)->userVersion, 1);
    }

    void an_unreadable_file_is_a_matter_of_permission()
    {
        if (isRoot())
            QSKIP("root may read everything");
        makeWorkspace();
        QFile::setPermissions(path(), QFile::Permissions());
        VERIFY_FAILS(openToRead(path()), ErrorCode::PermissionDenied);
        VERIFY_FAILS(openToWrite(path()), ErrorCode::PermissionDenied);
    }

    void a_read_only_directory_can_be_read()
    {
        if (isRoot())
            QSKIP("root may write everything");
        makeWorkspace(3);
        QVERIFY(!QFile::exists(path() + u"-shm"_s));
        QFile::setPermissions(m_directory->path(), QFile::ReadOwner | QFile::ExeOwner);
        VERIFY_FAILS(openToWrite(path()), ErrorCode::DatabaseReadOnly);
        auto db = openToRead(path());
        VERIFY_OK(db);
        auto rows = (*db)->run(u"SELECT count(*) FROM sealed_secret"_s);
        QVERIFY(rows && rows->next());
        QCOMPARE(rows->number(0), 3);
        VERIFY_FAILS(openToWrite(m_directory->filePath(u"new.db"_s)), ErrorCode::PermissionDenied);
    }

    void a_log_that_cannot_be_read_in_a_read_only_directory_is_not_passed_over()
    {
        if (isRoot())
            QSKIP("root may write everything");
        makeWorkspace(3);
        {
            auto writer = openToWrite(path());
            VERIFY_OK(writer);
            VERIFY_OK((*writer)->run(u"DELETE FROM sealed_secret"_s));
            // as a kill leaves it, and then the shared memory gone
            for (const QString &part : {u""_s, u"-wal"_s})
                QVERIFY(QFile::copy(path() + part, m_directory->filePath(u"copy.db"_s) + part));
        }
        QFile::setPermissions(m_directory->path(), QFile::ReadOwner | QFile::ExeOwner);
        VERIFY_FAILS(openToRead(m_directory->filePath(u"copy.db"_s)), ErrorCode::DatabaseReadOnly);
    }

    void odd_names_are_only_names_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("uri") << u"file:work?mode=memory#x.db"_s;
        QTest::newRow("percent") << u"100%25 sure.db"_s;
        QTest::newRow("not latin") << u"钥匙 ключ.db"_s;
    }

    void odd_names_are_only_names()
    {
        QFETCH(QString, name);
        const QString file = m_directory->filePath(name);
        {
            auto db = openToWrite(file);
            VERIFY_OK(db);
            VERIFY_OK(migrate(**db, databaseApplicationId, workspaceMigrations()));
        }
        QVERIFY(QFileInfo(file).size() > 4096);
        QFile::setPermissions(m_directory->path(), QFile::ReadOwner | QFile::ExeOwner);
        auto db = openToRead(file);
        VERIFY_OK(db);
        QCOMPARE(databaseVersion(**db)->userVersion, 1);
    }

    void a_file_migrated_meanwhile_is_not_written_any_more_but_read()
    {
        makeWorkspace(5);
        auto ours = openToWrite(path());
        VERIFY_OK(ours);
        VERIFY_OK(migrate(**ours, databaseApplicationId, workspaceMigrations()));
        VERIFY_OK((*ours)->checkVersion());
        {
            auto newer = openToWrite(path());
            VERIFY_OK(newer);
            VERIFY_OK((*newer)->execute({u"PRAGMA user_version=2"_s}));
        }
        bool ran = false;
        const auto refused = (*ours)->transaction([&] {
            ran = true;
            return Result<void>();
        });
        VERIFY_FAILS(refused, ErrorCode::DatabaseNewer);
        QVERIFY(!ran);
        QCOMPARE(refused.error().arguments.value(u"found"_s).toInt(), 2);
        QCOMPARE(refused.error().arguments.value(u"supported"_s).toInt(), 1);
        VERIFY_FAILS((*ours)->checkVersion(), ErrorCode::DatabaseNewer);
        auto rows = (*ours)->run(u"SELECT count(*) FROM sealed_secret"_s);
        QVERIFY(rows && rows->next());
        QCOMPARE(rows->number(0), 5);
    }
};

QTEST_GUILESS_MAIN(tst_connection_files)
#include "tst_connection_files.moc"
