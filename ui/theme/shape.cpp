#include "ui/theme/shape.h"

#include <QPainter>
#include <QPolygonF>

namespace claviger
{
void drawShape(QPainter &painter, Shape shape, const QRectF &rect, const QColor &colour)
{
    const qreal side = qMin(rect.width(), rect.height());
    const QPointF c = rect.center();
    const qreal half = side / 2;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    switch (shape) {
    case Shape::Diamond:
        painter.drawPolygon(QPolygonF(
            {c + QPointF(0, -half), c + QPointF(half, 0), c + QPointF(0, half), c + QPointF(-half, 0)}));
        break;
    case Shape::Square:
        painter.drawRoundedRect(QRectF(c - QPointF(half, half) * 0.85, QSizeF(side, side) * 0.85), 1, 1);
        break;
    case Shape::Circle:
        painter.drawEllipse(c, half * 0.9, half * 0.9);
        break;
    }
    painter.restore();
}
}
