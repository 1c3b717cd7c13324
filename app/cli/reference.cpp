#include "app/cli/reference.h"

#include <algorithm>

#include <QUrl>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
using Summaries = QList<CredentialSummary>;

QString decoded(const QString &part)
{
    return QUrl::fromPercentEncoding(part.toUtf8());
}

template <typename Noun>
Result<Id> findNoun(const QList<Noun> &nouns, const QString &name, const QString &what)
{
    const auto wanted = Id::fromText(name);
    const auto matches = [&](auto &&property) {
        return std::find_if(nouns.begin(), nouns.end(), [&](const Noun &noun) { return property(noun); });
    };
    for (const auto found : {matches([&](const Noun &noun) { return noun.slug == name; }),
             matches([&](const Noun &noun) { return wanted && noun.id == *wanted; }),
             matches([&](const Noun &noun) { return noun.label == name; })}) {
        if (found != nouns.end())
            return found->id;
    }
    return failure(ErrorCode::NotFound, {{u"what"_s, what}, {u"name"_s, name}});
}

/// Those that hold, if any does; else all: a narrowing step that never empties the list.
template <typename Condition> Summaries preferring(const Summaries &candidates, Condition condition)
{
    Summaries preferred;
    std::copy_if(candidates.begin(), candidates.end(), std::back_inserter(preferred), condition);
    return preferred.isEmpty() ? candidates : preferred;
}

QString nameOf(const Reference &reference)
{
    return reference.slug.isEmpty() ? reference.app : reference.app + u'/' + reference.slug;
}
}

Result<Reference> Reference::parse(const QString &text)
{
    const QString body = text.mid(u"cred://"_s.size());
    const auto question = body.indexOf(u'?');
    const QUrlQuery query(question < 0 ? QString() : body.mid(question + 1));
    QStringList parts = (question < 0 ? body : body.left(question)).split(u'/');
    std::transform(parts.begin(), parts.end(), parts.begin(), decoded);

    if (parts.size() < 2 || parts.contains(QString()))
        return failure(ErrorCode::InvalidArgument, {{u"what"_s, u"reference"_s}, {u"value"_s, text}});
    Reference reference;
    reference.app = parts.takeFirst();
    if (parts.size() > 1)
        reference.slug = parts.takeFirst();
    reference.field = parts.join(u'/');
    reference.environment = query.queryItemValue(u"env"_s, QUrl::FullyDecoded);
    reference.project = query.queryItemValue(u"project"_s, QUrl::FullyDecoded);
    return reference;
}

Result<Id> findProject(const QList<Project> &projects, const QString &name)
{
    return findNoun(projects, name, u"project"_s);
}

Result<Id> findEnvironment(const QList<Environment> &environments, const QString &name)
{
    return findNoun(environments, name, u"environment"_s);
}

Result<Id> pick(const Reference &reference, const Summaries &all, const Id &project, const Id &environment)
{
    Summaries candidates;
    std::copy_if(all.begin(), all.end(), std::back_inserter(candidates), [&](const CredentialSummary &one) {
        return one.appSlug == reference.app && (reference.slug.isEmpty() || one.slug == reference.slug)
            && (environment.isNull() || one.environment.isNull() || one.environment == environment)
            && (project.isNull() || one.scope.kind == ScopeKind::Organization
                || one.scope.project == project);
    });
    if (!project.isNull())
        candidates = preferring(candidates, [&](const auto &one) { return one.scope.project == project; });
    if (!environment.isNull())
        candidates = preferring(candidates, [&](const auto &one) { return one.environment == environment; });
    candidates = preferring(candidates, [](const auto &one) { return one.isDefault; });

    if (candidates.isEmpty())
        return failure(ErrorCode::NotFound, {{u"what"_s, u"credential"_s}, {u"name"_s, nameOf(reference)}});
    if (candidates.size() == 1)
        return candidates.front().id;
    QStringList ids;
    for (const CredentialSummary &candidate : candidates)
        ids += candidate.id.toText(u"cred");
    return failure(ErrorCode::AmbiguousName, {{u"name"_s, nameOf(reference)}, {u"candidates"_s, ids}});
}
}
