#pragma once

#include <QHash>
#include <QJsonObject>
#include <QString>

#include "app/workspace/workspace.h"
#include "models/credentials/credential.h"

namespace claviger
{
/// The names of a workspace's projects and environments, to show credentials with.
class Names final
{
public:
    static Result<Names> of(const Workspace &workspace);

    QString scope(const Scope &scope) const; ///< for people: `organization`, `user`, a project's name
    QString environment(const Id &environment) const; ///< for people: `all` for the null id
    QJsonObject json(const CredentialSummary &summary) const;
    /// The members `scope`, `project`, `environment`.
    QJsonObject placeJson(const Scope &scope, const Id &environment) const;

private:
    QHash<Id, Project> m_projects;
    QHash<Id, Environment> m_environments;
};

/// `app/slug`: what the command line takes.
QString targetOf(const CredentialSummary &summary);
QString idOf(const CredentialSummary &summary);
/// For people, in their language.
QString wordFor(CredentialStatus status);
/// Milliseconds since 1970 as RFC 3339 in UTC; null for 0.
QJsonValue jsonTime(qint64 milliseconds);
/// An enum's value as in JSON: `SecretMissing` → `secretMissing`.
QString jsonName(const char *key);
}
