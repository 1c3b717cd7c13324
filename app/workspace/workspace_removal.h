#pragma once

#include "app/platform/process_lock.h"
#include "app/store/intent_repository.h"
#include "app/workspace/workspace_files.h"
#include "app/workspace/workspace_services.h"

namespace claviger
{
/// Ends a folder that is nobody's workspace any more: its items in the keychain, then the files.
class WorkspaceRemoval final : public std::enable_shared_from_this<WorkspaceRemoval>
{
public:
    WorkspaceRemoval(WorkspaceServices services, QString folder);
    /// Conflict if another program is at it.
    QCoro::Task<Result<void>> run();

private:
    WorkspaceServices m_services;
    QString m_folder;
    std::unique_ptr<ProcessLock> m_lock;
};

/// Gives the folder its new name while nobody writes into its database: who had begun has committed by then,
/// and who comes next finds that the file is not in its place any more.
Result<void> renameForRemoval(const QString &folder, const QString &leaving);

/// Those that these intents name in the keychain; what cannot be removed now stays.
QCoro::Task<void> removeItems(WorkspaceServices services, QList<Intent> intents);

/// Everything of the workspace in this folder that may be in the keychain: what intents name, current
/// versions, and last the key, without which nothing else could be verified. NotFound or DatabaseMissing if
/// there is no workspace in it; else a failure means that nobody knows.
Result<SecretRefs> keychainItemsOf(const QString &folder);

/// Ends every folder that a killed create() or remove() has left.
QCoro::Task<void> sweepUnfinished(WorkspaceServices services);
}
