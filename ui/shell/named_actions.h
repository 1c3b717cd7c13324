#pragma once

#include <QList>
#include <QString>

class QAction;

namespace claviger
{
/// An action under a name of its own, alone or as a choice of a menu.
struct NamedAction
{
    QAction *action = nullptr;
    QString code; ///< object names from the menu down, `group/app`; stays the same in every language
    QString title; ///< without mnemonics, `Group by: App`

    /// Those that can be used now, menus opened up. What has no object name is left out.
    static QList<NamedAction> among(const QList<QAction *> &actions);
};
}
