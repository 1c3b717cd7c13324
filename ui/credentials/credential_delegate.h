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

    /// What the second line of a row says; asked for each row that is painted, once for each of its
    /// revisions. Where there is nothing to say it is the slug.
    using Details = std::function<QString(const Id &id)>;
    void setDetails(Details details) { m_details = std::move(details); }

    /// Definitions may have changed.
    void forgetApps() { m_monograms.clear(); }

    void paint(QPainter *painter, const QStyleOptionViewItem &given, const QModelIndex &index) const override;
    /// A header of a grouped list, across all columns.
    void paintGroup(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    struct Cell;
    void paintApp(const Cell &cell) const;
    void paintLabel(const Cell &cell) const;
    void paintScope(const Cell &cell) const;
    void paintEnvironment(const Cell &cell) const;
    void paintStatus(const Cell &cell) const;
    static void paintGroupArrow(const Cell &cell, const QRect &where);
    QString detail(const QModelIndex &index) const;
    QPixmap monogram(const QModelIndex &index, int size, qreal ratio) const;

    struct Detail
    {
        qint64 revision = -1;
        QString text;
    };
    AppLookup m_apps;
    Details m_details;
    mutable QHash<Id, Detail> m_known;
    mutable QHash<QString, QPixmap> m_monograms;
};
}
