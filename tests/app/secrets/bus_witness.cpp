#include "bus_witness.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QRegularExpression>
#include <QTest>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace
{
/// Lets a message of our own pass by, by which the monitor shows how far it has come.
void leaveMark(const QString &mark)
{
    auto signal = QDBusMessage::createSignal(u"/claviger/test"_s, u"io.github.claviger.Test"_s, u"Mark"_s);
    signal.setArguments({mark});
    QDBusConnection::sessionBus().send(signal);
}

QString headOf(const QString &block)
{
    static const QRegularExpression head(u"path=([^;]+); interface=([^;]+); member=(\\S+)"_s);
    const auto match = head.match(block);
    return match.hasMatch() ? u"%1 %2 %3"_s.arg(match.captured(3), match.captured(2), match.captured(1))
                            : QString();
}
}

BusWitness::~BusWitness()
{
    if (m_monitor.state() != QProcess::NotRunning)
        stop();
}

bool BusWitness::start()
{
    m_output.clear();
    m_monitor.start(u"dbus-monitor"_s, {u"--session"_s});
    return m_monitor.waitForStarted() && sees(QUuid::createUuid().toString(QUuid::WithoutBraces));
}

QStringList BusWitness::stop()
{
    sees(QUuid::createUuid().toString(QUuid::WithoutBraces));
    m_monitor.kill();
    m_monitor.waitForFinished();

    static const QRegularExpression newMessage(u"\n(?=method call|method return|signal|error)"_s);
    QStringList calls;
    for (const auto &block : QString::fromUtf8(m_output).split(newMessage)) {
        if (block.startsWith(u"method call") && block.contains(u"/org/freedesktop/secrets"))
            calls += headOf(block) + u' ' + block.section(u'\n', 1).simplified();
    }
    return calls;
}

bool BusWitness::isListing(const QString &call)
{
    if (call.startsWith(u"GetAll") || call.contains(u"\"Items\"") || call.contains(u"\"Collections\""))
        return true;
    return call.startsWith(u"SearchItems") && !(call.contains(u"\"user\"") && call.contains(u"\"server\""));
}

bool BusWitness::sees(const QString &mark)
{
    return QTest::qWaitFor(
        [this, &mark] {
            leaveMark(mark);
            m_output += m_monitor.readAllStandardOutput();
            return m_output.contains(mark.toUtf8());
        },
        10000);
}
