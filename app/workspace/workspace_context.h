#pragma once

#include <functional>
#include <memory>
#include <stop_token>

#include <QCoro/QCoroFuture>
#include <QCoro/QCoroTask>
#include <QObject>
#include <QSet>

#include "app/platform/process_lock.h"
#include "app/store/change_watcher.h"
#include "app/store/store_thread.h"
#include "app/workspace/definition_cache.h"
#include "app/workspace/use_case.h"
#include "app/workspace/workspace_keys.h"
#include "app/workspace/workspace_services.h"
#include "models/activity/activity_group.h"

namespace claviger
{
/// What the flows of one open workspace share: its connections, its keys, its lock file, and who is told of
/// changes.
///
/// Main thread. Held by the workspace and by every running flow, so a flow never outlives what it works on.
class WorkspaceContext final : public QObject, public std::enable_shared_from_this<WorkspaceContext>
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WorkspaceContext)

public:
    /// Opens the file and migrates it if it is older; a newer or unwritable one opens read-only.
    static Result<std::shared_ptr<WorkspaceContext>> open(
        WorkspaceServices services, const QString &databasePath);
    ~WorkspaceContext() override;

    const WorkspaceServices &services() const { return m_services; }
    const QString &path() const { return m_path; }
    QString folder() const; ///< of the workspace's own files
    Connection &reader() { return *m_reader; }
    const WorkspaceRow &row() const { return m_row; }
    StoreKind storeKind() const { return m_row.storeKind; }
    /// Looks again at what another program may have changed: the name, and where secrets rest. Locks if they
    /// rest in a vault by now whose key this program has never held.
    void refreshRow();

    const std::optional<Error> &readOnlyReason() const { return m_readOnly; }
    /// ReadOnly, or SecretLocked while the workspace is locked.
    Result<void> requireWritable() const;
    Result<void> requireOpen() const;

    bool isLocked() const { return m_locked; }
    /// Null in a keychain workspace whose key has not been needed yet.
    std::shared_ptr<const WorkspaceKeys> keys() const { return m_keys; }
    void setKeys(std::shared_ptr<const WorkspaceKeys> keys); ///< opens
    void openWithoutKeys(); ///< a keychain workspace
    void lock();

    DefinitionCache &parsed() { return m_parsed; }
    /// Parses all there are on the store thread; what cannot be read now is left to whoever asks for it.
    QCoro::Task<void> parseDefinitions();

    /// Runs `work` in one transaction on the store thread. Retries while another program holds the file.
    template <typename T> QCoro::Task<Result<T>> transact(std::function<Result<T>(UseCase &)> work);
    /// Of what has turned secret no plain copy is to stay in the log. What a reader holds up now, the
    /// connection makes up for.
    QCoro::Task<void> truncateWal();
    QCoro::Task<Result<void>> removeMigrationCopies();
    /// A status or a last use: not a change of the workspace, so it waits for no disk and nobody waits for
    /// it.
    void noteInRow(std::function<Result<void>(CredentialRepository &)> work);
    /// One line of the activity log; written behind the caller's back, and a log that cannot be written fails
    /// nothing.
    void noteActivity(ActivityVerb verb, const Id &credential, QVariantMap arguments);
    /// Forgets lines of the activity log that are older than `before` (milliseconds) and, of the rest, all
    /// but the newest `keep`; nobody waits for it.
    void trimActivity(qint64 before, int keep);
    QString activityPath() const;
    /// From now on activityChanged() tells of new lines of the log too, whoever wrote them.
    void watchActivity();

    /// The name of this process's lock file, held from the first call on: who writes, in intents. It lies in
    /// the workspace's folder, not in the runtime directory: containers and sessions may share a home without
    /// sharing that, and would take each other for dead.
    Result<QString> writer();
    /// Intents whose flow has given up; the next recovery of this process takes them over.
    QSet<Id> &abandonedIntents() { return m_abandoned; }

    /// Tells whoever listens what has changed since it last did, whoever wrote it.
    void announce();
    void watch(); ///< from now on other programs' writes are announced too
    void checkForChanges();
    void setWaitingForKeychain(bool waiting);
    void noteKeychainUse(bool inReach) { emit keychainUsed(inReach); }
    void reportMove(int moved, int total) { emit moveProgress(moved, total); }

    void step(const char *name) const;
    Id newId() const { return Id::generate(m_services.random); }

    // Running flows
    void flowBegins() { ++m_running; }
    void flowEnds();
    std::stop_token closing() const { return m_closing.get_token(); }
    std::stop_token locking() const { return m_locking.get_token(); } ///< stops reading flows at lock()
    QCoro::Task<void> close();
    QCoro::Task<void> written(); ///< until everything queued on the store thread has run

signals:
    void credentialsChanged();
    void projectsChanged();
    void environmentsChanged();
    void definitionsChanged();
    void variablesChanged();
    void changesMade();
    void activityChanged(); ///< lines of the log, if it is watched
    void nameChanged();
    void stateChanged();
    void readOnlyChanged();
    void removed();
    void moveProgress(int moved, int total);
    void waitingForKeychain(bool waiting);
    void keychainUsed(bool inReach);
    void idle();

private:
    WorkspaceContext(WorkspaceServices services, QString path, std::unique_ptr<Connection> reader,
        WorkspaceRow row, std::optional<Error> readOnly);
    UseCaseFrame frame() const;
    /// What the failure says; if the workspace has been removed by another program, that.
    Error noteFailure(const Error &error);
    QList<Intent> ownIntents();
    void setReadOnly(const Error &reason);
    void openActivityWatch();
    void noteChange();
    QCoro::Task<void> announceParsed();
    void announceSince(const Id &last, const QList<ChangeSet> &newest);

    WorkspaceServices m_services;
    QString m_path;
    std::unique_ptr<Connection> m_reader;
    WorkspaceRow m_row;
    std::optional<Error> m_readOnly;
    bool m_locked = false;
    std::shared_ptr<const WorkspaceKeys> m_keys;
    DefinitionCache m_parsed;
    std::unique_ptr<ProcessLock> m_writerLock;
    QSet<Id> m_abandoned;
    qint64 m_announcedVersion = 0;
    qint64 m_announcedUsage = 0;
    Id m_announcedChange;
    int m_running = 0;
    int m_keychainWaits = 0;
    std::stop_source m_closing;
    std::stop_source m_locking;
    std::unique_ptr<StoreThread> m_writer;
    std::unique_ptr<ChangeWatcher> m_watcher; ///< before the reader goes
    bool m_watchesActivity = false;
    std::unique_ptr<Connection> m_activityReader; ///< to watch with
    std::unique_ptr<ChangeWatcher> m_activityWatcher;
};

/// How often a transaction is tried anew when the busy timeout itself has run out.
constexpr int busyRetries = 4;

template <typename T>
QCoro::Task<Result<T>> WorkspaceContext::transact(std::function<Result<T>(UseCase &)> work)
{
    auto self = shared_from_this();
    const UseCaseFrame given = frame();
    auto job = [given, work](Connection &connection) -> Result<T> {
        std::optional<Result<T>> outcome;
        auto committed = connection.transaction([&]() -> Result<void> {
            UseCase useCase(connection, given);
            outcome.emplace(work(useCase));
            return *outcome ? Result<void>() : Result<void>(failed(*outcome));
        });
        if (!committed)
            return failed(committed);
        return std::move(*outcome);
    };

    Result<T> result = failure(ErrorCode::ReadOnly);
    for (int attempt = 0; attempt < busyRetries; ++attempt) {
        if (m_readOnly)
            co_return failed(requireWritable());
        const QFuture<Result<T>> future = m_writer->run<T>(job);
        result = co_await future;
        if (result || result.error().code != ErrorCode::DatabaseBusy)
            break;
    }
    if (result)
        announce();
    else
        result = tl::unexpected(noteFailure(result.error()));
    co_return result;
}
}
