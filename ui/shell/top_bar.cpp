#include "ui/shell/top_bar.h"

#include <QAction>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

#include "ui/environments/environment_switcher.h"
#include "ui/environments/project_choice.h"
#include "ui/environments/project_switcher.h"
#include "ui/shell/action_text.h"
#include "ui/shell/search_button.h"
#include "ui/shell/switcher_button.h"
#include "ui/shell/window_actions.h"
#include "ui/shell/workspace_switcher.h"
#include "ui/theme/contrast.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"

namespace claviger
{
namespace
{
constexpr int edge = 2;
constexpr int protectedEdge = 4;

QToolButton *buttonFor(QAction *action, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setDefaultAction(action);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setAccessibleName(actionName(*action));
    return button;
}
}

TopBar::TopBar(
    const WindowActions &actions, WorkspaceSwitcher &workspaces, ProjectChoice &choice, QWidget *parent)
    : QWidget(parent),
      m_workspaces(workspaces),
      m_choice(choice),
      m_workspace(new SwitcherButton(tr("Workspace"), this)),
      m_project(new SwitcherButton(tr("Project"), this)),
      m_environment(new SwitcherButton(tr("Environment"), this)),
      m_projects(new ProjectSwitcher(choice, this)),
      m_environments(new EnvironmentSwitcher(choice, this)),
      m_search(new SearchButton(actions.palette, this))
{
    build(actions);
    connect(m_workspace, &QToolButton::clicked, this, [this] { m_workspaces.openAt(m_workspace); });
    connect(m_project, &QToolButton::clicked, this, [this] { m_projects->openAt(m_project); });
    connect(m_environment, &QToolButton::clicked, this, [this] { m_environments->openAt(m_environment); });
    connect(m_projects, &ChoiceSwitcher::manageAll, this, &TopBar::manageNouns);
    connect(m_environments, &ChoiceSwitcher::manageAll, this, &TopBar::manageNouns);
    connect(&choice, &ProjectChoice::changed, this, &TopBar::showChoice);
    connect(actions.chooseWorkspace, &QAction::triggered, m_workspace, &QToolButton::click);
    connect(actions.chooseProject, &QAction::triggered, m_project, &QToolButton::click);
    connect(actions.chooseEnvironment, &QAction::triggered, m_environment, &QToolButton::click);
    showChoice();
}

void TopBar::build(const WindowActions &actions)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(Spacing::medium, Spacing::small, Spacing::medium, Spacing::small + edge);
    layout->setSpacing(Spacing::small);
    layout->addWidget(m_workspace);
    layout->addWidget(m_project);
    layout->addWidget(m_environment);
    layout->addStretch(1);
    layout->addWidget(m_search, 8);
    layout->addStretch(1);
    layout->addWidget(buttonFor(actions.undo, this));
    layout->addWidget(buttonFor(actions.lock, this));
    layout->addWidget(buildCreate(actions));
}

QPushButton *TopBar::buildCreate(const WindowActions &actions)
{
    QAction *create = actions.create;
    auto *button = new QPushButton(Icon::of(IconName::Plus, ColorRole::OnAccent), create->text(), this);
    button->setToolTip(tr("New credential (Ctrl+N)"));
    Theme::makePrimary(button);
    connect(button, &QPushButton::clicked, create, &QAction::trigger);
    connect(create, &QAction::changed, button, [button, create] { button->setEnabled(create->isEnabled()); });
    return button;
}

void TopBar::showWorkspace(const QString &name, const QColor &color)
{
    m_workspace->showNoun(name, IconName::Key, color);
}

void TopBar::showChoice()
{
    const auto project = m_choice.project();
    const auto environment = m_choice.environment();
    m_project->showNoun(project ? project->label : tr("No project"), Shape::Square,
        project ? QColor(project->color) : QColor());
    m_environment->showNoun(environment ? environment->label : tr("All environments"), Shape::Circle,
        environment ? QColor(environment->color) : QColor(), true, environment && environment->isProtected);
    update();
}

void TopBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const auto environment = m_choice.environment();
    const QColor window = palette().color(QPalette::Window);
    const QColor own = environment ? QColor(environment->color) : QColor();
    const QColor color = own.isValid() ? readableOn(own, window) : Theme::color(ColorRole::Border, palette());
    const bool isProtected = environment && environment->isProtected;
    const int height = !own.isValid() ? 1 : isProtected ? protectedEdge : edge;
    painter.fillRect(0, this->height() - height, width(), height, color);
}
}
