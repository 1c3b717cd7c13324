#pragma once

#include <QList>
#include <QSet>
#include <QString>

namespace claviger
{
enum class FilterTrait { Default, SecretMissing, Trash };

/// A word of the filter language and what the interface calls it.
struct FilterWord
{
    QString word; ///< what is typed
    QString shown; ///< in the reader's language; is understood as well
    int value = 0;
};

QList<FilterWord> scopeWords(); ///< values of ScopeKind
QList<FilterWord> statusWords(); ///< of CredentialStatus
QList<FilterWord> traitWords(); ///< of FilterTrait

/// What a folded text can stand for: the words that are so, otherwise those that begin so.
QSet<int> wordsThatMean(const QString &text, const QList<FilterWord> &words);
}
