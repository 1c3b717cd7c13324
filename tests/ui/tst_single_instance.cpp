#include <QFile>
#include <QFileInfo>
#include <QLocalSocket>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include "app/desktop/desktop_options.h"
#include "app/desktop/single_instance.h"

using namespace claviger;
using namespace Qt::StringLiterals;

class tst_single_instance : public QObject
{
    Q_OBJECT

private slots:
    void a_second_start_raises_the_first();
    void the_socket_is_private();
    void a_socket_left_behind_is_no_obstacle();
    void nonsense_on_the_socket_shows_nothing();
    void nobody_there_is_said();
    void options_are_read_and_mistakes_named();
};

void tst_single_instance::a_second_start_raises_the_first()
{
    QTemporaryDir directory;
    SingleInstance first(directory.path());
    QVERIFY(first.acquire());
    QSignalSpy shown(&first, &SingleInstance::showRequested);

    bool asked = false;
    ErrorCode refusal = ErrorCode::Internal;
    // The second start is another process; a thread of its own stands for it, since it waits.
    std::unique_ptr<QThread> other(QThread::create([&] {
        SingleInstance second(directory.path());
        const Result<void> acquired = second.acquire();
        refusal = acquired ? ErrorCode::Internal : acquired.error().code;
        asked = second.askToShow("token-7");
    }));
    other->start();
    QTRY_COMPARE(shown.count(), 1);
    QTRY_VERIFY(other->isFinished());
    QCOMPARE(refusal, ErrorCode::Conflict);
    QVERIFY(asked);
    QCOMPARE(shown.first().first().toByteArray(), QByteArray("token-7"));
}

void tst_single_instance::the_socket_is_private()
{
    QTemporaryDir directory;
    SingleInstance first(directory.path());
    QVERIFY(first.acquire());
    const auto mode = QFileInfo(first.socketPath()).permissions();
    QVERIFY(!(mode & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther)));
}

void tst_single_instance::a_socket_left_behind_is_no_obstacle()
{
    QTemporaryDir directory;
    QFile stale(directory.filePath(u"desktop.sock"_s));
    QVERIFY(stale.open(QIODevice::WriteOnly)); // what a killed process leaves, or anybody
    stale.close();
    SingleInstance first(directory.path());
    QVERIFY(first.acquire());
    QLocalSocket socket;
    socket.connectToServer(first.socketPath());
    QVERIFY(socket.waitForConnected(1000));
}

void tst_single_instance::nonsense_on_the_socket_shows_nothing()
{
    QTemporaryDir directory;
    SingleInstance first(directory.path());
    QVERIFY(first.acquire());
    QSignalSpy shown(&first, &SingleInstance::showRequested);
    QLocalSocket socket;
    socket.connectToServer(first.socketPath());
    QVERIFY(socket.waitForConnected(1000));
    socket.write(QByteArray(4096, 'x'));
    socket.flush();
    QTRY_COMPARE(socket.state(), QLocalSocket::UnconnectedState);
    QCOMPARE(shown.count(), 0);
}

void tst_single_instance::nobody_there_is_said()
{
    QTemporaryDir directory;
    const SingleInstance nobody(directory.path());
    QVERIFY(!nobody.askToShow({}));
}

void tst_single_instance::options_are_read_and_mistakes_named()
{
    const auto read
        = readOptions({u"claviger"_s, u"--workspace"_s, u"Acme"_s, u"--screenshot"_s, u"a.png"_s});
    const auto *options = std::get_if<DesktopOptions>(&read);
    QVERIFY(options);
    QCOMPARE(options->workspace, u"Acme"_s);
    QCOMPARE(options->screenshot, u"a.png"_s);
    QVERIFY(!options->demo);
    const auto wrong = readOptions({u"claviger"_s, u"--nonsense"_s});
    QCOMPARE(std::get<EarlyExit>(wrong).code, 2);
    QVERIFY(std::get<EarlyExit>(wrong).text.contains(u"nonsense"_s));
    QCOMPARE(std::get<EarlyExit>(readOptions({u"claviger"_s, u"--version"_s})).code, 0);
    QCOMPARE(std::get<EarlyExit>(readOptions({u"claviger"_s, u"file"_s})).code, 2);
}

QTEST_GUILESS_MAIN(tst_single_instance)
#include "tst_single_instance.moc"
