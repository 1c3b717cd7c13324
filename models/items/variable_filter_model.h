#pragma once

#include <QSortFilterProxyModel>
#include <QStringList>

#include "models/items/variable_table_model.h"

namespace claviger
{
/// The variables that have every word somewhere: in the name, what an import calls it, the value, scope or
/// environment. Case and accents do not matter.
class VariableFilterModel final : public QSortFilterProxyModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(VariableFilterModel)

public:
    explicit VariableFilterModel(VariableTableModel &source, QObject *parent = nullptr);

    void setText(const QString &text);
    const VariableRow &row(int index) const;
    int rowOf(const Id &id) const; ///< -1: not there, or not shown

protected:
    bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;

private:
    VariableTableModel &m_source;
    QStringList m_words;
};
}
