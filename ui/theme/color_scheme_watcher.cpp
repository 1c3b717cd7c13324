#include "ui/theme/color_scheme_watcher.h"

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
const QString space = u"org.freedesktop.appearance"_s;
const QString key = u"color-scheme"_s;
}

ColorSchemeWatcher::ColorSchemeWatcher(const QDBusConnection &bus, QObject *parent)
    : QObject(parent),
      m_bus(bus)
{
}

void ColorSchemeWatcher::start()
{
    if (!m_bus.isConnected())
        return;
    // QtDBus offers no typed way to connect to a signal of another process.
    m_bus.connect(service, path, interface, u"SettingChanged"_s, this,
        SLOT(settingChanged(QString, QString, QDBusVariant)));
    QDBusMessage call = QDBusMessage::createMethodCall(service, path, interface, u"Read"_s);
    call.setArguments({space, key});
    auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(call, 3000), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher *done) {
        done->deleteLater();
        const QDBusPendingReply<QDBusVariant> reply = *done;
        if (!reply.isError())
            adopt(fromPortal(reply.value().variant()));
    });
}

ColorScheme ColorSchemeWatcher::fromPortal(const QVariant &value)
{
    // `Read` wraps the value in one variant more than it says.
    const QVariant inner = value.canConvert<QDBusVariant>() ? value.value<QDBusVariant>().variant() : value;
    switch (inner.toUInt()) {
    case 1:
        return ColorScheme::Dark;
    case 2:
        return ColorScheme::Light;
    default:
        return ColorScheme::Unknown;
    }
}

void ColorSchemeWatcher::settingChanged(
    const QString &changedSpace, const QString &changedKey, const QDBusVariant &value)
{
    if (changedSpace == space && changedKey == key)
        adopt(fromPortal(value.variant()));
}

void ColorSchemeWatcher::adopt(ColorScheme scheme)
{
    if (scheme == m_scheme)
        return;
    m_scheme = scheme;
    emit schemeChanged(scheme);
}
}
