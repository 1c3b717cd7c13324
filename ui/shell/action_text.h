#pragma once

#include <QString>

class QAction;

namespace claviger
{
/// The action's text without its mnemonic, which Chinese sets in brackets behind it, and without an ellipsis.
QString actionName(const QAction &action);
/// Its shortcuts as the system writes them, joined by “or”.
QString actionKeys(const QAction &action);
}
