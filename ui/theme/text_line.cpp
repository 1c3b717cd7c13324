#include "ui/theme/text_line.h"

#include <QStyle>

namespace claviger
{
void drawTextLine(QPainter &painter, const QRect &where, Qt::LayoutDirection direction, const QString &text,
    Qt::AlignmentFlag edge)
{
    // Both directions are said outright: the painter may have been told another one.
    const Qt::Alignment visual = QStyle::visualAlignment(direction, edge | Qt::AlignVCenter);
    const int own = text.isRightToLeft() ? Qt::TextForceRightToLeft : Qt::TextForceLeftToRight;
    painter.drawText(where, static_cast<int>(visual.toInt()) | own | Qt::TextSingleLine,
        painter.fontMetrics().elidedText(text, Qt::ElideRight, where.width()));
}
}
