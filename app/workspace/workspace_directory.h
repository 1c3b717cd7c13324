#pragma once

#include <memory>
#include <stop_token>

#include <QCoro/QCoroTask>
#include <QList>
#include <QString>

#include "app/secrets/secret_buffer.h"
#include "app/workspace/usual_environments.h"
#include "app/workspace/workspace.h"
#include "app/workspace/workspace_services.h"
#include "models/base/result.h"

namespace claviger
{
class WorkspaceContext;

/// A workspace on this machine as far as its file says without its key.
struct WorkspaceEntry
{
    Id id;
    QString path; ///< of workspace.db
    QString name; ///< empty if `problem`
    StoreKind storeKind = StoreKind::Keychain;
    std::optional<Error> problem; ///< damaged, newer, …: reported and left untouched
};

/// What a new workspace is made of.
class NewWorkspace final
{
public:
    NewWorkspace(QString name_, StoreKind storeKind_, SecretBuffer passphrase_)
        : name(std::move(name_)),
          storeKind(storeKind_),
          passphrase(std::move(passphrase_))
    {
    }
    QString name;
    StoreKind storeKind;
    SecretBuffer passphrase; ///< of a sealed vault
    QList<Environment> environments
        = usualEnvironments(); ///< to begin with; ids and positions are given here
    QString project; ///< the label of one to begin with, in all of these environments; empty: none
};

/// The workspaces in `<data directory>/workspaces/<uuid>/`. Main thread.
class WorkspaceDirectory final
{
public:
    explicit WorkspaceDirectory(WorkspaceServices services);

    const QString &dataDirectory() const { return m_services.dataDirectory; }
    SecretStore *keychain() const { return m_services.keychain; }

    QList<WorkspaceEntry> list() const;
    /// The same without a look into the files, whose opening is half of what a short command costs: `id` and
    /// `path` only. open() finds the problems.
    QList<WorkspaceEntry> places() const;
    /// By name, id or unique prefix of six or more. NotFound, AmbiguousName.
    Result<WorkspaceEntry> find(const QString &name) const;

    /// Makes the directory, the database, the workspace key, the local person and device, what the wish says
    /// to begin with, and opens it: Open, a sealed vault too. Nothing is left behind if it fails. Errors:
    /// PassphraseTooWeak, SecretLocked, SecretUnavailable, what storage may say.
    QCoro::Task<Result<std::unique_ptr<Workspace>>> create(NewWorkspace wanted, std::stop_token stop = {});

    /// Opens the file; migrates it if it is older. The workspace is Open if its key could be had without
    /// asking anyone (keychain ready: the key itself is read with the first secret), Locked if a vault's
    /// passphrase is needed.
    Result<std::unique_ptr<Workspace>> open(const WorkspaceEntry &entry);

    /// Deletes its secrets, then its directory. Not while it is open here.
    QCoro::Task<Result<void>> remove(WorkspaceEntry entry);

private:
    class CreateFlow;
    static std::unique_ptr<Workspace> workspaceOn(std::shared_ptr<WorkspaceContext> context);

    WorkspaceServices m_services;
};
}
