#include "models/items/variable_rows.h"

#include <algorithm>

#include <QHash>
#include <QSet>

#include "models/items/credential_text.h"
#include "models/schema/field_text.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
constexpr qsizetype longestValue = 500; ///< more than any window has room for

template <typename Noun> QString labelOf(const QList<Noun> &nouns, const Id &id)
{
    const auto found = std::ranges::find(nouns, id, &Noun::id);
    return found == nouns.end() ? removedText() : found->label;
}

QString oneLine(const QJsonValue &value)
{
    return textOfValue(value).left(longestValue).simplified();
}

/// What imports say, by the name that programs ask for; of several the first.
QHash<QString, const Definition *> byName(const QList<Definition> &definitions)
{
    QHash<QString, const Definition *> found;
    for (const Definition &definition : definitions)
        if (definition.use == DefinitionUse::Variable && !found.contains(variableName(definition)))
            found.insert(variableName(definition), &definition);
    return found;
}

void describe(VariableRow &row, const Definition *definition, const QLocale &locale)
{
    if (!definition)
        return;
    row.label = definition->app.displayName(locale.name());
    row.definition = definition->app.slug;
}
}

QList<VariableRow> variableRows(const QList<Variable> &variables, const QList<Definition> &definitions,
    const QList<Project> &projects, const QList<Environment> &environments, const QLocale &locale)
{
    auto declared = byName(definitions);
    QList<VariableRow> rows;
    QSet<QString> named;
    for (const Variable &variable : variables) {
        const Scope &scope = variable.scope;
        VariableRow row;
        row.variable = variable;
        row.value = oneLine(variable.value);
        row.scope
            = scope.kind == ScopeKind::Project ? labelOf(projects, scope.project) : scopeKindText(scope.kind);
        row.environment = variable.environment.isNull() ? allEnvironmentsText()
                                                        : labelOf(environments, variable.environment);
        describe(row, declared.value(variable.name), locale);
        named.insert(variable.name);
        rows.append(row);
    }
    for (auto one = declared.cbegin(); one != declared.cend(); ++one) {
        if (named.contains(one.key()))
            continue;
        VariableRow row;
        row.variable.name = one.key();
        describe(row, *one, locale);
        rows.append(row);
    }
    const auto key = [](const VariableRow &row) {
        return std::tuple(row.variable.name, row.scope, row.environment, row.variable.id);
    };
    std::ranges::sort(rows, {}, key);
    return rows;
}
}
