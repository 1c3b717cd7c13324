#include "app/doctor/examination.h"

#include <algorithm>

#include <QCoro/QCoroFuture>
#include <QtConcurrentRun>

#include "app/doctor/key_check.h"
#include "app/doctor/system_checks.h"
#include "app/doctor/workspace_checks.h"
#include "app/secrets/keychain_probe.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
std::optional<Error> problemOf(const Id &id, const QHash<Id, Error> &problems)
{
    const auto found = problems.constFind(id);
    return found == problems.cend() ? std::nullopt : std::optional(*found);
}

void append(Findings &findings, const Findings &more)
{
    findings.insert(findings.end(), more.begin(), more.end());
}

Findings checkWorkspaces(const QList<WorkspaceEntry> &workspaces, const QHash<Id, Error> &keyProblems)
{
    Findings findings;
    for (const WorkspaceEntry &entry : workspaces)
        append(findings, checkWorkspace(entry, problemOf(entry.id, keyProblems)));
    return findings;
}

QCoro::Task<Findings> examineAll(
    QList<WorkspaceEntry> workspaces, KeychainProbe *probe, SecretStore *keychain, Paths paths)
{
    const bool needsKeychain = std::any_of(workspaces.begin(), workspaces.end(),
        [](const WorkspaceEntry &entry) { return !entry.problem && entry.storeKind == StoreKind::Keychain; });

    const KeychainState state = co_await probe->state();
    Findings findings{checkKeychain(probe->backend(), state, needsKeychain)};
    append(findings, checkKeychainConfiguration());
    append(findings, {checkSecureMemory(), checkProcess()});
    append(findings, checkDirectories(paths));
    QHash<Id, Error> keyProblems;
    if (state == KeychainState::Ready)
        keyProblems = co_await findKeyProblems(workspaces, keychain);
    const QFuture<Findings> reading = QtConcurrent::run(checkWorkspaces, workspaces, keyProblems);
    const Findings ofWorkspaces = co_await reading;
    append(findings, ofWorkspaces);
    co_return findings;
}
}

QCoro::Task<Findings> examine(const WorkspaceDirectory &directory, KeychainProbe &probe, const Paths &paths)
{
    return examineAll(directory.list(), &probe, directory.keychain(), paths);
}

QString asText(const Findings &findings)
{
    QString text;
    for (const Finding &finding : findings) {
        text += wordFor(finding.level) + u' ' + finding.sentence + u'\n';
        if (!finding.remedy.isEmpty())
            text += u"    "_s + finding.remedy + u'\n';
    }
    return text;
}
}
