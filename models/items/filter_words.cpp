#include "models/items/filter_words.h"

#include <QCoreApplication>

#include "models/base/text_fold.h"
#include "models/items/credential_text.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
FilterWord status(const QString &word, CredentialStatus status)
{
    return {word, statusText(status), static_cast<int>(status)};
}

FilterWord scope(const QString &word, ScopeKind kind)
{
    return {word, scopeKindText(kind), static_cast<int>(kind)};
}

/// As one types it: no quotes are needed for what has blanks.
QString hyphenated(const QString &text)
{
    return folded(text).simplified().replace(u' ', u'-');
}
}

QList<FilterWord> scopeWords()
{
    return {scope(u"organization"_s, ScopeKind::Organization), scope(u"project"_s, ScopeKind::Project),
        scope(u"user"_s, ScopeKind::User)};
}

QList<FilterWord> statusWords()
{
    return {status(u"ready"_s, CredentialStatus::Ready),
        status(u"incomplete"_s, CredentialStatus::Incomplete),
        status(u"secret-missing"_s, CredentialStatus::SecretMissing),
        status(u"tampered"_s, CredentialStatus::SecretTampered)};
}

QList<FilterWord> traitWords()
{
    return {{u"default"_s, QCoreApplication::translate("claviger", "Default"), int(FilterTrait::Default)},
        {u"secret-missing"_s, statusText(CredentialStatus::SecretMissing), int(FilterTrait::SecretMissing)},
        {u"trash"_s, QCoreApplication::translate("claviger", "Trash"), int(FilterTrait::Trash)}};
}

QSet<int> wordsThatMean(const QString &text, const QList<FilterWord> &words)
{
    QSet<int> exact;
    QSet<int> begun;
    const QString wanted = hyphenated(text);
    for (const FilterWord &word : words) {
        for (const QString &name : {word.word, hyphenated(word.shown)}) {
            if (name == wanted)
                exact.insert(word.value);
            else if (name.startsWith(wanted))
                begun.insert(word.value);
        }
    }
    return exact.isEmpty() ? begun : exact;
}
}
