#include "models/items/variable_table_model.h"

namespace claviger
{
namespace
{
bool isSame(const VariableRow &a, const VariableRow &b)
{
    return a.variable.id == b.variable.id && a.variable.name == b.variable.name;
}
}

void VariableTableModel::setRows(const QList<VariableRow> &rows)
{
    if (std::ranges::equal(rows, m_rows, isSame)) {
        m_rows = rows;
        if (!rows.isEmpty())
            emit dataChanged(index(0, 0), index(int(rows.size()) - 1, columns - 1));
        return;
    }
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

int VariableTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int VariableTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QString VariableTableModel::cell(const VariableRow &row, Column column) const
{
    switch (column) {
    case Column::Name:
        return row.variable.name;
    case Column::Value:
        return row.isSet() ? row.value : tr("not set");
    case Column::Scope:
        return row.scope;
    case Column::Environment:
        return row.environment;
    }
    return {};
}

QVariant VariableTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const VariableRow &row = m_rows.at(index.row());
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return cell(row, column);
    case Qt::ToolTipRole:
        return column == Column::Name && !row.label.isEmpty() ? row.label : cell(row, column);
    default:
        return {};
    }
}

QVariant VariableTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (static_cast<Column>(section)) {
    case Column::Name:
        return tr("Name");
    case Column::Value:
        return tr("Value");
    case Column::Scope:
        return tr("Scope");
    case Column::Environment:
        return tr("Environment");
    }
    return {};
}
}
