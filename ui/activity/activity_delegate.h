#pragma once

#include <QStyledItemDelegate>

namespace claviger
{
/// Paints a line of the activity: time, what was done, and by whom below; the day above the first of each
/// day.
class ActivityDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ActivityDelegate)

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &given, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    static void paintDay(QPainter &painter, const QStyleOptionViewItem &option, const QString &day);
    static void paintLine(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index);
};
}
