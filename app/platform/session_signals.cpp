#include "app/platform/session_signals.h"

#include <chrono>

#include <QCoreApplication>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
const QString logind = u"org.freedesktop.login1"_s;
const QString managerPath = u"/org/freedesktop/login1"_s;
const QString managerInterface = u"org.freedesktop.login1.Manager"_s;
const QString sessionInterface = u"org.freedesktop.login1.Session"_s;
constexpr int patience = 3000; // milliseconds
/// What is done on aboutToSleep() ends with the event loop's next rounds; logind itself waits 5 s at most.
constexpr std::chrono::milliseconds timeToLock{300};

/// Each desktop has a screen saver of its own name, all with the same signal.
const QString screenSavers[] = {u"org.freedesktop.ScreenSaver"_s, u"org.gnome.ScreenSaver"_s,
    u"org.cinnamon.ScreenSaver"_s, u"org.mate.ScreenSaver"_s, u"org.xfce.ScreenSaver"_s};

QDBusMessage callToManager(const QString &method, const QVariantList &arguments)
{
    QDBusMessage call = QDBusMessage::createMethodCall(logind, managerPath, managerInterface, method);
    call.setArguments(arguments);
    return call;
}
}

SessionSignals::SessionSignals(
    const QDBusConnection &systemBus, const QDBusConnection &sessionBus, QObject *parent)
    : QObject(parent),
      m_systemBus(systemBus),
      m_sessionBus(sessionBus)
{
}

void SessionSignals::start()
{
    if (m_sessionBus.isConnected()) {
        for (const QString &interface : screenSavers)
            m_sessionBus.connect({}, {}, interface, u"ActiveChanged"_s, this, SLOT(activeChanged(bool)));
    }
    if (!m_systemBus.isConnected())
        return;
    m_systemBus.connect(
        logind, managerPath, managerInterface, u"PrepareForSleep"_s, this, SLOT(prepareForSleep(bool)));
    holdSleep();
    findSession();
}

void SessionSignals::holdSleep()
{
    const QDBusMessage call = callToManager(u"Inhibit"_s,
        {u"sleep"_s, u"Claviger"_s,
            QCoreApplication::translate("claviger", "Locks before the machine sleeps"), u"delay"_s});
    auto *watcher = new QDBusPendingCallWatcher(m_systemBus.asyncCall(call, patience), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher *done) {
        done->deleteLater();
        const QDBusPendingReply<QDBusUnixFileDescriptor> reply = *done;
        if (!reply.isError())
            setHold(reply.value());
    });
}

void SessionSignals::setHold(const QDBusUnixFileDescriptor &hold)
{
    m_hold = hold;
    emit holdChanged();
}

void SessionSignals::findSession()
{
    const QString id = qEnvironmentVariable("XDG_SESSION_ID");
    const QDBusMessage call = id.isEmpty()
        ? callToManager(u"GetSessionByPID"_s, {static_cast<quint32>(QCoreApplication::applicationPid())})
        : callToManager(u"GetSession"_s, {id});
    auto *watcher = new QDBusPendingCallWatcher(m_systemBus.asyncCall(call, patience), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher *done) {
        done->deleteLater();
        const QDBusPendingReply<QDBusObjectPath> reply = *done;
        if (!reply.isError())
            listenToSession(reply.value());
    });
}

void SessionSignals::listenToSession(const QDBusObjectPath &path)
{
    m_systemBus.connect(logind, path.path(), sessionInterface, u"Lock"_s, this, SLOT(sessionLocked()));
}

void SessionSignals::prepareForSleep(bool begins)
{
    if (!begins)
        return holdSleep(); // for the next time
    emit aboutToSleep();
    QTimer::singleShot(timeToLock, this, [this] { setHold({}); });
}

void SessionSignals::activeChanged(bool active)
{
    if (active)
        emit screenLocked();
}

void SessionSignals::sessionLocked()
{
    emit screenLocked();
}
}
