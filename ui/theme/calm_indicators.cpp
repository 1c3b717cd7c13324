#include "ui/theme/calm_indicators.h"

#include <QPainter>
#include <QStyleOption>

#include "ui/theme/calm_parts.h"
#include "ui/theme/theme.h"

namespace claviger
{
namespace
{
struct IndicatorColors
{
    QColor fill;
    QColor border;
    QColor mark;
};

IndicatorColors colorsOf(const QStyleOption *option)
{
    const QPalette &palette = option->palette;
    const bool enabled = option->state & QStyle::State_Enabled;
    const bool on = option->state & (QStyle::State_On | QStyle::State_NoChange);
    const QColor text = palette.color(QPalette::WindowText);
    if (!enabled) {
        const QColor disabled = palette.color(QPalette::Disabled, QPalette::WindowText);
        return {
            palette.color(QPalette::Window), mixed(palette.color(QPalette::Window), disabled, 0.6), disabled};
    }
    if (on) {
        const QColor accent = Theme::color(ColorRole::Accent, palette);
        return {accent, accent, Theme::color(ColorRole::OnAccent, palette)};
    }
    // Not the border of other inputs: what can be ticked is known by its outline alone.
    return {palette.color(QPalette::Base), mixed(palette.color(QPalette::Window), text, 0.5), text};
}

QRectF indicatorRect(const QStyleOption *option)
{
    return QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5);
}

}

void drawCheckBox(const QStyleOption *option, QPainter *painter)
{
    const IndicatorColors colors = colorsOf(option);
    const QRectF box = indicatorRect(option);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(colors.border, 1));
    painter->setBrush(colors.fill);
    painter->drawRoundedRect(box, 3, 3);
    painter->setPen(QPen(colors.mark, box.width() / 8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const auto at
        = [&box](qreal x, qreal y) { return box.topLeft() + QPointF(box.width() * x, box.height() * y); };
    if (option->state & QStyle::State_On)
        painter->drawPolyline(QPolygonF({at(0.24, 0.52), at(0.43, 0.72), at(0.77, 0.3)}));
    else if (option->state & QStyle::State_NoChange)
        painter->drawLine(at(0.27, 0.5), at(0.73, 0.5));
    painter->restore();
}

void drawRadioButton(const QStyleOption *option, QPainter *painter)
{
    const IndicatorColors colors = colorsOf(option);
    const QRectF circle = indicatorRect(option);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(colors.border, 1));
    painter->setBrush(colors.fill);
    painter->drawEllipse(circle);
    if (option->state & QStyle::State_On) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(colors.mark);
        painter->drawEllipse(circle.center(), circle.width() / 5, circle.height() / 5);
    }
    painter->restore();
}

void drawTab(const QStyleOptionTab *option, QPainter *painter)
{
    const bool chosen = option->state & QStyle::State_Selected;
    const bool hover = option->state & QStyle::State_MouseOver && option->state & QStyle::State_Enabled;
    if (!chosen && !hover)
        return;
    const QColor color = Theme::color(chosen ? ColorRole::Accent : ColorRole::Border, option->palette);
    painter->fillRect(QRect(option->rect.left(), option->rect.bottom() - 1, option->rect.width(), 2), color);
}
}
