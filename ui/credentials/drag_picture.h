#pragma once

#include <QPixmap>

class QWidget;

namespace claviger
{
/// What hangs at the pointer while credentials are dragged: the label of one, and how many, if they are
/// several. In the look, size of text and direction of the list that they come from.
QPixmap dragPicture(const QWidget &list, const QString &label, int count);
}
