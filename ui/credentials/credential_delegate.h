#pragma once

#include <QHash>
#include <QPixmap>
#include <QStyledItemDelegate>

#include "models/catalog/app.h"

namespace claviger
{
/// Paints the cells of the credential table: monogram, star, badges with a shape and a word.
class CredentialDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CredentialDelegate)

public:
    explicit CredentialDelegate(QObject *parent = nullptr);

    /// Letters and colours as the definitions have them, once they are loaded.
    void setApps(const QList<App> &apps);

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

    QHash<QString, App> m_apps;
    mutable QHash<QString, QPixmap> m_monograms;
};
}
