#include "models/items/credential_group_model.h"

#include <algorithm>

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
/// Beyond so many rows one signal for each costs more than one for each group.
constexpr int fewRows = 50;
}

CredentialGroupModel::CredentialGroupModel(CredentialFilterModel &source, By by, QObject *parent)
    : QAbstractProxyModel(parent),
      m_source(source),
      m_by(by)
{
    setSourceModel(&source);
    connectSource();
    build();
}

void CredentialGroupModel::connectSource()
{
    using Source = QAbstractItemModel;
    connect(&m_source, &Source::modelAboutToBeReset, this, [this] { beginResetModel(); });
    connect(&m_source, &Source::modelReset, this, [this] {
        build();
        endResetModel();
    });
    for (const auto signal : {&Source::rowsAboutToBeInserted, &Source::rowsAboutToBeRemoved})
        connect(&m_source, signal, this, &CredentialGroupModel::beginChange);
    for (const auto signal : {&Source::rowsInserted, &Source::rowsRemoved})
        connect(&m_source, signal, this, &CredentialGroupModel::endChange);
    connect(&m_source, &Source::rowsAboutToBeMoved, this, &CredentialGroupModel::beginChange);
    connect(&m_source, &Source::rowsMoved, this, &CredentialGroupModel::endChange);
    connect(&m_source, &Source::layoutAboutToBeChanged, this, &CredentialGroupModel::beginChange);
    connect(&m_source, &Source::layoutChanged, this, &CredentialGroupModel::endChange);
    connect(&m_source, &Source::dataChanged, this, &CredentialGroupModel::whenDataChanged);
}

CredentialTableModel::Column CredentialGroupModel::column() const
{
    switch (m_by) {
    case By::App:
        return CredentialTableModel::Column::App;
    case By::Scope:
        return CredentialTableModel::Column::Scope;
    case By::Environment:
        return CredentialTableModel::Column::Environment;
    }
    return CredentialTableModel::Column::App;
}

CredentialGroupModel::Key CredentialGroupModel::keyOf(int sourceRow) const
{
    const CredentialSummary &credential = m_source.summary(sourceRow);
    switch (m_by) {
    case By::App:
        return {credential.appSlug, {}, {}};
    case By::Scope:
        return {{}, credential.scope.kind, credential.scope.project};
    case By::Environment:
        return {{}, {}, credential.environment};
    }
    return {};
}

void CredentialGroupModel::build()
{
    const int count = m_source.rowCount();
    QHash<Key, int> known;
    QList<Group> groups;
    for (int row = 0; row < count; ++row) {
        const Key key = keyOf(row);
        auto place = known.constFind(key);
        if (place == known.constEnd()) {
            place = known.insert(key, static_cast<int>(groups.size()));
            groups.append({key, {}});
        }
        groups[*place].rows.append(row);
    }
    std::ranges::sort(groups, {}, [this](const Group &group) {
        const int first = group.rows.constFirst();
        return std::pair(m_source.rank(first, column()), first);
    });
    if (m_source.sortColumn() == static_cast<int>(column()) && m_source.sortOrder() == Qt::DescendingOrder)
        std::ranges::reverse(groups);
    m_groups = std::move(groups);
    m_places.resize(count);
    for (int group = 0; group < m_groups.size(); ++group) {
        const QList<int> &rows = m_groups.at(group).rows;
        for (int row = 0; row < rows.size(); ++row)
            m_places[rows.at(row)] = {group, row};
    }
}

void CredentialGroupModel::beginChange()
{
    emit layoutAboutToBeChanged();
    m_kept.clear();
    for (const QModelIndex &index : persistentIndexList()) {
        if (isGroup(index))
            m_kept.append({index, true, m_groups.at(index.row()).key, {}});
        else
            m_kept.append({index, false, {}, mapToSource(index)});
    }
}

void CredentialGroupModel::endChange()
{
    build();
    QHash<Key, int> groups;
    for (int group = 0; group < m_groups.size(); ++group)
        groups.insert(m_groups.at(group).key, group);
    QModelIndexList before;
    QModelIndexList after;
    for (const Kept &kept : std::as_const(m_kept)) {
        before.append(kept.before);
        const int group = kept.isGroup ? groups.value(kept.key, -1) : -1;
        if (kept.isGroup)
            after.append(group < 0 ? QModelIndex() : index(group, kept.before.column()));
        else
            after.append(mapFromSource(kept.source));
    }
    m_kept.clear();
    changePersistentIndexList(before, after);
    emit layoutChanged();
}

void CredentialGroupModel::whenDataChanged(
    const QModelIndex &first, const QModelIndex &last, const QList<int> &roles)
{
    bool isRegrouped = false;
    for (int row = first.row(); row <= last.row() && !isRegrouped; ++row)
        isRegrouped = m_groups.at(m_places.at(row).group).key != keyOf(row);
    const bool isRenamed
        = first.column() <= static_cast<int>(column()) && last.column() >= static_cast<int>(column());
    if (isRegrouped || (isRenamed && last.row() - first.row() > fewRows)) { // their order may be another
        beginChange();
        endChange();
    }
    const auto tell = [&](int group, int firstRow, int lastRow) {
        const QModelIndex header = index(group, 0);
        emit dataChanged(
            index(firstRow, first.column(), header), index(lastRow, last.column(), header), roles);
    };
    if (last.row() - first.row() < fewRows) {
        for (int row = first.row(); row <= last.row(); ++row)
            tell(m_places.at(row).group, m_places.at(row).row, m_places.at(row).row);
    } else {
        for (int group = 0; group < m_groups.size(); ++group)
            tell(group, 0, static_cast<int>(m_groups.at(group).rows.size()) - 1);
    }
    if (!m_groups.isEmpty() && isRenamed)
        emit dataChanged(index(0, 0), index(static_cast<int>(m_groups.size()) - 1, columnCount() - 1));
}

QModelIndex CredentialGroupModel::mapToSource(const QModelIndex &proxyIndex) const
{
    if (!proxyIndex.isValid() || proxyIndex.internalId() == 0)
        return {};
    const Group &group = m_groups.at(static_cast<int>(proxyIndex.internalId()) - 1);
    return m_source.index(group.rows.at(proxyIndex.row()), proxyIndex.column());
}

QModelIndex CredentialGroupModel::mapFromSource(const QModelIndex &sourceIndex) const
{
    if (!sourceIndex.isValid())
        return {};
    const Place &place = m_places.at(sourceIndex.row());
    return createIndex(place.row, sourceIndex.column(), static_cast<quintptr>(place.group) + 1);
}

/// The internal id says whose row it is: 0 is a header, everything else one more than the header's row.
QModelIndex CredentialGroupModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : 0);
}

QModelIndex CredentialGroupModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || child.internalId() == 0)
        return {};
    return createIndex(static_cast<int>(child.internalId()) - 1, 0, quintptr(0));
}

QModelIndex CredentialGroupModel::sibling(int row, int column, const QModelIndex &index) const
{
    return index.isValid() ? this->index(row, column, index.parent()) : QModelIndex();
}

int CredentialGroupModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_groups.size());
    if (parent.internalId() != 0 || parent.column() != 0)
        return 0;
    return static_cast<int>(m_groups.at(parent.row()).rows.size());
}

int CredentialGroupModel::columnCount(const QModelIndex &) const
{
    return m_source.columnCount();
}

bool CredentialGroupModel::hasChildren(const QModelIndex &parent) const
{
    return rowCount(parent) > 0;
}

QVariant CredentialGroupModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (index.internalId() != 0)
        return m_source.data(mapToSource(index), role);
    return groupData(m_groups.at(index.row()), index.column(), role);
}

QVariant CredentialGroupModel::groupData(const Group &group, int column, int role) const
{
    const int shown = static_cast<int>(this->column());
    const auto count = static_cast<int>(group.rows.size());
    const auto name = [&] { return m_source.index(group.rows.constFirst(), shown).data().toString(); };
    switch (role) {
    case Qt::DisplayRole:
        return column == 0 ? name() : QVariant();
    case Qt::AccessibleTextRole:
        return column == 0
            ? QCoreApplication::translate("claviger", "%1, %n credential(s)", nullptr, count).arg(name())
            : QVariant();
    case static_cast<int>(Role::GroupName):
        return name();
    case static_cast<int>(Role::GroupCount):
        return count;
    case static_cast<int>(Role::GroupKey):
        return textOf(group.key);
    default:
        return {};
    }
}

QString CredentialGroupModel::textOf(const Key &key) const
{
    switch (m_by) {
    case By::App:
        return key.app;
    case By::Scope:
        return key.id.isNull() ? QString::number(static_cast<int>(key.scope)) : key.id.toBase32();
    case By::Environment:
        return key.id.isNull() ? QString() : key.id.toBase32();
    }
    return {};
}

QVariant CredentialGroupModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return orientation == Qt::Horizontal ? m_source.headerData(section, orientation, role) : QVariant();
}

/// A header can be the current row and is never one of the selected.
Qt::ItemFlags CredentialGroupModel::flags(const QModelIndex &index) const
{
    return isGroup(index) ? Qt::ItemFlags(Qt::ItemIsEnabled) : QAbstractProxyModel::flags(index);
}

void CredentialGroupModel::sort(int column, Qt::SortOrder order)
{
    m_source.sort(column, order);
}
}
