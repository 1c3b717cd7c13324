#include "app/cli/credential_output.h"

#include <QDateTime>
#include <QMetaEnum>

#include "app/text/say.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
template <typename Enum> QString jsonEnum(Enum value)
{
    return jsonName(QMetaEnum::fromType<Enum>().valueToKey(static_cast<int>(value)));
}

QJsonValue jsonNoun(const QString &prefix, const Id &id, const QString &slug, const QString &label)
{
    return QJsonObject{{u"id"_s, id.toText(prefix)}, {u"slug"_s, slug}, {u"label"_s, label}};
}
}

Result<Names> Names::of(const Workspace &workspace)
{
    const auto projects = workspace.projects();
    if (!projects)
        return failed(projects);
    const auto environments = workspace.environments();
    if (!environments)
        return failed(environments);

    Names names;
    for (const Project &project : *projects)
        names.m_projects.insert(project.id, project);
    for (const Environment &environment : *environments)
        names.m_environments.insert(environment.id, environment);
    return names;
}

QString Names::scope(const Scope &scope) const
{
    switch (scope.kind) {
    case ScopeKind::Organization:
        return Say::tr("organization");
    case ScopeKind::User:
        return Say::tr("user");
    case ScopeKind::Project:
        break;
    }
    return m_projects.value(scope.project).slug;
}

QString Names::environment(const Id &environment) const
{
    return environment.isNull() ? Say::tr("all") : m_environments.value(environment).slug;
}

QJsonObject Names::json(const CredentialSummary &summary) const
{
    QJsonObject json{{u"id"_s, idOf(summary)}, {u"target"_s, targetOf(summary)}, {u"app"_s, summary.appSlug},
        {u"appName"_s, summary.appName}, {u"method"_s, summary.methodKey}, {u"slug"_s, summary.slug},
        {u"label"_s, summary.label}, {u"default"_s, summary.isDefault},
        {u"status"_s, jsonEnum(summary.status)}, {u"revision"_s, summary.revision},
        {u"createdAt"_s, jsonTime(summary.createdAt)}, {u"updatedAt"_s, jsonTime(summary.updatedAt)},
        {u"lastUsedAt"_s, jsonTime(summary.lastUsedAt)}, {u"deletedAt"_s, jsonTime(summary.deletedAt)}};
    const QJsonObject place = placeJson(summary.scope, summary.environment);
    for (auto member = place.begin(); member != place.end(); ++member)
        json.insert(member.key(), *member);
    return json;
}

QJsonObject Names::placeJson(const Scope &scope, const Id &environment) const
{
    const Project project = m_projects.value(scope.project);
    const Environment one = m_environments.value(environment);
    const bool isProject = scope.kind == ScopeKind::Project;
    return {{u"scope"_s, jsonEnum(scope.kind)},
        {u"project"_s,
            isProject ? jsonNoun(u"proj"_s, scope.project, project.slug, project.label) : QJsonValue()},
        {u"environment"_s,
            environment.isNull() ? QJsonValue() : jsonNoun(u"env"_s, environment, one.slug, one.label)}};
}

QString targetOf(const CredentialSummary &summary)
{
    return summary.appSlug + u'/' + summary.slug;
}

QString idOf(const CredentialSummary &summary)
{
    return summary.id.toText(u"cred");
}

QString wordFor(CredentialStatus status)
{
    switch (status) {
    case CredentialStatus::Ready:
        return Say::tr("ready");
    case CredentialStatus::Incomplete:
        return Say::tr("incomplete");
    case CredentialStatus::SecretMissing:
        return Say::tr("secret missing");
    case CredentialStatus::SecretTampered:
        return Say::tr("secret tampered with");
    }
    return {};
}

QJsonValue jsonTime(qint64 milliseconds)
{
    if (milliseconds == 0)
        return {};
    return QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC).toString(Qt::ISODateWithMs);
}

QString jsonName(const char *key)
{
    QString name = QString::fromLatin1(key);
    if (!name.isEmpty())
        name[0] = name[0].toLower();
    return name;
}
}
