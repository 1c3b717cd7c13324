#pragma once

#include "app/workspace/workspace.h"
#include "ui/environments/noun_list.h"

class QCheckBox;

namespace claviger
{
class EnvironmentList final : public NounList
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EnvironmentList)

public:
    explicit EnvironmentList(Workspace &workspace, QWidget *parent = nullptr);

private:
    void reload() override;
    void add() override;
    void saveCurrent() override;
    void remove(const Id &id) override;
    void showDetails(const Id &id) override;
    void save(const Environment &environment);

    Workspace &m_workspace;
    QList<Environment> m_environments;
    QCheckBox *m_protected;
};
}
