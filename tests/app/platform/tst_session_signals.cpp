#include <fcntl.h>
#include <unistd.h>

#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusUnixFileDescriptor>
#include <QSignalSpy>
#include <QTest>

#include "app/platform/session_signals.h"

using namespace claviger;
using namespace Qt::StringLiterals;

namespace
{
const QString sessionPath = u"/org/freedesktop/login1/session/_37"_s;
}

/// Stands in for logind on a bus of its own: hands out holds and knows one session.
class Logind final : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.login1.Manager")

public:
    explicit Logind(QDBusConnection bus) : m_bus(std::move(bus))
    {
        m_bus.registerObject(u"/org/freedesktop/login1"_s, this,
            QDBusConnection::ExportScriptableSlots | QDBusConnection::ExportScriptableSignals);
        m_bus.registerService(u"org.freedesktop.login1"_s);
    }
    ~Logind() override
    {
        m_bus.unregisterService(u"org.freedesktop.login1"_s);
        m_bus.unregisterObject(u"/org/freedesktop/login1"_s);
        if (m_reader >= 0)
            ::close(m_reader);
    }

    /// Whether the other end of the hold that was given out is still open.
    bool isHeld() const
    {
        char byte = 0;
        return m_reader >= 0 && ::read(m_reader, &byte, 1) != 0;
    }
    int holds = 0;
    bool sessionAsked = false;

public slots:
    Q_SCRIPTABLE QDBusUnixFileDescriptor Inhibit(
        const QString &what, const QString &, const QString &, const QString &mode)
    {
        int ends[2];
        if (what != u"sleep" || mode != u"delay" || ::pipe2(ends, O_NONBLOCK | O_CLOEXEC) != 0)
            return {};
        if (m_reader >= 0)
            ::close(m_reader);
        m_reader = ends[0];
        ++holds;
        QDBusUnixFileDescriptor given(ends[1]); // a copy
        ::close(ends[1]);
        return given;
    }
    Q_SCRIPTABLE QDBusObjectPath GetSession(const QString &)
    {
        sessionAsked = true;
        return QDBusObjectPath(sessionPath);
    }
    Q_SCRIPTABLE QDBusObjectPath GetSessionByPID(uint)
    {
        sessionAsked = true;
        return QDBusObjectPath(sessionPath);
    }

signals:
    // NOLINTNEXTLINE(readability-inconsistent-declaration-parameter-name): moc names it in its own way
    Q_SCRIPTABLE void PrepareForSleep(bool begins);

private:
    QDBusConnection m_bus;
    int m_reader = -1;
};

class tst_SessionSignals final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_other = std::make_unique<QDBusConnection>(
            QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"other"_s));
        QVERIFY(m_other->isConnected());
    }
    void cleanup()
    {
        m_other.reset();
        QDBusConnection::disconnectFromBus(u"other"_s);
    }

    void sleep_waits_until_it_has_been_heard()
    {
        Logind logind(*m_other);
        SessionSignals watched(QDBusConnection::sessionBus(), QDBusConnection::sessionBus());
        QSignalSpy sleeps(&watched, &SessionSignals::aboutToSleep);
        watched.start();
        QTRY_VERIFY(watched.holdsSleep());
        emit logind.PrepareForSleep(true);
        QTRY_COMPARE(sleeps.size(), 1);
        QVERIFY(watched.holdsSleep()); // what is told has its moment
        QTRY_VERIFY(!watched.holdsSleep());
        QTRY_VERIFY(!logind.isHeld());
        emit logind.PrepareForSleep(false);
        QTRY_VERIFY(watched.holdsSleep());
        QCOMPARE(logind.holds, 2);
        QCOMPARE(sleeps.size(), 1);
    }

    void the_session_s_lock_is_heard_and_no_other_s()
    {
        Logind logind(*m_other);
        SessionSignals watched(QDBusConnection::sessionBus(), QDBusConnection::sessionBus());
        QSignalSpy locks(&watched, &SessionSignals::screenLocked);
        watched.start();
        QTRY_VERIFY(logind.sessionAsked && watched.holdsSleep());
        const auto lockOf = [](const QString &path) {
            return QDBusMessage::createSignal(path, u"org.freedesktop.login1.Session"_s, u"Lock"_s);
        };
        QTRY_VERIFY(m_other->send(lockOf(u"/org/freedesktop/login1/session/_99"_s))
            && m_other->send(lockOf(sessionPath)) && !locks.isEmpty());
        while (locks.wait(200)) { } // all that were sent until the first one was heard
        const auto heard = locks.size();
        m_other->send(lockOf(u"/org/freedesktop/login1/session/_99"_s));
        QVERIFY(!locks.wait(100));
        QCOMPARE(locks.size(), heard);
    }

    void a_screen_saver_is_heard_when_it_begins_data()
    {
        QTest::addColumn<QString>("interface");
        QTest::newRow("freedesktop") << u"org.freedesktop.ScreenSaver"_s;
        QTest::newRow("gnome") << u"org.gnome.ScreenSaver"_s;
    }
    void a_screen_saver_is_heard_when_it_begins()
    {
        QFETCH(QString, interface);
        SessionSignals watched(QDBusConnection(u"no such bus"_s), QDBusConnection::sessionBus());
        QSignalSpy locks(&watched, &SessionSignals::screenLocked);
        watched.start();
        const auto tell = [&](bool active) {
            QDBusMessage told = QDBusMessage::createSignal(u"/ScreenSaver"_s, interface, u"ActiveChanged"_s);
            told.setArguments({active});
            m_other->send(told);
        };
        tell(false);
        QVERIFY(!locks.wait(100));
        tell(true);
        QTRY_COMPARE(locks.size(), 1);
    }

    void without_a_bus_it_says_nothing()
    {
        SessionSignals watched(QDBusConnection(u"none"_s), QDBusConnection(u"none"_s));
        watched.start();
        QVERIFY(!watched.holdsSleep());
    }

private:
    std::unique_ptr<QDBusConnection> m_other;
};

QTEST_GUILESS_MAIN(tst_SessionSignals)
#include "tst_session_signals.moc"
