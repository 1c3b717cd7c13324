#pragma once

#include <QStyledItemDelegate>

namespace claviger
{
/// Paints an app as a card: its monogram, its name, what it is connected with, its categories, how many
/// credentials it has.
class AppCardDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AppCardDelegate)

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    // Of a cell of the grid, the gap between two cards included.
    static int leastWidth(const QFontMetrics &metrics);
    static int height(const QFont &font);

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &given, const QModelIndex &index) const override;

private:
    struct Card;
    static void paintBox(const Card &card);
    static int paintCount(const Card &card);
    static void paintNames(const Card &card, int taken);
    static void paintCategories(const Card &card);
};
}
