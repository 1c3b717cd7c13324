#include <algorithm>

#include <QJsonArray>

#include "app/cli/commands/commands.h"
#include "app/cli/credential_output.h"
#include "app/cli/targets.h"
#include "app/cli/terminal.h"
#include "app/text/say.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
struct Found
{
    QList<CredentialSummary> credentials;
    bool secrets = false; ///< one of them has its own item in the store
};

Result<Found> findAll(const Workspace &workspace, const RemoveArguments &arguments)
{
    Found found;
    for (const QString &target : arguments.targets) {
        auto id = findTarget(workspace, target);
        if (arguments.purge && !id && id.error().code == ErrorCode::NotFound)
            id = findInTrash(workspace, target);
        const auto credential = id.and_then([&](const Id &one) { return workspace.credential(one); });
        if (!credential)
            return failed(credential);
        if (std::ranges::find(found.credentials, *id, &CredentialSummary::id) != found.credentials.end())
            continue; // named twice
        found.credentials += credential->summary;
        found.secrets |= credential->secretVersion > 0;
    }
    return found;
}

Result<bool> confirmed(const QList<CredentialSummary> &credentials)
{
    auto terminal = Terminal::open(u"confirmation"_s);
    if (!terminal)
        return failed(terminal);
    QStringList names;
    for (const CredentialSummary &one : credentials)
        names += targetOf(one);
    const auto answer
        = terminal->ask(Say::tr("Remove %1 and its secrets for good? Type “yes”: ").arg(names.join(u", "_s)));
    if (!answer)
        return failed(answer);
    return *answer == u"yes" || *answer == Say::tr("yes");
}

/// Only what is in the trash can go for good, so the rest goes there first.
QCoro::Task<Result<void>> purge(Workspace &workspace, const QList<CredentialSummary> &credentials)
{
    QList<Id> all;
    QList<Id> live;
    for (const CredentialSummary &one : credentials) {
        all += one.id;
        if (one.deletedAt == 0)
            live += one.id;
    }
    if (!live.isEmpty()) {
        if (const auto trashed = co_await workspace.moveToTrash(live); !trashed)
            co_return trashed;
    }
    co_return co_await workspace.purge(all);
}

QCoro::Task<Result<void>> trash(Workspace &workspace, const QList<CredentialSummary> &credentials)
{
    QList<Id> ids;
    for (const CredentialSummary &one : credentials)
        ids += one.id;
    co_return co_await workspace.moveToTrash(ids);
}

void report(Console &console, const QList<CredentialSummary> &credentials, bool purged)
{
    QJsonArray rows;
    for (const CredentialSummary &one : credentials) {
        rows.append(QJsonObject{{u"id"_s, idOf(one)}, {u"target"_s, targetOf(one)}});
        console.report((purged ? Say::tr("Removed for good: %1") : Say::tr("Moved to the trash: %1"))
                .arg(targetOf(one)));
    }
    if (console.json())
        console.print(QJsonObject{{purged ? u"purged"_s : u"trashed"_s, rows}});
}
}

CommandTask runCommand(Session &session, const RemoveArguments &arguments)
{
    const auto opened = co_await session.open();
    if (!opened)
        co_return failed(opened);
    Workspace &workspace = **opened;
    const auto found = findAll(workspace, arguments);
    if (!found)
        co_return failed(found);
    if (arguments.purge && !arguments.yes) {
        const auto sure = confirmed(found->credentials);
        if (!sure)
            co_return failed(sure);
        if (!*sure)
            co_return failure(ErrorCode::Cancelled);
    }
    // Else the row would go and its item stay until the keyring is next open.
    if (arguments.purge && found->secrets && workspace.storeKind() == StoreKind::Keychain) {
        if (const auto open = co_await session.openKeyring(); !open)
            co_return failed(open);
    }

    const QList<CredentialSummary> &credentials = found->credentials;
    auto work = arguments.purge ? purge(workspace, credentials) : trash(workspace, credentials);
    const auto removed = co_await work;
    if (removed)
        report(session.console(), credentials, arguments.purge);
    co_return removed;
}
}
