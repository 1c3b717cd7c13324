#include "ui/shell/named_actions.h"

#include <QAction>
#include <QCoreApplication>
#include <QMenu>

#include "ui/shell/action_text.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(claviger::NamedAction)
};

bool canBeUsed(const QAction &action)
{
    return action.isVisible() && action.isEnabled() && !action.objectName().isEmpty();
}
}

QList<NamedAction> NamedAction::among(const QList<QAction *> &actions)
{
    QList<NamedAction> found;
    for (QAction *action : actions) {
        if (!canBeUsed(*action))
            continue;
        const QString name = actionName(*action);
        if (!action->menu()) {
            found.append({action, action->objectName(), name});
            continue;
        }
        for (const NamedAction &inner : among(action->menu()->actions()))
            found.append({inner.action, action->objectName() + u'/' + inner.code,
                Words::tr("%1: %2").arg(name, inner.title)});
    }
    return found;
}
}
