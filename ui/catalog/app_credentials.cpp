#include "ui/catalog/app_credentials.h"

#include <QCollator>

#include "app/workspace/workspace.h"
#include "models/items/credential_text.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
template <typename Noun> QHash<Id, QString> namesOf(const Result<QList<Noun>> &nouns)
{
    QHash<Id, QString> names;
    for (const Noun &noun : nouns.value_or(QList<Noun>()))
        names.insert(noun.id, noun.label);
    return names;
}
}

QList<CredentialLine> credentialLines(const Workspace &workspace, const QString &appSlug)
{
    const auto projects = namesOf(workspace.projects());
    const auto environments = namesOf(workspace.environments());
    QList<CredentialLine> lines;
    for (const CredentialSummary &row :
        workspace.credentialsOf(appSlug).value_or(QList<CredentialSummary>())) {
        const QString scope = row.scope.kind == ScopeKind::Project
            ? projects.value(row.scope.project, removedText())
            : scopeKindText(row.scope.kind);
        const QString environment = row.environment.isNull()
            ? allEnvironmentsText()
            : environments.value(row.environment, removedText());
        const QString problem = row.status == CredentialStatus::Ready ? QString() : statusText(row.status);
        lines.append({row.id, row.label, u"%1 · %2"_s.arg(scope, environment), problem});
    }
    const QCollator collator;
    std::ranges::sort(lines, [&](const CredentialLine &a, const CredentialLine &b) {
        const int order = collator.compare(a.label, b.label);
        return order != 0 ? order < 0 : a.id < b.id;
    });
    return lines;
}
}
