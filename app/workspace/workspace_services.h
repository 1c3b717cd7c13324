#pragma once

#include <functional>

#include "app/secrets/keychain_probe.h"
#include "app/secrets/sealed_vault.h"
#include "app/secrets/secret_store.h"
#include "models/base/hybrid_time.h"
#include "models/base/random.h"

namespace claviger
{
/// Is told between the steps of a write, by the step's name. The product has none; tests stop or kill a
/// process there.
using StepObserver = std::function<void(const char *step)>;

/// What the workspaces are given from outside. Everything outlives every workspace.
struct WorkspaceServices
{
    QString dataDirectory; ///< `$XDG_DATA_HOME/claviger`
    QString program; ///< `claviger` or `clav`, for the activity log
    Clock clock;
    RandomSource random;
    KeychainProbe *probe = nullptr;
    SecretStore *keychain = nullptr;
    VaultCost vaultCost;
    /// Whether other programs' writes are announced as they happen. Not worth its start and end to a program
    /// that reads once and is gone.
    bool watches = true;
    StepObserver observer;
};
}
