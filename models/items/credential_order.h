#pragma once

#include <array>
#include <functional>

#include <QCollator>
#include <QList>
#include <QString>

#include "models/base/id.h"

namespace claviger
{
/// The order of credentials in each column as whole numbers, so that sorting compares integers and not texts.
class CredentialOrder final
{
public:
    /// What the order is made from, one entry per row.
    struct Row
    {
        QString app;
        QString label;
        QString scope; ///< name of the project, empty otherwise
        int scopeKind = 0;
        int environmentPosition = -1; ///< -1: all environments
        int status = 0;
        qint64 usedAt = 0;
        bool isDefault = false;
        Id id;
    };
    using RowAt = std::function<Row(int row)>;

    explicit CredentialOrder(const QLocale &locale);

    void clear() { m_ties.clear(); }
    bool isEmpty() const { return m_ties.isEmpty(); }
    void build(int count, const RowAt &rowAt);

    /// Rank of the row in this column (a CredentialTableModel::Column); equal cells have equal ranks.
    int rank(int row, int column) const { return m_ranks.at(static_cast<size_t>(column)).at(row); }
    /// Decides between equal cells, differs for every row: by app, default first, then label, then id.
    int tie(int row) const { return m_ties.at(row); }

private:
    QList<int> ranksOf(const QList<QString> &texts) const;

    QCollator m_collator;
    std::array<QList<int>, 6> m_ranks;
    QList<int> m_ties;
};
}
