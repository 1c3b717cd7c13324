#pragma once

#include <optional>

#include <QString>
#include <QStringView>

namespace claviger
{
/// How well a word that was typed fits a text; better ones are larger. Both are folded(). Nothing if it does
/// not.
///
/// From best to worst: the text itself, its beginning, the beginning of a word in it, anywhere in it, its
/// letters in order with others between them (`prsl` in `production slack`), unless they are scattered.
std::optional<int> fuzzyMatch(QStringView word, QStringView text);

/// The lowest that a match of each kind gets; there is room for 999 above it.
enum MatchRank {
    ScatteredRank = 1000,
    InsideRank = 2000,
    WordRank = 3000,
    StartRank = 4000,
    WholeRank = 5000
};
}
