#include "models/items/text_ranks.h"

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
}

TextRanks::TextRanks(const QLocale &locale) : m_collator(sortingLocale(locale))
{
    m_collator.setCaseSensitivity(Qt::CaseInsensitive);
    m_collator.setNumericMode(true);
}

QList<int> TextRanks::of(const QList<QString> &texts) const
{
    QHash<QString, int> numberOf; // texts repeat a lot: each is collated once
    numberOf.reserve(texts.size());
    QList<QCollatorSortKey> keys;
    QList<int> ranks;
    ranks.reserve(texts.size());
    for (const QString &text : texts) {
        const auto known = numberOf.constFind(text);
        if (known != numberOf.constEnd()) {
            ranks.append(*known);
            continue;
        }
        const int number = static_cast<int>(keys.size());
        numberOf.insert(text, number);
        keys.append(m_collator.sortKey(text));
        ranks.append(number);
    }

    const QList<int> rankOfText = ranksOf(keys);
    for (int &number : ranks)
        number = rankOfText.at(number);
    return ranks;
}
}
