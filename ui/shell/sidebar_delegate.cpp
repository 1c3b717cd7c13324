#include "ui/shell/sidebar_delegate.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>

#include "ui/shell/sidebar_model.h"
#include "ui/theme/calm_parts.h"
#include "ui/theme/contrast.h"
#include "ui/theme/text_line.h"
#include "ui/theme/theme.h"

namespace claviger
{
namespace
{
int markSize(const QFontMetrics &metrics)
{
    return Theme::scaled(Spacing::icon, metrics);
}

bool isStrip(const QStyleOptionViewItem &option)
{
    return option.rect.width() < Theme::scaled(90, option.fontMetrics);
}
}

struct SidebarDelegate::Cell
{
    QPainter &painter;
    const QStyleOptionViewItem &option;
    const SidebarRow &row;

    bool isCurrent() const { return option.state & QStyle::State_Selected; }
    QColor color(ColorRole role) const { return Theme::color(role, option.palette); }
};

SidebarDelegate::SidebarDelegate(const SidebarModel &model, QObject *parent)
    : QStyledItemDelegate(parent),
      m_model(model)
{
}

QSize SidebarDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int line = option.fontMetrics.height();
    const bool isHeading = m_model.row(index.row()).kind == SidebarRow::Kind::Heading;
    if (isHeading && index.row() == 0)
        return {40, line + Spacing::small};
    return {40, line + (isHeading ? Spacing::large : Spacing::medium + 2)};
}

void SidebarDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &given, const QModelIndex &index) const
{
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    const Cell cell{*painter, option, m_model.row(index.row())};
    painter->save();
    if (cell.row.kind == SidebarRow::Kind::Heading)
        paintHeading(cell);
    else
        paintRow(cell);
    painter->restore();
}

void SidebarDelegate::paintHeading(const Cell &cell) const
{
    const QRect room = cell.option.rect.adjusted(Spacing::medium, 0, -Spacing::medium, -Spacing::half / 2);
    if (isStrip(cell.option)) {
        if (cell.option.index.row() > 0)
            cell.painter.fillRect(
                QRect(room.left(), room.center().y(), room.width(), 1), cell.color(ColorRole::Border));
        return;
    }
    QFont font = Theme::smallFont(cell.option.font);
    font.setWeight(QFont::DemiBold);
    font.setCapitalization(QFont::AllUppercase);
    cell.painter.setFont(font);
    cell.painter.setPen(cell.color(ColorRole::Muted));
    const int height = QFontMetrics(font).height();
    drawTextLine(cell.painter, {room.left(), room.bottom() + 1 - height, room.width(), height},
        cell.option.direction, cell.option.text);
}

void SidebarDelegate::paintRow(const Cell &cell) const
{
    paintPanel(cell);
    const int size = markSize(cell.option.fontMetrics);
    const QRect &whole = cell.option.rect;
    const int middle = whole.center().y() - size / 2;
    if (isStrip(cell.option)) {
        paintMark(cell, QRect(whole.center().x() - size / 2, middle, size, size));
        if (cell.row.isUrgent && cell.row.count > 0)
            paintDot(cell, whole.center().x() + size / 2.0, middle - 2);
        return;
    }
    QRect room = whole.adjusted(Spacing::medium, 0, -Spacing::medium - 2, 0);
    const auto placed
        = [&](const QRect &rect) { return QStyle::visualRect(cell.option.direction, whole, rect); };
    paintMark(cell, placed(QRect(room.left(), middle, size, size)));
    room.setLeft(room.left() + size + Spacing::small + 2);
    room.setRight(room.right() - paintCount(cell, placed(room)) - Spacing::small);
    if (cell.row.isChosen) {
        const int check = size - 2;
        const QRect where(room.right() - check, whole.center().y() - check / 2, check, check);
        Icon::of(IconName::Check, ColorRole::Accent).paint(&cell.painter, placed(where));
        room.setRight(room.right() - check - Spacing::half);
    }
    QFont font = cell.option.font;
    if (cell.isCurrent())
        font.setWeight(QFont::DemiBold);
    cell.painter.setFont(font);
    cell.painter.setPen(cell.option.palette.color(QPalette::WindowText));
    drawTextLine(cell.painter, placed(room), cell.option.direction, cell.option.text);
}

void SidebarDelegate::paintPanel(const Cell &cell) const
{
    const bool isUnderMouse = cell.option.state & QStyle::State_MouseOver;
    const bool hasFocus = cell.isCurrent() && cell.option.widget && cell.option.widget->hasFocus();
    if (!cell.isCurrent() && !isUnderMouse)
        return;
    const QColor window = cell.option.palette.color(QPalette::Window);
    const QColor selection = cell.color(ColorRole::Selection);
    cell.painter.setRenderHint(QPainter::Antialiasing);
    cell.painter.setBrush(cell.isCurrent() ? selection : mixed(window, selection, 0.5));
    cell.painter.setPen(hasFocus ? QPen(cell.color(ColorRole::Accent), 1.5) : QPen(Qt::NoPen));
    const QRectF panel = QRectF(cell.option.rect).adjusted(Spacing::small, 1, -Spacing::small, -1);
    cell.painter.drawRoundedRect(panel, Spacing::radius, Spacing::radius);
}

void SidebarDelegate::paintMark(const Cell &cell, const QRect &where) const
{
    const bool warns = cell.row.isUrgent && cell.row.count > 0 && cell.row.icon == IconName::Warning;
    const QColor own(cell.row.color);
    if (cell.row.mark == SidebarRow::Mark::Icon)
        Icon::of(cell.row.icon, warns ? ColorRole::Warning : ColorRole::Muted).paint(&cell.painter, where);
    else if (cell.row.mark == SidebarRow::Mark::Shape)
        drawShape(cell.painter, cell.row.shape, QRectF(where).adjusted(2.5, 2.5, -2.5, -2.5),
            own.isValid() ? readableOn(own, cell.option.palette.color(QPalette::Window))
                          : cell.color(ColorRole::Muted));
}

/// Where only the mark is shown, there is something to do behind it.
void SidebarDelegate::paintDot(const Cell &cell, qreal left, qreal top)
{
    constexpr qreal side = 7;
    const QRect &whole = cell.option.rect;
    if (cell.option.direction == Qt::RightToLeft)
        left = 2 * whole.x() + whole.width() - left - side;
    drawShape(cell.painter, Shape::Circle, QRectF(left, top, side, side), cell.color(ColorRole::Danger));
}

int SidebarDelegate::paintCount(const Cell &cell, const QRect &room) const
{
    if (cell.row.count == 0 && !cell.row.showsZero)
        return 0;
    const bool isUrgent = cell.row.isUrgent && cell.row.count > 0;
    const QString text = QLocale().toString(cell.row.count);
    QFont font = cell.option.font;
    if (isUrgent)
        font.setWeight(QFont::DemiBold);
    cell.painter.setFont(font);
    cell.painter.setPen(cell.color(isUrgent ? ColorRole::Danger : ColorRole::Muted));
    drawTextLine(cell.painter, room, cell.option.direction, text, Qt::AlignTrailing);
    return QFontMetrics(font).horizontalAdvance(text);
}

bool SidebarDelegate::helpEvent(
    QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid() || !isStrip(option))
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QToolTip::showText(event->globalPos(), index.data(Qt::AccessibleTextRole).toString(), view);
    return true;
}
}
