#include "app/doctor/workspace_checks.h"

#include <QFileInfo>

#include "app/doctor/system_checks.h"
#include "app/platform/process_lock.h"
#include "app/store/connection.h"
#include "app/store/migrations.h"
#include "app/store/repositories.h"
#include "app/text/say.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
const QString check = u"workspace"_s;

QString nameOf(const WorkspaceEntry &entry)
{
    return entry.name.isEmpty() ? entry.id.toText(u"ws") : entry.name;
}

Finding problemWithKey(const WorkspaceEntry &entry, const Error &error)
{
    Finding finding = Finding::of(check, Finding::Level::Problem, error);
    finding.sentence = Say::tr("“%1”: %2").arg(nameOf(entry), finding.sentence);
    return finding;
}

Findings checkFiles(const WorkspaceEntry &entry)
{
    Findings findings;
    const QString folder = QFileInfo(entry.path).path();
    for (const QString &path : {folder, entry.path, entry.path + u"-wal"_s, folder + u"/activity.db"_s}) {
        const Findings found = checkPrivate(check, path);
        findings.insert(findings.end(), found.begin(), found.end());
    }
    return findings;
}

/// SQLite's own word on the file: `ok`, or the first thing that is wrong.
Result<QString> quickCheck(Connection &connection)
{
    auto query = connection.run(u"PRAGMA quick_check(1)"_s);
    if (!query)
        return failed(query);
    return query->next() ? query->value(0).toString() : QString();
}

/// Writes whose program is gone. The next program that writes finishes or undoes them.
Result<int> staleIntents(Connection &connection, const QString &folder)
{
    const auto intents = IntentRepository(connection).list();
    if (!intents)
        return failed(intents);
    return static_cast<int>(std::count_if(intents->begin(), intents->end(),
        [&](const Intent &intent) { return ProcessLock::isDead(folder, intent.writer); }));
}

Result<Findings> checkDatabase(const WorkspaceEntry &entry, const std::optional<Error> &keyProblem)
{
    const auto connection = Connection::open(entry.path, Connection::Mode::ReadOnly, u"FULL"_s);
    if (!connection)
        return failed(connection);
    const auto version = databaseVersion(**connection);
    if (!version)
        return failed(version);
    const auto verdict = quickCheck(**connection);
    if (!verdict)
        return failed(verdict);
    if (*verdict != u"ok")
        return failure(ErrorCode::DatabaseDamaged, {{u"path"_s, entry.path}, {u"detail"_s, *verdict}});
    const auto stale = staleIntents(**connection, QFileInfo(entry.path).path());
    if (!stale)
        return failed(stale);

    Findings findings;
    if (*stale > 0)
        findings.push_back({check, Finding::Level::Warning,
            Say::tr("“%1” has writes that a program left unfinished: %2.").arg(nameOf(entry)).arg(*stale),
            Say::tr("The next change to this workspace finishes or undoes them.")});
    if (keyProblem) {
        findings.push_back(problemWithKey(entry, *keyProblem));
        return findings;
    }
    findings.push_back(Finding::fine(check,
        Say::tr("“%1” is in order: secrets in the %2, database version %3.")
            .arg(nameOf(entry),
                entry.storeKind == StoreKind::Keychain ? Say::tr("keychain") : Say::tr("sealed vault"),
                QString::number(version->userVersion))));
    return findings;
}
}

Findings checkWorkspace(const WorkspaceEntry &entry, const std::optional<Error> &keyProblem)
{
    Findings findings = checkFiles(entry);
    if (entry.problem) {
        findings.push_back(Finding::of(check, Finding::Level::Problem, *entry.problem));
        return findings;
    }
    const auto database = checkDatabase(entry, keyProblem);
    if (!database)
        findings.push_back(Finding::of(check, Finding::Level::Problem, database.error()));
    else
        findings.insert(findings.end(), database->begin(), database->end());
    return findings;
}
}
