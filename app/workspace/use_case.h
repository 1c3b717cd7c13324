#pragma once

#include <QVariantMap>

#include "app/store/repositories.h"
#include "models/base/result.h"

namespace claviger
{
/// What a use case's transaction is given from the main thread.
struct UseCaseFrame
{
    Id changeSet; ///< a fresh one; used if the use case records
    qint64 now = 0; ///< milliseconds since 1970 UTC
    Id actor;
    Id device;
    QString program; ///< noted in the change set
};

/// One use case inside its transaction, on the store thread: the repositories, and the change set it writes.
class UseCase final
{
public:
    UseCase(Connection &connection, UseCaseFrame frame);

    /// Writes the change set and gives the stamp for the rows that belong to it. Before those rows; once.
    Result<WriteStamp> record(ChangeKind kind, QVariantMap arguments);
    qint64 now() const { return m_frame.now; }
    const Id &device() const { return m_frame.device; }

    Connection &connection;
    WorkspaceRepository workspace;
    CredentialRepository credentials;
    HistoryRepository history;
    ProjectRepository projects;
    EnvironmentRepository environments;
    DefinitionRepository definitions;
    VariableRepository variables;
    ChangeSetRepository changes;
    IntentRepository intents;
    VaultRepository vault;

private:
    UseCaseFrame m_frame;
};

/// DatabaseNewer if another program has migrated the file past what this one knows.
Result<void> requireKnownVersion(Connection &connection);
}
