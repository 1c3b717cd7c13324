#pragma once

#include <QFont>
#include <QPainter>
#include <QString>

namespace claviger
{
/// Draws text in one line, elided at its end, with the painter's font and pen: at the edge of `where` at
/// which one begins to read in this direction, or, with Qt::AlignTrailing, at the other. The words within
/// keep the order of their own script, whatever the direction of the layout: “Slack (test)” does not become
/// “(Slack (test”.
void drawTextLine(QPainter &painter, const QRect &where, Qt::LayoutDirection direction, const QString &text,
    Qt::AlignmentFlag edge = Qt::AlignLeading);
}
