#include "ui/activity/activity_delegate.h"

#include <QPainter>
#include <QStyle>

#include "models/items/activity_model.h"
#include "ui/theme/icon.h"
#include "ui/theme/text_line.h"
#include "ui/theme/theme.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
using Role = ActivityModel::Role;

QVariant value(const QModelIndex &index, Role role)
{
    return index.data(static_cast<int>(role));
}

QFont dayFont(const QFont &base)
{
    QFont font = Theme::smallFont(base);
    font.setWeight(QFont::DemiBold);
    return font;
}

int dayHeight(const QFont &base)
{
    return QFontMetrics(dayFont(base)).height() + Spacing::medium;
}

int lineHeight(const QFont &base)
{
    return QFontMetrics(base).height() + QFontMetrics(Theme::smallFont(base)).height() + Spacing::medium + 2;
}

/// Room for the longest time of a day.
int timeWidth(const QFont &small)
{
    const QString longest = QLocale().toString(QTime(22, 58), QLocale::ShortFormat);
    return QFontMetrics(small).horizontalAdvance(longest) + Spacing::medium;
}

/// A shape for what was done, so that reads and changes are told apart at a glance.
IconName iconFor(const QString &code)
{
    if (code == "reveal"_L1)
        return IconName::Eye;
    if (code == "copy"_L1)
        return IconName::Copy;
    if (code == "get"_L1)
        return IconName::Key;
    if (code.startsWith("Add"_L1) || code.startsWith("Create"_L1))
        return IconName::Plus;
    if (code.startsWith("Delete"_L1) || code.startsWith("Purge"_L1))
        return IconName::Trash;
    if (code.startsWith("Restore"_L1))
        return IconName::History;
    if (code == "Undo"_L1)
        return IconName::Undo;
    if (code == "SetDefault"_L1)
        return IconName::Star;
    return code.startsWith("Import"_L1) ? IconName::File : IconName::Edit;
}

/// A row; its rectangles are as if one read from left to right.
struct Line
{
    QPainter &painter;
    const QStyleOptionViewItem &option;

    QRect placed(const QRect &where) const
    {
        return QStyle::visualRect(option.direction, option.rect, where);
    }
    void draw(const QRect &where, const QString &text, const QFont &font, const QColor &colour) const
    {
        painter.setFont(font);
        painter.setPen(colour);
        drawTextLine(painter, placed(where), option.direction, text);
    }
};
}

QSize ActivityDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool startsDay = !value(index, Role::Day).toString().isEmpty();
    return {200, lineHeight(option.font) + (startsDay ? dayHeight(option.font) : 0)};
}

void ActivityDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &given, const QModelIndex &index) const
{
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    painter->save();
    const QString day = value(index, Role::Day).toString();
    if (!day.isEmpty()) {
        paintDay(*painter, option, day);
        option.rect.adjust(0, dayHeight(option.font), 0, 0);
    }
    paintLine(*painter, option, index);
    painter->restore();
}

void ActivityDelegate::paintDay(QPainter &painter, const QStyleOptionViewItem &option, const QString &day)
{
    const QRect band(option.rect.topLeft(), QSize(option.rect.width(), dayHeight(option.font)));
    painter.fillRect(band, option.palette.color(QPalette::AlternateBase));
    const Line line{painter, option};
    line.draw(band.adjusted(Spacing::large, 0, -Spacing::medium, 0), day, dayFont(option.font),
        Theme::color(ColorRole::Muted, option.palette));
}

void ActivityDelegate::paintLine(
    QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const Line line{painter, option};
    const bool selected = option.state & QStyle::State_Selected;
    if (selected)
        painter.fillRect(option.rect, Theme::color(ColorRole::Selection, option.palette));
    if (selected && (option.state & QStyle::State_HasFocus))
        painter.fillRect(line.placed(QRect(option.rect.topLeft(), QSize(3, option.rect.height()))),
            Theme::color(ColorRole::Accent, option.palette));
    const bool undone = value(index, Role::Undone).toBool();
    const QColor muted = Theme::color(ColorRole::Muted, option.palette);
    const QColor text = option.palette.color(QPalette::Text);
    const QFont small = Theme::smallFont(option.font);
    const QRect inner
        = option.rect.adjusted(Spacing::large, Spacing::small, -Spacing::medium, -Spacing::small);
    const int first = QFontMetrics(option.font).height();
    const QRect top(inner.left(), inner.top(), inner.width(), first);
    const QRect bottom(inner.left(), inner.top() + first + 2, inner.width(), QFontMetrics(small).height());
    const int size = Theme::scaled(14, option.fontMetrics);
    const int indent = timeWidth(small) + size + Spacing::medium;
    line.draw(top, value(index, Role::Time).toString(), small, muted);
    const QRect icon(inner.left() + timeWidth(small), top.center().y() - size / 2 + 1, size, size);
    Icon::of(iconFor(value(index, Role::Code).toString()), ColorRole::Muted)
        .paint(&painter, line.placed(icon));
    QString who = value(index, Role::Who).toString();
    if (undone)
        who += u" · "_s + ActivityDelegate::tr("undone");
    QFont font = option.font;
    font.setStrikeOut(undone);
    line.draw(top.adjusted(indent, 0, 0, 0), option.text, font, undone ? muted : text);
    line.draw(bottom.adjusted(indent, 0, 0, 0), who, small, muted);
    painter.setOpacity(0.6);
    painter.fillRect(QRect(option.rect.bottomLeft(), QSize(option.rect.width(), 1)),
        Theme::color(ColorRole::Border, option.palette));
}
}
