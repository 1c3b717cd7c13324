#pragma once

#include <QString>

class QAction;

namespace claviger
{
/// A text without its mnemonic, which Chinese sets in brackets behind it, and without an ellipsis.
QString plainText(QString text);
/// The action's text in that way.
QString actionName(const QAction &action);
/// Its shortcuts as the system writes them, joined by “or”.
QString actionKeys(const QAction &action);
}
