#include "ui/shell/foot_button.h"

#include <QAction>
#include <QPainter>
#include <QStyleOptionToolButton>

#include "ui/shell/action_text.h"
#include "ui/theme/calm_parts.h"
#include "ui/theme/text_line.h"
#include "ui/theme/theme.h"

namespace claviger
{
FootButton::FootButton(QAction *action, QWidget *parent) : QToolButton(parent)
{
    setDefaultAction(action);
    setAutoRaise(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAccessibleName(actionName(*action));
}

QSize FootButton::sizeHint() const
{
    return {40, fontMetrics().height() + Spacing::medium + 2};
}

void FootButton::paintEvent(QPaintEvent *)
{
    QStyleOptionToolButton option;
    initStyleOption(&option);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (const bool isUnder = option.state & (QStyle::State_MouseOver | QStyle::State_Sunken);
        isUnder || hasFocus()) {
        const QColor selection = Theme::color(ColorRole::Selection, palette());
        const QColor accent = Theme::color(ColorRole::Accent, palette());
        painter.setPen(hasFocus() ? QPen(accent, 1.5) : QPen(Qt::NoPen));
        painter.setBrush(
            isUnder ? QBrush(mixed(palette().color(QPalette::Window), selection, 0.5)) : Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(Spacing::small, 1, -Spacing::small, -1),
            Spacing::radius, Spacing::radius);
    }

    const auto placed
        = [this](const QRect &part) { return QStyle::visualRect(layoutDirection(), rect(), part); };
    const int mark = Theme::scaled(Spacing::icon, fontMetrics());
    const bool isFolded = toolButtonStyle() == Qt::ToolButtonIconOnly;
    const int left = isFolded ? rect().center().x() - mark / 2 : Spacing::medium;
    icon().paint(&painter, placed(QRect(left, rect().center().y() - mark / 2, mark, mark)));
    if (isFolded)
        return;
    painter.setPen(palette().color(QPalette::WindowText));
    const QRect room = rect().adjusted(left + mark + Spacing::small + 2, 0, -Spacing::medium, 0);
    drawTextLine(painter, placed(room), layoutDirection(), actionName(*defaultAction()));
}
}
