#pragma once

#include <QStyledItemDelegate>

namespace claviger
{
class SidebarModel;
struct SidebarRow;

/// Draws the sidebar's rows: mark, words, count. Where there is room for no words, the mark alone.
class SidebarDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    SidebarDelegate(const SidebarModel &model, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &given, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
        const QModelIndex &index) override;

private:
    struct Cell;
    void paintHeading(const Cell &cell) const;
    void paintRow(const Cell &cell) const;
    void paintPanel(const Cell &cell) const;
    void paintMark(const Cell &cell, const QRect &where) const;
    static void paintDot(const Cell &cell, qreal left, qreal top);
    int paintCount(const Cell &cell, const QRect &room) const; ///< the width it took

    const SidebarModel &m_model;
};
}
