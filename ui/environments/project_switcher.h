#pragma once

#include "ui/environments/choice_switcher.h"

namespace claviger
{
class ProjectSwitcher final : public ChoiceSwitcher
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ProjectSwitcher)

public:
    explicit ProjectSwitcher(ProjectChoice &choice, QWidget *parent = nullptr);

private:
    QList<SwitcherRow> rows() const override;
    void choose(const Id &id) override;
    void create(const QString &label) override;
    void rename(const Id &id, const QString &label) override;
    void recolor(const Id &id, const QString &color) override;
    void remove(const Id &id) override;
    void reorder(const QList<Id> &ids) override;
};
}
