#include "models/items/variable_filter_model.h"

#include "models/base/text_fold.h"

namespace claviger
{
VariableFilterModel::VariableFilterModel(VariableTableModel &source, QObject *parent)
    : QSortFilterProxyModel(parent),
      m_source(source)
{
    setSortCaseSensitivity(Qt::CaseInsensitive);
    setSortLocaleAware(true);
    setSourceModel(&source);
}

void VariableFilterModel::setText(const QString &text)
{
    m_words = searchWords(text);
    invalidateFilter();
}

const VariableRow &VariableFilterModel::row(int index) const
{
    return m_source.row(mapToSource(this->index(index, 0)).row());
}

int VariableFilterModel::rowOf(const Id &id) const
{
    for (int i = 0; i < rowCount(); ++i)
        if (!id.isNull() && row(i).variable.id == id)
            return i;
    return -1;
}

bool VariableFilterModel::filterAcceptsRow(int sourceRow, const QModelIndex &) const
{
    if (m_words.isEmpty())
        return true;
    const VariableRow &row = m_source.row(sourceRow);
    const QString text
        = folded(QStringList{row.variable.name, row.label, row.value, row.scope, row.environment}.join(
            QChar::LineFeed));
    return std::ranges::all_of(m_words, [&](const QString &word) { return text.contains(word); });
}
}
