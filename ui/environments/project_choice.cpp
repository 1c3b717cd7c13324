#include "ui/environments/project_choice.h"

#include <algorithm>

#include "ui/base/async.h"
#include "ui/shell/window_settings.h"

namespace claviger
{
namespace
{
template <typename Noun> std::optional<Noun> find(const QList<Noun> &nouns, const Id &id)
{
    const auto it = std::ranges::find_if(nouns, [&](const Noun &noun) { return noun.id == id; });
    return it == nouns.end() ? std::nullopt : std::optional(*it);
}
}

ProjectChoice::ProjectChoice(WindowSettings &settings, QObject *parent)
    : QObject(parent),
      m_settings(settings)
{
}

void ProjectChoice::setWorkspace(Workspace *workspace)
{
    if (m_workspace)
        m_workspace->disconnect(this);
    m_workspace = workspace;
    m_project = workspace ? m_settings.project(workspace->id()) : Id();
    m_environment = workspace ? m_settings.environment(workspace->id()) : Id();
    if (workspace) {
        connect(workspace, &Workspace::projectsChanged, this, &ProjectChoice::reload);
        connect(workspace, &Workspace::environmentsChanged, this, &ProjectChoice::reload);
        connect(workspace, &Workspace::readOnlyChanged, this, &ProjectChoice::changed);
    }
    reload();
}

bool ProjectChoice::isWritable() const
{
    return m_workspace && !m_workspace->isReadOnly();
}

void ProjectChoice::reload()
{
    m_projects = m_workspace ? m_workspace->projects().value_or(QList<Project>()) : QList<Project>();
    m_environments
        = m_workspace ? m_workspace->environments().value_or(QList<Environment>()) : QList<Environment>();
    emit changed();
}

QList<Environment> ProjectChoice::environments() const
{
    const auto chosen = project();
    if (!chosen)
        return m_environments;
    QList<Environment> used;
    for (const Id &id : chosen->environments) {
        if (const auto environment = find(m_environments, id))
            used.append(*environment);
    }
    return used;
}

std::optional<Project> ProjectChoice::project() const
{
    return find(m_projects, m_project);
}

std::optional<Environment> ProjectChoice::environment() const
{
    const auto chosen = project();
    return find(m_environments, chosen ? chosen->activeEnvironment : m_environment);
}

void ProjectChoice::chooseProject(const Id &id)
{
    if (!m_workspace || id == m_project)
        return;
    m_project = id;
    m_settings.setProject(m_workspace->id(), id);
    emit changed();
    emit projectChosen(id);
}

void ProjectChoice::chooseEnvironment(const Id &id)
{
    if (!m_workspace)
        return;
    auto chosen = project();
    if (!chosen) {
        m_environment = id;
        m_settings.setEnvironment(m_workspace->id(), id);
        emit changed();
        return;
    }
    if (chosen->activeEnvironment == id)
        return;
    chosen->activeEnvironment = id;
    if (!id.isNull() && !chosen->environments.contains(id))
        chosen->environments.append(id);
    whenDone(m_workspace->saveProject(*chosen), this, [this](const Result<Id> &saved) {
        if (!saved)
            emit failed(saved.error());
    });
}
}
