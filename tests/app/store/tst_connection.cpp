#include <sys/stat.h>
#include <unistd.h>

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>

#include "app/store/repositories.h"
#include "tests/app/store/connection_test.h"

using namespace claviger;
using namespace Qt::StringLiterals;
using scratch::openToRead;
using scratch::openToWrite;

namespace
{
constexpr auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser;
}

/// How a database is opened, written and shared.
class tst_connection final : public ConnectionTest
{
    Q_OBJECT

private slots:
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

    void a_truncation_that_a_reader_held_up_is_made_up_for_data()
    {
        QTest::addColumn<bool>("isClosed");
        QTest::newRow("after the next transaction") << false;
        QTest::newRow("at close") << true;
    }
    void a_truncation_that_a_reader_held_up_is_made_up_for()
    {
        QFETCH(const bool, isClosed);
        makeWorkspace(1);
        const QByteArray canary = "canary-plain-value-0123456789";
        auto writer = openToWrite(path());
        auto reader = openToRead(path()); // stays open: the log does not go with the writer
        VERIFY_OK(writer);
        VERIFY_OK(reader);
        VERIFY_OK((*writer)->execute({u"PRAGMA busy_timeout=50"_s}));
        VERIFY_OK((*writer)->run(u"UPDATE sealed_secret SET sealed = ?"_s, {canary}));
        {
            auto rows = (*reader)->run(u"SELECT sealed FROM sealed_secret"_s);
            QVERIFY(rows && rows->next());
            VERIFY_OK((*writer)->run(u"UPDATE sealed_secret SET sealed = x'02'"_s));
            VERIFY_FAILS((*writer)->truncateWal(), ErrorCode::DatabaseBusy);
            QElapsedTimer writing;
            writing.start();
            for (int i = 0; i < 2; ++i)
                VERIFY_OK(fill(**writer, 0));
            QVERIFY2(writing.elapsed() < 2000, "it waits for the reader"); // for five seconds
        }
        QVERIFY(contents(path() + u"-wal"_s).contains(canary));
        if (isClosed)
            writer->reset();
        else
            VERIFY_OK(fill(**writer, 0));
        QCOMPARE(QFileInfo(path() + u"-wal"_s).size(), 0);
        QVERIFY(!contents(path()).contains(canary));
    }
};

QTEST_GUILESS_MAIN(tst_connection)
#include "tst_connection.moc"
