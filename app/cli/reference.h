#pragma once

#include <QList>
#include <QString>

#include "models/base/result.h"
#include "models/credentials/credential.h"
#include "models/credentials/workspace_nouns.h"

namespace claviger
{
/// A value reference: `cred://app[/slug]/field[?env=…&project=…]`, each part percent-encoded where it must be
/// (a nested field's path has its slash as `%2F` when no slug is named).
struct Reference
{
    QString app;
    QString slug; ///< empty: any
    QString field;
    QString environment; ///< empty: not said
    QString project;

    static bool looksLikeOne(const QString &text) { return text.startsWith(u"cred://"); }
    /// InvalidArgument.
    static Result<Reference> parse(const QString &text);
    bool isPinned() const { return !environment.isEmpty() || !project.isEmpty(); }
};

/// The project or environment of that name: slug, id or label, in this order. NotFound.
Result<Id> findProject(const QList<Project> &projects, const QString &name);
Result<Id> findEnvironment(const QList<Environment> &environments, const QString &name);

/// The credential that a reference with an environment or a project means, among all: of the project if it
/// has one for this app, else of the organization; for the environment, else for all of them; then the single
/// default. NotFound, AmbiguousName.
Result<Id> pick(const Reference &reference, const QList<CredentialSummary> &all, const Id &project,
    const Id &environment);
}
