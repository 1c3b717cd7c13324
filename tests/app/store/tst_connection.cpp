#include <sys/stat.h>
#include <unistd.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QStandardPaths>

#include "app/store/repositories.h"
#include "tests/app/store/scratch_workspace.h"

using namespace claviger;
using namespace Qt::StringLiterals;
using scratch::openToRead;
using scratch::openToWrite;

namespace
{
constexpr auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser;

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QString pragma(Connection &db, const QString &name)
{
    auto query = db.run(u"PRAGMA "_s + name);
    return query && query->next() ? query->text(0) : u"failed"_s;
}

Result<void> fill(Connection &db, int rows)
{
    return db.transaction([&]() -> Result<void> {
        for (int i = 0; i < rows; ++i)
            if (auto made = db.run(u"INSERT INTO sealed_secret VALUES (?, 1, ?)"_s,
                    {scratch::id(i).toBytes(), QByteArray(900, static_cast<char>('a' + i % 26))});
                !made)
                return failed(made);
        return {};
    });
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

/// Run in a process whose file system at `directory` is very small: writes until it is full, then once more
/// little.
int fillUntilFull(const QString &directory)
{
    const QString path = directory + u"/workspace.db"_s;
    auto db = openToWrite(path);
    if (!db || !migrate(**db, databaseApplicationId, workspaceMigrations()))
        return 10;
    int stored = 0;
    for (; stored < 10000; ++stored) {
        const auto wrote = (*db)->transaction([&]() -> Result<void> {
            auto made = (*db)->run(u"INSERT INTO sealed_secret VALUES (?, 1, ?)"_s,
                {scratch::id(stored).toBytes(), QByteArray(3000, 'x')});
            if (!made)
                return failed(made);
            return {};
        });
        if (!wrote && wrote.error().code != ErrorCode::DiskFull) {
            qWarning("%s", qPrintable(scratch::describe(wrote)));
            return 11;
        }
        if (!wrote)
            break;
    }
    auto count = (*db)->run(u"SELECT count(*) FROM sealed_secret"_s);
    if (!count || !count->next() || count->number(0) != stored || stored == 0)
        return 12; // what was committed is there, what was not is not
    return stored < 10000 ? 0 : 13;
}
}

class ConnectionTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_directory;
    QString path() const { return m_directory->filePath(u"workspace.db"_s); }
    void makeWorkspace(int rows = 0)
    {
        auto db = openToWrite(path());
        VERIFY_OK(db);
        VERIFY_OK(migrate(**db, databaseApplicationId, workspaceMigrations()));
        VERIFY_OK(fill(**db, rows));
    }

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"QSqlDatabase|QSqlQuery"_s));
        m_directory = std::make_unique<QTemporaryDir>();
        QVERIFY(m_directory->isValid());
    }
    void cleanup()
    {
        QFile::setPermissions(m_directory->path(), ownerOnly | QFile::ExeOwner | QFile::ExeUser);
        m_directory.reset();
    }

    void a_new_file_and_its_companions_are_private_whatever_the_umask()
    {
        const mode_t before = ::umask(0);
        auto db = openToWrite(path());
        VERIFY_OK(db);
        VERIFY_OK(migrate(**db, databaseApplicationId, workspaceMigrations()));
        ::umask(before);
        for (const QString &name : {path(), path() + u"-wal"_s, path() + u"-shm"_s}) {
            QVERIFY2(QFile::exists(name), qPrintable(name));
            QCOMPARE(QFile::permissions(name), ownerOnly);
        }
    }

    void the_pragmas_are_those_of_the_design()
    {
        auto db = openToWrite(path());
        VERIFY_OK(db);
        QCOMPARE(pragma(**db, u"journal_mode"_s), u"wal"_s);
        QCOMPARE(pragma(**db, u"synchronous"_s), u"2"_s);
        QCOMPARE(pragma(**db, u"secure_delete"_s), u"1"_s);
        QCOMPARE(pragma(**db, u"busy_timeout"_s), u"5000"_s);
        QCOMPARE(pragma(**db, u"foreign_keys"_s), u"1"_s);
        QCOMPARE(pragma(**db, u"trusted_schema"_s), u"0"_s);
        QCOMPARE(pragma(**db, u"cell_size_check"_s), u"1"_s);
        auto activity = Connection::open(
            m_directory->filePath(u"activity.db"_s), Connection::Mode::ReadWrite, u"NORMAL"_s);
        VERIFY_OK(activity);
        QCOMPARE(pragma(**activity, u"synchronous"_s), u"1"_s);
    }

    void what_is_not_there_is_missing()
    {
        VERIFY_FAILS(openToRead(path()), ErrorCode::DatabaseMissing);
        QVERIFY(!QFile::exists(path()));
        VERIFY_FAILS(
            openToWrite(m_directory->filePath(u"nowhere/workspace.db"_s)), ErrorCode::DatabaseMissing);
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

    void a_reader_beside_a_writer_sees_what_is_committed()
    {
        makeWorkspace();
        auto reader = openToRead(path()); // before any -shm is there
        VERIFY_OK(reader);
        auto writer = openToWrite(path());
        VERIFY_OK(writer);
        const qint64 before = (*reader)->dataVersion();
        auto inside = (*writer)->transaction([&]() -> Result<void> {
            auto made = (*writer)->run(u"INSERT INTO sealed_secret VALUES (x'00', 1, x'01')"_s);
            auto seen = (*reader)->run(u"SELECT count(*) FROM sealed_secret"_s);
            if (!made || !seen || !seen->next() || seen->number(0) != 0)
                return failure(ErrorCode::Internal);
            return {};
        });
        VERIFY_OK(inside);
        QVERIFY((*reader)->dataVersion() != before);
        auto seen = (*reader)->run(u"SELECT count(*) FROM sealed_secret"_s);
        QVERIFY(seen && seen->next());
        QCOMPARE(seen->number(0), 1);
    }

    void the_same_statement_can_run_within_itself()
    {
        makeWorkspace(3);
        auto db = openToRead(path());
        VERIFY_OK(db);
        const QString sql = u"SELECT credential FROM sealed_secret"_s;
        int pairs = 0;
        auto outer = (*db)->run(sql);
        VERIFY_OK(outer);
        while (outer->next()) {
            auto inner = (*db)->run(sql);
            VERIFY_OK(inner);
            while (inner->next())
                ++pairs;
        }
        QCOMPARE(pairs, 9);
    }

    void a_failed_transaction_leaves_nothing()
    {
        makeWorkspace();
        auto db = openToWrite(path());
        VERIFY_OK(db);
        const auto outcome = (*db)->transaction([&]() -> Result<void> {
            auto made = (*db)->run(u"INSERT INTO sealed_secret VALUES (x'00', 1, x'01')"_s);
            if (!made)
                return failed(made);
            return failure(ErrorCode::Conflict);
        });
        VERIFY_FAILS(outcome, ErrorCode::Conflict);
        auto seen = (*db)->run(u"SELECT count(*) FROM sealed_secret"_s);
        QVERIFY(seen && seen->next());
        QCOMPARE(seen->number(0), 0);
    }

    void a_transaction_within_a_transaction_is_a_fault_and_the_outer_one_can_go_on()
    {
        makeWorkspace();
        auto db = openToWrite(path());
        VERIFY_OK(db);
        VERIFY_OK((*db)->transaction([&]() -> Result<void> {
            const auto inner = (*db)->transaction([] { return Result<void>(); });
            if (inner || inner.error().code != ErrorCode::Internal)
                return failure(ErrorCode::Conflict);
            return fill(**db, 0).has_value() ? failure(ErrorCode::Conflict) : Result<void>();
        }));
        VERIFY_OK(fill(**db, 2));
    }

    void a_lock_held_by_another_writer_is_busy()
    {
        makeWorkspace();
        auto first = openToWrite(path());
        auto second = openToWrite(path());
        VERIFY_OK(first);
        VERIFY_OK(second);
        VERIFY_OK((*second)->execute({u"PRAGMA busy_timeout=50"_s}));
        VERIFY_OK((*first)->transaction([&]() -> Result<void> {
            const auto refused = (*second)->transaction([] { return Result<void>(); });
            return !refused && refused.error().code == ErrorCode::DatabaseBusy ? Result<void>()
                                                                               : failure(ErrorCode::Conflict);
        }));
        VERIFY_OK(fill(**second, 1));
    }

    void a_file_that_may_not_grow_is_a_full_disk_and_loses_nothing()
    {
        makeWorkspace(10);
        auto db = openToWrite(path());
        VERIFY_OK(db);
        const QString pages = pragma(**db, u"page_count"_s);
        VERIFY_OK((*db)->execute({u"PRAGMA max_page_count="_s + pages}));
        const auto outcome = (*db)->transaction([&]() -> Result<void> {
            auto made = (*db)->run(u"INSERT INTO sealed_secret VALUES (x'00', 1, zeroblob(100000))"_s);
            if (!made)
                return failed(made);
            return {};
        });
        VERIFY_FAILS(outcome, ErrorCode::DiskFull);
        VERIFY_OK((*db)->execute({u"PRAGMA max_page_count=100000"_s}));
        VERIFY_OK(
            (*db)->run(u"DELETE FROM sealed_secret WHERE credential = ?"_s, {scratch::id(1).toBytes()}));
        auto seen = (*db)->run(u"SELECT count(*) FROM sealed_secret"_s);
        QVERIFY(seen && seen->next());
        QCOMPARE(seen->number(0), 9);
        QCOMPARE(pragma(**db, u"integrity_check"_s), u"ok"_s);
    }

    void a_full_file_system_is_told_as_such_and_loses_nothing()
    {
        const QString unshare = QStandardPaths::findExecutable(u"unshare"_s);
        const QString script = u"mount -t tmpfs -o size=600k tmpfs \"$1\" && exec \"$2\" --fill \"$1\""_s;
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(unshare, {u"-rm"_s, u"true"_s});
        if (unshare.isEmpty() || !process.waitForFinished() || process.exitCode() != 0)
            QSKIP("no file system can be mounted here");
        process.start(unshare,
            {u"-rm"_s, u"sh"_s, u"-c"_s, script, u"sh"_s, m_directory->path(),
                QCoreApplication::applicationFilePath()});
        QVERIFY(process.waitForFinished());
        QVERIFY2(process.exitCode() == 0, process.readAll().constData());
    }

    void null_texts_are_empty_and_a_null_variant_is_null()
    {
        makeWorkspace();
        auto db = openToWrite(path());
        VERIFY_OK(db);
        auto row = (*db)->run(u"SELECT typeof(?), typeof(?), typeof(?), typeof(?)"_s,
            {QString(), QByteArray(), QVariant(), qint64(1)});
        QVERIFY(row && row->next());
        QCOMPARE(row->text(0), u"text"_s);
        QCOMPARE(row->text(1), u"blob"_s);
        QCOMPARE(row->text(2), u"null"_s);
        QCOMPARE(row->text(3), u"integer"_s);
    }

    void what_was_deleted_is_neither_in_the_file_nor_in_the_log_once_it_is_truncated()
    {
        makeWorkspace();
        const QByteArray canary = "canary-plain-value-0123456789";
        auto db = openToWrite(path());
        VERIFY_OK(db);
        VERIFY_OK((*db)->run(u"INSERT INTO sealed_secret VALUES (x'00', 1, ?)"_s, {canary}));
        QVERIFY(contents(path() + u"-wal"_s).contains(canary));
        VERIFY_OK((*db)->truncateWal());
        QVERIFY(contents(path()).contains(canary));
        VERIFY_OK((*db)->run(u"UPDATE sealed_secret SET sealed = x'02'"_s));
        VERIFY_OK((*db)->truncateWal());
        QCOMPARE(QFileInfo(path() + u"-wal"_s).size(), 0);
        QVERIFY(!contents(path()).contains(canary));
    }

    void a_reader_of_an_older_state_keeps_the_log()
    {
        makeWorkspace(5);
        auto writer = openToWrite(path());
        auto reader = openToRead(path());
        VERIFY_OK(writer);
        VERIFY_OK(reader);
        VERIFY_OK((*writer)->execute({u"PRAGMA busy_timeout=50"_s}));
        {
            auto rows = (*reader)->run(u"SELECT credential FROM sealed_secret"_s);
            QVERIFY(rows && rows->next());
            VERIFY_OK((*writer)->run(u"DELETE FROM sealed_secret"_s));
            VERIFY_FAILS((*writer)->truncateWal(), ErrorCode::DatabaseBusy);
        }
        VERIFY_OK((*writer)->truncateWal());
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

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (application.arguments().value(1) == u"--fill"_s)
        return fillUntilFull(application.arguments().value(2));
    ConnectionTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_connection.moc"
