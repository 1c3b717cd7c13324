#pragma once

#include "app/workspace/flow.h"
#include "models/credentials/trash_retention.h"

namespace claviger
{
// Use cases of one transaction each. NotFound if a credential is not where it should be.

Result<void> moveToTrash(UseCase &use, const QList<Id> &ids);
/// Conflict (`what`: project or environment) if what it belongs to has been removed meanwhile.
Result<void> restoreFromTrash(UseCase &use, const QList<Id> &ids);

/// Which side of deleted_at credentials are wanted from.
enum class Whereabouts { Alive, Trash };
Result<QList<Credential>> credentialsThatAre(Whereabouts where, UseCase &use, const QList<Id> &ids);
Result<void> setDeletedAll(UseCase &use, const QList<Id> &ids, qint64 deletedAt, const WriteStamp &stamp);
/// Conflict if the project or environment of one of them is gone.
Result<void> requireHomes(UseCase &use, const QList<Credential> &credentials);

/// Removes credentials in the trash for good: rows and history in one transaction, then their items.
class PurgeFlow final : public Flow, public std::enable_shared_from_this<PurgeFlow>
{
public:
    enum class Cause { Person, Age };

    PurgeFlow(std::shared_ptr<WorkspaceContext> context, QList<Id> ids, Cause cause);
    QCoro::Task<Result<void>> run();

private:
    Result<QList<Intent>> purge(UseCase &use, const QString &writer, const QList<Id> &intentIds) const;

    QList<Id> m_ids;
    Cause m_cause;
};

/// What has been in the trash for longer than trashRetention. One small query.
QList<Id> expiredTrash(WorkspaceContext &context);
}
