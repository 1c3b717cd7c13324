#include "ui/shell/sidebar_model.h"

#include <algorithm>

#include "models/items/credential_mime.h"

namespace claviger
{
namespace
{
bool takesCredentials(const SidebarRow &row)
{
    using Kind = CredentialView::Kind;
    return row.kind == SidebarRow::Kind::View && row.view.kind != Kind::All
        && row.view.kind != Kind::NeedAttention;
}
}

void SidebarModel::setRows(const QList<SidebarRow> &rows)
{
    const bool areSame = std::ranges::equal(
        rows, m_rows, [](const SidebarRow &a, const SidebarRow &b) { return a.isSame(b); });
    if (!areSame) {
        beginResetModel();
        m_rows = rows;
        endResetModel();
        return;
    }
    for (int row = 0; row < rows.size(); ++row) {
        if (rows.at(row) == m_rows.at(row))
            continue;
        m_rows[row] = rows.at(row);
        emit dataChanged(index(row), index(row));
    }
}

int SidebarModel::rowOfView(const CredentialView &view) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (m_rows.at(row).kind == SidebarRow::Kind::View && m_rows.at(row).view == view)
            return row;
    }
    return -1;
}

int SidebarModel::rowOfPage(const QString &code) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (m_rows.at(row).kind == SidebarRow::Kind::Page && m_rows.at(row).page == code)
            return row;
    }
    return -1;
}

int SidebarModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant SidebarModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const SidebarRow &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return row.text;
    case Qt::AccessibleTextRole:
        return accessibleText(row);
    default:
        return {};
    }
}

Qt::ItemFlags SidebarModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    if (m_rows.at(index.row()).kind == SidebarRow::Kind::Heading)
        return Qt::ItemNeverHasChildren;
    const Qt::ItemFlags usual = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    return takesCredentials(m_rows.at(index.row())) ? usual | Qt::ItemIsDropEnabled : usual;
}

QStringList SidebarModel::mimeTypes() const
{
    return {credentialsMimeType()};
}

Qt::DropActions SidebarModel::supportedDropActions() const
{
    return Qt::MoveAction;
}

bool SidebarModel::canDropMimeData(const QMimeData *data, Qt::DropAction action, int /*row*/, int /*column*/,
    const QModelIndex &parent) const
{
    return action == Qt::MoveAction && parent.isValid() && takesCredentials(m_rows.at(parent.row()))
        && data->hasFormat(credentialsMimeType());
}

bool SidebarModel::dropMimeData(
    const QMimeData *data, Qt::DropAction action, int row, int column, const QModelIndex &parent)
{
    if (!canDropMimeData(data, action, row, column, parent))
        return false;
    const QList<Id> ids = credentialsIn(*data);
    if (!ids.isEmpty())
        emit credentialsDropped(ids, m_rows.at(parent.row()).view);
    return !ids.isEmpty();
}

QString SidebarModel::accessibleText(const SidebarRow &row) const
{
    QString name = row.isChosen ? tr("%1, chosen").arg(row.text) : row.text;
    if (row.count == 0 && !row.showsZero)
        return name;
    return row.kind == SidebarRow::Kind::View ? tr("%1, %Ln credential(s)", nullptr, row.count).arg(name)
                                              : tr("%1, %Ln new", nullptr, row.count).arg(name);
}
}
