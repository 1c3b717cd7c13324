#pragma once

#include <QAbstractTableModel>

#include "models/items/variable_rows.h"

namespace claviger
{
/// The variables in the order they are given.
class VariableTableModel final : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(VariableTableModel)

public:
    enum class Column { Name, Value, Scope, Environment };
    static constexpr int columns = 4;

    using QAbstractTableModel::QAbstractTableModel;

    /// Rows that stay keep their place and their selection.
    void setRows(const QList<VariableRow> &rows);
    const VariableRow &row(int index) const { return m_rows.at(index); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString cell(const VariableRow &row, Column column) const;

    QList<VariableRow> m_rows;
};
}
