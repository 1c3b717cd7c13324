#include <algorithm>

#include <QJsonArray>

#include "app/cli/commands/commands.h"
#include "app/cli/credential_output.h"
#include "app/cli/placement.h"
#include "app/cli/printable.h"
#include "app/cli/problem_words.h"
#include "app/cli/terminal.h"
#include "app/cli/value_source.h"
#include "app/text/say.h"
#include "models/schema/field_text.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
QString idOf(const Variable &variable)
{
    return variable.id.toText(u"var");
}

QString placeOf(const Variable &variable, const Names &names)
{
    return names.scope(variable.scope) + u'/' + names.environment(variable.environment);
}

/// What imports say of variables, each name once.
QList<Definition> declarations(const Workspace &workspace)
{
    QList<Definition> found;
    QStringList seen;
    for (const Definition &definition : workspace.definitions().value_or(QList<Definition>())) {
        const QString name = variableName(definition);
        if (definition.use != DefinitionUse::Variable || seen.contains(name))
            continue;
        seen.append(name);
        found.append(definition);
    }
    return found;
}

QList<Definition> withoutValue(const QList<Definition> &declared, const QList<Variable> &variables)
{
    QList<Definition> rest = declared;
    rest.removeIf([&](const Definition &definition) {
        return std::ranges::count(variables, variableName(definition), &Variable::name) > 0;
    });
    return rest;
}

QJsonObject jsonOf(const Variable &variable, const Names &names)
{
    QJsonObject json = names.placeJson(variable.scope, variable.environment);
    json.insert(u"id"_s, idOf(variable));
    json.insert(u"name"_s, variable.name);
    json.insert(u"value"_s, variable.value);
    json.insert(u"revision"_s, variable.revision);
    return json;
}

QJsonObject jsonOf(const Definition &definition)
{
    return {{u"name"_s, variableName(definition)}, {u"label"_s, definition.app.displayName(u"en_US"_s)},
        {u"definition"_s, definition.app.slug}, {u"optional"_s, definition.optional}};
}

void printTable(
    Console &console, const QList<Variable> &variables, const QList<Definition> &missing, const Names &names)
{
    Table table({Say::tr("NAME"), Say::tr("VALUE"), Say::tr("SCOPE"), Say::tr("ENVIRONMENT")});
    for (const Variable &one : variables)
        table.add(
            {one.name, textOfValue(one.value), names.scope(one.scope), names.environment(one.environment)});
    for (const Definition &one : missing)
        table.add({variableName(one), Say::tr("(not set)"), {}, {}});
    console.print(table.text());
}

Result<QString> textFor(const ValueSource &source, const Field &field)
{
    if (source.kind() == ValueSource::Kind::Literal)
        return source.literal();
    if (source.kind() == ValueSource::Kind::Prompt) {
        auto terminal = Terminal::open(source.path());
        return terminal ? terminal->ask(Say::tr("%1: ").arg(source.path())) : failed(terminal);
    }
    const auto read = source.read(field);
    return read ? read->toText() : Result<QString>(failed(read));
}

VariableShape shapeOf(const Workspace &workspace, const QString &name)
{
    const auto definition = workspace.variableDefinition(name);
    return definition ? VariableShape(*definition) : VariableShape();
}

/// The variable of that name at its place, with the new value.
Result<Variable> drafted(const Workspace &workspace, const QString &assignment, const Place &place)
{
    const auto source = ValueSource::parse(assignment);
    if (!source)
        return failed(source);
    const VariableShape shape = shapeOf(workspace, source->path());
    const auto text = textFor(*source, shape.isWholeValue() ? shape.schema().fields.value(0) : Field());
    const auto all = workspace.variables();
    if (!text || !all)
        return text ? Result<Variable>(failed(all)) : Result<Variable>(failed(text));

    Variable variable;
    variable.name = source->path();
    variable.scope = place.scope;
    variable.environment = place.environment;
    const auto there = std::ranges::find_if(*all, [&](const Variable &one) {
        return one.name == variable.name && Place{one.scope, one.environment} == place;
    });
    if (there != all->end())
        variable = *there;
    variable.value = shape.valueFromText(*text);
    if (variable.value.isUndefined()) // an empty text
        variable.value = u""_s;
    return variable;
}

/// The one at that place; without a place the only one of that name.
Result<Variable> named(
    const QString &name, const QList<Variable> &all, const std::optional<Place> &place, const Names &names)
{
    QList<Variable> found = all;
    found.removeIf([&](const Variable &one) {
        return one.name != name || (place && *place != Place{one.scope, one.environment});
    });
    if (found.isEmpty())
        return failure(ErrorCode::NotFound, {{u"what"_s, u"variable"_s}, {u"name"_s, name}});
    if (found.size() == 1)
        return found.constFirst();
    QStringList places;
    for (const Variable &one : std::as_const(found))
        places.append(placeOf(one, names));
    return failure(
        ErrorCode::AmbiguousName, {{u"what"_s, u"variable"_s}, {u"name"_s, name}, {u"targets"_s, places}});
}

/// What the arguments name; nothing if they name no place.
Result<std::optional<Place>> namedPlace(const Workspace &workspace, const PlaceArguments &arguments)
{
    if (!arguments.isGiven())
        return std::optional<Place>();
    const auto place = placed({}, workspace, arguments);
    return place ? Result<std::optional<Place>>(*place) : failed(place);
}

void print(Console &console, const char *key, const QList<Variable> &variables, const Names &names)
{
    QJsonArray rows;
    for (const Variable &one : variables)
        rows.append(jsonOf(one, names));
    if (console.json())
        console.print(QJsonObject{{QString::fromLatin1(key), rows}});
}
}

CommandTask runCommand(Session &session, const VariablesListArguments &)
{
    const auto opened = co_await session.open();
    if (!opened)
        co_return failed(opened);
    const Workspace &workspace = **opened;
    const auto variables = workspace.variables();
    const auto names = Names::of(workspace);
    if (!variables || !names)
        co_return variables ? Result<void>(failed(names)) : Result<void>(failed(variables));

    Console &console = session.console();
    const auto declared = declarations(workspace);
    const auto missing = withoutValue(declared, *variables);
    if (console.json()) {
        QJsonArray rows;
        for (const Variable &one : *variables)
            rows.append(jsonOf(one, *names));
        QJsonArray known;
        for (const Definition &one : declared)
            known.append(jsonOf(one));
        console.print(QJsonObject{{u"variables"_s, rows}, {u"declared"_s, known}});
    } else if (variables->isEmpty() && missing.isEmpty()) {
        console.note(Say::tr("No variables to show."));
    } else {
        printTable(console, *variables, missing, *names);
    }
    co_return {};
}

CommandTask runCommand(Session &session, const VariablesSetArguments &arguments)
{
    const auto opened = co_await session.open();
    if (!opened)
        co_return failed(opened);
    Workspace &workspace = **opened;
    const auto place = placed({}, workspace, arguments.place);
    const auto names = Names::of(workspace);
    if (!place || !names)
        co_return place ? Result<void>(failed(names)) : Result<void>(failed(place));

    QList<Variable> drafts;
    for (const QString &assignment : arguments.assignments) {
        const auto draft = drafted(workspace, assignment, *place);
        if (!draft)
            co_return failed(draft);
        drafts.append(*draft);
    }
    QList<Variable> saved;
    for (Variable &draft : drafts) {
        const auto id = co_await workspace.saveVariable(draft);
        if (!id)
            co_return tl::unexpected(inWords(id.error(), shapeOf(workspace, draft.name).schema()));
        draft.id = *id;
        session.console().report(Say::tr("Set %1").arg(draft.name));
    }
    const auto all = workspace.variables();
    for (const Variable &one : all.value_or(QList<Variable>()))
        if (std::ranges::count(drafts, one.id, &Variable::id) > 0)
            saved.append(one);
    print(session.console(), "variables", saved, *names);
    co_return {};
}

CommandTask runCommand(Session &session, const VariablesRemoveArguments &arguments)
{
    const auto opened = co_await session.open();
    if (!opened)
        co_return failed(opened);
    Workspace &workspace = **opened;
    const auto names = Names::of(workspace);
    const auto all = workspace.variables();
    const auto place = namedPlace(workspace, arguments.place);
    if (!names || !all)
        co_return names ? Result<void>(failed(all)) : Result<void>(failed(names));
    if (!place)
        co_return failed(place);

    QList<Variable> removed;
    QList<Id> ids;
    for (const QString &name : arguments.names) {
        const auto one = named(name, *all, *place, *names);
        if (!one)
            co_return failed(one);
        if (ids.contains(one->id))
            continue; // named twice
        removed.append(*one);
        ids.append(one->id);
    }
    if (const auto done = co_await workspace.removeVariables(ids); !done)
        co_return done;
    for (const Variable &one : std::as_const(removed))
        session.console().report(Say::tr("Removed %1").arg(one.name));
    print(session.console(), "removed", removed, *names);
    co_return {};
}
}
