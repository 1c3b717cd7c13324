#include <tuple>

#include "models/items/credential_table_model.h"

// The part of CredentialTableModel that says in which order rows come.

namespace claviger
{
bool CredentialTableModel::comesFirst(int left, int right) const
{
    const auto key = [this](int row) {
        return std::tuple(rank(row, Column::App), !m_rows.at(row).isDefault, rank(row, Column::Label));
    };
    const auto leftKey = key(left);
    const auto rightKey = key(right);
    return leftKey != rightKey ? leftKey < rightKey : m_rows.at(left).id < m_rows.at(right).id;
}

const QList<int> &CredentialTableModel::ranks(Column column) const
{
    QList<int> &ranks = m_ranks[static_cast<size_t>(column)];
    if (ranks.isEmpty())
        ranks = makeRanks(column);
    return ranks;
}

QList<int> CredentialTableModel::makeRanks(Column column) const
{
    const auto keys = [this](auto keyOf) {
        QList<decltype(keyOf(m_rows.first()))> all;
        all.reserve(m_rows.size());
        for (const CredentialSummary &row : m_rows)
            all.append(keyOf(row));
        return all;
    };
    using Row = CredentialSummary;
    switch (column) {
    case Column::App:
        return m_textRanks.of(keys([this](const Row &row) { return appName(row); }));
    case Column::Label:
        return m_textRanks.of(keys([](const Row &row) { return row.label; }));
    case Column::Scope: {
        const QList<int> names = m_textRanks.of(keys([this](const Row &row) {
            return row.scope.kind == ScopeKind::Project ? scopeName(row) : QString();
        }));
        auto name = names.begin();
        return ranksOf(keys([&](const Row &row) { return std::tuple(row.scope.kind, *name++); }));
    }
    case Column::Environment: // by position; all environments before any
        return ranksOf(keys([this](const Row &row) {
            const Environment *known = environment(row);
            return known ? known->position : -1;
        }));
    case Column::Status:
        return ranksOf(keys([](const Row &row) { return row.status; }));
    case Column::Used:
        return ranksOf(keys([](const Row &row) { return row.lastUsedAt; }));
    case Column::Deleted:
        return ranksOf(keys([](const Row &row) { return row.deletedAt; }));
    }
    return {};
}
}
