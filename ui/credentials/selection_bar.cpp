#include "ui/credentials/selection_bar.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolBar>
#include <QToolButton>

#include "ui/credentials/credential_actions.h"
#include "ui/shell/action_text.h"
#include "ui/theme/theme.h"

namespace claviger
{
SelectionBar::SelectionBar(CredentialActions &actions, QWidget *parent)
    : QWidget(parent),
      m_count(new QLabel(this))
{
    // A tool bar folds what has no room into a menu of its own.
    auto *bar = new QToolBar(this);
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->setIconSize(QSize(Spacing::icon, Spacing::icon));
    for (QAction *action : {&actions.moveToScope(), &actions.moveToEnvironment(),
             &actions.exportDefinitions(), &actions.remove()}) {
        bar->addAction(action);
        auto *button = qobject_cast<QToolButton *>(bar->widgetForAction(action));
        button->setPopupMode(QToolButton::InstantPopup);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setAccessibleName(actionName(*action));
    }
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    m_count->setFont(bold);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(Spacing::large, 0, Spacing::small, 0);
    layout->setSpacing(Spacing::medium);
    layout->addWidget(m_count);
    layout->addWidget(bar, 1);
    setBackgroundRole(QPalette::Window); // as the tool bar's own
    setAutoFillBackground(true);
    hide();
}

void SelectionBar::setCount(int count)
{
    m_count->setText(tr("%Ln selected", nullptr, count));
    setVisible(count > 1);
}
}
