#include "models/items/credential_matcher.h"

#include <algorithm>

#include "models/base/text_fold.h"
#include "models/items/credential_table_model.h"
#include "models/items/credential_text.h"
#include "models/items/credential_view_counts.h"
#include "models/items/filter_words.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
/// Those that are called so; if none is, those whose name has it somewhere.
template <typename Value> class NameSearch final
{
public:
    explicit NameSearch(const QString &wanted) : m_wanted(wanted) { }

    void offer(const QString &name, const Value &value)
    {
        const QString plain = folded(name);
        if (plain == m_wanted)
            m_exact.insert(value);
        else if (plain.contains(m_wanted))
            m_partly.insert(value);
    }
    QSet<Value> found() const { return m_exact.isEmpty() ? m_partly : m_exact; }

private:
    QString m_wanted;
    QSet<Value> m_exact;
    QSet<Value> m_partly;
};

QSet<QString> appsCalled(const QString &wanted, const FilterVocabulary &vocabulary)
{
    NameSearch<QString> search(wanted);
    for (auto app = vocabulary.apps.begin(); app != vocabulary.apps.end(); ++app) {
        search.offer(app.key(), app.key());
        search.offer(app.value(), app.key());
    }
    return search.found();
}

template <typename Noun> void offerAll(NameSearch<Id> &search, const QList<Noun> &nouns)
{
    for (const Noun &noun : nouns) {
        search.offer(noun.slug, noun.id);
        search.offer(noun.label, noun.id);
    }
}

QSet<Id> projectsCalled(const QString &wanted, const FilterVocabulary &vocabulary)
{
    NameSearch<Id> search(wanted);
    offerAll(search, vocabulary.projects);
    return search.found();
}

QSet<Id> environmentsCalled(const QString &wanted, const FilterVocabulary &vocabulary)
{
    if (wanted == u"all"_s || wanted == folded(allEnvironmentsText()))
        return {Id()};
    NameSearch<Id> search(wanted);
    offerAll(search, vocabulary.environments);
    return search.found();
}
}

CredentialMatcher::CredentialMatcher(const CredentialQuery &query, const FilterVocabulary &vocabulary)
{
    for (const Term &term : query.terms) {
        if (!term.unknownKey.isEmpty())
            m_notes.append({term.unknownKey, {}});
        else if (term.key && understand(term, vocabulary))
            continue;
        else if (term.key)
            m_notes.append({filterKeyName(*term.key), term.value});
        (term.isNegated ? m_words.unwanted : m_words.wanted).append(term.typed);
    }
}

bool CredentialMatcher::understand(const Term &term, const FilterVocabulary &vocabulary)
{
    if (!term.key)
        return false;
    switch (*term.key) {
    case Key::App:
        return take(m_apps, appsCalled(term.value, vocabulary), term);
    case Key::Label:
        (term.isNegated ? m_labels.unwanted : m_labels.wanted).append(term.value);
        return true;
    case Key::Scope:
        return take(m_scopes, wordsThatMean(term.value, scopeWords()), term);
    case Key::Environment:
        return take(m_environments, environmentsCalled(term.value, vocabulary), term);
    case Key::Project:
        return take(m_projects, projectsCalled(term.value, vocabulary), term);
    case Key::Status:
        return take(m_statuses, wordsThatMean(term.value, statusWords()), term);
    case Key::Is:
        return understandIs(term);
    }
    return false;
}

bool CredentialMatcher::understandIs(const Term &term)
{
    const QSet<int> meant = wordsThatMean(term.value, traitWords());
    if (meant.contains(int(FilterTrait::Trash))) {
        m_trash = term.isNegated ? Trash::Unwanted : Trash::Wanted;
        return true;
    }
    return take(m_traits, meant, term);
}

template <typename Value>
bool CredentialMatcher::take(Choice<Value> &choice, const QSet<Value> &values, const Term &term)
{
    if (values.isEmpty())
        return false;
    (term.isNegated ? choice.unwanted : choice.wanted) |= values;
    choice.isAsked = choice.isAsked || !term.isNegated;
    return true;
}

bool CredentialMatcher::matches(const CredentialTableModel &model, int row, const CredentialView &view) const
{
    const CredentialSummary &credential = model.summary(row);
    static const CredentialView trash{CredentialView::Kind::Trash, {}};
    if (!isInView(credential, wantsTrash() ? trash : view) || !acceptsFacts(credential))
        return false;
    if (!m_labels.wanted.isEmpty() || !m_labels.unwanted.isEmpty()) {
        const QStringView label = model.foldedLabel(row);
        const auto isIn = [&](const QString &text) { return label.contains(text); };
        if (!m_labels.wanted.isEmpty() && std::ranges::none_of(m_labels.wanted, isIn))
            return false;
        if (std::ranges::any_of(m_labels.unwanted, isIn))
            return false;
    }
    if (m_words.wanted.isEmpty() && m_words.unwanted.isEmpty())
        return true;
    const QString &haystack = model.haystack(row);
    const auto isIn = [&](const QString &text) { return haystack.contains(text); };
    return std::ranges::all_of(m_words.wanted, isIn) && std::ranges::none_of(m_words.unwanted, isIn);
}

bool CredentialMatcher::acceptsFacts(const CredentialSummary &credential) const
{
    return m_apps.accepts(credential.appSlug) && m_environments.accepts(credential.environment)
        && m_projects.accepts(credential.scope.project) && m_scopes.accepts(int(credential.scope.kind))
        && m_statuses.accepts(int(credential.status)) && acceptsIs(credential)
        && (m_trash != Trash::Unwanted || credential.deletedAt == 0);
}

bool CredentialMatcher::acceptsIs(const CredentialSummary &credential) const
{
    const bool isMissing = credential.status == CredentialStatus::SecretMissing;
    const auto holds
        = [&](int trait) { return trait == int(FilterTrait::Default) ? credential.isDefault : isMissing; };
    return std::ranges::none_of(m_traits.unwanted, holds)
        && (!m_traits.isAsked || std::ranges::any_of(m_traits.wanted, holds));
}
}
