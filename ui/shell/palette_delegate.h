#pragma once

#include <QHash>
#include <QPixmap>
#include <QStyledItemDelegate>

#include "ui/credentials/app_lookup.h"

namespace claviger
{
/// Draws what the command palette found: what it is by its mark, its title, secondary words, and its keys.
class PaletteDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    PaletteDelegate(AppLookup apps, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &given, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintMark(
        QPainter &painter, const QRect &where, const QModelIndex &index, const QPalette &palette) const;
    QPixmap monogram(const QModelIndex &index, int size, qreal ratio) const;

    AppLookup m_apps;
    mutable QHash<QString, QPixmap> m_monograms; ///< by slug
};
}
