#include "ui/environments/project_switcher.h"

#include "ui/environments/project_choice.h"

namespace claviger
{
namespace
{
/// Calls `change` with the project of that id, if it is still there.
template <typename Change> void withProject(ProjectChoice &choice, const Id &id, Change change)
{
    for (const Project &project : choice.projects()) {
        if (project.id == id)
            return change(project);
    }
}
}

ProjectSwitcher::ProjectSwitcher(ProjectChoice &choice, QWidget *parent)
    : ChoiceSwitcher(choice,
          {tr("Projects"), tr("New project"), tr("Remove “%1”? A project that still has credentials stays.")},
          parent)
{
}

QList<SwitcherRow> ProjectSwitcher::rows() const
{
    const auto chosen = choice().project();
    QList<SwitcherRow> rows{{Id(), tr("No project"), {}, claviger::Shape::Square, false, !chosen}};
    for (const Project &project : choice().projects())
        rows.append({project.id, project.label, project.color, claviger::Shape::Square, false,
            chosen && chosen->id == project.id});
    return rows;
}

void ProjectSwitcher::choose(const Id &id)
{
    choice().chooseProject(id);
}

void ProjectSwitcher::create(const QString &label)
{
    Project project;
    project.label = label;
    QStringList colors;
    for (const Project &other : choice().projects())
        colors.append(other.color);
    project.color = freshColor(colors);
    for (const Environment &environment : choice().allEnvironments())
        project.environments.append(environment.id);
    finishNew(
        choice().workspace()->saveProject(project), [this](const Id &id) { choice().chooseProject(id); });
}

void ProjectSwitcher::rename(const Id &id, const QString &label)
{
    withProject(choice(), id, [&](Project project) {
        project.label = label;
        finish(choice().workspace()->saveProject(project));
    });
}

void ProjectSwitcher::recolor(const Id &id, const QString &color)
{
    withProject(choice(), id, [&](Project project) {
        project.color = color;
        finish(choice().workspace()->saveProject(project));
    });
}

void ProjectSwitcher::remove(const Id &id)
{
    finish(choice().workspace()->removeProject(id));
}

void ProjectSwitcher::reorder(const QList<Id> &ids)
{
    finish(choice().workspace()->orderProjects(ids));
}
}
