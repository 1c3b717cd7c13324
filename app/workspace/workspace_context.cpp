#include "app/workspace/workspace_context.h"

#include <QCoro/QCoroSignal>
#include <QFileInfo>
#include <QLoggingCategory>

#include "app/platform/paths.h"
#include "app/store/migrations.h"
#include "app/workspace/changed_nouns.h"
#include "app/workspace/workspace_removal.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
Q_LOGGING_CATEGORY(workspaceLog, "claviger.workspace")

/// How many change sets are looked at to tell what another program did; more than that means "anything".
constexpr int announcedAtMost = 50;

QString activityBeside(const QString &databasePath)
{
    return QFileInfo(databasePath).path() + u"/activity.db"_s;
}

bool mayWrite(const QString &databasePath)
{
    const QFileInfo file(databasePath);
    return file.isWritable() && QFileInfo(file.path()).isWritable();
}

/// Brings an older file up to date. DatabaseNewer is no failure to open: it is a reason to be read-only.
Result<std::optional<Error>> readyForUse(Connection &reader, const QString &path)
{
    const auto found = databaseVersion(reader);
    if (!found)
        return failed(found);
    if (found->applicationId != databaseApplicationId)
        return failure(ErrorCode::DatabaseForeign, {{u"path"_s, path}});
    if (auto known = requireKnownVersion(reader); !known)
        return std::optional(known.error());
    if (!mayWrite(path))
        return std::optional(Error(ErrorCode::DatabaseReadOnly, {{u"path"_s, path}}));
    if (found->userVersion == workspaceMigrations().constLast().version)
        return std::nullopt;

    auto writer = Connection::open(path, Connection::Mode::ReadWrite, u"FULL"_s);
    if (!writer)
        return failed(writer);
    if (auto migrated = migrate(**writer, databaseApplicationId, workspaceMigrations()); !migrated)
        return failed(migrated);
    return std::nullopt;
}
}

Result<std::shared_ptr<WorkspaceContext>> WorkspaceContext::open(
    WorkspaceServices services, const QString &databasePath)
{
    auto reader = Connection::open(databasePath, Connection::Mode::ReadOnly, u"FULL"_s);
    if (!reader)
        return failed(reader);
    auto readOnly = readyForUse(**reader, databasePath);
    if (!readOnly)
        return failed(readOnly);
    auto row = WorkspaceRepository(**reader).read();
    if (!row)
        return failed(row);
    return std::shared_ptr<WorkspaceContext>(
        new WorkspaceContext(std::move(services), databasePath, std::move(*reader), *row, *readOnly));
}

WorkspaceContext::WorkspaceContext(WorkspaceServices services, QString path,
    std::unique_ptr<Connection> reader, WorkspaceRow row, std::optional<Error> readOnly)
    : m_services(std::move(services)),
      m_path(std::move(path)),
      m_reader(std::move(reader)),
      m_row(std::move(row)),
      m_readOnly(std::move(readOnly)),
      m_locked(m_row.storeKind == StoreKind::SealedVault),
      m_writer(std::make_unique<StoreThread>(m_path, activityBeside(m_path)))
{
    if (!m_services.watches)
        return; // nobody shows what others do, and three statements are much of a short command
    m_announcedVersion = m_reader->dataVersion();
    m_announcedUsage = usagePrint(*m_reader);
    if (const auto newest = ChangeSetRepository(*m_reader).newest(1); newest && !newest->isEmpty())
        m_announcedChange = newest->constFirst().id;
}

WorkspaceContext::~WorkspaceContext()
{
    // Reading before writing: only the last connection to close, if it may write, moves the log into the file
    // and removes it. Otherwise the next program has the whole log to read first.
    m_watcher.reset();
    m_activityWatcher.reset();
    m_activityReader.reset();
    m_reader.reset();
}

Result<void> WorkspaceContext::requireWritable() const
{
    if (m_readOnly) {
        const bool newer = m_readOnly->code == ErrorCode::DatabaseNewer;
        return failure(ErrorCode::ReadOnly, {{u"reason"_s, newer ? u"newer"_s : u"permission"_s}});
    }
    return requireOpen();
}

Result<void> WorkspaceContext::requireOpen() const
{
    if (m_locked)
        return workspaceLocked();
    return {};
}

void WorkspaceContext::setKeys(std::shared_ptr<const WorkspaceKeys> keys)
{
    m_keys = std::move(keys);
    openWithoutKeys();
}

void WorkspaceContext::openWithoutKeys()
{
    if (std::exchange(m_locked, false))
        emit stateChanged();
}

void WorkspaceContext::lock()
{
    m_keys.reset();
    std::exchange(m_locking, std::stop_source()).request_stop();
    if (!std::exchange(m_locked, true))
        emit stateChanged();
}

UseCaseFrame WorkspaceContext::frame() const
{
    return UseCaseFrame{newId(), m_services.clock(), m_row.localActor, m_row.localDevice, m_services.program};
}

QCoro::Task<void> WorkspaceContext::truncateWal()
{
    auto self = shared_from_this();
    step("log to truncate");
    const auto future = m_writer->run<void>([](Connection &connection) { return connection.truncateWal(); });
    co_await future;
}

QCoro::Task<Result<void>> WorkspaceContext::removeMigrationCopies()
{
    auto self = shared_from_this();
    const auto future = m_writer->run<void>(
        [](Connection &connection) { return claviger::removeMigrationCopies(connection.path()); });
    co_return co_await future;
}

void WorkspaceContext::noteInRow(std::function<Result<void>(CredentialRepository &)> work)
{
    if (m_readOnly)
        return;
    m_writer->run<void>([work = std::move(work)](Connection &connection) -> Result<void> {
        if (auto relaxed = connection.execute({u"PRAGMA synchronous=NORMAL"_s}); !relaxed)
            return relaxed;
        auto written = connection.transaction([&] {
            CredentialRepository credentials(connection);
            return work(credentials);
        });
        const auto strict = connection.execute({u"PRAGMA synchronous=FULL"_s});
        return written ? strict : written;
    });
}

void WorkspaceContext::noteActivity(ActivityVerb verb, const Id &credential, QVariantMap arguments)
{
    if (m_readOnly)
        return;
    ActivityEntry entry;
    entry.at = m_services.clock();
    entry.actor = m_row.localActor;
    entry.device = m_row.localDevice;
    entry.program = m_services.program;
    entry.verb = activityVerbName(verb);
    entry.credential = credential;
    entry.arguments = std::move(arguments);
    auto job = [entry](Connection &connection) {
        const auto written
            = connection.transaction([&] { return ActivityRepository(connection).add(entry); });
        if (!written)
            qCWarning(workspaceLog) << "The activity log was not written:" << errorName(written.error().code);
        return written;
    };
    auto added = m_writer->runActivity<void>(std::move(job));
    if (m_watchesActivity && !m_activityWatcher) // the first line has made the file
        added.then(this, [this](const Result<void> &) { openActivityWatch(); });
}

void WorkspaceContext::trimActivity(qint64 before, int keep)
{
    if (m_readOnly || !QFileInfo::exists(activityPath()))
        return;
    m_writer->runActivity<void>([before, keep](Connection &connection) {
        return connection.transaction([&]() -> Result<void> {
            const auto gone = ActivityRepository(connection).trim(before, keep);
            return gone ? Result<void>() : Result<void>(failed(gone));
        });
    });
}

QString WorkspaceContext::activityPath() const
{
    return activityBeside(m_path);
}

void WorkspaceContext::watchActivity()
{
    if (!m_services.watches || std::exchange(m_watchesActivity, true))
        return;
    openActivityWatch();
}

/// The log is made with its first line; until then each change of the workspace is a reason to look again.
void WorkspaceContext::openActivityWatch()
{
    if (!m_watchesActivity || m_activityWatcher || !QFileInfo::exists(activityPath()))
        return;
    auto reader = Connection::open(activityPath(), Connection::Mode::ReadOnly, u"NORMAL"_s);
    if (!reader)
        return;
    m_activityReader = std::move(*reader);
    m_activityWatcher = std::make_unique<ChangeWatcher>(*m_activityReader);
    connect(m_activityWatcher.get(), &ChangeWatcher::changed, this, &WorkspaceContext::activityChanged);
    emit activityChanged();
}

QString WorkspaceContext::folder() const
{
    return QFileInfo(m_path).path();
}

Result<QString> WorkspaceContext::writer()
{
    if (!m_writerLock) {
        auto lock = ProcessLock::acquire(folder());
        if (!lock)
            return tl::unexpected(noteFailure(lock.error()));
        m_writerLock = std::move(*lock);
    }
    return m_writerLock->name();
}

void WorkspaceContext::step(const char *name) const
{
    if (m_services.observer)
        m_services.observer(name);
}

void WorkspaceContext::setWaitingForKeychain(bool waiting)
{
    const bool before = m_keychainWaits > 0;
    m_keychainWaits += waiting ? 1 : -1;
    if (before != (m_keychainWaits > 0))
        emit waitingForKeychain(waiting);
}

Error WorkspaceContext::noteFailure(const Error &error)
{
    if (auto there = m_reader->requireInPlace(); !there) {
        emit removed();
        return there.error();
    }
    if (error.code == ErrorCode::DatabaseNewer || error.code == ErrorCode::DatabaseReadOnly)
        setReadOnly(error);
    return error;
}

void WorkspaceContext::setReadOnly(const Error &reason)
{
    if (m_readOnly)
        return;
    m_readOnly = reason;
    emit readOnlyChanged();
}

void WorkspaceContext::watch()
{
    if (m_watcher)
        return;
    m_watcher = std::make_unique<ChangeWatcher>(*m_reader);
    connect(m_watcher.get(), &ChangeWatcher::changed, this, &WorkspaceContext::noteChange);
    connect(m_watcher.get(), &ChangeWatcher::fileGone, this, &WorkspaceContext::removed);
}

/// Another program's definitions are parsed before anyone is told of them, so that nobody does it on the main
/// thread. Those of this program were parsed before they were written.
void WorkspaceContext::noteChange()
{
    if (m_announcedVersion == m_reader->dataVersion())
        return;
    const auto newest = ChangeSetRepository(*m_reader).newest(announcedAtMost);
    if (newest && !m_locked && changedSince(*newest, m_announcedChange).definitions)
        announceParsed();
    else
        announce();
}

QCoro::Task<void> WorkspaceContext::announceParsed()
{
    auto self = shared_from_this();
    co_await parseDefinitions();
    announce();
}

QCoro::Task<void> WorkspaceContext::parseDefinitions()
{
    auto self = shared_from_this();
    if (m_readOnly)
        co_return;
    auto job = [&parsed = m_parsed](Connection &connection) -> Result<void> {
        const auto rows = DefinitionRepository(connection).list();
        if (!rows)
            return failed(rows);
        for (const DefinitionRow &row : *rows)
            parsed.of(row);
        return {};
    };
    flowBegins();
    const QFuture<Result<void>> future = m_writer->run<void>(std::move(job));
    co_await future;
    flowEnds();
}

void WorkspaceContext::checkForChanges()
{
    noteChange();
    if (m_watcher)
        m_watcher->checkNow();
    if (m_activityWatcher)
        m_activityWatcher->checkNow();
}

void WorkspaceContext::announce()
{
    const auto version = m_reader->dataVersion();
    if (std::exchange(m_announcedVersion, version) == version)
        return;
    if (auto known = requireKnownVersion(*m_reader); !known && known.error().code == ErrorCode::DatabaseNewer)
        setReadOnly(known.error());
    openActivityWatch();

    const auto newest = ChangeSetRepository(*m_reader).newest(announcedAtMost);
    if (!newest || newest->isEmpty())
        return;
    const Id last = std::exchange(m_announcedChange, newest->constFirst().id);
    announceSince(last, *newest);
}

void WorkspaceContext::announceSince(const Id &last, const QList<ChangeSet> &newest)
{
    const auto changed = changedSince(newest, last);
    const auto usage = usagePrint(*m_reader);
    const bool isUsedOtherwise = std::exchange(m_announcedUsage, usage) != usage;
    if (changed.workspace)
        refreshRow();
    if (changed.definitions) // first: rows are named after them
        emit definitionsChanged();
    if (changed.credentials || isUsedOtherwise)
        emit credentialsChanged();
    if (changed.variables)
        emit variablesChanged();
    if (changed.projects)
        emit projectsChanged();
    if (changed.environments)
        emit environmentsChanged();
    if (changed.any())
        emit changesMade();
}

void WorkspaceContext::refreshRow()
{
    const auto row = WorkspaceRepository(*m_reader).read();
    if (!row)
        return;
    const auto before = std::exchange(m_row, *row);
    if (before.name != m_row.name)
        emit nameChanged();
    if (before.storeKind != m_row.storeKind && m_row.storeKind == StoreKind::SealedVault && !m_keys)
        lock(); // moved by another program, and this one has never held the key
}

void WorkspaceContext::flowEnds()
{
    if (--m_running == 0)
        QMetaObject::invokeMethod(this, &WorkspaceContext::idle, Qt::QueuedConnection);
}

QCoro::Task<void> WorkspaceContext::close()
{
    auto self = shared_from_this();
    m_watcher.reset();
    m_watchesActivity = false;
    m_activityWatcher.reset();
    m_closing.request_stop();
    while (m_running > 0)
        co_await qCoro(this, &WorkspaceContext::idle);
    // What its flows wrote after the removal had looked: nobody else knows of it.
    if (!QFileInfo::exists(m_path))
        co_await removeItems(m_services, ownIntents());
}

/// Of this process; the reader has the file that was removed open still.
QList<Intent> WorkspaceContext::ownIntents()
{
    auto intents = IntentRepository(*m_reader).list().value_or(QList<Intent>());
    intents.removeIf(
        [this](const Intent &intent) { return !m_writerLock || intent.writer != m_writerLock->name(); });
    return intents;
}

QCoro::Task<void> WorkspaceContext::written()
{
    auto self = shared_from_this();
    const QFuture<void> future = m_writer->drained();
    co_await future;
}
}
