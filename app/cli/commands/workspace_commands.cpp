#include <QJsonArray>
#include <QMetaEnum>

#include "app/cli/commands/commands.h"
#include "app/cli/credential_output.h"
#include "app/cli/new_passphrase.h"
#include "app/cli/printable.h"
#include "app/cli/terminal.h"
#include "app/text/say.h"
#include "app/text/sentences.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
QString storeWord(StoreKind kind)
{
    return kind == StoreKind::Keychain ? Say::tr("keychain") : Say::tr("sealed vault");
}

QJsonObject jsonOf(const Id &id, const QString &name, StoreKind kind)
{
    return {{u"id"_s, id.toText(u"ws")}, {u"name"_s, name},
        {u"store"_s, kind == StoreKind::Keychain ? u"keychain"_s : u"vault"_s}};
}

void report(Console &console, const WorkspaceEntry &entry, const QString &name, const QString &sentence)
{
    if (console.json())
        console.print(QJsonObject{{u"workspace"_s, jsonOf(entry.id, name, entry.storeKind)}});
    else
        console.report(sentence);
}

void printList(Console &console, const QList<WorkspaceEntry> &entries, const std::optional<Id> &current)
{
    Table table({Say::tr("NAME"), Say::tr("SECRETS IN"), Say::tr("IN USE"), Say::tr("ID")});
    for (const WorkspaceEntry &entry : entries)
        table.add({entry.problem ? describe(*entry.problem).sentence : entry.name,
            entry.problem ? QString() : storeWord(entry.storeKind), current == entry.id ? u"*"_s : QString(),
            entry.id.toText(u"ws")});
    console.print(table.text());
}

void printJson(Console &console, const QList<WorkspaceEntry> &entries, const std::optional<Id> &current)
{
    QJsonArray rows;
    for (const WorkspaceEntry &entry : entries) {
        QJsonObject row = jsonOf(entry.id, entry.name, entry.storeKind);
        row.insert(u"path"_s, entry.path);
        row.insert(u"inUse"_s, current == entry.id);
        row.insert(u"problem"_s, entry.problem ? QJsonValue(toJson(*entry.problem)) : QJsonValue());
        rows.append(row);
    }
    console.print(QJsonObject{{u"workspaces"_s, rows}});
}

/// What was asked for, else the keychain if it is usable, opened if need be; else what stands in the way and
/// what to do.
QCoro::Task<Result<StoreKind>> chosenStore(Session &session, std::optional<StoreKind> wanted)
{
    if (wanted)
        co_return *wanted;
    if (const auto open = co_await session.openKeyring(); !open)
        co_return failed(open);
    co_return StoreKind::Keychain;
}

Result<bool> nameTypedAgain(const WorkspaceEntry &entry)
{
    auto terminal = Terminal::open(u"confirmation"_s);
    if (!terminal)
        return failed(terminal);
    const QString name = entry.name.isEmpty() ? entry.id.toText(u"ws") : entry.name;
    const auto typed = terminal->ask(
        Say::tr("This removes “%1” and all its secrets for good. Type its name to go on: ").arg(name));
    if (!typed)
        return failed(typed);
    return *typed == name;
}
}

CommandTask runCommand(Session &session, const WorkspaceListArguments &)
{
    const QList<WorkspaceEntry> entries = session.directory().list();
    const auto chosen = session.chosenWorkspace();
    const auto current = chosen ? std::optional(chosen->id) : std::nullopt;
    if (session.console().json())
        printJson(session.console(), entries, current);
    else if (entries.isEmpty())
        session.console().note(
            describe(Error(ErrorCode::NotFound, {{u"what"_s, u"anyWorkspace"_s}})).joined());
    else
        printList(session.console(), entries, current);
    co_return {};
}

CommandTask runCommand(Session &session, const WorkspaceCreateArguments &arguments)
{
    if (session.directory().find(arguments.name))
        co_return failure(
            ErrorCode::Conflict, {{u"what"_s, u"workspaceName"_s}, {u"name"_s, arguments.name}});
    const auto store = co_await chosenStore(session, arguments.store);
    if (!store)
        co_return failed(store);
    SecretBuffer passphrase;
    if (*store == StoreKind::SealedVault) {
        auto chosen = newPassphrase(arguments.name);
        if (!chosen)
            co_return failed(chosen);
        passphrase = std::move(*chosen);
    }

    NewWorkspace wanted(arguments.name, *store, std::move(passphrase));
    auto created = co_await session.directory().create(std::move(wanted));
    if (!created)
        co_return failed(created);
    WorkspaceEntry entry;
    entry.id = (*created)->id();
    entry.storeKind = (*created)->storeKind();
    session.rememberWorkspace(entry.id);
    report(session.console(), entry, arguments.name,
        Say::tr("Created “%1”; its secrets rest in the %2.").arg(arguments.name, storeWord(entry.storeKind)));
    co_await (*created)->close();
    co_return {};
}

CommandTask runCommand(Session &session, const WorkspaceRenameArguments &arguments)
{
    const auto entry = session.directory().find(arguments.name);
    if (!entry)
        co_return failed(entry);
    if (const auto other = session.directory().find(arguments.newName); other && other->id != entry->id)
        co_return failure(
            ErrorCode::Conflict, {{u"what"_s, u"workspaceName"_s}, {u"name"_s, arguments.newName}});
    const auto opened = co_await session.open(*entry);
    if (!opened)
        co_return failed(opened);
    if (const auto renamed = co_await (*opened)->rename(arguments.newName); !renamed)
        co_return renamed;
    report(session.console(), *entry, arguments.newName,
        Say::tr("“%1” is now called “%2”.").arg(entry->name, arguments.newName));
    co_return {};
}

CommandTask runCommand(Session &session, const WorkspaceRemoveArguments &arguments)
{
    const auto entry = session.directory().find(arguments.name);
    if (!entry)
        co_return failed(entry);
    if (!arguments.yes) {
        const auto sure = nameTypedAgain(*entry);
        if (!sure)
            co_return failed(sure);
        if (!*sure)
            co_return failure(ErrorCode::Cancelled);
    }
    if (!entry->problem && entry->storeKind == StoreKind::Keychain) {
        if (const auto open = co_await session.openKeyring(); !open)
            co_return failed(open);
    }
    if (const auto removed = co_await session.directory().remove(*entry); !removed)
        co_return removed;
    report(session.console(), *entry, entry->name, Say::tr("Removed “%1” and its secrets.").arg(entry->name));
    co_return {};
}

CommandTask runCommand(Session &session, const WorkspaceUseArguments &arguments)
{
    const auto entry = session.directory().find(arguments.name);
    if (!entry)
        co_return failed(entry);
    session.rememberWorkspace(entry->id);
    report(session.console(), *entry, entry->name, Say::tr("“%1” is used from now on.").arg(entry->name));
    co_return {};
}
}
