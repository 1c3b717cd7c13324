#include "ui/theme/system_look.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
const QString service = u"org.freedesktop.portal.Desktop"_s;
const QString path = u"/org/freedesktop/portal/desktop"_s;
const QString interface = u"org.freedesktop.portal.Settings"_s;

const QString appearanceSpace = u"org.freedesktop.appearance"_s;
const QString schemeKey = u"color-scheme"_s;
const QString motionKey = u"reduced-motion"_s; // newer portals
const QString gnomeSpace = u"org.gnome.desktop.interface"_s;
const QString animationsKey = u"enable-animations"_s;

/// 1 is dark, 2 is light, all else no preference (XDG Desktop Portal, Settings).
ColorScheme schemeFrom(const QVariant &value)
{
    switch (value.toUInt()) {
    case 1:
        return ColorScheme::Dark;
    case 2:
        return ColorScheme::Light;
    default:
        return ColorScheme::Unknown;
    }
}

/// `Read` wraps the value in one variant more than it says.
QVariant unwrapped(QVariant value)
{
    while (value.canConvert<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value;
}
}

SystemLook::SystemLook(const QDBusConnection &bus, QObject *parent) : QObject(parent), m_bus(bus) { }

void SystemLook::start()
{
    if (!m_bus.isConnected())
        return;
    // QtDBus offers no typed way to connect to a signal of another process. From whoever says it: to know the
    // portal's unique name would take another call, and all that could be feigned is a colour.
    m_bus.connect(
        {}, path, interface, u"SettingChanged"_s, this, SLOT(settingChanged(QString, QString, QDBusVariant)));
    read(appearanceSpace, schemeKey);
    read(appearanceSpace, motionKey);
    read(gnomeSpace, animationsKey);
}

void SystemLook::read(const QString &space, const QString &key)
{
    QDBusMessage call = QDBusMessage::createMethodCall(service, path, interface, u"Read"_s);
    call.setArguments({space, key});
    auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(call, 3000), this);
    connect(
        watcher, &QDBusPendingCallWatcher::finished, this, [this, space, key](QDBusPendingCallWatcher *done) {
            done->deleteLater();
            const QDBusPendingReply<QDBusVariant> reply = *done;
            if (!reply.isError())
                adopt(space, key, reply.value().variant());
        });
}

void SystemLook::settingChanged(const QString &space, const QString &key, const QDBusVariant &value)
{
    adopt(space, key, value.variant());
}

void SystemLook::adopt(const QString &space, const QString &key, const QVariant &value)
{
    const QVariant inner = unwrapped(value);
    if (!inner.isValid())
        return;
    if (space == appearanceSpace && key == schemeKey)
        adoptScheme(schemeFrom(inner));
    else if (space == appearanceSpace && key == motionKey)
        adoptMotion(inner.toUInt() == 1);
    else if (space == gnomeSpace && key == animationsKey)
        adoptMotion(!inner.toBool());
}

void SystemLook::adoptScheme(ColorScheme scheme)
{
    if (scheme == m_scheme)
        return;
    m_scheme = scheme;
    emit schemeChanged(scheme);
}

void SystemLook::adoptMotion(bool less)
{
    if (less == m_lessMotion)
        return;
    m_lessMotion = less;
    emit motionChanged(less);
}
}
