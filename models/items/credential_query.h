#pragma once

#include <optional>

#include <QList>
#include <QString>

namespace claviger
{
/// What a filter asks for, word by word; says nothing yet of what the words mean in a workspace.
class CredentialQuery final
{
public:
    enum class Key { App, Label, Scope, Environment, Project, Status, Is };

    struct Term
    {
        std::optional<Key> key; ///< none: a free word
        QString value; ///< folded
        QString typed; ///< folded, key and all: what is looked for if it turns out to mean nothing
        QString unknownKey; ///< as typed
        bool isNegated = false;

        bool operator==(const Term &) const = default;
    };

    /// Words whose value is still empty (`app:`) ask for nothing.
    static CredentialQuery parse(const QString &text);

    QList<Term> terms;

    bool operator==(const CredentialQuery &) const = default;
};

/// `app`, `env` (also `environment`), …, in any case.
std::optional<CredentialQuery::Key> filterKey(const QString &name);
/// What is typed for it, in the order to offer them.
QString filterKeyName(CredentialQuery::Key key);
QList<CredentialQuery::Key> filterKeys();
}
