#include <atomic>
#include <cstdio>
#include <memory>
#include <vector>

#include <signal.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include "app/platform/process_lock.h"

using namespace claviger;
using namespace Qt::StringLiterals;

namespace
{
/// This program again, holding a lock until it is killed or its input ends.
class Holder final
{
public:
    Holder(const QString &how, const QString &where)
    {
        m_process.start(QCoreApplication::applicationFilePath(), {how, where});
    }
    ~Holder() { kill(); }

    /// The name of the lock it holds, or the error's name.
    QString answer()
    {
        while (!m_process.canReadLine() && m_process.waitForReadyRead()) { }
        return QString::fromLocal8Bit(m_process.readLine()).trimmed();
    }
    void kill()
    {
        m_process.kill(); // SIGKILL: nothing of the process runs any more
        m_process.waitForFinished();
    }
    void end()
    {
        m_process.closeWriteChannel();
        m_process.waitForFinished();
    }
    qint64 pid() const { return m_process.processId(); }

private:
    Q_DISABLE_COPY_MOVE(Holder)
    QProcess m_process;
};

QStringList locksIn(const QString &directory)
{
    return QDir(directory).entryList({u"*.lock"_s}, QDir::Files);
}
}

class TestProcessLock final : public QObject
{
    Q_OBJECT

private slots:
    void a_lock_lives_as_long_as_its_object();
    void every_lock_has_a_name_of_its_own();
    void another_process_is_seen_alive_until_it_is_killed();
    void a_stopped_process_is_not_dead();
    void what_killed_writers_leave_is_swept_and_the_living_stay();
    void names_that_no_lock_has_are_dead_data();
    void names_that_no_lock_has_are_dead();
    void looking_takes_nothing();
    void a_named_lock_is_held_by_one_process_only();
    void a_named_lock_of_a_killed_process_can_be_had();
    void a_moment_of_looking_is_no_conflict();
    void who_sweeps_slowly_keeps_no_writer_from_its_lock();
    void a_file_removed_before_it_was_locked_is_made_anew();
    void only_one_of_many_has_a_named_lock();
    void where_no_file_can_be_made_the_error_says_so_data();
    void where_no_file_can_be_made_the_error_says_so();
};

void TestProcessLock::a_lock_lives_as_long_as_its_object()
{
    const QTemporaryDir directory;
    QString name;
    {
        const auto lock = ProcessLock::acquire(directory.path());
        QVERIFY(lock);
        name = (*lock)->name();
        QCOMPARE(locksIn(directory.path()), QStringList{name});
        QVERIFY(!ProcessLock::isDead(directory.path(), name));
        struct stat status{};
        QCOMPARE(stat(QFile::encodeName(directory.filePath(name)).constData(), &status), 0);
        QCOMPARE(status.st_mode & 0777U, 0600U);
    }
    QVERIFY(ProcessLock::isDead(directory.path(), name));
    QVERIFY(locksIn(directory.path()).isEmpty());
}

void TestProcessLock::every_lock_has_a_name_of_its_own()
{
    const QTemporaryDir directory;
    const auto first = ProcessLock::acquire(directory.path());
    const auto second = ProcessLock::acquire(directory.path());
    QVERIFY(first && second);
    QVERIFY((*first)->name() != (*second)->name());
    QVERIFY(!ProcessLock::isDead(directory.path(), (*first)->name()));
    QVERIFY(!ProcessLock::isDead(directory.path(), (*second)->name()));
}

void TestProcessLock::another_process_is_seen_alive_until_it_is_killed()
{
    const QTemporaryDir directory;
    Holder holder(u"--hold"_s, directory.path());
    const QString name = holder.answer();
    QCOMPARE(locksIn(directory.path()), QStringList{name});
    QVERIFY(!ProcessLock::isDead(directory.path(), name));
    holder.kill();
    QVERIFY(ProcessLock::isDead(directory.path(), name));
    QCOMPARE(locksIn(directory.path()), QStringList{name}); // its file is still there: the kernel told
}

void TestProcessLock::a_stopped_process_is_not_dead()
{
    const QTemporaryDir directory;
    Holder holder(u"--hold"_s, directory.path());
    const QString name = holder.answer();
    QCOMPARE(::kill(static_cast<pid_t>(holder.pid()), SIGSTOP), 0);
    QVERIFY(!ProcessLock::isDead(directory.path(), name));
}

void TestProcessLock::what_killed_writers_leave_is_swept_and_the_living_stay()
{
    const QTemporaryDir directory;
    Holder killed(u"--hold"_s, directory.path());
    Holder living(u"--hold"_s, directory.path());
    const QString gone = killed.answer();
    const QString there = living.answer();
    killed.kill();
    const auto ours = ProcessLock::acquire(directory.path());
    QVERIFY(ours);
    QStringList expected{there, (*ours)->name()};
    expected.sort();
    QCOMPARE(locksIn(directory.path()), expected);
    QVERIFY(ProcessLock::isDead(directory.path(), gone));
    QVERIFY(!ProcessLock::isDead(directory.path(), there));
    living.end();
    QVERIFY(ProcessLock::isDead(directory.path(), there));
}

void TestProcessLock::names_that_no_lock_has_are_dead_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("no such file") << u"writer-00.lock"_s;
    QTest::newRow("empty") << QString();
    QTest::newRow("a path out of the directory") << u"../held.lock"_s;
}

void TestProcessLock::names_that_no_lock_has_are_dead()
{
    QFETCH(QString, name);
    const QTemporaryDir directory;
    QVERIFY(QDir(directory.path()).mkdir(u"locks"_s));
    const auto held = ProcessLock::acquireNamed(directory.filePath(u"held.lock"_s));
    QVERIFY(held);
    QVERIFY(ProcessLock::isDead(directory.filePath(u"locks"_s), name));
}

void TestProcessLock::looking_takes_nothing()
{
    const QTemporaryDir directory;
    Holder holder(u"--hold"_s, directory.path());
    const QString name = holder.answer();
    holder.kill();
    for (int i = 0; i < 2000; ++i) // as many as would run out of descriptors
        QVERIFY(ProcessLock::isDead(directory.path(), name));
    QVERIFY(ProcessLock::acquireNamed(directory.filePath(name)));
}

void TestProcessLock::a_named_lock_is_held_by_one_process_only()
{
    const QTemporaryDir directory;
    const QString path = directory.filePath(u"desktop.lock"_s);
    Holder first(u"--hold-named"_s, path);
    QCOMPARE(first.answer(), u"desktop.lock"_s);
    const auto second = ProcessLock::acquireNamed(path);
    QVERIFY(!second);
    QCOMPARE(second.error().code, ErrorCode::Conflict);
    QVERIFY(
        !ProcessLock::isDead(directory.path(), u"desktop.lock"_s)); // and the attempt took nothing from it
    first.end();
    QVERIFY(ProcessLock::acquireNamed(path));
}

void TestProcessLock::a_named_lock_of_a_killed_process_can_be_had()
{
    const QTemporaryDir directory;
    const QString path = directory.filePath(u"desktop.lock"_s);
    Holder first(u"--hold-named"_s, path);
    QCOMPARE(first.answer(), u"desktop.lock"_s);
    first.kill();
    QVERIFY(QFile::exists(path));
    QVERIFY(ProcessLock::acquireNamed(path));
}

void TestProcessLock::a_moment_of_looking_is_no_conflict()
{
    const QTemporaryDir directory;
    QFile file(directory.filePath(u"desktop.lock"_s));
    QVERIFY(file.open(QIODevice::ReadWrite));
    QCOMPARE(flock(file.handle(), LOCK_SH), 0); // as isDead() does, but caught in the act
    const std::unique_ptr<QThread> looking(QThread::create([&file] {
        QThread::msleep(5);
        flock(file.handle(), LOCK_UN);
    }));
    looking->start();
    const auto lock = ProcessLock::acquireNamed(file.fileName());
    looking->wait();
    QVERIFY(lock);
}

/// Another process's sweep that locks a new file first, and is then kept from going on: the machine is busy.
void TestProcessLock::who_sweeps_slowly_keeps_no_writer_from_its_lock()
{
    const QTemporaryDir directory;
    std::atomic_bool isOver = false;
    std::atomic_int caught = 0;
    const auto sweepSlowly = [&] {
        while (!isOver) {
            for (const QString &name : locksIn(directory.path())) {
                QFile file(directory.filePath(name));
                struct stat now{};
                if (!file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly)
                    || flock(file.handle(), LOCK_EX | LOCK_NB) != 0 || fstat(file.handle(), &now) != 0
                    || now.st_nlink == 0) // its owner is through with it
                    continue;
                ++caught;
                QThread::msleep(60);
            }
        }
    };
    std::vector<std::unique_ptr<QThread>> sweepers;
    for (int i = 0; i < 3; ++i) {
        sweepers.emplace_back(QThread::create(sweepSlowly));
        sweepers.back()->start();
    }
    int failures = 0;
    QElapsedTimer time;
    time.start();
    while (caught < 3 && time.elapsed() < 20'000) {
        if (!ProcessLock::acquire(directory.path()))
            ++failures;
    }
    isOver = true;
    for (const auto &sweeper : sweepers)
        sweeper->wait();
    QCOMPARE(failures, 0);
    QVERIFY(caught > 0);
}

void TestProcessLock::a_file_removed_before_it_was_locked_is_made_anew()
{
    // Another holds the file while we open it, then removes it and lets go, as a destructor does.
    const QTemporaryDir directory;
    QFile file(directory.filePath(u"desktop.lock"_s));
    QVERIFY(file.open(QIODevice::ReadWrite));
    QCOMPARE(flock(file.handle(), LOCK_EX), 0);
    const std::unique_ptr<QThread> leaving(QThread::create([&file] {
        QThread::msleep(6);
        unlink(QFile::encodeName(file.fileName()).constData());
        flock(file.handle(), LOCK_UN);
    }));
    leaving->start();
    const auto lock = ProcessLock::acquireNamed(file.fileName());
    leaving->wait();
    QVERIFY(lock);
    QVERIFY(QFile::exists(file.fileName()));
    QVERIFY(!ProcessLock::isDead(directory.path(), u"desktop.lock"_s));
}

void TestProcessLock::only_one_of_many_has_a_named_lock()
{
    const QTemporaryDir directory;
    const QString path = directory.filePath(u"desktop.lock"_s);
    for (int round = 0; round < 5; ++round) {
        std::vector<std::unique_ptr<Holder>> holders;
        holders.reserve(6);
        for (int i = 0; i < 6; ++i)
            holders.push_back(std::make_unique<Holder>(u"--hold-named"_s, path));
        QStringList answers;
        for (const auto &holder : holders)
            answers += holder->answer();
        QCOMPARE(answers.count(u"desktop.lock"_s), 1);
        QCOMPARE(answers.count(u"Conflict"_s), 5);
    }
}

void TestProcessLock::where_no_file_can_be_made_the_error_says_so_data()
{
    QTest::addColumn<QString>("directory");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("no such directory") << u"/nonexistent/locks"_s << ErrorCode::StorageFailed;
    QTest::newRow("a file system that makes no files") << u"/proc/self"_s << ErrorCode::StorageFailed;
}

void TestProcessLock::where_no_file_can_be_made_the_error_says_so()
{
    QFETCH(QString, directory);
    QFETCH(ErrorCode, code);
    const auto lock = ProcessLock::acquire(directory);
    QVERIFY(!lock);
    QCOMPARE(lock.error().code, code);
    QVERIFY(lock.error().arguments[u"path"_s].toString().startsWith(directory));
}

namespace
{
int hold(const QByteArray &how, const QString &where)
{
    const auto lock = how == "--hold" ? ProcessLock::acquire(where) : ProcessLock::acquireNamed(where);
    std::printf("%s\n", qPrintable(lock ? (*lock)->name() : errorName(lock.error().code)));
    std::fflush(stdout);
    char byte = 0;
    return static_cast<int>(read(STDIN_FILENO, &byte, 1));
}
}

int main(int argc, char *argv[])
{
    if (argc > 2 && QByteArrayView(argv[1]).startsWith("--hold"))
        return hold(argv[1], QFile::decodeName(argv[2]));
    QCoreApplication application(argc, argv);
    TestProcessLock test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_process_lock.moc"
