#include "ui/environments/switcher_model.h"

#include <algorithm>

#include <QLocale>

#include "ui/environments/color_row.h"

namespace claviger
{
void SwitcherModel::setRows(const QList<SwitcherRow> &rows)
{
    if (rows == m_rows)
        return;
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

int SwitcherModel::rowOf(const Id &id) const
{
    const auto it = std::ranges::find_if(m_rows, [&](const SwitcherRow &row) { return row.id == id; });
    return it == m_rows.end() ? -1 : static_cast<int>(it - m_rows.begin());
}

int SwitcherModel::chosenRow() const
{
    const auto it = std::ranges::find_if(m_rows, &SwitcherRow::isChosen);
    return it == m_rows.end() ? -1 : static_cast<int>(it - m_rows.begin());
}

bool SwitcherModel::isRenamable(int index) const
{
    const SwitcherRow row = m_rows.value(index);
    return m_writable && !row.id.isNull() && row.isRenamable;
}

bool SwitcherModel::isRemovable(int index) const
{
    const SwitcherRow row = m_rows.value(index);
    return m_writable && !row.id.isNull() && row.isRemovable;
}

QList<Id> SwitcherModel::order() const
{
    QList<Id> ids;
    for (const SwitcherRow &row : m_rows) {
        if (!row.id.isNull())
            ids.append(row.id);
    }
    return ids;
}

int SwitcherModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant SwitcherModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const SwitcherRow &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return row.label;
    case Qt::AccessibleTextRole:
        return spoken(row);
    default:
        return {};
    }
}

/// What its colour and its marks say to who sees them.
QString SwitcherModel::spoken(const SwitcherRow &row)
{
    QString text = row.label;
    if (const QString color = ColorRow::nameOf(row.color); !color.isEmpty())
        text = tr("%1, %2").arg(text, QLocale().toLower(color));
    if (row.isProtected)
        text = tr("%1, protected").arg(text);
    return row.isChosen ? tr("%1, chosen").arg(text) : text;
}

bool SwitcherModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || role != Qt::EditRole)
        return false;
    const QString label = value.toString().trimmed();
    const SwitcherRow &row = m_rows.at(index.row());
    if (label.isEmpty() || label == row.label)
        return false;
    emit renamed(row.id, label);
    return false;
}

Qt::ItemFlags SwitcherModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    if (isRenamable(index.row()))
        flags |= Qt::ItemIsEditable;
    return flags;
}
}
