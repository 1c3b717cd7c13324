#include "app/workspace/workspace.h"

#include <QTimer>

#include "app/workspace/activity_export.h"
#include "app/workspace/activity_reading.h"
#include "app/workspace/credential_move.h"
#include "app/workspace/credential_search.h"
#include "app/workspace/defaults.h"
#include "app/workspace/definition_flow.h"
#include "app/workspace/housekeeping.h"
#include "app/workspace/nouns.h"
#include "app/workspace/passphrase_change.h"
#include "app/workspace/reveal_flow.h"
#include "app/workspace/save_flow.h"
#include "app/workspace/store_move.h"
#include "app/workspace/transaction_flow.h"
#include "app/workspace/trash.h"
#include "app/workspace/undo.h"
#include "app/workspace/unlock_flow.h"
#include "app/workspace/version_restore.h"
#include "app/workspace/version_secrets.h"
#include "app/workspace/workspace_private.h"
#include "models/credentials/identifying_value.h"

namespace claviger
{
namespace
{
/// Reading in the main thread, through the read-only connection; nothing while the workspace is locked.
template <typename Repository, typename Read>
auto readFrom(const std::shared_ptr<WorkspaceContext> &context, Read read)
    -> decltype(read(std::declval<Repository &>()))
{
    if (auto open = context->requireOpen(); !open)
        return failed(open);
    Repository repository(context->reader());
    return read(repository);
}

template <typename T, typename Work>
QCoro::Task<Result<T>> inTransaction(const std::shared_ptr<WorkspaceContext> &context, Work work)
{
    return std::make_shared<TransactionFlow<T>>(context, std::move(work))->run();
}
}

Workspace::Workspace(std::unique_ptr<Private> p) : d(std::move(p))
{
    auto *context = d->context.get();
    connect(context, &WorkspaceContext::credentialsChanged, this, &Workspace::credentialsChanged);
    connect(context, &WorkspaceContext::projectsChanged, this, &Workspace::projectsChanged);
    connect(context, &WorkspaceContext::environmentsChanged, this, &Workspace::environmentsChanged);
    connect(context, &WorkspaceContext::definitionsChanged, this, &Workspace::definitionsChanged);
    connect(context, &WorkspaceContext::variablesChanged, this, &Workspace::variablesChanged);
    connect(context, &WorkspaceContext::changesMade, this, &Workspace::changesMade);
    connect(context, &WorkspaceContext::changesMade, this, &Workspace::activityChanged);
    connect(context, &WorkspaceContext::activityChanged, this, &Workspace::activityChanged);
    connect(context, &WorkspaceContext::nameChanged, this, &Workspace::nameChanged);
    connect(context, &WorkspaceContext::stateChanged, this, &Workspace::stateChanged);
    connect(context, &WorkspaceContext::readOnlyChanged, this, &Workspace::readOnlyChanged);
    connect(context, &WorkspaceContext::removed, this, &Workspace::removed);
    connect(context, &WorkspaceContext::moveProgress, this, &Workspace::moveProgress);
    connect(context, &WorkspaceContext::waitingForKeychain, this, &Workspace::waitingForKeychain);
    connect(context, &WorkspaceContext::keychainUsed, this, &Workspace::keychainUsed);
    // Once the event loop runs: a program that only reads and ends pays for neither.
    QTimer::singleShot(0, this, [this] {
        if (d->context->services().watches)
            d->context->watch();
        keepHouse();
    });
    connect(this, &Workspace::stateChanged, this, &Workspace::keepHouse);
}

Workspace::~Workspace()
{
    d->context->lock();
}

void Workspace::keepHouse()
{
    if (state() == State::Open)
        std::make_shared<Housekeeping>(d->context)->run();
}

Id Workspace::id() const
{
    return d->context->row().id;
}

QString Workspace::name() const
{
    return d->context->row().name;
}

Workspace::State Workspace::state() const
{
    return d->context->isLocked() ? State::Locked : State::Open;
}

StoreKind Workspace::storeKind() const
{
    return d->context->storeKind();
}

bool Workspace::isReadOnly() const
{
    return d->context->readOnlyReason().has_value();
}

RandomSource Workspace::random() const
{
    return d->context->services().random;
}

std::optional<Error> Workspace::readOnlyReason() const
{
    return d->context->readOnlyReason();
}

Result<QList<CredentialSummary>> Workspace::credentials() const
{
    return readFrom<CredentialRepository>(
        d->context, [](auto &repository) { return repository.list(false); });
}

Result<QList<CredentialSummary>> Workspace::credentialsOf(const QString &appSlug) const
{
    return readFrom<CredentialRepository>(
        d->context, [&](auto &repository) { return repository.findByApp(appSlug, {}); });
}

Result<QHash<QString, int>> Workspace::credentialCounts() const
{
    return readFrom<CredentialRepository>(
        d->context, [](auto &repository) { return repository.countsByApp(); });
}

Result<QList<CredentialSummary>> Workspace::trash() const
{
    return readFrom<CredentialRepository>(d->context, [](auto &repository) { return repository.list(true); });
}

Result<Credential> Workspace::credential(const Id &id) const
{
    return readFrom<CredentialRepository>(d->context, [&](auto &repository) { return repository.read(id); });
}

Result<QString> Workspace::identifyingValue(const Id &id) const
{
    const auto fields = readFrom<CredentialRepository>(
        d->context, [&](auto &repository) { return repository.readPlainFields(id); });
    if (!fields)
        return failed(fields);
    return claviger::identifyingValue(*fields);
}

Result<QList<CredentialVersion>> Workspace::history(const Id &id) const
{
    return readFrom<HistoryRepository>(d->context, [&](auto &repository) { return repository.list(id); });
}

Result<QList<Project>> Workspace::projects() const
{
    return readFrom<ProjectRepository>(d->context, [](auto &repository) { return repository.list(); });
}

Result<QList<Environment>> Workspace::environments() const
{
    return readFrom<EnvironmentRepository>(d->context, [](auto &repository) { return repository.list(); });
}

Result<QList<Definition>> Workspace::definitions() const
{
    if (auto open = d->context->requireOpen(); !open)
        return failed(open);
    const qint64 version = d->context->reader().dataVersion();
    if (version != 0 && version == d->definitionsVersion)
        return d->definitions;
    const auto rows = DefinitionRepository(d->context->reader()).list();
    if (!rows)
        return failed(rows);
    d->definitions.clear();
    for (const DefinitionRow &row : *rows)
        if (auto definition = d->context->parsed().of(row))
            d->definitions.append(std::move(*definition));
    d->definitionsVersion = version;
    return d->definitions;
}

QCoro::Task<void> Workspace::parseDefinitions()
{
    return d->context->parseDefinitions();
}

Result<QStringList> Workspace::definitionSlugs() const
{
    return readFrom<DefinitionRepository>(d->context, [](auto &repository) { return repository.slugs(); });
}

Result<Definition> Workspace::definition(const QString &slug) const
{
    const auto found = readFrom<DefinitionRepository>(
        d->context, [&](auto &repository) { return repository.findBySlug(slug); });
    if (!found)
        return failed(found);
    const std::optional<DefinitionRow> &row = *found;
    if (!row)
        return failure(ErrorCode::NotFound,
            {{QStringLiteral("what"), QStringLiteral("app")}, {QStringLiteral("name"), slug}});
    return d->context->parsed().of(*row);
}

Result<QList<ChangeSet>> Workspace::changes(int limit) const
{
    return readFrom<ChangeSetRepository>(
        d->context, [&](auto &repository) { return repository.newest(limit); });
}

QCoro::Task<Result<ActivitySlice>> Workspace::activity(
    ActivityQuery query, ActivityCursor after, int limit, std::stop_token stop)
{
    return std::make_shared<ActivityReading>(
        d->context, std::move(query), std::move(after), limit, std::move(stop))
        ->run();
}

QCoro::Task<Result<qint64>> Workspace::exportActivity(
    ActivityQuery query, QString path, ActivityProgress progress, std::stop_token stop)
{
    return std::make_shared<ActivityExport>(
        d->context, std::move(query), std::move(path), std::move(progress), std::move(stop))
        ->run();
}

Result<std::optional<ChangeSet>> Workspace::undoable() const
{
    if (auto open = d->context->requireOpen(); !open)
        return failed(open);
    return nextUndoable(d->context->reader(), d->context->row().localDevice);
}

Result<Id> Workspace::find(const QString &name) const
{
    return readFrom<CredentialRepository>(
        d->context, [&](auto &repository) { return findCredential(repository, name); });
}

QCoro::Task<Result<Id>> Workspace::save(CredentialDraft draft, std::stop_token stop)
{
    return std::make_shared<SaveFlow>(d->context, std::move(draft), std::move(stop))->run();
}

QCoro::Task<Result<SecretBuffer>> Workspace::reveal(
    Id id, QString path, ReadPurpose purpose, std::stop_token stop)
{
    return std::make_shared<RevealFlow>(d->context, id, std::move(path), purpose, std::move(stop))->run();
}

QCoro::Task<Result<SecretBuffer>> Workspace::revealVersion(
    Id id, qint64 revision, QString path, ReadPurpose purpose, std::stop_token stop)
{
    return std::make_shared<VersionReveal>(
        d->context, id, revision, std::move(path), purpose, std::move(stop))
        ->run();
}

QCoro::Task<Result<std::vector<SecretFields>>> Workspace::readSecrets(
    QList<Id> ids, ReadPurpose purpose, std::stop_token stop)
{
    return std::make_shared<SecretFieldsReading>(
        d->context, std::move(ids), QString(), purpose, std::move(stop))
        ->run();
}

QCoro::Task<Result<void>> Workspace::moveToTrash(QList<Id> ids)
{
    return inTransaction<void>(d->context, [ids](UseCase &use) { return claviger::moveToTrash(use, ids); });
}

QCoro::Task<Result<void>> Workspace::restoreFromTrash(QList<Id> ids)
{
    return inTransaction<void>(
        d->context, [ids](UseCase &use) { return claviger::restoreFromTrash(use, ids); });
}

QCoro::Task<Result<void>> Workspace::purge(QList<Id> ids)
{
    return std::make_shared<PurgeFlow>(d->context, std::move(ids), PurgeFlow::Cause::Person)->run();
}

QCoro::Task<Result<void>> Workspace::restoreVersion(Id id, qint64 revision)
{
    return std::make_shared<VersionRestore>(d->context, id, revision)->run();
}

QCoro::Task<Result<void>> Workspace::setDefault(Id id, bool isDefault)
{
    return inTransaction<void>(
        d->context, [id, isDefault](UseCase &use) { return claviger::setDefault(use, id, isDefault); });
}

QCoro::Task<Result<int>> Workspace::moveCredentials(
    QList<Id> ids, std::optional<Scope> scope, std::optional<Id> environment)
{
    const CredentialDestination destination{scope, environment};
    return inTransaction<int>(d->context,
        [ids, destination](UseCase &use) { return claviger::moveCredentials(use, ids, destination); });
}

QCoro::Task<Result<Id>> Workspace::saveProject(Project project)
{
    return inTransaction<Id>(d->context, [project, newId = d->context->newId()](UseCase &use) {
        return claviger::saveProject(use, project, newId);
    });
}

QCoro::Task<Result<void>> Workspace::removeProject(Id id)
{
    return inTransaction<void>(d->context, [id](UseCase &use) { return claviger::removeProject(use, id); });
}

QCoro::Task<Result<Id>> Workspace::saveEnvironment(Environment environment)
{
    return inTransaction<Id>(d->context, [environment, newId = d->context->newId()](UseCase &use) {
        return claviger::saveEnvironment(use, environment, newId);
    });
}

QCoro::Task<Result<void>> Workspace::removeEnvironment(Id id)
{
    return inTransaction<void>(
        d->context, [id](UseCase &use) { return claviger::removeEnvironment(use, id); });
}

QCoro::Task<Result<void>> Workspace::orderProjects(QList<Id> ids)
{
    return inTransaction<void>(d->context, [ids](UseCase &use) { return claviger::orderProjects(use, ids); });
}

QCoro::Task<Result<void>> Workspace::orderEnvironments(QList<Id> ids)
{
    return inTransaction<void>(
        d->context, [ids](UseCase &use) { return claviger::orderEnvironments(use, ids); });
}

QCoro::Task<Result<DefinitionOutcome>> Workspace::importDefinitions(
    QList<Definition> definitions, std::stop_token stop)
{
    QList<Id> ids;
    for (qsizetype i = 0; i < definitions.size(); ++i)
        ids.append(d->context->newId());
    auto plan = [definitions, ids](UseCase &use) { return planImport(use, definitions, ids); };
    return std::make_shared<DefinitionFlow>(d->context, std::move(plan), std::move(stop))->run();
}

QCoro::Task<Result<DefinitionOutcome>> Workspace::addDefinition(Definition definition)
{
    auto plan
        = [definition, id = d->context->newId()](UseCase &use) { return planAddition(use, definition, id); };
    return std::make_shared<DefinitionFlow>(d->context, std::move(plan), std::stop_token())->run();
}

QCoro::Task<Result<DefinitionOutcome>> Workspace::updateDefinition(Definition definition)
{
    auto plan = [definition](UseCase &use) { return planEdit(use, definition); };
    return std::make_shared<DefinitionFlow>(d->context, std::move(plan), std::stop_token())->run();
}

QCoro::Task<Result<DefinitionOutcome>> Workspace::removeDefinition(QString slug)
{
    auto plan = [slug](UseCase &use) { return planRemoval(use, slug); };
    return std::make_shared<DefinitionFlow>(d->context, std::move(plan), std::stop_token())->run();
}

QCoro::Task<Result<void>> Workspace::rename(QString name)
{
    return inTransaction<void>(d->context, [name](UseCase &use) { return renameWorkspace(use, name); });
}

QCoro::Task<Result<ChangeSet>> Workspace::undo()
{
    return std::make_shared<UndoFlow>(d->context)->run();
}

QCoro::Task<Result<void>> Workspace::moveSecrets(StoreKind to, SecretBuffer passphrase, std::stop_token stop)
{
    return std::make_shared<StoreMove>(d->context, to, std::move(passphrase), std::move(stop))->run();
}

QCoro::Task<Result<void>> Workspace::changePassphrase(
    SecretBuffer current, SecretBuffer wanted, std::stop_token stop)
{
    return std::make_shared<PassphraseChange>(
        d->context, std::move(current), std::move(wanted), std::move(stop))
        ->run();
}

void Workspace::lock()
{
    d->context->lock();
}

QCoro::Task<Result<void>> Workspace::unlock(SecretBuffer passphrase, std::stop_token stop)
{
    return std::make_shared<UnlockFlow>(d->context, std::move(passphrase), std::move(stop))->run();
}

void Workspace::checkForChanges()
{
    d->context->checkForChanges();
}

QCoro::Task<void> Workspace::close()
{
    return d->context->close();
}

QCoro::Task<void> Workspace::written()
{
    return d->context->written();
}
}
