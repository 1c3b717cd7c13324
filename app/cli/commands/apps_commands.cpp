#include <QFile>
#include <QFileInfo>
#include <QLocale>

#include "app/catalog/app_catalog.h"
#include "app/catalog/definition_file.h"
#include "app/cli/app_lookup.h"
#include "app/cli/app_output.h"
#include "app/cli/commands/commands.h"
#include "app/cli/message_language.h"
#include "app/text/say.h"
#include "models/base/json_reader.h"
#include "models/credentials/slug.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
/// The chosen workspace; null if this machine has none yet, for the bundled apps are there all the same.
QCoro::Task<Result<Workspace *>> openIfAny(Session &session)
{
    const auto opened = co_await session.open();
    if (opened)
        co_return *opened;
    const Error &error = opened.error();
    const bool isNone
        = error.code == ErrorCode::NotFound && error.arguments.value(u"what"_s) == u"anyWorkspace"_s;
    if (isNone)
        co_return static_cast<Workspace *>(nullptr);
    co_return tl::unexpected(error);
}

/// As much of an app as a row of a list shows.
App rowOf(const AppSummary &summary)
{
    App app;
    app.slug = summary.slug;
    app.name = summary.name;
    app.description = summary.description;
    app.categories = summary.categories;
    for (const AppSummary::Method &shown : summary.methods) {
        ConnectionMethod method;
        method.key = shown.key;
        method.kind = shown.kind;
        method.label = shown.label;
        app.methods.append(method);
    }
    return app;
}

/// Where each app of the catalog is from, in the order given.
QList<Definition> withOrigins(const QList<AppSummary> &apps, const Workspace *workspace)
{
    QHash<QString, Definition> known;
    if (workspace)
        for (const Definition &definition : workspace->definitions().value_or(QList<Definition>()))
            known.insert(definition.app.slug, definition);
    QList<Definition> definitions;
    for (const AppSummary &app : apps) {
        Definition definition = known.value(app.slug);
        if (!known.contains(app.slug) || AppCatalog::isBundled(app.slug))
            definition.origin = DefinitionOrigin::Bundled;
        definition.app = rowOf(app);
        definitions.append(definition);
    }
    return definitions;
}

void print(Console &console, const QList<Definition> &definitions)
{
    if (!console.json()) {
        if (definitions.isEmpty())
            console.note(Say::tr("No app by this name."));
        else
            console.print(tableOf(definitions));
        return;
    }
    QJsonArray rows;
    for (const Definition &one : definitions)
        rows.append(jsonRow(one));
    console.print(QJsonObject{{u"apps"_s, rows}});
}

Result<Definition> definitionFor(const Workspace *workspace, const QString &slug)
{
    AppCatalog catalog;
    catalog.setWorkspace(workspace);
    auto definition = catalog.definition(slug);
    return definition ? definition : tl::unexpected(withKnownApps(definition.error(), catalog));
}

/// The one of that slug, whether it is bundled or of the chosen workspace.
QCoro::Task<Result<Definition>> definitionNamed(Session &session, QString slug)
{
    const auto opened = co_await openIfAny(session);
    if (!opened)
        co_return failed(opened);
    co_return definitionFor(*opened, slug);
}

CommandTask list(Session &session, QString text)
{
    const auto opened = co_await openIfAny(session);
    if (!opened)
        co_return failed(opened);
    AppCatalog catalog;
    catalog.setWorkspace(*opened);
    print(session.console(), withOrigins(catalog.search(text, QLocale().name()), *opened));
    co_return {};
}

Result<QByteArray> readFile(const QString &path)
{
    QFile file(path);
    const bool isInput = path == u"-";
    const bool opened = isInput ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!opened || QFileInfo(path).isDir())
        return failure(ErrorCode::FileUnreadable, {{u"path"_s, path}, {u"detail"_s, file.errorString()}});
    // One byte more than may be, so that what is too large is said by whoever reads it.
    return file.read(JsonLimits().bytes + 1);
}

/// The definition in the file, under another slug if one is wanted: then it is one of the person's own.
Result<Definition> readShared(const AppsAddArguments &arguments)
{
    const auto bytes = readFile(arguments.path);
    if (!bytes)
        return failed(bytes);
    auto definition = readDefinition(*bytes, arguments.path);
    if (!definition)
        return definition;
    if (!arguments.slug.isEmpty() && !isSlug(arguments.slug))
        return failure(ErrorCode::InvalidArgument, {{u"what"_s, u"slug"_s}, {u"value"_s, arguments.slug}});
    if (!arguments.slug.isEmpty() || definition->origin == DefinitionOrigin::Bundled) {
        if (!arguments.slug.isEmpty())
            definition->app.slug = arguments.slug;
        definition->origin = DefinitionOrigin::Own;
        definition->key = definition->name = definition->app.slug;
    }
    return definition;
}

void reportAdded(Console &console, const Definition &definition, bool changed)
{
    if (console.json())
        console.print(QJsonObject{{u"app"_s, jsonRow(definition)}, {u"created"_s, !changed}});
    const QString name = u"%1 (%2)"_s.arg(definition.app.displayName(QLocale().name()), definition.app.slug);
    console.report((changed ? Say::tr("Changed the app %1") : Say::tr("Added the app %1")).arg(name));
}

bool isKnown(const Workspace &workspace, const Definition &definition)
{
    const auto known = workspace.definitions().value_or(QList<Definition>());
    return std::any_of(known.begin(), known.end(),
        [&](const Definition &one) { return one.origin == definition.origin && one.key == definition.key; });
}
}

CommandTask runCommand(Session &session, const AppsListArguments &)
{
    return list(session, {});
}

CommandTask runCommand(Session &session, const AppsSearchArguments &arguments)
{
    return list(session, arguments.words.join(u' '));
}

CommandTask runCommand(Session &session, const AppsShowArguments &arguments)
{
    const auto definition = co_await definitionNamed(session, arguments.slug);
    if (!definition)
        co_return failed(definition);
    if (session.console().json())
        session.console().print(QJsonObject{{u"app"_s, jsonOf(*definition)}});
    else
        session.console().print(textOf(*definition));
    co_return {};
}

CommandTask runCommand(Session &session, const AppsExportArguments &arguments)
{
    const auto definition = co_await definitionNamed(session, arguments.slug);
    if (!definition)
        co_return failed(definition);
    if (arguments.output.isEmpty()) {
        session.console().write(documentOf(*definition));
        co_return {};
    }
    if (const auto written = exportDefinition(*definition, arguments.output); !written)
        co_return written;
    if (session.console().json())
        session.console().print(QJsonObject{{u"path"_s, QFileInfo(arguments.output).absoluteFilePath()}});
    session.console().report(Say::tr("Wrote %1").arg(arguments.output));
    co_return {};
}

CommandTask runCommand(Session &session, const AppsAddArguments &arguments)
{
    const auto definition = readShared(arguments);
    if (!definition)
        co_return failed(definition);
    const auto opened = co_await session.open();
    if (!opened)
        co_return failed(opened);
    Workspace &workspace = **opened;

    const bool replaces = arguments.replace && isKnown(workspace, *definition);
    const QList<Definition> one{*definition};
    auto work = replaces ? workspace.importDefinitions(one) : workspace.addDefinition(*definition);
    const auto outcome = co_await work;
    if (!outcome)
        co_return failed(outcome);
    reportAdded(session.console(), *definition, replaces);
    co_return {};
}

CommandTask runCommand(Session &session, const AppsRemoveArguments &arguments)
{
    const auto opened = co_await session.open();
    if (!opened)
        co_return failed(opened);
    Workspace &workspace = **opened;
    QStringList slugs = arguments.slugs;
    slugs.removeDuplicates();
    for (const QString &slug : std::as_const(slugs)) {
        if (const auto definition = definitionFor(&workspace, slug); !definition)
            co_return failed(definition);
        if (AppCatalog::isBundled(slug))
            co_return failure(ErrorCode::InvalidArgument, {{u"what"_s, u"bundledApp"_s}, {u"value"_s, slug}});
    }
    const auto credentials = workspace.credentials();
    if (!credentials)
        co_return failed(credentials);

    QJsonArray rows;
    for (const QString &slug : std::as_const(slugs)) {
        const auto removed = co_await workspace.removeDefinition(slug);
        if (!removed)
            co_return failed(removed);
        const auto kept = std::ranges::count(*credentials, slug, &CredentialSummary::appSlug);
        rows.append(QJsonObject{{u"slug"_s, slug}, {u"credentials"_s, qint64(kept)}});
        session.console().report(Say::tr("Removed the app %1").arg(slug));
        if (kept == 0)
            continue;
        MessageLanguage::loadPluralForms();
        session.console().report(Say::tr("Its %n credential(s) stay.", nullptr, static_cast<int>(kept)));
    }
    if (session.console().json())
        session.console().print(QJsonObject{{u"removed"_s, rows}});
    co_return {};
}
}
