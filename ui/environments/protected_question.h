#pragma once

#include <functional>

#include <QStringList>

#include "app/workspace/workspace.h"

class QWidget;

namespace claviger
{
/// The names of the protected environments among these, each once, in the order of the workspace.
QStringList protectedAmong(const Workspace &workspace, const QList<Id> &environments);

/// Asks once more before a value changes in protected environments: `then` once the answer is yes and the
/// question off the screen, `otherwise` if it is no. `then` at once if there are no names. Not to be asked
/// about: what is new, what is brought back (undo, the trash), and what belongs to all environments.
void askIfProtected(QWidget *parent, const QStringList &names, std::function<void()> then,
    std::function<void()> otherwise = {});
}
