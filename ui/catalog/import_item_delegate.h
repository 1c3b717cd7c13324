#pragma once

#include <QStyledItemDelegate>

namespace claviger
{
/// Paints an item of an import in two lines: its mark, its name, what it is, and what would become of it.
class ImportItemDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ImportItemDelegate)

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    enum class Role {
        Name = Qt::UserRole,
        Detail, ///< the second line
        Status, ///< ImportStatus
    };

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &given, const QModelIndex &index) const override;
};
}
