#include "app/cli/targets.h"

#include "app/cli/credential_output.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
constexpr int shortestPrefix = 6;

bool isCalled(const CredentialSummary &one, const QString &name)
{
    const QString prefix = (name.startsWith(u"cred_") ? name.mid(5) : name).toLower();
    return name == targetOf(one) || name == one.appSlug
        || (prefix.size() >= shortestPrefix && one.id.toBase32().startsWith(prefix));
}

/// `anthropic/key (cred_…)` for each id.
QStringList targetsOf(const Workspace &workspace, const QStringList &ids)
{
    QStringList targets;
    for (const QString &text : ids) {
        const auto credential = workspace.credential(Id::fromText(text).value_or(Id()));
        if (credential)
            targets += targetOf(credential->summary) + u" ("_s + text + u')';
    }
    return targets;
}
}

Result<Id> findTarget(const Workspace &workspace, const QString &name)
{
    auto found = workspace.find(name);
    if (found || found.error().code != ErrorCode::AmbiguousName)
        return found;
    Error error = found.error();
    error.arguments.insert(
        u"targets"_s, targetsOf(workspace, error.arguments.value(u"candidates"_s).toStringList()));
    return tl::unexpected(error);
}

Result<Id> findInTrash(const Workspace &workspace, const QString &name)
{
    const auto trash = workspace.trash();
    if (!trash)
        return failed(trash);
    QStringList candidates;
    Id found;
    for (const CredentialSummary &one : *trash) {
        if (isCalled(one, name)) {
            candidates += idOf(one);
            found = one.id;
        }
    }
    if (candidates.isEmpty())
        return failure(ErrorCode::NotFound, {{u"what"_s, u"credential"_s}, {u"name"_s, name}});
    if (candidates.size() > 1)
        return failure(ErrorCode::AmbiguousName, {{u"name"_s, name}, {u"candidates"_s, candidates}});
    return found;
}
}
