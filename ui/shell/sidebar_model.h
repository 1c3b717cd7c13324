#pragma once

#include <QAbstractListModel>
#include <QColor>
#include <QList>

#include "models/items/credential_view.h"
#include "ui/theme/icon.h"
#include "ui/theme/shape.h"

namespace claviger
{
/// One row of the sidebar: a heading, a part of the credentials, or a page.
struct SidebarRow
{
    enum class Kind { Heading, View, Page };
    enum class Mark { None, Icon, Shape };

    Kind kind = Kind::Heading;
    QString text;
    CredentialView view; ///< of a view
    QString page; ///< of a page: its code
    Mark mark = Mark::None;
    IconName icon = IconName::File;
    Shape shape = Shape::Square;
    QString color; ///< `#rrggbb` of the shape; empty: as secondary words
    int count = 0;
    bool showsZero = false; ///< a count of nothing is said too
    bool isChosen = false; ///< the project that the window works in
    bool isUrgent = false; ///< the count asks for something to be done

    /// The same row, whatever it counts.
    bool isSame(const SidebarRow &other) const
    {
        return kind == other.kind && view == other.view && page == other.page
            && (kind != Kind::Heading || text == other.text);
    }
    bool operator==(const SidebarRow &) const = default;
};

class SidebarModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    /// Rows that stay the same only change, so that the current one is kept.
    void setRows(const QList<SidebarRow> &rows);
    const SidebarRow &row(int index) const { return m_rows.at(index); }
    int rowOfView(const CredentialView &view) const; ///< -1: none
    int rowOfPage(const QString &code) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QStringList mimeTypes() const override;
    Qt::DropActions supportedDropActions() const override;
    /// Credentials from the list (see credential_mime.h), on a scope or the trash.
    bool canDropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
        const QModelIndex &parent) const override;
    /// Only tells that it happened.
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
        const QModelIndex &parent) override;

signals:
    void credentialsDropped(const QList<claviger::Id> &ids, const claviger::CredentialView &where);

private:
    QString accessibleText(const SidebarRow &row) const;

    QList<SidebarRow> m_rows;
};
}
