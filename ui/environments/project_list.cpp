#include "ui/environments/project_list.h"

#include <QBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>

using namespace Qt::StringLiterals;

namespace claviger
{
ProjectList::ProjectList(Workspace &workspace, QWidget *parent)
    : NounList(tr("Projects"), tr("&Add a project"), parent),
      m_workspace(workspace),
      m_used(new QListWidget(this))
{
    m_used->setAccessibleName(tr("Environments of the project"));
    auto *label = new QLabel(tr("En&vironments"), this);
    label->setBuddy(m_used);
    details()->addWidget(label);
    details()->addWidget(m_used);
    connect(m_used, &QListWidget::itemChanged, this, &ProjectList::saveCurrent);
    connect(&m_workspace, &Workspace::projectsChanged, this, &ProjectList::reload);
    connect(&m_workspace, &Workspace::environmentsChanged, this, &ProjectList::reload);
    setWritable(!workspace.isReadOnly());
    reload();
}

void ProjectList::reload()
{
    m_projects = m_workspace.projects().value_or(QList<Project>());
    m_environments = m_workspace.environments().value_or(QList<Environment>());
    QList<NounRow> rows;
    for (const Project &project : std::as_const(m_projects))
        rows.append({project.id, project.label, project.color, {}});
    setRows(rows);
}

void ProjectList::showDetails(const Id &id)
{
    const QSignalBlocker quiet(m_used);
    m_used->clear();
    for (const Project &project : std::as_const(m_projects)) {
        if (project.id != id)
            continue;
        for (const Environment &environment : std::as_const(m_environments)) {
            auto *item = new QListWidgetItem(environment.label, m_used);
            item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
            item->setCheckState(project.environments.contains(environment.id) ? Qt::Checked : Qt::Unchecked);
        }
    }
    const int rows = qBound(2, m_used->count(), 5);
    m_used->setFixedHeight(rows * qMax(0, m_used->sizeHintForRow(0)) + 2 * m_used->frameWidth());
}

QList<Id> ProjectList::checkedEnvironments() const
{
    QList<Id> checked;
    for (int row = 0; row < m_used->count(); ++row) {
        if (m_used->item(row)->checkState() == Qt::Checked)
            checked.append(m_environments.at(row).id);
    }
    return checked;
}

void ProjectList::add()
{
    Project project;
    project.label = tr("New project");
    project.color = u"#3b5bdb"_s;
    project.position = static_cast<int>(m_projects.size());
    for (const Environment &environment : std::as_const(m_environments))
        project.environments.append(environment.id);
    save(project);
}

void ProjectList::saveCurrent()
{
    for (Project project : std::as_const(m_projects)) {
        if (project.id != current())
            continue;
        project.label = name();
        project.color = color();
        project.environments = checkedEnvironments();
        if (!project.environments.contains(project.activeEnvironment))
            project.activeEnvironment = Id();
        return save(project);
    }
}

void ProjectList::save(const Project &project)
{
    Project wanted = project;
    if (wanted.slug.isEmpty()) {
        QStringList taken;
        for (const Project &other : std::as_const(m_projects))
            taken.append(other.slug);
        wanted.slug = slugFor(wanted.label, u"project"_s, taken);
    }
    finishSaving(m_workspace.saveProject(wanted), wanted.id.isNull());
}

void ProjectList::remove(const Id &id)
{
    finishRemoving(m_workspace.removeProject(id));
}
}
