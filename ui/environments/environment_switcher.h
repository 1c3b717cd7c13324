#pragma once

#include "models/credentials/workspace_nouns.h"
#include "ui/environments/choice_switcher.h"

namespace claviger
{
/// Environments of the chosen project, in its order; without a project, those of the workspace.
class EnvironmentSwitcher final : public ChoiceSwitcher
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EnvironmentSwitcher)

public:
    explicit EnvironmentSwitcher(ProjectChoice &choice, QWidget *parent = nullptr);

private:
    QList<SwitcherRow> rows() const override;
    void choose(const Id &id) override;
    void create(const QString &label) override;
    void rename(const Id &id, const QString &label) override;
    void recolor(const Id &id, const QString &color) override;
    void remove(const Id &id) override;
    void reorder(const QList<Id> &ids) override;
    void showCurrent() override;
    void addToProject(const Id &id);
    void change(const Id &id, const std::function<void(Environment &)> &edit);

    QToolButton *m_protect;
};
}
