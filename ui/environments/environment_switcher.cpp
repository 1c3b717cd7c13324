#include "ui/environments/environment_switcher.h"

#include <QToolButton>

#include "ui/environments/project_choice.h"
#include "ui/theme/icon.h"

namespace claviger
{
EnvironmentSwitcher::EnvironmentSwitcher(ProjectChoice &choice, QWidget *parent)
    : ChoiceSwitcher(choice,
          {tr("Environments"), tr("New environment"),
              tr("Remove “%1”? An environment that still has credentials stays.")},
          parent),
      m_protect(new QToolButton(this))
{
    m_protect->setIcon(Icon::of(IconName::Lock));
    m_protect->setAutoRaise(true);
    m_protect->setCheckable(true);
    m_protect->setFocusPolicy(Qt::StrongFocus);
    m_protect->setAccessibleName(tr("Protected"));
    m_protect->setToolTip(tr("Protected: one where a mistake costs something, such as production"));
    addTool(m_protect);
    connect(m_protect, &QToolButton::clicked, this, [this](bool isProtected) {
        change(current(), [isProtected](Environment &one) { one.isProtected = isProtected; });
    });
}

QList<SwitcherRow> EnvironmentSwitcher::rows() const
{
    const auto chosen = choice().environment();
    QList<SwitcherRow> rows{{Id(), tr("All environments"), {}, claviger::Shape::Circle, false, !chosen}};
    for (const Environment &environment : choice().environments())
        rows.append({environment.id, environment.label, environment.color, claviger::Shape::Circle,
            environment.isProtected, chosen && chosen->id == environment.id});
    return rows;
}

void EnvironmentSwitcher::showCurrent()
{
    const int row = model().rowOf(current());
    m_protect->setChecked(row >= 0 && model().row(row).isProtected);
}

void EnvironmentSwitcher::choose(const Id &id)
{
    choice().chooseEnvironment(id);
}

void EnvironmentSwitcher::create(const QString &label)
{
    Environment environment;
    environment.label = label;
    QStringList colors;
    for (const Environment &other : choice().allEnvironments())
        colors.append(other.color);
    environment.color = freshColor(colors);
    finishNew(choice().workspace()->saveEnvironment(environment), [this](const Id &id) { addToProject(id); });
}

void EnvironmentSwitcher::addToProject(const Id &id)
{
    auto project = choice().project();
    if (!project || project->environments.contains(id))
        return;
    project->environments.append(id);
    finish(choice().workspace()->saveProject(*project));
}

void EnvironmentSwitcher::change(const Id &id, const std::function<void(Environment &)> &edit)
{
    for (Environment environment : choice().allEnvironments()) {
        if (environment.id != id)
            continue;
        edit(environment);
        return finish(choice().workspace()->saveEnvironment(environment));
    }
}

void EnvironmentSwitcher::rename(const Id &id, const QString &label)
{
    change(id, [&](Environment &one) { one.label = label; });
}

void EnvironmentSwitcher::recolor(const Id &id, const QString &color)
{
    change(id, [&](Environment &one) { one.color = color; });
}

void EnvironmentSwitcher::remove(const Id &id)
{
    finish(choice().workspace()->removeEnvironment(id));
}

void EnvironmentSwitcher::reorder(const QList<Id> &ids)
{
    auto project = choice().project();
    if (!project)
        return finish(choice().workspace()->orderEnvironments(ids));
    project->environments = ids;
    finish(choice().workspace()->saveProject(*project));
}
}
