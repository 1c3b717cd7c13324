#pragma once

#include <QDBusConnection>
#include <QDBusUnixFileDescriptor>
#include <QObject>

class QDBusObjectPath;

namespace claviger
{
/// Tells when the machine is about to sleep and when the screen has been locked (logind and the desktops'
/// screen savers, over D-Bus). Never blocks; where nobody answers it says nothing.
class SessionSignals final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SessionSignals)

public:
    SessionSignals(
        const QDBusConnection &systemBus, const QDBusConnection &sessionBus, QObject *parent = nullptr);

    void start();
    /// Whether the machine waits with its sleep until aboutToSleep() has been heard.
    bool holdsSleep() const { return m_hold.isValid(); }

signals:
    void aboutToSleep();
    void screenLocked();
    void holdChanged();

private slots:
    void prepareForSleep(bool begins);
    void activeChanged(bool active);
    void sessionLocked();

private:
    void holdSleep();
    void setHold(const QDBusUnixFileDescriptor &hold);
    void findSession();
    void listenToSession(const QDBusObjectPath &path);

    QDBusConnection m_systemBus;
    QDBusConnection m_sessionBus;
    QDBusUnixFileDescriptor m_hold; ///< logind delays sleep for as long as this is open
};
}
