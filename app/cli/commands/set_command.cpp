#include <QLocale>

#include "app/cli/app_lookup.h"
#include "app/cli/commands/commands.h"
#include "app/cli/credential_output.h"
#include "app/cli/draft_builder.h"
#include "app/cli/placement.h"
#include "app/cli/problem_words.h"
#include "app/cli/targets.h"
#include "app/text/say.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
Result<DraftBuilder> beginNew(const Definition &definition, const SetArguments &arguments)
{
    if (definition.use == DefinitionUse::Variable)
        return failure(ErrorCode::InvalidArgument,
            {{u"what"_s, u"variableApp"_s}, {u"value"_s, variableName(definition)}});
    const auto method = chooseMethod(definition.app, arguments.method);
    if (!method)
        return failed(method);
    auto builder = DraftBuilder::forNew(definition.app, **method);
    if (definition.scope == ScopeKind::User) // a project has to be named
        builder.draft().scope = Scope::user();
    return builder;
}

Result<DraftBuilder> beginExisting(const Workspace &workspace, const Id &id)
{
    const auto credential = workspace.credential(id);
    if (!credential)
        return failed(credential);
    const auto definition = findApp(workspace, credential->summary.appSlug);
    const ConnectionMethod *method
        = definition ? definition->app.method(credential->summary.methodKey) : nullptr;
    return DraftBuilder::forExisting(*credential, method);
}

/// An app's slug adds; whatever else there is changes.
Result<DraftBuilder> begin(const Workspace &workspace, const SetArguments &arguments)
{
    const auto app = findApp(workspace, arguments.target);
    if (app)
        return beginNew(*app, arguments);
    const auto id = findTarget(workspace, arguments.target);
    if (id)
        return beginExisting(workspace, *id);
    const bool meantApp = id.error().code == ErrorCode::NotFound && !arguments.target.contains(u'/')
        && !arguments.target.startsWith(u"cred_");
    return tl::unexpected(meantApp ? app.error() : id.error());
}

Result<void> fill(DraftBuilder &builder, const Workspace &workspace, const SetArguments &arguments)
{
    CredentialDraft &draft = builder.draft();
    draft.label = arguments.label.value_or(draft.label);
    draft.slug = arguments.slug.value_or(draft.slug);
    draft.isDefault = draft.isDefault || arguments.makeDefault;
    return placed({draft.scope, draft.environment}, workspace, arguments.place)
        .map([&](const Place &place) {
            draft.scope = place.scope;
            draft.environment = place.environment;
        })
        .and_then([&] { return builder.setAssignments(arguments.assignments); })
        .and_then([&] { return builder.unset(arguments.unset); })
        .and_then([&] { return builder.readValues(); })
        .and_then([&] { return builder.askForMissing(); });
}

Result<void> report(Console &console, const Workspace &workspace, const Id &id, bool created)
{
    const auto credential = workspace.credential(id);
    if (!credential)
        return failed(credential);
    const auto names = Names::of(workspace);
    if (!names)
        return failed(names);
    if (console.json())
        console.print(
            QJsonObject{{u"created"_s, created}, {u"credential"_s, names->json(credential->summary)}});
    const QString target = targetOf(credential->summary) + u" ("_s + idOf(credential->summary) + u')';
    console.report((created ? Say::tr("Added %1") : Say::tr("Changed %1")).arg(target));
    return {};
}
}

CommandTask runCommand(Session &session, const SetArguments &arguments)
{
    const auto opened = co_await session.open();
    if (!opened)
        co_return failed(opened);
    Workspace &workspace = **opened;

    auto builder = begin(workspace, arguments);
    if (!builder)
        co_return failed(builder);
    if (const auto filled = fill(*builder, workspace, arguments); !filled)
        co_return filled;

    const bool writesKeyring
        = workspace.storeKind() == StoreKind::Keychain && !builder->draft().secrets.empty();
    if (writesKeyring) {
        if (const auto open = co_await session.openKeyring(); !open)
            co_return failed(open);
    }

    const bool created = builder->draft().id.isNull();
    const Schema schema = builder->draft().schema;
    const auto saved = co_await workspace.save(std::move(builder->draft()));
    if (!saved)
        co_return tl::unexpected(inWords(saved.error(), schema));
    co_return report(session.console(), workspace, *saved, created);
}
}
