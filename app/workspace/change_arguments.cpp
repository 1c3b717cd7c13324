#include "app/workspace/change_arguments.h"

#include "app/store/row_values.h"

using namespace Qt::StringLiterals;

namespace claviger
{
QString idText(const Id &id)
{
    return id.isNull() ? QString() : id.toBase32();
}

Id idFrom(const QVariant &text)
{
    return Id::fromText(text.toString()).value_or(Id());
}

QVariantList idTexts(const QList<Id> &ids)
{
    QVariantList texts;
    for (const Id &id : ids)
        texts.append(idText(id));
    return texts;
}

QList<Id> idsFrom(const QVariant &texts)
{
    QList<Id> ids;
    for (const QVariant &text : texts.toList())
        ids.append(idFrom(text));
    return ids;
}

QVariantMap summaryMap(const CredentialSummary &summary)
{
    return {
        {u"app"_s, summary.appSlug},
        {u"appName"_s, summary.appName},
        {u"method"_s, summary.methodKey},
        {u"slug"_s, summary.slug},
        {u"label"_s, summary.label},
        {u"scope"_s, int(summary.scope.kind)},
        {u"project"_s, idText(summary.scope.project)},
        {u"environment"_s, idText(summary.environment)},
        {u"isDefault"_s, summary.isDefault},
    };
}

void applySummaryMap(const QVariantMap &map, CredentialSummary &summary)
{
    summary.appSlug = map.value(u"app"_s).toString();
    summary.appName = map.value(u"appName"_s).toString();
    summary.methodKey = map.value(u"method"_s).toString();
    summary.slug = map.value(u"slug"_s).toString();
    summary.label = map.value(u"label"_s).toString();
    summary.scope = Scope{ScopeKind(map.value(u"scope"_s).toInt()), idFrom(map.value(u"project"_s))};
    summary.environment = idFrom(map.value(u"environment"_s));
    summary.isDefault = map.value(u"isDefault"_s).toBool();
}

QVariantMap projectMap(const Project &project)
{
    return {
        {u"id"_s, idText(project.id)},
        {u"slug"_s, project.slug},
        {u"label"_s, project.label},
        {u"color"_s, project.color},
        {u"position"_s, project.position},
        {u"environments"_s, idTexts(project.environments)},
        {u"active"_s, idText(project.activeEnvironment)},
    };
}

Project projectFrom(const QVariantMap &map)
{
    Project project;
    project.id = idFrom(map.value(u"id"_s));
    project.slug = map.value(u"slug"_s).toString();
    project.label = map.value(u"label"_s).toString();
    project.color = map.value(u"color"_s).toString();
    project.position = map.value(u"position"_s).toInt();
    project.environments = idsFrom(map.value(u"environments"_s));
    project.activeEnvironment = idFrom(map.value(u"active"_s));
    return project;
}

QVariantMap environmentMap(const Environment &environment)
{
    return {
        {u"id"_s, idText(environment.id)},
        {u"slug"_s, environment.slug},
        {u"label"_s, environment.label},
        {u"color"_s, environment.color},
        {u"position"_s, environment.position},
        {u"isProtected"_s, environment.isProtected},
    };
}

Environment environmentFrom(const QVariantMap &map)
{
    Environment environment;
    environment.id = idFrom(map.value(u"id"_s));
    environment.slug = map.value(u"slug"_s).toString();
    environment.label = map.value(u"label"_s).toString();
    environment.color = map.value(u"color"_s).toString();
    environment.position = map.value(u"position"_s).toInt();
    environment.isProtected = map.value(u"isProtected"_s).toBool();
    return environment;
}

QVariantMap variableMap(const Variable &variable)
{
    return {
        {u"id"_s, idText(variable.id)}, {u"name"_s, variable.name}, {u"scope"_s, int(variable.scope.kind)},
        {u"project"_s, idText(variable.scope.project)}, {u"environment"_s, idText(variable.environment)},
        {u"value"_s, toJsonText(variable.value)}, // as text: a map would make doubles of whole numbers
    };
}

Variable variableFrom(const QVariantMap &map)
{
    Variable variable;
    variable.id = idFrom(map.value(u"id"_s));
    variable.name = map.value(u"name"_s).toString();
    variable.scope = Scope{ScopeKind(map.value(u"scope"_s).toInt()), idFrom(map.value(u"project"_s))};
    variable.environment = idFrom(map.value(u"environment"_s));
    variable.value = valueFromJsonText(map.value(u"value"_s));
    return variable;
}

QVariantMap aboutCredentials(const QList<Credential> &credentials)
{
    QList<Id> ids;
    for (const Credential &credential : credentials)
        ids.append(credential.summary.id);
    return {
        {u"ids"_s, idTexts(ids)},
        {u"count"_s, credentials.size()},
        {u"label"_s, credentials.isEmpty() ? QString() : credentials.constFirst().summary.label},
    };
}
}
