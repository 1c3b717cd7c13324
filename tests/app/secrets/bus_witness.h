#pragma once

#include <QProcess>
#include <QStringList>

/// Sees every call to the Secret Service on the session bus (dbus-monitor), whoever makes it.
class BusWitness final
{
public:
    ~BusWitness();

    /// Returns when it sees what happens on the bus.
    bool start();
    /// One line for each call to the Secret Service since: `member interface path arguments…`.
    QStringList stop();

    /// Whether it asks what there is instead of for a known item.
    static bool isListing(const QString &call);

private:
    bool sees(const QString &mark);

    QProcess m_monitor;
    QByteArray m_output;
};
