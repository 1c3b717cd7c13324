#pragma once

#include <QStringList>

class QWidget;

namespace claviger::test
{
/// The texts of visible labels, buttons and combo boxes below `root` that have less room than they need, each
/// with the kind of widget it is in. What is elided on purpose (custom widgets, item views) is not looked at.
QStringList cutTexts(const QWidget *root);
}
