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

    QString file() const { return m_settings.fileName(); }
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
    bool isSidebarFolded() const { return m_settings.value(QStringLiteral("window/sidebarFolded")).toBool(); }
    void setSidebarFolded(bool folded)
    {
        m_settings.setValue(QStringLiteral("window/sidebarFolded"), folded);
    }
    QString page() const { return m_settings.value(QStringLiteral("window/page")).toString(); }
    void setPage(const QString &code) { m_settings.setValue(QStringLiteral("window/page"), code); }
    /// Columns, order and grouping of the list of credentials.
    QByteArray credentialList() const
    {
        return m_settings.value(QStringLiteral("credentials/list")).toByteArray();
    }
    void setCredentialList(const QByteArray &state)
    {
        m_settings.setValue(QStringLiteral("credentials/list"), state);
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
    /// As a person put them; those that are not in it come last.
    QList<Id> workspaceOrder() const
    {
        QList<Id> ids;
        for (const QString &text : m_settings.value(QStringLiteral("workspace/order")).toStringList())
            ids.append(Id::fromText(text).value_or(Id()));
        return ids;
    }
    void setWorkspaceOrder(const QList<Id> &ids)
    {
        QStringList texts;
        for (const Id &id : ids)
            texts.append(id.toText(u"ws"));
        m_settings.setValue(QStringLiteral("workspace/order"), texts);
    }
    /// `#rrggbb`; empty: none.
    QString workspaceColor(const Id &workspace) const
    {
        return m_settings.value(key(workspace, QStringLiteral("color"))).toString();
    }
    void setWorkspaceColor(const Id &workspace, const QString &color)
    {
        m_settings.setValue(key(workspace, QStringLiteral("color")), color);
    }
    /// The project chosen in that workspace; null: none.
    Id project(const Id &workspace) const { return id(workspace, QStringLiteral("project")); }
    void setProject(const Id &workspace, const Id &project)
    {
        m_settings.setValue(key(workspace, QStringLiteral("project")), project.toBase32());
    }
    /// The environment chosen there where no project is.
    Id environment(const Id &workspace) const { return id(workspace, QStringLiteral("environment")); }
    void setEnvironment(const Id &workspace, const Id &environment)
    {
        m_settings.setValue(key(workspace, QStringLiteral("environment")), environment.toBase32());
    }
    /// Codes of what was chosen in the command palette, the last one first.
    QStringList recent(const Id &workspace) const
    {
        return m_settings.value(key(workspace, QStringLiteral("recent"))).toStringList();
    }
    void setRecent(const Id &workspace, const QStringList &codes)
    {
        m_settings.setValue(key(workspace, QStringLiteral("recent")), codes);
    }
    Preferences preferences() const { return Preferences::read(m_settings); }
    void setPreferences(const Preferences &preferences) { preferences.write(m_settings); }

private:
    static QString key(const Id &workspace, const QString &name)
    {
        return QStringLiteral("workspace-%1/%2").arg(workspace.toBase32(), name);
    }
    Id id(const Id &workspace, const QString &name) const
    {
        return Id::fromText(m_settings.value(key(workspace, name)).toString()).value_or(Id());
    }

    QSettings m_settings;
};
}
