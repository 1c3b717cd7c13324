#pragma once

#include <QColor>
#include <QRectF>

class QPainter;

namespace claviger
{
/// What tells scopes and environments apart beside their colour.
enum class Shape {
    Diamond, ///< the organization
    Square, ///< a project
    Circle, ///< the user; an environment
};

/// Draws it filled, in the middle of `rect` and as large as has room there.
void drawShape(QPainter &painter, Shape shape, const QRectF &rect, const QColor &colour);
}
