#include "app/workspace/workspace_creation.h"

#include <QCoro/QCoroFuture>
#include <QFile>

#include "app/platform/paths.h"
#include "app/secrets/passphrase.h"
#include "app/store/migrations.h"
#include "app/workspace/unlock_flow.h"
#include "app/workspace/use_case.h"
#include "models/credentials/slug.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
Result<QList<Id>> insertEnvironments(
    UseCase &use, QList<Environment> wanted, const WriteStamp &stamp, const RandomSource &random)
{
    QList<Id> ids;
    for (Environment &environment : wanted) {
        environment.id = Id::generate(random);
        environment.position = static_cast<int>(ids.size());
        if (auto inserted = use.environments.insert(environment, stamp); !inserted)
            return failed(inserted);
        ids.append(environment.id);
    }
    return ids;
}

Result<void> insertProject(UseCase &use, const QString &label, const QList<Id> &environments,
    const WriteStamp &stamp, const RandomSource &random)
{
    Project project;
    project.id = Id::generate(random);
    project.label = label;
    project.slug = slugFrom(label, u"project"_s);
    project.environments = environments;
    project.activeEnvironment = environments.value(0);
    return use.projects.insert(project, stamp);
}
}

WorkspaceCreation::WorkspaceCreation(WorkspaceServices services, NewWorkspace wanted, std::stop_token stop)
    : m_services(std::move(services)),
      m_files(m_services.dataDirectory),
      m_wanted(std::move(wanted)),
      m_stop(std::move(stop)),
      m_id(Id::generate(m_services.random)),
      m_folder(m_files.folderInTheMaking(m_id))
{
}

void WorkspaceCreation::step(const char *name) const
{
    if (m_services.observer)
        m_services.observer(name);
}

QCoro::Task<Result<QString>> WorkspaceCreation::run()
{
    auto self = shared_from_this();

    if (auto wish = checkWish(); !wish)
        co_return failed(wish);
    if (auto store = co_await checkStore(); !store)
        co_return failed(store);
    auto made = co_await make();
    if (made && m_stop.stop_requested())
        made = failure(ErrorCode::Cancelled);
    m_store.reset(); // closes the file before its folder gets another name
    const QString folder = m_files.folder(m_id);
    if (made)
        made = WorkspaceFiles::rename(m_folder, folder);
    if (!made) {
        co_await takeBack();
        co_return failed(made);
    }
    step("folder named");
    m_lock.reset();
    QFile::remove(WorkspaceFiles::lockFile(folder));
    co_return folder;
}

Result<void> WorkspaceCreation::checkWish() const
{
    if (m_wanted.name.trimmed().isEmpty())
        return failure(ErrorCode::InvalidArgument, {{u"what"_s, u"name"_s}, {u"value"_s, m_wanted.name}});
    if (m_wanted.storeKind == StoreKind::Keychain)
        return {};
    if (m_wanted.passphrase.isEmpty())
        return failure(ErrorCode::PassphraseNeeded);
    const auto strength = passphraseStrength(m_wanted.passphrase.view(), {m_wanted.name});
    if (strength.score < weakestAllowedScore)
        return failure(ErrorCode::PassphraseTooWeak, {{u"score"_s, strength.score}});
    return {};
}

QCoro::Task<Result<void>> WorkspaceCreation::checkStore()
{
    auto self = shared_from_this();
    if (m_wanted.storeKind == StoreKind::SealedVault)
        co_return Result<void>();
    const auto state = co_await m_services.probe->state();
    if (state != KeychainState::Ready)
        co_return tl::unexpected<Error>(errorFor(state));
    co_return Result<void>();
}

QCoro::Task<Result<void>> WorkspaceCreation::make()
{
    auto self = shared_from_this();

    if (auto root = m_files.ensureRoot(); !root)
        co_return root;
    if (auto folder = ensurePrivateDirectory(m_folder); !folder)
        co_return folder;
    auto lock = ProcessLock::acquireNamed(WorkspaceFiles::lockFile(m_folder));
    if (!lock)
        co_return failed(lock);
    m_lock = std::move(*lock);

    m_keys = std::make_shared<const WorkspaceKeys>(WorkspaceKey::generate(m_services.random));
    if (m_wanted.storeKind == StoreKind::SealedVault) {
        auto header = co_await makeVaultHeader(
            m_id, m_keys, std::move(m_wanted.passphrase), m_services.vaultCost, m_services.random);
        if (!header)
            co_return failed(header);
        m_header = std::move(*header);
    }
    if (m_stop.stop_requested())
        co_return failure(ErrorCode::Cancelled);
    if (auto database = co_await makeDatabase(); !database)
        co_return database;
    step("database made");
    if (m_wanted.storeKind == StoreKind::Keychain)
        co_return co_await writeKey();
    co_return Result<void>();
}

QCoro::Task<Result<void>> WorkspaceCreation::makeDatabase()
{
    auto self = shared_from_this();
    m_store = std::make_unique<StoreThread>(WorkspaceFiles::database(m_folder));
    const auto filled
        = m_store->run<void>([self](Connection &connection) { return self->fillDatabase(connection); });
    co_return co_await filled;
}

Result<void> WorkspaceCreation::fillDatabase(Connection &connection) const
{
    WorkspaceRow row;
    row.id = m_id;
    row.name = m_wanted.name.trimmed();
    row.storeKind = m_wanted.storeKind;
    row.keyCheck = m_keys->key.checkValue();
    row.localActor = Id::generate(m_services.random);
    row.localDevice = Id::generate(m_services.random);
    row.createdAt = m_services.clock();
    const UseCaseFrame frame{
        Id::generate(m_services.random), row.createdAt, row.localActor, row.localDevice, m_services.program};

    return connection.transaction([&]() -> Result<void> {
        UseCase use(connection, frame);
        const auto stamp = use.record(ChangeKind::CreateWorkspace, {{u"name"_s, row.name}});
        if (!stamp)
            return failed(stamp);
        if (auto made = use.workspace.create(row, *stamp); !made)
            return made;
        const auto environments = insertEnvironments(use, m_wanted.environments, *stamp, m_services.random);
        if (!environments)
            return failed(environments);
        const QString project = m_wanted.project.trimmed();
        if (!project.isEmpty())
            if (auto made = insertProject(use, project, *environments, *stamp, m_services.random); !made)
                return made;
        return m_header ? use.vault.setHeader(*m_header) : Result<void>();
    });
}

QCoro::Task<Result<void>> WorkspaceCreation::writeKey()
{
    auto self = shared_from_this();
    auto written = co_await m_services.keychain->write(
        SecretRef::workspaceKey(m_id), encodeKeyItem(m_keys->key), m_stop);
    step("key written");
    co_return written;
}

/// A key item that cannot be removed now keeps its folder, and is tried again by the next sweep.
QCoro::Task<void> WorkspaceCreation::takeBack()
{
    auto self = shared_from_this();
    auto removed = Result<void>();
    if (m_wanted.storeKind == StoreKind::Keychain)
        removed = co_await m_services.keychain->remove(SecretRef::workspaceKey(m_id));
    if (removed)
        (void)WorkspaceFiles::removeFolder(m_folder);
}
}
