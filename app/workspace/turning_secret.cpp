#include "app/workspace/turning_secret.h"

#include <algorithm>

#include "app/workspace/definition_change.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
void addSecretPaths(const ConnectionMethod &method, QStringList &paths)
{
    method.schema.forEachLeaf([&](const QString &path, const Field &field) {
        if (field.secret)
            paths.append(path);
    });
}

bool hasSecrets(const App &app)
{
    QStringList paths;
    for (const ConnectionMethod &method : app.methods)
        addSecretPaths(method, paths);
    return !paths.isEmpty();
}

QStringList secretPaths(const App &app, const QString &methodKey)
{
    QStringList paths;
    if (const auto *method = app.method(methodKey))
        addSecretPaths(*method, paths);
    else
        for (const ConnectionMethod &any : app.methods)
            addSecretPaths(any, paths);
    return paths;
}
}

bool turnsSecret(const QStringList &secretPaths, const QString &path)
{
    return std::ranges::any_of(
        secretPaths, [&](const QString &secret) { return secret == path || secret.startsWith(path + u'/'); });
}

Result<QList<Credential>> turningSecret(
    UseCase &use, const QList<DefinitionRow> &rows, DefinitionCache &parsed)
{
    QList<Credential> turning;
    for (const DefinitionRow &row : rows) {
        if (row.deletedAt != 0)
            continue;
        const auto definition = parsed.of(row);
        if (!definition || !hasSecrets(definition->app))
            continue;
        const auto ids = use.credentials.withPlainValues(row.slug);
        if (!ids)
            return failed(ids);
        for (const Id &id : *ids) {
            auto credential = use.credentials.read(id);
            if (!credential)
                return failed(credential);
            const auto paths = secretPaths(definition->app, credential->summary.methodKey);
            const auto turns = [&](const CredentialField &field) {
                return !field.secret && turnsSecret(paths, field.path);
            };
            if (std::ranges::any_of(credential->fields, turns))
                turning.append(std::move(*credential));
        }
    }
    std::ranges::sort(turning, {}, [](const Credential &one) { return one.summary.id; });
    return turning;
}

QStringList secretPathsFor(
    const QList<DefinitionRow> &rows, const CredentialSummary &credential, DefinitionCache &parsed)
{
    const auto row = std::ranges::find_if(
        rows, [&](const DefinitionRow &one) { return one.slug == credential.appSlug && one.deletedAt == 0; });
    const auto definition = row == rows.end() ? std::nullopt : std::optional(parsed.of(*row));
    return definition && *definition ? secretPaths((*definition)->app, credential.methodKey) : QStringList();
}
}
