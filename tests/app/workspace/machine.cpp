#include "machine.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QProcess>
#include <QTimer>

#include "app/platform/hardening.h"
#include "app/store/repositories.h"

using namespace Qt::StringLiterals;

namespace claviger::test
{
namespace
{
QCoro::Task<void> keepDone(QCoro::Task<void> task, std::shared_ptr<bool> done)
{
    co_await task;
    *done = true;
}

Field field(const QString &name, bool secret, bool required)
{
    Field field;
    field.name = name;
    field.secret = secret;
    field.required = required;
    return field;
}
}

void turnUntil(const std::function<bool()> &isSo)
{
    QDeadlineTimer deadline(60'000);
    QTimer wake; // or a loop without any event would sleep past the deadline
    wake.start(1000);
    while (!isSo()) {
        if (deadline.hasExpired())
            qFatal("a task did not finish within a minute");
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
}

void await(QCoro::Task<void> task)
{
    const auto done = std::make_shared<bool>(false);
    keepDone(std::move(task), done);
    turnUntil([&] { return *done; });
}

QCoro::Task<Result<SecretReads>> CountingStore::readMany(SecretRefs refs, std::stop_token stop)
{
    ++reads;
    if (const auto others = std::exchange(beforeNextRead, nullptr))
        co_await others();
    co_return co_await m_store.readMany(std::move(refs), std::move(stop));
}

QCoro::Task<Result<void>> CountingStore::writeMany(SecretItems items, std::stop_token stop)
{
    ++writes;
    if (failsToWrite)
        co_return tl::unexpected(*failsToWrite);
    co_return co_await m_store.writeMany(std::move(items), std::move(stop));
}

QCoro::Task<Result<void>> CountingStore::remove(SecretRef ref, std::stop_token stop)
{
    ++removals;
    if (failsToRemove)
        co_return tl::unexpected(*failsToRemove);
    co_return co_await m_store.remove(std::move(ref), std::move(stop));
}

Machine::Machine() : m_realKeychain(m_probe, u"claviger"_s), m_keychain(m_realKeychain) { }

WorkspaceServices Machine::services()
{
    WorkspaceServices services;
    services.dataDirectory = dataDirectory();
    services.program = u"claviger"_s;
    services.clock = [this] { return now; };
    services.random = systemRandom;
    services.probe = &m_probe;
    services.keychain = &m_keychain;
    services.vaultCost = VaultCost{1, 8ULL << 20};
    services.observer = [this](const char *step) {
        if (observer)
            observer(step);
    };
    return services;
}

SecretBuffer Machine::passphrase()
{
    return SecretBuffer::fromText(u"plinth vortex 41 saddle marmot"_s);
}

std::unique_ptr<Workspace> Machine::create(StoreKind kind, const QString &name)
{
    NewWorkspace wanted(name, kind, kind == StoreKind::SealedVault ? passphrase() : SecretBuffer());
    auto created = await(directory().create(std::move(wanted)));
    if (!created)
        qWarning("no workspace: %s", qPrintable(describe(created)));
    return created ? std::move(*created) : nullptr;
}

std::unique_ptr<Workspace> Machine::open()
{
    const auto entries = directory().list();
    if (entries.size() != 1)
        return nullptr;
    auto opened = directory().open(entries.constFirst());
    if (!opened)
        qWarning("not opened: %s", qPrintable(describe(opened)));
    else if ((*opened)->state() == Workspace::State::Locked)
        (void)await((*opened)->unlock(passphrase()));
    return opened ? std::move(*opened) : nullptr;
}

Schema schemaOfDrafts()
{
    return Schema{
        {field(u"url"_s, false, false), field(u"token"_s, true, true), field(u"spare"_s, true, false)}};
}

void oneTurn()
{
    bool turned = false;
    QObject context;
    QTimer::singleShot(0, &context, [&turned] { turned = true; }); // after those that are waiting already
    if (!QTest::qWaitFor([&turned] { return turned; }))
        qFatal("the event loop does not turn");
}

CredentialDraft draft(const QString &label, const QString &token, const QString &url)
{
    CredentialDraft draft;
    draft.appSlug = u"example"_s;
    draft.appName = u"Example"_s;
    draft.methodKey = u"api_key"_s;
    draft.label = label;
    draft.schema = schemaOfDrafts();
    draft.plain.insert(u"url"_s, url);
    draft.secrets.emplace(u"token"_s, SecretBuffer::fromText(token));
    return draft;
}

CredentialDraft editOf(const Credential &credential)
{
    CredentialDraft draft;
    draft.id = credential.summary.id;
    draft.expectedRevision = credential.summary.revision;
    draft.appSlug = credential.summary.appSlug;
    draft.appName = credential.summary.appName;
    draft.methodKey = credential.summary.methodKey;
    draft.slug = credential.summary.slug;
    draft.label = credential.summary.label;
    draft.scope = credential.summary.scope;
    draft.environment = credential.summary.environment;
    draft.isDefault = credential.summary.isDefault;
    draft.schema = schemaOfDrafts();
    for (const CredentialField &field : credential.fields) {
        if (field.secret)
            draft.keptSecrets.append(field.path);
        else
            draft.plain.insert(field.path, field.value);
    }
    return draft;
}

QString reveal(Workspace &workspace, const Id &id, const QString &path)
{
    const auto secret = await(workspace.reveal(id, path, ReadPurpose::Reveal));
    return secret ? secret->toText() : errorName(secret.error().code);
}

QStringList itemsInKeychain()
{
    QProcess tool;
    tool.start(u"secret-tool"_s, {u"search"_s, u"--all"_s, u"server"_s, u"claviger"_s});
    tool.waitForFinished();
    QStringList keys;
    // The attributes go to stderr, the secrets to stdout.
    const auto lines = QString::fromUtf8(tool.readAllStandardError() + tool.readAllStandardOutput());
    for (const QString &line : lines.split(u'\n'))
        if (line.startsWith("attribute.user = "_L1))
            keys.append(line.mid(17));
    keys.sort();
    return keys;
}

void clearKeychain()
{
    QProcess tool;
    tool.start(u"secret-tool"_s, {u"clear"_s, u"server"_s, u"claviger"_s});
    tool.waitForFinished();
}

QStringList itemsAccountedFor(const QString &dataDirectory)
{
    QStringList keys;
    WorkspaceServices services;
    services.dataDirectory = dataDirectory;
    for (const WorkspaceEntry &entry : WorkspaceDirectory(services).list()) {
        auto connection = Connection::open(entry.path, Connection::Mode::ReadOnly, u"FULL"_s);
        if (!connection)
            continue;
        for (const Intent &intent : IntentRepository(**connection).list().value_or(QList<Intent>()))
            keys.append(intent.ref.itemKey());
        if (entry.storeKind != StoreKind::Keychain)
            continue;
        keys.append(SecretRef::workspaceKey(entry.id).itemKey());
        for (const SecretRef &ref :
            CredentialRepository(**connection).secretRefs(entry.id).value_or(QList<SecretRef>()))
            keys.append(ref.itemKey());
    }
    keys.sort();
    return keys;
}
}
