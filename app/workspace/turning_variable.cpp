#include "app/workspace/turning_variable.h"

#include <algorithm>

#include <QJsonObject>

#include "app/workspace/credential_rows.h"
#include "app/workspace/definition_change.h"
#include "app/workspace/draft_merge.h"
#include "models/credentials/slug.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
struct Leaf
{
    QString path;
    QJsonValue value;
    bool isSecret = true;
};

/// The value by the definition's fields; what it has no field for is kept beside them, as secret.
QList<Leaf> leavesOf(const Definition &definition, const QJsonValue &value)
{
    const VariableShape shape(definition);
    const auto fitting = shape.leavesOf(value);
    QList<Leaf> leaves;
    shape.schema().forEachLeaf([&](const QString &path, const Field &field) {
        if (fitting.contains(path))
            leaves.append({path, fitting.value(path), field.secret});
    });
    if (!value.isObject() && leaves.isEmpty())
        leaves.append({u"value"_s, value});
    if (shape.isWholeValue())
        return leaves;
    const QJsonObject object = value.toObject();
    for (auto member = object.begin(); member != object.end(); ++member) {
        const bool isKnown = std::ranges::count(shape.schema().fields, member.key(), &Field::name) > 0;
        if (!isKnown)
            leaves.append({Schema::childPath({}, member.key()), *member});
    }
    return leaves;
}
}

Result<QList<TurningVariable>> turningVariables(UseCase &use, const QList<DefinitionRow> &rows)
{
    QList<TurningVariable> turning;
    for (const DefinitionRow &row : rows) {
        if (row.deletedAt != 0 || !row.key.startsWith(u"variable/"_s)) // before it is parsed
            continue;
        const auto definition = definitionOf(row);
        if (!definition || !isSecretVariable(*definition))
            continue;
        const auto hasValues = use.variables.hasValues(variableName(*definition));
        const auto values = use.variables.findByName(variableName(*definition));
        if (!hasValues || !values)
            return hasValues ? Result<QList<TurningVariable>>(failed(values)) : failed(hasValues);
        if (*hasValues)
            turning.append({*definition, *values});
    }
    return turning;
}

bool haveSameValues(const QList<TurningVariable> &a, const QList<TurningVariable> &b)
{
    return std::ranges::equal(a, b,
        [](const TurningVariable &one, const TurningVariable &other) { return one.values == other.values; });
}

CredentialChange credentialOf(
    const Definition &definition, const Variable &variable, const WorkspaceKeys &keys, const Id &id)
{
    const App &app = definition.app;
    CredentialChange change;
    CredentialSummary &summary = change.next.summary;
    summary.id = id;
    summary.appSlug = app.slug;
    summary.appName = summary.label = app.displayName(u"en_US"_s);
    summary.methodKey = app.methods.isEmpty() ? QString() : app.methods.constFirst().key;
    summary.slug = slugFrom(variable.name, app.slug);
    summary.scope = variable.scope;
    summary.environment = variable.environment;

    SecretFields secrets;
    for (const Leaf &leaf : leavesOf(definition, variable.value)) {
        if (!leaf.isSecret) {
            change.next.fields.append(CredentialField{leaf.path, false, leaf.value, {}});
            continue;
        }
        auto text = secretText(leaf.value);
        change.next.fields.append(
            CredentialField{leaf.path, true, QJsonValue::Undefined, keys.key.equalityTag(text.view())});
        secrets.insert_or_assign(leaf.path, std::move(text));
    }
    if (!secrets.empty()) {
        change.secrets = SecretsFate::Replaced;
        change.payload = encodePayload(secrets);
    }
    return change;
}

Result<void> settleSlug(UseCase &use, CredentialSummary &summary)
{
    const auto others = othersInGroup(use, summary);
    if (!others)
        return failed(others);
    QStringList taken;
    for (const CredentialSummary &other : *others)
        taken.append(other.slug);
    summary.slug = freeSlug(summary.slug, taken);
    return {};
}

Result<void> eraseVariables(UseCase &use, const QList<TurningVariable> &turning, const WriteStamp &stamp)
{
    for (const TurningVariable &one : turning) {
        const QString name = variableName(one.definition);
        if (auto erased = use.variables.erase(name, use.now(), stamp); !erased)
            return erased;
        if (auto forgotten = use.changes.forgetVariable(name); !forgotten)
            return forgotten;
    }
    return {};
}
}
