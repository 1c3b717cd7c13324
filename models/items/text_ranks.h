#pragma once

#include <algorithm>
#include <numeric>

#include <QCollator>
#include <QList>
#include <QString>

class QLocale;

namespace claviger
{
/// What rows are sorted by as whole numbers, so that sorting compares integers and not texts: counted from 0
/// in the keys' order, the same number for equal keys.
template <typename Key> QList<int> ranksOf(const QList<Key> &keys)
{
    QList<int> rows(keys.size());
    std::iota(rows.begin(), rows.end(), 0);
    std::ranges::sort(rows, [&](int left, int right) { return keys.at(left) < keys.at(right); });

    QList<int> ranks(keys.size());
    int rank = 0;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        if (i > 0 && keys.at(rows.at(i - 1)) < keys.at(rows.at(i)))
            ++rank;
        ranks[rows.at(i)] = rank;
    }
    return ranks;
}

/// Ranks of texts in the order a reader of that language expects: case does not matter, numbers in them count
/// as numbers.
class TextRanks final
{
public:
    explicit TextRanks(const QLocale &locale);

    QList<int> of(const QList<QString> &texts) const;

private:
    QCollator m_collator;
};
}
