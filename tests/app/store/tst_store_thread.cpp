#include <atomic>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QFutureWatcher>
#include <QRegularExpression>
#include <QSemaphore>

#include "app/store/repositories.h"
#include "app/store/store_thread.h"
#include "tests/app/store/scratch_workspace.h"

using namespace claviger;
using namespace Qt::StringLiterals;

namespace
{
constexpr int enough = 20000; // milliseconds until a future that should be done is given up

template <typename T> bool isDone(const QFuture<T> &future)
{
    return QTest::qWaitFor([&] { return future.isFinished(); }, enough);
}

Result<void> addSecret(Connection &db, int number)
{
    return db.transaction([&]() -> Result<void> {
        return VaultRepository(db).write(SecretRef(Id(), scratch::id(number), 1), "sealed");
    });
}

Result<qint64> countSecrets(Connection &db)
{
    auto query = db.run(u"SELECT count(*) FROM sealed_secret"_s);
    if (!query)
        return failed(query);
    return query->next() ? query->number(0) : -1;
}
}

class StoreThreadTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_directory;
    QString path(const QString &name = u"workspace.db"_s) const { return m_directory->filePath(name); }

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"QSqlDatabase|QSqlQuery|QThread|QObject"_s));
        m_directory = std::make_unique<QTemporaryDir>();
    }

    void nothing_happens_before_the_first_job()
    {
        {
            StoreThread store(path());
        }
        QVERIFY(!QFile::exists(path()));
    }

    void a_job_runs_elsewhere_and_gives_its_result()
    {
        StoreThread store(path());
        QThread *where = nullptr;
        const auto version = store.run<int>([&where](Connection &db) -> Result<int> {
            where = QThread::currentThread();
            const auto found = databaseVersion(db);
            return found ? found->userVersion : -1;
        });
        QVERIFY(isDone(version));
        VERIFY_OK(version.result());
        QCOMPARE(*version.result(), 1); // made and migrated
        QVERIFY(where && where != QThread::currentThread());
    }

    /// A flow holds the thread, and its job holds the flow: told first, the flow's owner would leave the last
    /// reference to the thread, which cannot end itself.
    void what_a_job_holds_is_let_go_before_its_answer()
    {
        struct Held
        {
            explicit Held(std::atomic<int> &late) : wasLate(late) { }
            ~Held() { wasLate = answer.isFinished() ? 1 : 0; }
            QFuture<Result<int>> answer;
            std::atomic<int> &wasLate;
        };
        StoreThread store(path());
        std::atomic<int> wasLate = -1;
        QSemaphore gate;
        auto held = std::make_shared<Held>(wasLate);
        auto answer = store.run<int>([held, &gate](Connection &) -> Result<int> {
            gate.acquire();
            return 1;
        });
        held->answer = answer;
        held.reset();
        gate.release();
        QVERIFY(isDone(answer));
        QTRY_COMPARE(wasLate.load(), 0);
    }

    void jobs_run_in_their_order()
    {
        StoreThread store(path());
        QList<int> order;
        QFuture<Result<void>> last;
        for (int i = 0; i < 100; ++i) {
            last = store.run<void>([&order, i](Connection &db) {
                order.append(i);
                return addSecret(db, i);
            });
        }
        QVERIFY(isDone(last));
        QCOMPARE(order.size(), 100);
        QVERIFY(std::is_sorted(order.begin(), order.end()));
    }

    void a_failure_is_a_value()
    {
        StoreThread store(path());
        const auto job = store.run<void>([](Connection &) -> Result<void> {
            return failure(ErrorCode::Conflict, {{u"what"_s, u"it"_s}});
        });
        QVERIFY(isDone(job));
        VERIFY_FAILS(job.result(), ErrorCode::Conflict);
    }

    void every_job_gets_the_error_while_the_file_cannot_be_opened()
    {
        StoreThread store(path(u"later/workspace.db"_s));
        for (int i = 0; i < 3; ++i) {
            bool ran = false;
            const auto job = store.run<void>([&ran](Connection &) {
                ran = true;
                return Result<void>();
            });
            QVERIFY(isDone(job));
            VERIFY_FAILS(job.result(), ErrorCode::DatabaseMissing);
            QVERIFY(!ran);
        }
        QVERIFY(QDir(m_directory->path()).mkdir(u"later"_s));
        const auto job = store.run<void>([](Connection &db) { return addSecret(db, 1); });
        QVERIFY(isDone(job));
        VERIFY_OK(job.result());
    }

    void a_file_of_a_newer_program_is_not_written()
    {
        {
            StoreThread store(path());
            QVERIFY(isDone(
                store.run<void>([](Connection &db) { return db.execute({u"PRAGMA user_version=9"_s}); })));
        }
        StoreThread store(path());
        const auto job = store.run<void>([](Connection &db) { return addSecret(db, 1); });
        QVERIFY(isDone(job));
        VERIFY_FAILS(job.result(), ErrorCode::DatabaseNewer);
    }

    void what_is_queued_is_done_before_the_thread_ends()
    {
        QList<QFuture<Result<void>>> jobs;
        {
            StoreThread store(path());
            for (int i = 0; i < 200; ++i)
                jobs.append(store.run<void>([i](Connection &db) { return addSecret(db, i); }));
        }
        for (const auto &job : jobs) {
            QVERIFY(job.isFinished());
            VERIFY_OK(job.result());
        }
        auto db = scratch::openToRead(path());
        VERIFY_OK(db);
        QCOMPARE(*countSecrets(**db), 200);
        QVERIFY(QFileInfo(path() + u"-wal"_s).size() == 0); // the writing connection was closed in order
    }

    void a_job_that_comes_too_late_is_cancelled()
    {
        QFuture<Result<void>> late;
        std::atomic<bool> ran = false;
        QSemaphore ending;
        {
            auto store = std::make_unique<StoreThread>(path());
            StoreThread *raw = store.get();
            store->run<void>([&](Connection &) {
                ending.acquire(); // until the end has been queued behind this job
                late = raw->run<void>([&](Connection &) {
                    ran = true;
                    return Result<void>();
                });
                return Result<void>();
            });
            std::unique_ptr<QThread> opener(QThread::create([&] {
                QThread::msleep(5000); // nothing tells from outside that the end has been queued
                ending.release();
            }));
            opener->start();
            store.reset();
            opener->wait();
        }
        QVERIFY(late.isFinished());
        QCOMPARE(late.resultCount(), 1);
        VERIFY_FAILS(late.result(), ErrorCode::Cancelled);
        QVERIFY(!ran);
    }

    void the_activity_log_has_a_connection_of_its_own_in_the_same_thread()
    {
        StoreThread store(path(), path(u"activity.db"_s));
        QThread *first = nullptr;
        QThread *second = nullptr;
        const auto change = store.run<void>([&first](Connection &db) {
            first = QThread::currentThread();
            return addSecret(db, 1);
        });
        const auto note = store.runActivity<QString>([&second](Connection &db) -> Result<QString> {
            second = QThread::currentThread();
            ActivityEntry entry;
            entry.verb = u"get"_s;
            if (auto added = ActivityRepository(db).add(entry); !added)
                return failed(added);
            auto mode = db.run(u"PRAGMA synchronous"_s);
            return mode && mode->next() ? mode->text(0) : QString();
        });
        QVERIFY(isDone(note));
        VERIFY_OK(change.result());
        VERIFY_OK(note.result());
        QCOMPARE(*note.result(), u"1"_s);
        QCOMPARE(first, second);
        auto log = scratch::openToRead(path(u"activity.db"_s));
        VERIFY_OK(log);
        QCOMPARE(databaseVersion(**log)->applicationId, activityApplicationId);
        QCOMPARE(ActivityRepository(**log).newest(5)->size(), 1);
    }

    void a_broken_activity_log_does_not_touch_the_workspace()
    {
        StoreThread store(path(), path(u"nowhere/activity.db"_s));
        const auto note = store.runActivity<void>([](Connection &) { return Result<void>(); });
        const auto change = store.run<void>([](Connection &db) { return addSecret(db, 1); });
        QVERIFY(isDone(change));
        VERIFY_FAILS(note.result(), ErrorCode::DatabaseMissing);
        VERIFY_OK(change.result());
    }
};

QTEST_GUILESS_MAIN(StoreThreadTest)
#include "tst_store_thread.moc"
