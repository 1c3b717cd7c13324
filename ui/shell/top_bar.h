#pragma once

#include <QWidget>

class QColor;
class QPushButton;

namespace claviger
{
class EnvironmentSwitcher;
class ProjectChoice;
class ProjectSwitcher;
class SearchButton;
class SwitcherButton;
class WorkspaceSwitcher;
struct WindowActions;

/// The top of the window: workspace, project, environment; search; what is made anew. Its lower edge has the
/// environment's colour, and more of it where the environment is protected.
class TopBar final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TopBar)

public:
    TopBar(const WindowActions &actions, WorkspaceSwitcher &workspaces, ProjectChoice &choice,
        QWidget *parent = nullptr);

    /// An invalid colour: it has none.
    void showWorkspace(const QString &name, const QColor &color);
    SwitcherButton &workspaceButton() { return *m_workspace; }
    SwitcherButton &projectButton() { return *m_project; }
    SwitcherButton &environmentButton() { return *m_environment; }
    WorkspaceSwitcher &workspaces() { return m_workspaces; }
    ProjectSwitcher &projects() { return *m_projects; }
    EnvironmentSwitcher &environments() { return *m_environments; }

signals:
    void manageNouns();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void build(const WindowActions &actions);
    QPushButton *buildCreate(const WindowActions &actions);
    void showChoice();

    WorkspaceSwitcher &m_workspaces;
    ProjectChoice &m_choice;
    SwitcherButton *m_workspace;
    SwitcherButton *m_project;
    SwitcherButton *m_environment;
    ProjectSwitcher *m_projects;
    EnvironmentSwitcher *m_environments;
    SearchButton *m_search;
};
}
