#include "ui/catalog/import_item_delegate.h"

#include <QApplication>
#include <QPainter>

#include "app/text/definition_words.h"
#include "ui/base/pill.h"
#include "ui/theme/text_line.h"

namespace claviger
{
namespace
{
using Role = ImportItemDelegate::Role;

ColorRole colorOf(ImportStatus status)
{
    switch (status) {
    case ImportStatus::New:
        return ColorRole::Success;
    case ImportStatus::Changed:
        return ColorRole::Accent;
    case ImportStatus::Skipped:
        return ColorRole::Warning;
    case ImportStatus::Unchanged:
    case ImportStatus::Gone:
        break;
    }
    return ColorRole::Muted;
}

QString text(const QModelIndex &index, Role role)
{
    return index.data(static_cast<int>(role)).toString();
}

/// The mark; where the words may begin.
int paintMark(QPainter &painter, const QStyleOptionViewItem &option, const QRect &room)
{
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    QStyleOptionViewItem mark = option;
    mark.rect = style->subElementRect(QStyle::SE_ItemViewItemCheckIndicator, &option, option.widget);
    mark.state &= ~(QStyle::State_HasFocus | QStyle::State_On | QStyle::State_Off);
    mark.state |= option.checkState == Qt::Checked ? QStyle::State_On : QStyle::State_Off;
    if (option.features.testFlag(QStyleOptionViewItem::HasCheckIndicator))
        style->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &mark, &painter, option.widget);
    return room.left() + style->pixelMetric(QStyle::PM_IndicatorWidth, &option, option.widget)
        + Spacing::medium;
}

void paintWords(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index, QRect room)
{
    const auto status = static_cast<ImportStatus>(index.data(static_cast<int>(Role::Status)).toInt());
    const QString word = nameOf(status);
    const QFont small = Theme::smallFont(option.font);
    QFont bold = option.font;
    bold.setWeight(QFont::DemiBold);
    const int width = Pill::width(word, option.font);
    const int height = Pill::height(option.font);
    const auto placed
        = [&](const QRect &logical) { return QStyle::visualRect(option.direction, option.rect, logical); };
    const QRect pill(room.right() - width + 1, room.center().y() - height / 2, width, height);
    Pill::paint(painter, placed(pill), word, colorOf(status), option.font, option.palette);
    room.setRight(pill.left() - Spacing::small);
    const int first = QFontMetrics(bold).height();
    const int second = QFontMetrics(small).height();
    const int top = room.center().y() - (first + second) / 2;
    painter.setFont(bold);
    painter.setPen(option.palette.color(QPalette::Text));
    drawTextLine(
        painter, placed({room.left(), top, room.width(), first}), option.direction, text(index, Role::Name));
    painter.setFont(small);
    painter.setPen(Theme::color(ColorRole::Muted, option.palette));
    drawTextLine(painter, placed({room.left(), top + first, room.width(), second}), option.direction,
        text(index, Role::Detail));
}
}

QSize ImportItemDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const int lines = option.fontMetrics.height() + QFontMetrics(Theme::smallFont(option.font)).height();
    return {200, lines + 2 * Spacing::small + 2};
}

void ImportItemDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &given, const QModelIndex &index) const
{
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    const QRect room = option.rect.adjusted(Spacing::small, 0, -Spacing::small, 0);
    painter->save();
    if (option.state.testFlag(QStyle::State_Selected)) {
        painter->fillRect(option.rect, Theme::color(ColorRole::Selection, option.palette));
        if (option.widget && option.widget->hasFocus())
            painter->fillRect(QStyle::visualRect(option.direction, option.rect,
                                  {option.rect.topLeft(), QSize(3, option.rect.height())}),
                Theme::color(ColorRole::Accent, option.palette));
    }
    const int left = paintMark(*painter, option, room);
    paintWords(*painter, option, index, {QPoint(left, room.top()), room.bottomRight()});
    painter->restore();
}
}
