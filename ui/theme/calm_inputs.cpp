#include "ui/theme/calm_inputs.h"

#include <QPainter>
#include <QStyleOption>

#include "ui/theme/calm_parts.h"
#include "ui/theme/theme.h"

namespace claviger
{
void drawPanel(QPainter *painter, const QRect &rect, const QColor &fill, const QColor &border, qreal width)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(border.isValid() ? QPen(border, width) : QPen(Qt::NoPen));
    painter->setBrush(fill);
    const qreal inset = width / 2;
    painter->drawRoundedRect(
        QRectF(rect).adjusted(inset, inset, -inset, -inset), Spacing::radius, Spacing::radius);
    painter->restore();
}

void drawButton(const QStyleOption *option, QPainter *painter, const QWidget *widget)
{
    const bool enabled = option->state & QStyle::State_Enabled;
    const bool primary = Theme::isPrimary(widget) && enabled;
    const QColor text = option->palette.color(QPalette::ButtonText);
    const QColor accent = Theme::color(ColorRole::Accent, option->palette);
    QColor fill = primary ? accent : option->palette.color(QPalette::Button);
    if (option->state & (QStyle::State_Sunken | QStyle::State_On))
        fill = mixed(fill, text, 0.14);
    else if (enabled && option->state & QStyle::State_MouseOver)
        fill = mixed(fill, text, 0.06);
    const bool focus = option->state & QStyle::State_HasFocus;
    QColor border = primary ? fill : Theme::color(ColorRole::Border, option->palette);
    if (focus)
        border = primary ? mixed(accent, text, 0.55) : accent;
    drawPanel(painter, option->rect, fill, border, focus ? 2 : 1);
}

void drawInput(const QStyleOption *option, QPainter *painter)
{
    const bool focus = option->state & QStyle::State_HasFocus;
    const bool locked = option->state & QStyle::State_ReadOnly || !(option->state & QStyle::State_Enabled);
    const QColor fill = option->palette.color(locked ? QPalette::Window : QPalette::Base);
    drawPanel(painter, option->rect, fill,
        Theme::color(focus ? ColorRole::Accent : ColorRole::Border, option->palette), focus ? 2 : 1);
}

void drawToolButton(const QStyleOption *option, QPainter *painter)
{
    const QColor text = option->palette.color(QPalette::ButtonText);
    const QColor window = option->palette.color(QPalette::Window);
    const bool pressed = option->state & (QStyle::State_Sunken | QStyle::State_On);
    const bool hover = option->state & QStyle::State_MouseOver && option->state & QStyle::State_Enabled;
    const bool focus = option->state & QStyle::State_HasFocus;
    if (!pressed && !hover && !focus)
        return;
    drawPanel(painter, option->rect,
        mixed(window, text,
            pressed     ? 0.16
                : hover ? 0.08
                        : 0.0),
        focus ? Theme::color(ColorRole::Accent, option->palette) : QColor(), focus ? 2 : 1);
}

void drawComboBox(
    const QStyle *style, const QStyleOptionComboBox *option, QPainter *painter, const QWidget *widget)
{
    QStyleOption panel = static_cast<const QStyleOption &>(*option);
    if (option->editable)
        drawInput(&panel, painter);
    else
        drawButton(&panel, painter, nullptr);
    const QRect arrow = style->subControlRect(QStyle::CC_ComboBox, option, QStyle::SC_ComboBoxArrow, widget);
    drawChevron(painter, QRectF(arrow).center(), option->palette.color(QPalette::Text));
}

void drawSpinBox(
    const QStyle *style, const QStyleOptionSpinBox *option, QPainter *painter, const QWidget *widget)
{
    drawInput(option, painter);
    const auto drawArrow = [&](QStyle::SubControl part, QAbstractSpinBox::StepEnabledFlag step) {
        const bool enabled = option->state & QStyle::State_Enabled && option->stepEnabled & step;
        const QPointF centre
            = QRectF(style->subControlRect(QStyle::CC_SpinBox, option, part, widget)).center();
        drawChevron(painter, centre,
            option->palette.color(enabled ? QPalette::Active : QPalette::Disabled, QPalette::Text),
            part == QStyle::SC_SpinBoxUp);
    };
    drawArrow(QStyle::SC_SpinBoxUp, QAbstractSpinBox::StepUpEnabled);
    drawArrow(QStyle::SC_SpinBoxDown, QAbstractSpinBox::StepDownEnabled);
}
}
