#include "models/items/credential_filter_model.h"

#include <algorithm>

#include "models/base/text_fold.h"

namespace claviger
{
namespace
{
/// Up to here views move single rows; beyond, thousands of signals cost more than laying out anew.
constexpr int fewRows = 200;
}

CredentialFilterModel::CredentialFilterModel(CredentialTableModel &source, QObject *parent)
    : QSortFilterProxyModel(parent),
      m_source(source)
{
    setSourceModel(&source);
    setDynamicSortFilter(true);
    sort(static_cast<int>(CredentialTableModel::Column::App));
}

void CredentialFilterModel::setFilterText(const QString &text)
{
    m_text = text;
    QStringList words = searchWords(text);
    if (words == m_words)
        return;
    const bool isLarge = changedRows(words) > fewRows;
    m_words = std::move(words);
    if (isLarge)
        invalidate(); // one layout change
    else
        invalidateFilter(); // a signal for each run of rows
}

int CredentialFilterModel::changedRows(const QStringList &words) const
{
    int changed = 0;
    for (int row = 0; row < m_source.rowCount(); ++row)
        changed += accepts(row, words) != accepts(row, m_words);
    return changed;
}

const CredentialSummary &CredentialFilterModel::summary(int row) const
{
    return m_source.summary(mapToSource(index(row, 0)).row());
}

QModelIndex CredentialFilterModel::indexOf(const Id &id) const
{
    const int row = m_source.rowOf(id);
    return row < 0 ? QModelIndex() : mapFromSource(m_source.index(row, 0));
}

bool CredentialFilterModel::filterAcceptsRow(int sourceRow, const QModelIndex &) const
{
    return accepts(sourceRow, m_words);
}

bool CredentialFilterModel::accepts(int sourceRow, const QStringList &words) const
{
    if (words.isEmpty())
        return true;
    const QString &haystack = m_source.haystack(sourceRow);
    return std::ranges::all_of(words, [&](const QString &word) { return haystack.contains(word); });
}

bool CredentialFilterModel::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const auto column = static_cast<CredentialTableModel::Column>(left.column());
    const int leftRank = m_source.rank(left.row(), column);
    const int rightRank = m_source.rank(right.row(), column);
    if (leftRank != rightRank)
        return leftRank < rightRank;
    // descending asks the question the other way round; the tie is to read the same in both
    const bool isAscending = sortOrder() == Qt::AscendingOrder;
    return isAscending ? m_source.comesFirst(left.row(), right.row())
                       : m_source.comesFirst(right.row(), left.row());
}
}
