#pragma once

#include <QList>
#include <QString>
#include <QVariantMap>

#include "models/base/hybrid_time.h"
#include "models/base/id.h"

namespace claviger
{
/// An environment of the workspace: development, staging, production, …
struct Environment
{
    Id id;
    QString slug;
    QString label;
    QString color; ///< `#rrggbb`
    int position = 0;
    bool isProtected = false;
    qint64 revision = 0;

    bool operator==(const Environment &) const = default;
};

/// A named project with its ordered subset of environments and the active one.
struct Project
{
    Id id;
    QString slug;
    QString label;
    QString color;
    int position = 0;
    QList<Id> environments;
    Id activeEnvironment; ///< null: none chosen
    qint64 revision = 0;

    bool operator==(const Project &) const = default;
};

// moc allows one Q_NAMESPACE per namespace, so each header has an inline one.
inline namespace workspace_enums
{
Q_NAMESPACE

/// What a change set did. Stored by name; never rename.
enum class ChangeKind {
    CreateWorkspace,
    RenameWorkspace,
    AddCredential,
    EditCredential,
    DeleteCredential, ///< into the trash
    RestoreCredential, ///< out of the trash
    RestoreVersion,
    PurgeCredential, ///< for good
    SetDefault,
    AddProject,
    EditProject,
    DeleteProject,
    AddEnvironment,
    EditEnvironment,
    DeleteEnvironment,
    MoveSecretStore,
    Undo,
    ImportDefinitions,
    AddDefinition,
    EditDefinition,
    DeleteDefinition,
    ChangePassphrase, ///< of the sealed vault
    MoveCredential, ///< to another scope or environment
    AddVariable,
    EditVariable,
    DeleteVariable,
    OrderProjects,
    OrderEnvironments,
    PurgeVariable, ///< its value, for good
};
Q_ENUM_NS(ChangeKind)
}

/// One use case as it was carried out: who, where, when, what.
struct ChangeSet
{
    Id id;
    Id actor;
    Id device;
    HybridTime clock;
    ChangeKind kind = ChangeKind::CreateWorkspace;
    QVariantMap arguments; ///< ids, names, what was before; never a secret
    bool undone = false;
};
}
