#pragma once

#include <optional>

#include <QObject>
#include <QPointer>

#include "app/workspace/workspace.h"

namespace claviger
{
class WindowSettings;

/// The project and the environment that the window works in. The project is the window's choice, kept for
/// each workspace; the environment is the project's active one. Without a project it is a choice of the
/// window as well.
class ProjectChoice final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ProjectChoice)

public:
    explicit ProjectChoice(WindowSettings &settings, QObject *parent = nullptr);

    /// Null: none is open.
    void setWorkspace(Workspace *workspace);
    Workspace *workspace() const { return m_workspace; }
    bool isWritable() const;

    const QList<Project> &projects() const { return m_projects; }
    /// Those of the project in its order; without one, those of the workspace.
    QList<Environment> environments() const;
    const QList<Environment> &allEnvironments() const { return m_environments; }
    std::optional<Project> project() const;
    std::optional<Environment> environment() const; ///< none: all of them

    void chooseProject(const Id &id); ///< null: none
    void chooseEnvironment(const Id &id); ///< null: all of them

signals:
    void projectChosen(const claviger::Id &id); ///< another one than before; null: none
    void changed(); ///< the choice, or what there is to choose from
    void failed(const claviger::Error &error);

private:
    void reload();

    WindowSettings &m_settings;
    QPointer<Workspace> m_workspace;
    QList<Project> m_projects;
    QList<Environment> m_environments;
    Id m_project;
    Id m_environment; ///< where there is no project
};
}
