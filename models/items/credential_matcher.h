#pragma once

#include <QList>
#include <QSet>

#include "models/credentials/credential.h"
#include "models/items/credential_query.h"
#include "models/items/credential_view.h"
#include "models/items/filter_vocabulary.h"

namespace claviger
{
class CredentialTableModel;

/// What could not be made sense of; it was looked for as text.
struct FilterNote
{
    QString key; ///< as it was typed
    QString value; ///< empty: the key itself is not known

    bool operator==(const FilterNote &) const = default;
};

/// A query as it stands in a workspace: which ids, states and words are wanted. Deciding a row compares these
/// and looks for texts last.
class CredentialMatcher final
{
public:
    CredentialMatcher() = default;
    CredentialMatcher(const CredentialQuery &query, const FilterVocabulary &vocabulary);

    /// Of the view. `is:trash` lists what is in the trash instead.
    bool matches(const CredentialTableModel &model, int row, const CredentialView &view) const;
    bool wantsTrash() const { return m_trash == Trash::Wanted; }
    const QList<FilterNote> &notes() const { return m_notes; }

    bool operator==(const CredentialMatcher &) const = default;

private:
    using Term = CredentialQuery::Term;
    using Key = CredentialQuery::Key;

    /// Wanted values of one key: any of them, and none of the unwanted.
    template <typename Value> struct Choice
    {
        QSet<Value> wanted;
        QSet<Value> unwanted;
        bool isAsked = false;

        bool accepts(const Value &value) const
        {
            return !unwanted.contains(value) && (!isAsked || wanted.contains(value));
        }
        bool operator==(const Choice &) const = default;
    };
    struct Texts
    {
        QList<QString> wanted;
        QList<QString> unwanted;

        bool operator==(const Texts &) const = default;
    };
    enum class Trash { Any, Wanted, Unwanted };

    bool understand(const Term &term, const FilterVocabulary &vocabulary);
    bool understandIs(const Term &term);
    template <typename Value> bool take(Choice<Value> &choice, const QSet<Value> &values, const Term &term);
    bool acceptsFacts(const CredentialSummary &credential) const;
    bool acceptsIs(const CredentialSummary &credential) const;

    Choice<QString> m_apps;
    Choice<Id> m_environments;
    Choice<Id> m_projects; ///< the null id: of no project
    Choice<int> m_scopes;
    Choice<int> m_statuses;
    Choice<int> m_traits; ///< of Trait
    Texts m_labels; ///< one of the wanted is enough
    Texts m_words; ///< all of the wanted
    Trash m_trash = Trash::Any;
    QList<FilterNote> m_notes;
};
}
