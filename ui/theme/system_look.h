#pragma once

#include <QDBusConnection>
#include <QDBusVariant>
#include <QObject>

#include "ui/theme/theme.h"

namespace claviger
{
/// Reads and follows what the desktop prefers, from the settings portal (Qt 6.4 has no calls of its own):
/// light or dark, and whether things may move. Never blocks; without a portal it says nothing.
class SystemLook final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SystemLook)

public:
    explicit SystemLook(const QDBusConnection &bus, QObject *parent = nullptr);

    ColorScheme scheme() const { return m_scheme; }
    bool wantsLessMotion() const { return m_lessMotion; }
    void start();

signals:
    void schemeChanged(claviger::ColorScheme scheme);
    void motionChanged(bool less);

private slots:
    void settingChanged(const QString &space, const QString &key, const QDBusVariant &value);

private:
    void read(const QString &space, const QString &key);
    void adopt(const QString &space, const QString &key, const QVariant &value);
    void adoptScheme(ColorScheme scheme);
    void adoptMotion(bool less);

    QDBusConnection m_bus;
    ColorScheme m_scheme = ColorScheme::Unknown;
    bool m_lessMotion = false;
};
}
