#pragma once

#include <QByteArray>
#include <QSettings>

#include "models/base/id.h"
#include "ui/preferences/preferences.h"

namespace claviger
{
/// What the desktop remembers of its window: `desktop.ini`. Holds no secret.
class WindowSettings final
{
public:
    explicit WindowSettings(const QString &file) : m_settings(file, QSettings::IniFormat) { }

    QByteArray geometry() const { return m_settings.value(QStringLiteral("window/geometry")).toByteArray(); }
    void setGeometry(const QByteArray &geometry)
    {
        m_settings.setValue(QStringLiteral("window/geometry"), geometry);
    }
    QByteArray splitter() const { return m_settings.value(QStringLiteral("window/splitter")).toByteArray(); }
    void setSplitter(const QByteArray &state)
    {
        m_settings.setValue(QStringLiteral("window/splitter"), state);
    }
    Id lastWorkspace() const
    {
        const QString text = m_settings.value(QStringLiteral("workspace/last")).toString();
        return Id::fromText(text).value_or(Id());
    }
    void setLastWorkspace(const Id &id)
    {
        m_settings.setValue(QStringLiteral("workspace/last"), id.toText(u"ws"));
    }
    Preferences preferences() const { return Preferences::read(m_settings); }
    void setPreferences(const Preferences &preferences) { preferences.write(m_settings); }

private:
    QSettings m_settings;
};
}
