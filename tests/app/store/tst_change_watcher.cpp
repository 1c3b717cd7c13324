#include <QDateTime>
#include <QFile>
#include <QProcess>
#include <QSignalSpy>

#include "app/store/change_watcher.h"
#include "app/store/repositories.h"
#include "tests/app/store/scratch_workspace.h"

using namespace claviger;
using namespace Qt::StringLiterals;

namespace
{
constexpr qint64 promised = 200; // milliseconds from a commit to the signal

qint64 now()
{
    return QDateTime::currentMSecsSinceEpoch();
}

/// The other program: commits `times` rows, `pause` milliseconds apart, each with the time it was committed
/// at; tells the time after its last commit. `linger` keeps its connection open until its standard input
/// ends.
int commitAsChild(const QStringList &arguments)
{
    auto db = scratch::openToWrite(arguments.value(2));
    if (!db)
        return 10;
    const int times = arguments.value(3).toInt();
    for (int i = 0; i < times; ++i) {
        QThread::msleep(arguments.value(4).toULong());
        const auto committed = (*db)->transaction([&] {
            return VaultRepository(**db).write(
                SecretRef(Id(), scratch::id(i), 1), QByteArray::number(now()).repeated(20));
        });
        if (!committed)
            return 11;
    }
    QFile out;
    (void)out.open(stdout, QIODevice::WriteOnly);
    out.write(QByteArray::number(now()) + '\n');
    out.flush();
    QFile in;
    if (arguments.value(5) == u"linger"_s && in.open(stdin, QIODevice::ReadOnly))
        in.readAll();
    return 0;
}
}

class ChangeWatcherTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<scratch::Workspace> m_workspace;
    std::unique_ptr<Connection> m_reader;
    std::unique_ptr<QProcess> startWriter(int times, int pause, const QString &end = u"linger"_s)
    {
        auto child = std::make_unique<QProcess>();
        child->start(QCoreApplication::applicationFilePath(),
            {u"--commit"_s, m_workspace->path(), QString::number(times), QString::number(pause), end});
        return child;
    }
    qint64 rows()
    {
        auto query = m_reader->run(u"SELECT count(*) FROM sealed_secret"_s);
        return query && query->next() ? query->number(0) : -1;
    }

private slots:
    void init()
    {
        m_workspace = std::make_unique<scratch::Workspace>();
        QVERIFY(m_workspace->isReady());
        auto reader = scratch::openToRead(m_workspace->path());
        VERIFY_OK(reader);
        m_reader = std::move(*reader);
    }
    void cleanup()
    {
        m_reader.reset();
        m_workspace.reset();
    }

    void a_commit_of_another_program_is_told_in_time_data()
    {
        QTest::addColumn<bool>("freshFile");
        QTest::newRow("while others have it open") << false;
        QTest::newRow("the first since the log was removed") << true;
    }
    void a_commit_of_another_program_is_told_in_time()
    {
        QFETCH(bool, freshFile);
        if (freshFile)
            m_workspace->close();
        ChangeWatcher watcher(*m_reader);
        QList<qint64> told;
        connect(&watcher, &ChangeWatcher::changed, this, [&] { told.append(now()); });
        for (int round = 0; round < 5; ++round) {
            told.clear();
            auto child = startWriter(1, 0);
            QTRY_VERIFY(child->canReadLine());
            const qint64 committed = child->readLine().trimmed().toLongLong();
            QVERIFY(committed > 0);
            QTRY_VERIFY(!told.isEmpty());
            QVERIFY2(
                told.last() - committed < promised, qPrintable(QString::number(told.last() - committed)));
            QCOMPARE(rows(), 1);
            child->closeWriteChannel();
            QVERIFY(child->waitForFinished());
            QCOMPARE(child->exitCode(), 0);
        }
    }

    void the_last_of_fifty_rapid_commits_is_never_missed_data()
    {
        QTest::addColumn<int>("pause");
        QTest::newRow("as fast as they go") << 0;
        QTest::newRow("as far apart as the first look") << 9;
        QTest::newRow("a little further apart") << 11;
    }
    void the_last_of_fifty_rapid_commits_is_never_missed()
    {
        QFETCH(int, pause);
        ChangeWatcher watcher(*m_reader);
        qint64 seen = 0;
        qint64 seenAt = 0;
        connect(&watcher, &ChangeWatcher::changed, this, [&] {
            seen = rows();
            seenAt = now();
        });
        auto child = startWriter(50, pause);
        QTRY_VERIFY(child->canReadLine());
        const qint64 committed = child->readLine().trimmed().toLongLong();
        QTRY_COMPARE_WITH_TIMEOUT(seen, 50, 1000);
        QVERIFY2(seenAt - committed < promised, qPrintable(QString::number(seenAt - committed)));
        child->closeWriteChannel();
        QVERIFY(child->waitForFinished());
    }

    void a_writer_that_never_rests_is_seen_meanwhile()
    {
        ChangeWatcher watcher(*m_reader);
        QSignalSpy changes(&watcher, &ChangeWatcher::changed);
        auto child = startWriter(150, 4);
        QTRY_VERIFY(child->canReadLine());
        QVERIFY2(changes.count() >= 5, qPrintable(QString::number(changes.count())));
        child->closeWriteChannel();
        QVERIFY(child->waitForFinished());
    }

    void one_change_is_told_once_and_no_change_never()
    {
        ChangeWatcher watcher(*m_reader);
        QSignalSpy changes(&watcher, &ChangeWatcher::changed);
        watcher.checkNow();
        QCOMPARE(changes.count(), 0);
        VERIFY_OK(m_workspace->db().run(u"INSERT INTO sealed_secret VALUES (x'00', 1, x'01')"_s));
        watcher.checkNow();
        QCOMPARE(changes.count(), 1);
        watcher.checkNow();
        QVERIFY(!changes.wait(400)); // the looks that the file's own signals lead to
        QCOMPARE(changes.count(), 1);
    }
};

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (application.arguments().value(1) == u"--commit"_s)
        return commitAsChild(application.arguments());
    ChangeWatcherTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_change_watcher.moc"
