#include "app/cli/session.h"

#include <QDateTime>
#include <QSettings>

#include "app/cli/terminal.h"
#include "app/platform/display.h"
#include "app/platform/hardening.h"
#include "app/secrets/dbus_keychain_probe.h"
#include "app/secrets/keychain_secret_store.h"
#include "app/secrets/passphrase.h"
#include "app/text/say.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
constexpr int passphraseTries = 3;

QString lastWorkspaceKey()
{
    return u"workspace/last"_s;
}

WorkspaceServices servicesOf(const Paths &paths, KeychainProbe &probe, SecretStore &keychain)
{
    WorkspaceServices services;
    services.dataDirectory = paths.data;
    services.program = u"clav"_s;
    services.clock = [] { return QDateTime::currentMSecsSinceEpoch(); };
    services.random = systemRandom;
    services.probe = &probe;
    services.keychain = &keychain;
    services.watches = false;
    return services;
}

Error noneOf(const QList<WorkspaceEntry> &entries)
{
    if (entries.isEmpty())
        return Error(ErrorCode::NotFound, {{u"what"_s, u"anyWorkspace"_s}});
    QStringList names;
    for (const WorkspaceEntry &entry : entries)
        names += entry.name.isEmpty() ? entry.id.toText(u"ws") : entry.name;
    return Error(ErrorCode::AmbiguousName, {{u"what"_s, u"workspace"_s}, {u"candidates"_s, names}});
}
}

Session::Session(const Invocation &invocation, Console &console)
    : m_console(console),
      m_wanted(
          invocation.workspace.isEmpty() ? qEnvironmentVariable("CLAVIGER_WORKSPACE") : invocation.workspace),
      m_paths(Paths::fromEnvironment()),
      m_probe(std::make_unique<DBusKeychainProbe>()),
      m_keychain(std::make_unique<KeychainSecretStore>(*m_probe, u"claviger"_s)),
      m_directory(servicesOf(m_paths, *m_probe, *m_keychain))
{
}

Session::~Session() = default;

Result<WorkspaceEntry> Session::chosenWorkspace() const
{
    if (!m_wanted.isEmpty())
        return m_directory.find(m_wanted);

    const QList<WorkspaceEntry> entries = m_directory.list();
    if (entries.size() == 1)
        return entries.front();
    const auto last = lastWorkspace();
    for (const WorkspaceEntry &entry : entries) {
        if (last && entry.id == *last)
            return entry;
    }
    return tl::unexpected(noneOf(entries));
}

std::optional<WorkspaceEntry> Session::chosenPlace() const
{
    if (!m_wanted.isEmpty())
        return std::nullopt; // a name is in the file
    const QList<WorkspaceEntry> places = m_directory.places();
    if (places.size() == 1)
        return places.front();
    const auto last = lastWorkspace();
    for (const WorkspaceEntry &place : places) {
        if (last && place.id == *last)
            return place;
    }
    return std::nullopt;
}

std::optional<Id> Session::lastWorkspace() const
{
    const QSettings settings(m_paths.settingsFile(), QSettings::IniFormat);
    return Id::fromText(settings.value(lastWorkspaceKey()).toString());
}

void Session::rememberWorkspace(const Id &id) const
{
    QSettings settings(m_paths.settingsFile(), QSettings::IniFormat);
    settings.setValue(lastWorkspaceKey(), id.toText(u"ws"));
}

QCoro::Task<Result<Workspace *>> Session::open()
{
    if (const auto place = chosenPlace())
        co_return co_await open(*place);
    const auto entry = chosenWorkspace();
    if (!entry)
        co_return failed(entry);
    co_return co_await open(*entry);
}

QCoro::Task<Result<Workspace *>> Session::open(WorkspaceEntry entry)
{
    if (entry.problem)
        co_return tl::unexpected(*entry.problem);
    auto opened = m_directory.open(entry);
    if (!opened)
        co_return failed(opened);
    // The desktop shows what a newer program has written; scripts are told.
    if (const auto reason = (*opened)->readOnlyReason(); reason && reason->code == ErrorCode::DatabaseNewer)
        co_return tl::unexpected(*reason);
    m_workspace = std::move(*opened);
    QObject::connect(m_workspace.get(), &Workspace::waitingForKeychain, &m_context, [this](bool waiting) {
        if (waiting)
            m_console.note(Say::tr("Waiting for the keyring; it may show a prompt."));
    });
    if (m_workspace->state() == Workspace::State::Locked) {
        if (auto unlocked = co_await unlock(); !unlocked)
            co_return failed(unlocked);
    }
    co_return m_workspace.get();
}

QCoro::Task<Result<void>> Session::unlock()
{
    if (m_workspace->storeKind() == StoreKind::Keychain)
        co_return co_await m_workspace->unlock({});

    auto fromFile = passphraseFromFile();
    if (!fromFile)
        co_return failed(fromFile);
    if (!fromFile->isNull())
        co_return co_await m_workspace->unlock(std::move(*fromFile));

    auto terminal = Terminal::open(u"passphrase"_s);
    if (!terminal)
        co_return failure(ErrorCode::PassphraseNeeded);
    for (int attempt = 1;; ++attempt) {
        auto typed = terminal->askSecret(Say::tr("Passphrase of “%1”: ").arg(m_workspace->name()));
        if (!typed)
            co_return failed(typed);
        auto unlocked = co_await m_workspace->unlock(std::move(*typed));
        if (unlocked || unlocked.error().code != ErrorCode::WrongPassphrase || attempt == passphraseTries)
            co_return unlocked;
        m_console.printError(unlocked.error());
    }
}

QCoro::Task<Result<void>> Session::openKeyring()
{
    auto state = co_await m_probe->state();
    if (state == KeychainState::Locked && hasDisplay()) {
        m_console.note(Say::tr("The keyring is locked; its prompt is waiting for you."));
        state = co_await m_probe->unlock();
    }
    if (state != KeychainState::Ready)
        co_return tl::unexpected<Error>(errorFor(state));
    co_return Result<void>();
}

QCoro::Task<void> Session::close()
{
    if (!m_workspace)
        co_return;
    co_await m_workspace->close();
    m_workspace.reset();
}

QCoro::Task<void> Session::leave()
{
    if (!m_workspace)
        co_return;
    co_await m_workspace->close();
    co_await m_workspace->written();
    m_workspace->lock();
    (void)m_workspace.release();
}

Result<SecretBuffer> passphraseFromFile()
{
    const QString path = qEnvironmentVariable("CLAVIGER_PASSPHRASE_FILE");
    return path.isEmpty() ? Result<SecretBuffer>(SecretBuffer()) : readPassphraseFile(path);
}
}
