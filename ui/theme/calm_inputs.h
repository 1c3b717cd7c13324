#pragma once

#include <QColor>
#include <QRect>
#include <QStyle>

class QPainter;
class QStyleOption;
class QStyleOptionComboBox;
class QStyleOptionSpinBox;

namespace claviger
{
/// What CalmStyle draws of buttons and of what one types or chooses in.

/// A rounded frame around a fill; no frame if the border is no colour. `width` in pixels.
void drawPanel(
    QPainter *painter, const QRect &rect, const QColor &fill, const QColor &border, qreal width = 1);
void drawButton(const QStyleOption *option, QPainter *painter, const QWidget *widget);
void drawInput(const QStyleOption *option, QPainter *painter);
/// Only while it is pressed, under the mouse or has the keyboard.
void drawToolButton(const QStyleOption *option, QPainter *painter);
void drawComboBox(
    const QStyle *style, const QStyleOptionComboBox *option, QPainter *painter, const QWidget *widget);
void drawSpinBox(
    const QStyle *style, const QStyleOptionSpinBox *option, QPainter *painter, const QWidget *widget);
}
