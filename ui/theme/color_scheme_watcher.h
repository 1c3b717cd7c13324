#pragma once

#include <QDBusConnection>
#include <QDBusVariant>
#include <QObject>

#include "ui/theme/theme.h"

namespace claviger
{
/// Reads and follows the desktop's light or dark preference (`org.freedesktop.appearance color-scheme` of the
/// settings portal; Qt 6.4 has no call of its own). Never blocks; without a portal it says nothing.
class ColorSchemeWatcher final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ColorSchemeWatcher)

public:
    explicit ColorSchemeWatcher(const QDBusConnection &bus, QObject *parent = nullptr);

    ColorScheme scheme() const { return m_scheme; }
    void start();

    /// 1 is dark, 2 is light, all else no preference (XDG Desktop Portal, Settings).
    static ColorScheme fromPortal(const QVariant &value);

signals:
    void schemeChanged(ColorScheme scheme);

private slots:
    void settingChanged(const QString &space, const QString &key, const QDBusVariant &value);

private:
    void adopt(ColorScheme scheme);

    QDBusConnection m_bus;
    ColorScheme m_scheme = ColorScheme::Unknown;
};
}
