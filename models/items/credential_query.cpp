#include "models/items/credential_query.h"

#include "models/base/text_fold.h"
#include "models/items/filter_tokens.h"

using namespace Qt::StringLiterals;

namespace claviger
{
using Key = CredentialQuery::Key;

QList<Key> filterKeys()
{
    return {Key::App, Key::Label, Key::Scope, Key::Environment, Key::Project, Key::Status, Key::Is};
}

QString filterKeyName(Key key)
{
    switch (key) {
    case Key::App:
        return u"app"_s;
    case Key::Label:
        return u"label"_s;
    case Key::Scope:
        return u"scope"_s;
    case Key::Environment:
        return u"env"_s;
    case Key::Project:
        return u"project"_s;
    case Key::Status:
        return u"status"_s;
    case Key::Is:
        return u"is"_s;
    }
    return {};
}

std::optional<Key> filterKey(const QString &name)
{
    const QString plain = folded(name);
    for (const Key key : filterKeys()) {
        if (plain == filterKeyName(key))
            return key;
    }
    return plain == u"environment" ? std::optional(Key::Environment) : std::nullopt;
}

CredentialQuery CredentialQuery::parse(const QString &text)
{
    CredentialQuery query;
    for (const FilterToken &token : filterTokens(text)) {
        if (token.value.isEmpty() && (!token.key.isEmpty() || token.isQuoted))
            continue;
        Term term;
        term.isNegated = token.isNegated;
        term.value = folded(token.value);
        term.typed = token.key.isEmpty() ? term.value : folded(token.key) + u':' + term.value;
        term.key = token.key.isEmpty() ? std::nullopt : filterKey(token.key);
        if (!term.key)
            term.unknownKey = token.key;
        query.terms.append(term);
    }
    return query;
}
}
