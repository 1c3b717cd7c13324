#pragma once

#include <QCoro/QCoroTask>
#include <QHash>

#include "app/workspace/workspace_directory.h"

namespace claviger
{
/// What is wrong with the keys of keychain workspaces, by their ids: it is not there, or another one is. Asks
/// for those items and no others, in one batch; nothing is said of a key that is out of reach. Only where the
/// keychain is ready, so that it has nothing to ask a person.
QCoro::Task<QHash<Id, Error>> findKeyProblems(QList<WorkspaceEntry> workspaces, SecretStore *keychain);
}
