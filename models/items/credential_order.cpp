#include "models/items/credential_order.h"

#include <algorithm>
#include <numeric>
#include <tuple>

#include <QHash>
#include <QLocale>

namespace claviger
{
namespace
{
/// The C locale has no order of letters that a person would expect.
QLocale sortingLocale(const QLocale &locale)
{
    return locale.language() == QLocale::C ? QLocale(QLocale::English) : locale;
}

/// Gives equal keys equal numbers, counted in the keys' order.
template <typename Key> QList<int> ranked(const QList<Key> &keys)
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
}

CredentialOrder::CredentialOrder(const QLocale &locale) : m_collator(sortingLocale(locale))
{
    m_collator.setCaseSensitivity(Qt::CaseInsensitive);
    m_collator.setNumericMode(true);
}

QList<int> CredentialOrder::ranksOf(const QList<QString> &texts) const
{
    QHash<QString, int> numberOf; // texts repeat a lot: each is collated once
    QList<QCollatorSortKey> keys;
    QList<int> numbers;
    numbers.reserve(texts.size());
    for (const QString &text : texts) {
        const auto known = numberOf.constFind(text);
        if (known != numberOf.constEnd()) {
            numbers.append(*known);
            continue;
        }
        const int number = static_cast<int>(keys.size());
        numberOf.insert(text, number);
        keys.append(m_collator.sortKey(text));
        numbers.append(number);
    }

    const QList<int> rankOfText = ranked(keys);
    for (int &number : numbers)
        number = rankOfText.at(number);
    return numbers;
}

void CredentialOrder::build(int count, const RowAt &rowAt)
{
    QList<QString> apps, labels, scopes;
    QList<std::tuple<int, int>> scopeKeys;
    QList<int> environments, states;
    QList<qint64> uses;
    QList<bool> defaults;
    QList<Id> ids;
    for (int i = 0; i < count; ++i) {
        Row row = rowAt(i);
        apps.append(std::move(row.app));
        labels.append(std::move(row.label));
        scopes.append(std::move(row.scope));
        scopeKeys.append({row.scopeKind, 0});
        environments.append(row.environmentPosition);
        states.append(row.status);
        uses.append(row.usedAt);
        defaults.append(row.isDefault);
        ids.append(row.id);
    }

    const QList<int> scopeRanks = ranksOf(scopes);
    for (int i = 0; i < count; ++i)
        std::get<1>(scopeKeys[i]) = scopeRanks.at(i);
    m_ranks = {ranksOf(apps), ranksOf(labels), ranked(scopeKeys), ranked(environments), ranked(states),
        ranked(uses)};

    QList<std::tuple<int, bool, int, Id>> ties;
    ties.reserve(count);
    for (int i = 0; i < count; ++i)
        ties.append({m_ranks[0].at(i), !defaults.at(i), m_ranks[1].at(i), ids.at(i)});
    m_ties = ranked(ties);
}
}
