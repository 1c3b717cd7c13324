#pragma once

#include <QColor>
#include <QStyle>

class QPainter;
class QStyleOption;
class QStyleOptionButton;
class QStyleOptionSlider;

namespace claviger
{
/// What CalmStyle draws of buttons, lists, arrows and scroll bars.

/// `share` of `b` in `a`, 0 to 1.
QColor mixed(const QColor &a, const QColor &b, qreal share);
/// Pointing down, or up; as large as goes with the painter's font.
void drawChevron(QPainter *painter, const QPointF &centre, const QColor &colour, bool up = false);
/// Icon and text of a button that is read from right to left, in its middle: Qt 6.4 mirrors the text a second
/// time if its script is read so too, and it stands at the far edge.
void drawMirroredLabel(
    const QStyle *style, const QStyleOptionButton &option, QPainter *painter, const QWidget *widget);
void drawItemPanel(const QStyleOption *option, QPainter *painter);
/// The row with the keyboard, where the selection does not show it.
void drawItemFocus(const QStyleOption *option, QPainter *painter);
void drawScrollBar(
    const QStyle *style, const QStyleOptionSlider *option, QPainter *painter, const QWidget *widget);
/// A bar without arrow buttons: a groove from end to end and the slider in it.
QRect scrollBarPart(const QStyleOptionSlider *option, QStyle::SubControl part);
}
