#include <QDir>
#include <QFileInfo>

#include "app/catalog/app_catalog.h"
#include "app/catalog/importer.h"
#include "app/cli/commands/commands.h"
#include "app/cli/import_output.h"
#include "app/cli/message_language.h"
#include "app/cli/terminal.h"
#include "app/text/say.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
Result<ImportPreview> previewFor(const Workspace &workspace, const AppsImportArguments &arguments)
{
    const auto known = workspace.definitions();
    if (!known)
        return failed(known);
    ImportRequest request(QFileInfo(arguments.path).absoluteFilePath());
    request.origin = arguments.origin;
    request.known = *known;
    request.bundledSlugs = AppCatalog().bundledSlugs();
    return previewImport(request);
}

tl::unexpected<Error> notFound(const QString &what, const QString &name, const QStringList &known)
{
    return failure(ErrorCode::NotFound, {{u"what"_s, what}, {u"name"_s, name}, {u"known"_s, known}});
}

/// `FIELD`, in every app that leaves it open, or `APP:FIELD`.
Result<void> clearSecret(ImportSelection &selection, const QString &wanted)
{
    const qsizetype colon = wanted.indexOf(u':');
    const QString slug = colon < 0 ? QString() : wanted.left(colon);
    const QString path = wanted.mid(colon + 1);
    QStringList known;
    bool isFound = false;
    for (qsizetype i = 0; i < selection.count(); ++i) {
        const ImportItem &item = selection.item(i);
        if (!slug.isEmpty() && item.definition.app.slug != slug)
            continue;
        isFound |= item.clearable.contains(path);
        selection.setPlain(i, path, true);
        known += item.clearable;
    }
    known.removeDuplicates();
    return isFound ? Result<void>() : notFound(u"clearableField"_s, wanted, known);
}

/// `BUNDLED`, if one app is imported, or `APP=BUNDLED`.
Result<void> treatAs(ImportSelection &selection, const QString &wanted)
{
    const qsizetype equals = wanted.indexOf(u'=');
    const QString slug = equals < 0 ? QString() : wanted.left(equals);
    const QString bundled = wanted.mid(equals + 1);
    if (!AppCatalog::isBundled(bundled))
        return notFound(u"app"_s, bundled, {});
    QStringList known;
    QList<qsizetype> fitting;
    for (qsizetype i = 0; i < selection.count(); ++i) {
        if (!selection.canBeTaken(i))
            continue;
        const QString &one = selection.item(i).definition.app.slug;
        known += one;
        if (slug.isEmpty() || one == slug)
            fitting += i;
    }
    if (fitting.isEmpty())
        return notFound(u"app"_s, slug, known);
    if (fitting.size() > 1)
        return failure(ErrorCode::InvalidArgument, {{u"what"_s, u"treatAs"_s}, {u"value"_s, bundled}});
    selection.setTreatedAs(fitting.constFirst(), bundled);
    return {};
}

Result<ImportSelection> decided(const ImportPreview &preview, const AppsImportArguments &arguments)
{
    ImportSelection selection(preview);
    for (const QString &wanted : arguments.plain)
        if (const auto cleared = clearSecret(selection, wanted); !cleared)
            return failed(cleared);
    for (const QString &wanted : arguments.treatAs)
        if (const auto treated = treatAs(selection, wanted); !treated)
            return failed(treated);
    return selection;
}

Result<bool> confirmed(qsizetype count)
{
    auto terminal = Terminal::open(u"confirmation"_s);
    if (!terminal)
        return failed(terminal);
    MessageLanguage::loadPluralForms();
    const auto answer
        = terminal->ask(Say::tr("Take %n app(s)? Type “yes”: ", nullptr, static_cast<int>(count)));
    if (!answer)
        return failed(answer);
    return *answer == u"yes" || *answer == Say::tr("yes");
}

void report(
    Console &console, const ImportSelection &selection, const std::optional<DefinitionOutcome> &outcome)
{
    if (console.json()) {
        const DefinitionOutcome done = outcome.value_or(DefinitionOutcome());
        console.print(QJsonObject{{u"import"_s, jsonOf(selection)}, {u"taken"_s, outcome.has_value()},
            {u"added"_s, done.added}, {u"changed"_s, done.changed}, {u"moved"_s, done.movedCredentials}});
        return;
    }
    if (!outcome)
        return;
    console.report(Say::tr("Imported: %1 new, %2 changed.").arg(outcome->added).arg(outcome->changed));
    if (outcome->movedCredentials == 0)
        return;
    MessageLanguage::loadPluralForms();
    console.report(
        Say::tr("Values of %n credential(s) are secret from now on.", nullptr, outcome->movedCredentials));
}
}

CommandTask runCommand(Session &session, const AppsImportArguments &arguments)
{
    const auto opened = co_await session.open();
    if (!opened)
        co_return failed(opened);
    Workspace &workspace = **opened;
    const auto preview = previewFor(workspace, arguments);
    if (!preview)
        co_return failed(preview);
    const auto selection = decided(*preview, arguments);
    if (!selection)
        co_return failed(selection);

    Console &console = session.console();
    const QList<Definition> definitions = selection->definitions();
    if (!console.json())
        console.print(textOf(*selection));
    if (arguments.dryRun || definitions.isEmpty()) {
        if (definitions.isEmpty())
            console.note(Say::tr("There is nothing to take."));
        report(console, *selection, std::nullopt);
        co_return {};
    }
    if (!arguments.yes) {
        const auto sure = confirmed(definitions.size());
        if (!sure)
            co_return failed(sure);
        if (!*sure)
            co_return failure(ErrorCode::Cancelled);
    }
    const auto outcome = co_await workspace.importDefinitions(definitions);
    if (!outcome)
        co_return failed(outcome);
    report(console, *selection, *outcome);
    co_return {};
}
}
