#pragma once

#include "app/workspace/workspace.h"
#include "ui/environments/noun_list.h"

class QListWidget;
class QListWidgetItem;

namespace claviger
{
class ProjectList final : public NounList
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ProjectList)

public:
    explicit ProjectList(Workspace &workspace, QWidget *parent = nullptr);

private:
    void reload() override;
    void add() override;
    void saveCurrent() override;
    void remove(const Id &id) override;
    void showDetails(const Id &id) override;
    void save(const Project &project);
    QList<Id> checkedEnvironments() const;

    Workspace &m_workspace;
    QList<Project> m_projects;
    QList<Environment> m_environments;
    QListWidget *m_used; ///< which environments the project has
};
}
