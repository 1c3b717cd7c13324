#include "models/items/credential_filter_model.h"

#include <algorithm>

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
    // Behind the proxy's own connections: it has the rows by then.
    connect(&source, &QAbstractItemModel::modelReset, this, &CredentialFilterModel::understandAnew);
    connect(&source, &QAbstractItemModel::rowsInserted, this, &CredentialFilterModel::understandAnew);
    connect(&source, &QAbstractItemModel::rowsRemoved, this, &CredentialFilterModel::understandAnew);
    connect(&source, &QAbstractItemModel::dataChanged, this, &CredentialFilterModel::understandAnew);
}

void CredentialFilterModel::setFilterText(const QString &text)
{
    m_text = text;
    m_query = CredentialQuery::parse(text);
    want({m_wanted.view, matcher()});
}

CredentialMatcher CredentialFilterModel::matcher() const
{
    const bool needsNames
        = std::ranges::any_of(m_query.terms, [](const auto &term) { return term.key.has_value(); });
    return {m_query, needsNames ? m_source.vocabulary() : FilterVocabulary()};
}

/// Names have come or gone, which the words of the filter may mean.
void CredentialFilterModel::understandAnew()
{
    if (!m_query.terms.isEmpty())
        want({m_wanted.view, matcher()});
}

bool CredentialFilterModel::showsTrash() const
{
    return m_wanted.view.kind == CredentialView::Kind::Trash || m_wanted.matcher.wantsTrash();
}

void CredentialFilterModel::setView(const CredentialView &view)
{
    want({view, m_wanted.matcher});
}

void CredentialFilterModel::want(Wanted wanted)
{
    if (wanted == m_wanted)
        return;
    const bool isLarge = m_changesAtOnce || changedRows(wanted) > fewRows;
    m_wanted = std::move(wanted);
    if (isLarge)
        invalidate(); // one layout change
    else
        invalidateFilter(); // a signal for each run of rows
}

int CredentialFilterModel::changedRows(const Wanted &wanted) const
{
    int changed = 0;
    for (int row = 0; row < m_source.rowCount(); ++row)
        changed += wanted.matcher.matches(m_source, row, wanted.view)
            != m_wanted.matcher.matches(m_source, row, m_wanted.view);
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
    return m_wanted.matcher.matches(m_source, sourceRow, m_wanted.view);
}

int CredentialFilterModel::rank(int row, CredentialTableModel::Column column) const
{
    return m_source.rank(mapToSource(index(row, 0)).row(), column);
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
