#pragma once

#include <functional>

#include <QList>
#include <QString>
#include <QStringList>

#include "models/items/filter_vocabulary.h"

namespace claviger
{
struct FilterSuggestion
{
    QString insert; ///< `app:`, `slack `; with the blank that ends it
    QString word; ///< as it is listed
    QString hint; ///< what it means; may be empty

    bool operator==(const FilterSuggestion &) const = default;
};

/// What a filter may go on with, and the part of the text that it takes the place of.
struct FilterCompletion
{
    qsizetype start = 0;
    qsizetype end = 0;
    QList<FilterSuggestion> suggestions;
};

/// Finds labels that begin with or have a folded text, a few of them.
using LabelSearch = std::function<QStringList(const QString &text)>;

/// Keys for a word that is being typed, then the key's values, those first that begin so. Nothing for a word
/// that is complete, and for none unless it is `asked` for.
FilterCompletion completeFilter(const QString &text, qsizetype cursor, const FilterVocabulary &vocabulary,
    const LabelSearch &labels, bool asked = false);
}
