#pragma once

#include <memory>
#include <optional>

#include <QCoro/QCoroTask>

#include "app/cli/arguments.h"
#include "app/cli/console.h"
#include "app/platform/paths.h"
#include "app/secrets/keychain_probe.h"
#include "app/workspace/workspace.h"
#include "app/workspace/workspace_directory.h"

namespace claviger
{
/// What the commands work with: the console, the keychain, the workspaces and the one that was chosen.
/// Outlives every command's coroutine.
class Session final
{
public:
    Session(const Invocation &invocation, Console &console);
    ~Session();

    Console &console() { return m_console; }
    const Paths &paths() const { return m_paths; }
    KeychainProbe &probe() { return *m_probe; }
    WorkspaceDirectory &directory() { return m_directory; }

    /// `--workspace`, else CLAVIGER_WORKSPACE, else the one used last, else the only one. NotFound,
    /// AmbiguousName.
    Result<WorkspaceEntry> chosenWorkspace() const;
    /// The chosen workspace, opened; a vault asks its passphrase (CLAVIGER_PASSPHRASE_FILE, else the
    /// terminal).
    QCoro::Task<Result<Workspace *>> open();
    QCoro::Task<Result<Workspace *>> open(WorkspaceEntry entry);
    /// Opens a locked keyring by its own prompt, says so and waits for it without limit; where no display can
    /// show one, SecretLocked at once. SecretLocked too if the prompt was dismissed; SecretUnavailable.
    QCoro::Task<Result<void>> openKeyring();
    /// Waits for what still runs, then lets go of keys and files.
    QCoro::Task<void> close();
    /// The same for a command that has changed nothing, and the last thing that a program does: waits until
    /// its line in the activity log is written, wipes the keys and leaves the files to the kernel. Closing
    /// the log would wait for the disk (a checkpoint, two fsyncs and two unlinks), which a written row does
    /// not need: whoever opens it next reads it from the WAL.
    QCoro::Task<void> leave();

    void rememberWorkspace(const Id &id) const; ///< as the one used last

private:
    Q_DISABLE_COPY_MOVE(Session)
    /// What chosenWorkspace() would say if nothing is wrong with it, found without opening a file.
    std::optional<WorkspaceEntry> chosenPlace() const;
    std::optional<Id> lastWorkspace() const;
    QCoro::Task<Result<void>> unlock();

    Console &m_console;
    QString m_wanted;
    Paths m_paths;
    std::unique_ptr<KeychainProbe> m_probe;
    std::unique_ptr<SecretStore> m_keychain;
    WorkspaceDirectory m_directory;
    std::unique_ptr<Workspace> m_workspace;
    QObject m_context;
};

/// The file that CLAVIGER_PASSPHRASE_FILE names; null if it is not set. PassphraseFileRefused.
Result<SecretBuffer> passphraseFromFile();
}
