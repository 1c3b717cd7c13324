#include "ui/theme/calm_parts.h"

#include <QAbstractScrollArea>
#include <QIcon>
#include <QPainter>
#include <QStyleOption>

#include "ui/theme/theme.h"

namespace claviger
{
QColor mixed(const QColor &a, const QColor &b, qreal share)
{
    const auto part = [share](int x, int y) { return static_cast<int>(x + (y - x) * share); };
    return {part(a.red(), b.red()), part(a.green(), b.green()), part(a.blue(), b.blue())};
}

void drawChevron(QPainter *painter, const QPointF &c, const QColor &colour, bool up)
{
    const qreal wing = Theme::scaled(40, painter->fontMetrics()) / 10.0;
    const qreal tip = up ? -wing / 2 : wing / 2;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(colour, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawPolyline(
        QPolygonF({c + QPointF(-wing, -tip), c + QPointF(0, tip), c + QPointF(wing, -tip)}));
    painter->restore();
}

void drawMirroredLabel(
    const QStyle *style, const QStyleOptionButton &option, QPainter *painter, const QWidget *widget)
{
    const int flags = style->styleHint(QStyle::SH_UnderlineShortcut, &option, widget) ? Qt::TextShowMnemonic
                                                                                      : Qt::TextHideMnemonic;
    const QSize icon = option.iconSize;
    const int words = option.fontMetrics.boundingRect(option.rect, flags, option.text).width();
    const int whole = icon.width() + Spacing::half + words;
    const QRect room = option.rect;
    const int right = room.right() - qMax(0, (room.width() - whole) / 2);
    const QRect place(
        right - icon.width() + 1, room.center().y() - icon.height() / 2, icon.width(), icon.height());
    const bool enabled = option.state & QStyle::State_Enabled;
    option.icon.paint(painter, place, Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
    const QRect text(room.left(), room.top(), place.left() - Spacing::half - room.left(), room.height());
    style->drawItemText(painter, text,
        static_cast<int>(Qt::AlignVCenter | Qt::AlignRight | Qt::AlignAbsolute) | flags, option.palette,
        enabled, option.text, QPalette::ButtonText);
}

void drawItemPanel(const QStyleOption *option, QPainter *painter)
{
    const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option);
    const QColor highlight = option->palette.color(QPalette::Highlight);
    if (option->state & QStyle::State_Selected)
        painter->fillRect(option->rect, highlight);
    else if (item && item->backgroundBrush.style() != Qt::NoBrush)
        painter->fillRect(option->rect, item->backgroundBrush);
    else if (option->state & QStyle::State_MouseOver && option->state & QStyle::State_Enabled)
        painter->fillRect(option->rect, mixed(option->palette.color(QPalette::Base), highlight, 0.08));
}

void drawItemFocus(const QStyleOption *option, QPainter *painter)
{
    const auto *focus = qstyleoption_cast<const QStyleOptionFocusRect *>(option);
    if (focus && focus->backgroundColor == option->palette.color(QPalette::Highlight)) {
        // A row that is selected is marked at its edge, as the delegates do it.
        const QRect edge(option->rect.topLeft(), QSize(3, option->rect.height()));
        painter->fillRect(QStyle::visualRect(option->direction, option->rect, edge),
            Theme::color(ColorRole::Accent, option->palette));
        return;
    }
    painter->save();
    painter->setPen(Theme::color(ColorRole::Accent, option->palette));
    painter->setBrush(Qt::NoBrush);
    painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
    painter->restore();
}

namespace
{
/// A scroll bar stands on what it scrolls.
QColor behind(const QWidget *bar, const QPalette &palette)
{
    const QWidget *holder = bar ? bar->parentWidget() : nullptr;
    const auto *area = qobject_cast<const QAbstractScrollArea *>(holder ? holder->parentWidget() : nullptr);
    return area ? area->viewport()->palette().color(area->viewport()->backgroundRole())
                : palette.color(QPalette::Base);
}
}

void drawScrollBar(
    const QStyle *style, const QStyleOptionSlider *option, QPainter *painter, const QWidget *widget)
{
    const QColor base = behind(widget, option->palette);
    painter->fillRect(option->rect, base);
    if (option->minimum == option->maximum)
        return;
    const QRect slider
        = style->subControlRect(QStyle::CC_ScrollBar, option, QStyle::SC_ScrollBarSlider, widget);
    const bool held = option->state & (QStyle::State_MouseOver | QStyle::State_Sunken);
    const QColor fill = mixed(base, option->palette.color(QPalette::Text), held ? 0.45 : 0.25);
    const QRectF bar = QRectF(slider).adjusted(3, 3, -3, -3);
    const qreal radius = qMin(bar.width(), bar.height()) / 2;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(fill);
    painter->drawRoundedRect(bar, radius, radius);
    painter->restore();
}

QRect scrollBarPart(const QStyleOptionSlider *option, QStyle::SubControl part)
{
    const bool across = option->orientation == Qt::Horizontal;
    const int room = across ? option->rect.width() : option->rect.height();
    const qint64 range = qint64(option->maximum) - option->minimum;
    const int wanted = range > 0 ? int(room * qint64(option->pageStep) / (range + option->pageStep)) : room;
    const int length = qBound(qMin(28, room), wanted, room);
    const int start = QStyle::sliderPositionFromValue(
        option->minimum, option->maximum, option->sliderPosition, room - length, option->upsideDown);
    const auto span = [&](int from, int to) {
        QRect area = across ? QRect(from, 0, to - from, option->rect.height())
                            : QRect(0, from, option->rect.width(), to - from);
        return QStyle::visualRect(option->direction, option->rect, area.translated(option->rect.topLeft()));
    };
    switch (part) {
    case QStyle::SC_ScrollBarGroove:
        return option->rect;
    case QStyle::SC_ScrollBarSlider:
        return span(start, start + length);
    case QStyle::SC_ScrollBarSubPage:
        return span(0, start);
    case QStyle::SC_ScrollBarAddPage:
        return span(start + length, room);
    default:
        return {}; // no arrow buttons
    }
}
}
