#include <QProcess>
#include <QStandardPaths>

#include "app/store/repositories.h"
#include "tests/app/store/connection_test.h"

using namespace claviger;
using namespace Qt::StringLiterals;
using scratch::openToWrite;

namespace
{
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

/// A disk without room for more.
class tst_full_disk final : public ConnectionTest
{
    Q_OBJECT

private slots:
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
};

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (application.arguments().value(1) == u"--fill"_s)
        return fillUntilFull(application.arguments().value(2));
    tst_full_disk test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_full_disk.moc"
