#pragma once

#include <QAbstractProxyModel>
#include <QHash>
#include <QPersistentModelIndex>

#include "models/items/credential_filter_model.h"

namespace claviger
{
/// The rows of a CredentialFilterModel under a header for each app, scope or environment. Headers come in the
/// order of their column, rows in the order of the source. Every change of which rows there are is one layout
/// change, so that selection, current row and folded headers survive it.
class CredentialGroupModel final : public QAbstractProxyModel
{
    Q_OBJECT

public:
    enum class By { App, Scope, Environment };
    Q_ENUM(By)

    /// Beside those of the rows; rows have none of them.
    enum class Role {
        GroupName = Qt::UserRole + 500,
        GroupCount, ///< of the rows under it
        GroupKey, ///< tells a header from others of this kind, also later and in another run
    };
    Q_ENUM(Role)

    CredentialGroupModel(CredentialFilterModel &source, By by, QObject *parent = nullptr);

    By by() const { return m_by; }
    static bool isGroup(const QModelIndex &index) { return index.isValid() && !index.parent().isValid(); }

    QModelIndex mapToSource(const QModelIndex &proxyIndex) const override;
    QModelIndex mapFromSource(const QModelIndex &sourceIndex) const override;
    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    QModelIndex sibling(int row, int column, const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    bool hasChildren(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    void sort(int column, Qt::SortOrder order) override;

private:
    /// What the rows of a group have in common.
    struct Key
    {
        QString app;
        ScopeKind scope = ScopeKind::Organization;
        Id id; ///< of the project or environment

        bool operator==(const Key &) const = default;
        friend size_t qHash(const Key &key, size_t seed)
        {
            return qHashMulti(seed, key.app, int(key.scope), key.id);
        }
    };
    struct Group
    {
        Key key;
        QList<int> rows; ///< of the source
    };
    /// Where a row of the source is.
    struct Place
    {
        int group = 0;
        int row = 0;
    };
    /// A persistent index while rows come and go.
    struct Kept
    {
        QModelIndex before;
        bool isGroup = false;
        Key key;
        QPersistentModelIndex source;
    };

    void connectSource();
    Key keyOf(int sourceRow) const;
    CredentialTableModel::Column column() const;
    void build();
    void beginChange();
    void endChange();
    void whenDataChanged(const QModelIndex &first, const QModelIndex &last, const QList<int> &roles);
    QVariant groupData(const Group &group, int column, int role) const;
    QString textOf(const Key &key) const;

    CredentialFilterModel &m_source;
    By m_by;
    QList<Group> m_groups;
    QList<Place> m_places; ///< by row of the source
    QList<Kept> m_kept;
};
}
