#include "ui/catalog/app_card_delegate.h"

#include <QListView>
#include <QPainter>

#include "ui/base/pill.h"
#include "ui/catalog/app_list_model.h"
#include "ui/theme/icon.h"
#include "ui/theme/monogram.h"
#include "ui/theme/text_line.h"

namespace claviger
{
namespace
{
using Role = AppListModel::Role;

constexpr int gap = 5; ///< around a card
constexpr int padding = 12; ///< within it

QVariant value(const QModelIndex &index, Role role)
{
    return index.data(static_cast<int>(role));
}

QFont nameFont(QFont font)
{
    font.setWeight(QFont::DemiBold);
    return font;
}

int namesHeight(const QFont &font)
{
    return QFontMetrics(nameFont(font)).height() + 2 + QFontMetrics(Theme::smallFont(font)).height();
}

int monogramSize(const QFontMetrics &metrics)
{
    return Theme::scaled(36, metrics);
}

int headHeight(const QFont &font)
{
    return qMax(namesHeight(font), monogramSize(QFontMetrics(font)));
}

}

struct AppCardDelegate::Card
{
    QPainter &painter;
    const QStyleOptionViewItem &option;
    const QModelIndex &index;
    QRect box;
    QRect inside; ///< of the padding

    QColor color(ColorRole role) const { return Theme::color(role, option.palette); }
    /// What is given is as if one read from left to right.
    QRect placed(const QRect &where) const { return QStyle::visualRect(option.direction, box, where); }
    void drawLine(const QRect &where, const QFont &font, const QColor &colour, const QString &text) const
    {
        painter.setFont(font);
        painter.setPen(colour);
        drawTextLine(painter, placed(where), option.direction, text);
    }
    QRect head() const { return {inside.left(), inside.top(), inside.width(), headHeight(option.font)}; }
};

int AppCardDelegate::leastWidth(const QFontMetrics &metrics)
{
    return Theme::scaled(236, metrics);
}

int AppCardDelegate::height(const QFont &font)
{
    return headHeight(font) + Pill::height(font) + 10 + 2 * (padding + gap);
}

QSize AppCardDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const auto *view = qobject_cast<const QListView *>(option.widget);
    if (view && view->gridSize().isValid())
        return view->gridSize(); // a card fills its cell
    return {leastWidth(option.fontMetrics), height(option.font)};
}

void AppCardDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &given, const QModelIndex &index) const
{
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    const QRect box = option.rect.adjusted(gap, gap, -gap, -gap);
    painter->save();
    const Card card{*painter, option, index, box, box.adjusted(padding, padding, -padding, -padding)};
    paintBox(card);
    const int size = monogramSize(option.fontMetrics);
    const QRect head = card.head();
    const QRect left(head.left(), head.top() + (head.height() - size) / 2, size, size);
    const QString slug = value(index, Role::Slug).toString();
    const Monogram monogram(slug, index.data().toString(), value(index, Role::Letters).toString(),
        value(index, Role::Color).toString());
    monogram.paint(*painter, card.placed(left));
    paintNames(card, paintCount(card));
    paintCategories(card);
    painter->restore();
}

void AppCardDelegate::paintBox(const Card &card)
{
    const auto *view = qobject_cast<const QAbstractItemView *>(card.option.widget);
    const bool isCurrent = card.option.state.testFlag(QStyle::State_Selected);
    const bool hasFocus = isCurrent && view && view->hasFocus();
    const bool isHovered = card.option.state.testFlag(QStyle::State_MouseOver);
    const qreal width = hasFocus ? 2 : 1;
    const QRectF edge = QRectF(card.box).adjusted(width / 2, width / 2, -width / 2, -width / 2);
    card.painter.setRenderHint(QPainter::Antialiasing);
    card.painter.setPen(
        QPen(card.color(isCurrent || isHovered ? ColorRole::Accent : ColorRole::Border), width));
    card.painter.setBrush(card.color(isCurrent ? ColorRole::InfoTint : ColorRole::Surface));
    card.painter.drawRoundedRect(edge, Spacing::radius + 2, Spacing::radius + 2);
}

/// How many credentials, in the corner; the width that it takes.
int AppCardDelegate::paintCount(const Card &card)
{
    const int count = value(card.index, Role::Credentials).toInt();
    if (count == 0)
        return 0;
    const QFont font = Theme::smallFont(card.option.font);
    const QFontMetrics metrics(font);
    const QString text = card.option.locale.toString(count);
    const int icon = Theme::scaled(13, card.option.fontMetrics);
    const int width = metrics.horizontalAdvance(text) + icon + 4;
    const QRect head = card.head();
    const QRect corner(head.right() - width + 1, head.top(), width, qMax(icon, metrics.height()));
    Icon::of(IconName::Key, ColorRole::Muted)
        .paint(&card.painter, card.placed({corner.left(), corner.center().y() - icon / 2, icon, icon}));
    card.drawLine(corner.adjusted(icon + 4, 0, 0, 0), font, card.color(ColorRole::Muted), text);
    return width + Spacing::small;
}

void AppCardDelegate::paintNames(const Card &card, int taken)
{
    const QRect head = card.head();
    const QFont bold = nameFont(card.option.font);
    const QFont small = Theme::smallFont(card.option.font);
    const int nameHeight = QFontMetrics(bold).height();
    const int left = head.left() + monogramSize(card.option.fontMetrics) + Spacing::medium;
    const int top = head.top() + (head.height() - namesHeight(card.option.font)) / 2;
    const QRect name(left, top, head.right() - left + 1 - taken, nameHeight);
    const QRect below(left, top + nameHeight + 2, head.right() - left + 1, QFontMetrics(small).height());
    card.drawLine(name, bold, card.option.palette.color(QPalette::Text), card.index.data().toString());
    card.drawLine(below, small, card.color(ColorRole::Muted), value(card.index, Role::Methods).toString());
}

void AppCardDelegate::paintCategories(const Card &card)
{
    QRect room = card.inside;
    room.setTop(room.bottom() - Pill::height(card.option.font) + 1);
    for (const QString &category : value(card.index, Role::Categories).toStringList()) {
        const int wanted = Pill::width(category, card.option.font);
        if (wanted > room.width())
            return;
        const QRect place(room.left(), room.top(), wanted, room.height());
        Pill::paint(card.painter, card.placed(place), category, ColorRole::Muted, card.option.font,
            card.option.palette);
        room.setLeft(room.left() + wanted + Spacing::half);
    }
}
}
