#include "app/text/change_phrases.h"

#include <QCoreApplication>

#include "models/credentials/workspace_nouns.h"

namespace claviger
{
namespace
{
constexpr Phrase all[] = {
    {static_cast<int>(ChangeKind::CreateWorkspace), "name",
        QT_TRANSLATE_NOOP("claviger", "Created the workspace “{name}”")},
    {static_cast<int>(ChangeKind::CreateWorkspace), "",
        QT_TRANSLATE_NOOP("claviger", "Created the workspace")},
    {static_cast<int>(ChangeKind::RenameWorkspace), "from",
        QT_TRANSLATE_NOOP("claviger", "Renamed the workspace “{from}” to “{name}”")},
    {static_cast<int>(ChangeKind::RenameWorkspace), "",
        QT_TRANSLATE_NOOP("claviger", "Renamed the workspace to “{name}”")},
    {static_cast<int>(ChangeKind::AddCredential), "", QT_TRANSLATE_NOOP("claviger", "Added “{label}”")},
    {static_cast<int>(ChangeKind::EditCredential), "", QT_TRANSLATE_NOOP("claviger", "Edited “{label}”")},
    {static_cast<int>(ChangeKind::DeleteCredential), "count>1",
        QT_TRANSLATE_NOOP("claviger", "Deleted {count} credentials")},
    {static_cast<int>(ChangeKind::DeleteCredential), "", QT_TRANSLATE_NOOP("claviger", "Deleted “{label}”")},
    {static_cast<int>(ChangeKind::RestoreCredential), "count>1",
        QT_TRANSLATE_NOOP("claviger", "Restored {count} credentials")},
    {static_cast<int>(ChangeKind::RestoreCredential), "",
        QT_TRANSLATE_NOOP("claviger", "Restored “{label}”")},
    {static_cast<int>(ChangeKind::RestoreVersion), "",
        QT_TRANSLATE_NOOP("claviger", "Restored an earlier version of “{label}”")},
    {static_cast<int>(ChangeKind::PurgeCredential), "count>1",
        QT_TRANSLATE_NOOP("claviger", "Removed {count} credentials for good")},
    {static_cast<int>(ChangeKind::PurgeCredential), "",
        QT_TRANSLATE_NOOP("claviger", "Removed “{label}” for good")},
    {static_cast<int>(ChangeKind::SetDefault), "isDefault=false",
        QT_TRANSLATE_NOOP("claviger", "Made “{label}” no longer the default")},
    {static_cast<int>(ChangeKind::SetDefault), "",
        QT_TRANSLATE_NOOP("claviger", "Made “{label}” the default")},
    {static_cast<int>(ChangeKind::MoveCredential), "count>1",
        QT_TRANSLATE_NOOP("claviger", "Moved {count} credentials")},
    {static_cast<int>(ChangeKind::MoveCredential), "", QT_TRANSLATE_NOOP("claviger", "Moved “{label}”")},
    {static_cast<int>(ChangeKind::AddProject), "",
        QT_TRANSLATE_NOOP("claviger", "Added the project “{label}”")},
    {static_cast<int>(ChangeKind::EditProject), "",
        QT_TRANSLATE_NOOP("claviger", "Edited the project “{label}”")},
    {static_cast<int>(ChangeKind::DeleteProject), "",
        QT_TRANSLATE_NOOP("claviger", "Deleted the project “{label}”")},
    {static_cast<int>(ChangeKind::AddEnvironment), "",
        QT_TRANSLATE_NOOP("claviger", "Added the environment “{label}”")},
    {static_cast<int>(ChangeKind::EditEnvironment), "",
        QT_TRANSLATE_NOOP("claviger", "Edited the environment “{label}”")},
    {static_cast<int>(ChangeKind::DeleteEnvironment), "",
        QT_TRANSLATE_NOOP("claviger", "Deleted the environment “{label}”")},
    {static_cast<int>(ChangeKind::OrderProjects), "",
        QT_TRANSLATE_NOOP("claviger", "Changed the order of the projects")},
    {static_cast<int>(ChangeKind::OrderEnvironments), "",
        QT_TRANSLATE_NOOP("claviger", "Changed the order of the environments")},
    {static_cast<int>(ChangeKind::MoveSecretStore), "to=SealedVault",
        QT_TRANSLATE_NOOP("claviger", "Moved the secrets to the sealed vault")},
    {static_cast<int>(ChangeKind::MoveSecretStore), "to=Keychain",
        QT_TRANSLATE_NOOP("claviger", "Moved the secrets to the keychain")},
    {static_cast<int>(ChangeKind::MoveSecretStore), "",
        QT_TRANSLATE_NOOP("claviger", "Moved the secrets to another store")},
    {static_cast<int>(ChangeKind::ChangePassphrase), "",
        QT_TRANSLATE_NOOP("claviger", "Changed the passphrase of the sealed vault")},
    {static_cast<int>(ChangeKind::ImportDefinitions), "count>1",
        QT_TRANSLATE_NOOP("claviger", "Imported {count} apps")},
    {static_cast<int>(ChangeKind::ImportDefinitions), "",
        QT_TRANSLATE_NOOP("claviger", "Imported the app “{label}”")},
    {static_cast<int>(ChangeKind::AddDefinition), "",
        QT_TRANSLATE_NOOP("claviger", "Added the app “{label}”")},
    {static_cast<int>(ChangeKind::EditDefinition), "",
        QT_TRANSLATE_NOOP("claviger", "Edited the app “{label}”")},
    {static_cast<int>(ChangeKind::DeleteDefinition), "",
        QT_TRANSLATE_NOOP("claviger", "Removed the app “{label}”")},
    {static_cast<int>(ChangeKind::AddVariable), "",
        QT_TRANSLATE_NOOP("claviger", "Added the variable “{label}”")},
    {static_cast<int>(ChangeKind::EditVariable), "",
        QT_TRANSLATE_NOOP("claviger", "Edited the variable “{label}”")},
    {static_cast<int>(ChangeKind::DeleteVariable), "count>1",
        QT_TRANSLATE_NOOP("claviger", "Deleted {count} variables")},
    {static_cast<int>(ChangeKind::DeleteVariable), "",
        QT_TRANSLATE_NOOP("claviger", "Deleted the variable “{label}”")},
    {static_cast<int>(ChangeKind::PurgeVariable), "count>1",
        QT_TRANSLATE_NOOP("claviger", "Removed {count} variables for good")},
    {static_cast<int>(ChangeKind::PurgeVariable), "",
        QT_TRANSLATE_NOOP("claviger", "Removed the variable “{label}” for good")},
    {static_cast<int>(ChangeKind::Undo), "what", QT_TRANSLATE_NOOP("claviger", "Undid: {what}")},
    {static_cast<int>(ChangeKind::Undo), "", QT_TRANSLATE_NOOP("claviger", "Undid the last change")},
};
}

std::span<const Phrase> changePhrases()
{
    return all;
}
}
