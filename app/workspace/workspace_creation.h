#pragma once

#include "app/platform/process_lock.h"
#include "app/store/store_thread.h"
#include "app/workspace/workspace_directory.h"
#include "app/workspace/workspace_files.h"
#include "app/workspace/workspace_keys.h"

namespace claviger
{
/// Makes a workspace in a folder of its own that gets its name as the very last step, so that a kill in
/// between leaves nothing that anybody opens; what it leaves is swept by the next create() or remove().
class WorkspaceCreation final : public std::enable_shared_from_this<WorkspaceCreation>
{
public:
    WorkspaceCreation(WorkspaceServices services, NewWorkspace wanted, std::stop_token stop);
    /// The new workspace's folder.
    QCoro::Task<Result<QString>> run();
    /// Once it has run: a new vault opens without deriving its key again.
    std::shared_ptr<const WorkspaceKeys> keys() const { return m_keys; }

private:
    Result<void> checkWish() const;
    QCoro::Task<Result<void>> checkStore();
    QCoro::Task<Result<void>> make();
    QCoro::Task<Result<void>> makeDatabase();
    QCoro::Task<Result<void>> writeKey();
    QCoro::Task<void> takeBack();
    Result<void> fillDatabase(Connection &connection) const;
    void step(const char *name) const;

    WorkspaceServices m_services;
    WorkspaceFiles m_files;
    NewWorkspace m_wanted;
    std::stop_token m_stop;
    Id m_id;
    QString m_folder;
    std::unique_ptr<ProcessLock> m_lock;
    std::shared_ptr<const WorkspaceKeys> m_keys;
    std::optional<VaultHeader> m_header;
    std::unique_ptr<StoreThread> m_store;
};
}
