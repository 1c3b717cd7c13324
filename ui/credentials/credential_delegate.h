#pragma once

#include <QHash>
#include <QPixmap>
#include <QStyledItemDelegate>

#include "ui/credentials/app_lookup.h"

namespace claviger
{
/// Paints the cells of the credential table: monogram, star, badges with a shape and a word.
class CredentialDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CredentialDelegate)

public:
    /// An app is looked up when the first of its rows is painted: its definition has the letters and colour.
    explicit CredentialDelegate(AppLookup apps, QObject *parent = nullptr);

    /// Definitions may have changed.
    void forgetApps() { m_monograms.clear(); }

    void paint(QPainter *painter, const QStyleOptionViewItem &given, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    struct Cell;
    void paintApp(const Cell &cell) const;
    void paintLabel(const Cell &cell) const;
    void paintScope(const Cell &cell) const;
    void paintEnvironment(const Cell &cell) const;
    void paintStatus(const Cell &cell) const;
    QPixmap monogram(const QModelIndex &index, int size, qreal ratio) const;

    AppLookup m_apps;
    mutable QHash<QString, QPixmap> m_monograms;
};
}
