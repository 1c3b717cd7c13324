#include "models/search/fuzzy_match.h"

#include <algorithm>

namespace claviger
{
namespace
{
/// What a rank may add, so that the shorter of two texts, and the earlier of two places, is ahead.
int closeness(qsizetype place, qsizetype wordLength, qsizetype textLength)
{
    const qsizetype rest = textLength - wordLength;
    return static_cast<int>(999 - std::min<qsizetype>(place * 4 + rest, 999));
}

bool startsWord(QStringView text, qsizetype place)
{
    return place == 0 || !text.at(place - 1).isLetterOrNumber();
}

/// The first place where the word begins a word of the text; -1 if it does so nowhere.
qsizetype wordPlace(QStringView word, QStringView text)
{
    for (qsizetype place = text.indexOf(word); place >= 0; place = text.indexOf(word, place + 1)) {
        if (startsWord(text, place))
            return place;
    }
    return -1;
}

/// A letter that continues the one before or begins a word costs nothing; what is skipped before any other
/// one does, and too much of that is no match.
std::optional<int> scattered(QStringView word, QStringView text)
{
    if (word.size() < 2)
        return std::nullopt;
    qsizetype from = 0;
    qsizetype cost = 0;
    for (const QChar letter : word) {
        const qsizetype first = text.indexOf(letter, from);
        if (first < 0)
            return std::nullopt;
        qsizetype place = first;
        while (place >= 0 && place != from && !startsWord(text, place))
            place = text.indexOf(letter, place + 1);
        if (place < 0) {
            place = first;
            cost += place - from;
        }
        from = place + 1;
    }
    if (cost > word.size())
        return std::nullopt;
    return static_cast<int>(ScatteredRank + std::max<qsizetype>(0, 999 - cost * 50 - text.size()));
}
}

std::optional<int> fuzzyMatch(QStringView word, QStringView text)
{
    const qsizetype place = text.indexOf(word);
    if (place < 0)
        return scattered(word, text);
    if (word.size() == text.size())
        return WholeRank + 999;
    if (place == 0)
        return StartRank + closeness(0, word.size(), text.size());
    const qsizetype begun = wordPlace(word, text);
    if (begun >= 0)
        return WordRank + closeness(begun, word.size(), text.size());
    return InsideRank + closeness(place, word.size(), text.size());
}
}
