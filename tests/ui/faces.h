#pragma once

#include <QAccessible>

class QAbstractItemView;
class QWidget;

namespace claviger::test
{
/// What a screen reader is told.
struct Face
{
    QString name;
    QString description;
    QString value;
    QAccessible::Role role = QAccessible::NoRole;
    QAccessible::State state;
};

/// Of a widget. Ends the program if there is nothing to tell.
Face faceOf(const QWidget &widget);
/// Of a cell of a list, table or tree, by the row as it is shown.
Face faceOf(const QAbstractItemView &view, int row, int column = 0);

/// All that can be read of a widget and of everything in it: names, descriptions, values, texts.
QStringList readableIn(const QWidget &widget);
}
