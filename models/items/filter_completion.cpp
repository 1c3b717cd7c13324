#include "models/items/filter_completion.h"

#include <algorithm>

#include <QCoreApplication>

#include "models/base/text_fold.h"
#include "models/items/credential_query.h"
#include "models/items/credential_text.h"
#include "models/items/filter_tokens.h"
#include "models/items/filter_words.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
using Key = CredentialQuery::Key;
constexpr qsizetype mostSuggestions = 12;

/// A value and what it is called.
struct Value
{
    QString word;
    QString name;
};

QString hintOf(Key key)
{
    switch (key) {
    case Key::App:
        return QCoreApplication::translate("claviger", "the app");
    case Key::Label:
        return QCoreApplication::translate("claviger", "words of the label");
    case Key::Scope:
        return QCoreApplication::translate("claviger", "organization, project or user");
    case Key::Environment:
        return QCoreApplication::translate("claviger", "the environment");
    case Key::Project:
        return QCoreApplication::translate("claviger", "the project");
    case Key::Status:
        return QCoreApplication::translate("claviger", "whether it is ready");
    case Key::Is:
        return QCoreApplication::translate("claviger", "default, secret-missing or trash");
    }
    return {};
}

QList<Value> valuesOf(const QList<FilterWord> &words)
{
    QList<Value> values;
    for (const FilterWord &word : words)
        values.append({word.word, word.shown});
    return values;
}

template <typename Noun> QList<Value> valuesOf(const QList<Noun> &nouns)
{
    QList<Value> values;
    for (const Noun &noun : nouns)
        values.append({noun.slug.isEmpty() ? noun.label : noun.slug, noun.label});
    return values;
}

QList<Value> appValues(const FilterVocabulary &vocabulary)
{
    QList<Value> values;
    for (auto app = vocabulary.apps.begin(); app != vocabulary.apps.end(); ++app)
        values.append({app.key(), app.value()});
    std::ranges::sort(values, {}, &Value::word);
    return values;
}

QList<Value> valuesOf(
    Key key, const QString &begun, const FilterVocabulary &vocabulary, const LabelSearch &labels)
{
    QList<Value> values;
    switch (key) {
    case Key::App:
        return appValues(vocabulary);
    case Key::Label:
        for (const QString &label : begun.isEmpty() ? QStringList() : labels(begun))
            values.append({label, label});
        return values;
    case Key::Scope:
        return valuesOf(scopeWords());
    case Key::Environment:
        values = valuesOf(vocabulary.environments);
        values.append({u"all"_s, allEnvironmentsText()});
        return values;
    case Key::Project:
        return valuesOf(vocabulary.projects);
    case Key::Status:
        return valuesOf(statusWords());
    case Key::Is:
        return valuesOf(traitWords());
    }
    return values;
}

QString quotedIfNeeded(const QString &word)
{
    const bool hasBlank = std::ranges::any_of(word, [](QChar character) { return character.isSpace(); });
    return hasBlank ? u'"' + word + u'"' : word;
}

FilterSuggestion suggestion(const Value &value)
{
    const bool saysMore = folded(value.name) != folded(value.word);
    return {quotedIfNeeded(value.word) + u' ', value.word, saysMore ? value.name : QString()};
}

void suggestValues(FilterCompletion &completion, const QList<Value> &values, const QString &begun)
{
    QList<FilterSuggestion> inside;
    for (const Value &value : values) {
        const QString word = folded(value.word);
        const QString name = folded(value.name);
        if (word == begun)
            continue; // it is typed already
        if (word.startsWith(begun) || name.startsWith(begun))
            completion.suggestions.append(suggestion(value));
        else if (word.contains(begun) || name.contains(begun))
            inside.append(suggestion(value));
    }
    completion.suggestions.append(inside);
    if (completion.suggestions.size() > mostSuggestions)
        completion.suggestions.resize(mostSuggestions);
}

void suggestKeys(FilterCompletion &completion, const QString &begun)
{
    for (const Key key : filterKeys()) {
        const QString word = filterKeyName(key) + u':';
        if (word.startsWith(begun))
            completion.suggestions.append({word, word, hintOf(key)});
    }
}

/// The word the cursor is in or right behind; none between words.
const FilterToken *tokenAt(const QList<FilterToken> &tokens, qsizetype cursor)
{
    for (const FilterToken &token : tokens) {
        if (token.start < cursor && cursor <= token.end)
            return &token;
    }
    return nullptr;
}
}

FilterCompletion completeFilter(const QString &text, qsizetype cursor, const FilterVocabulary &vocabulary,
    const LabelSearch &labels, bool asked)
{
    FilterCompletion completion{cursor, cursor, {}};
    const QList<FilterToken> tokens = filterTokens(text.left(cursor));
    const FilterToken *token = tokenAt(tokens, cursor);
    if (!token) {
        if (asked)
            suggestKeys(completion, {});
        return completion;
    }
    completion.start = token->valueStart;
    for (const FilterToken &whole : filterTokens(text)) {
        if (whole.start == token->start)
            completion.end = whole.end; // what the word goes on with behind the cursor is replaced too
    }
    const QString begun = folded(token->value);
    if (token->key.isEmpty()) {
        if (!token->isQuoted)
            suggestKeys(completion, begun);
    } else if (const auto key = filterKey(token->key)) {
        suggestValues(completion, valuesOf(*key, begun, vocabulary, labels), begun);
    }
    return completion;
}
}
