#include "app/secrets/dbus_keychain_probe.h"

#include <QAbstractEventDispatcher>
#include <QDBusObjectPath>
#include <QDBusVariant>
#include <QLibrary>

#include "app/secrets/secret_service_names.h"
#include "app/secrets/secret_service_prompt.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
/// QtKeychain gives KWallet this long at its first job, then takes libsecret.
constexpr auto walletDecisionTimeout = std::chrono::milliseconds(500);

QDBusMessage readAlias()
{
    return secret_service::call(u"ReadAlias"_s, {u"default"_s});
}

QDBusMessage readLocked(const QString &collection)
{
    auto message = QDBusMessage::createMethodCall(
        secret_service::name(), collection, u"org.freedesktop.DBus.Properties"_s, u"Get"_s);
    message.setArguments({secret_service::collectionInterface(), u"Locked"_s});
    return message;
}

/// libsecret completes its work in GLib's main context, which only Qt's GLib dispatcher turns.
bool hasGlibLoop()
{
    const auto *dispatcher = QAbstractEventDispatcher::instance();
    return dispatcher != nullptr && dispatcher->inherits("QEventDispatcherGlib");
}

QVariant first(const QDBusMessage &answer)
{
    return answer.arguments().constFirst();
}
}

DBusKeychainProbe::DBusKeychainProbe(
    const QProcessEnvironment &environment, QString libsecret, std::chrono::milliseconds timeout)
    : m_rule(keychainRule(environment)),
      m_usesFile(usesLibsecretFile(environment)),
      m_libsecret(std::move(libsecret)),
      m_timeout(timeout)
{
}

KeychainBackend DBusKeychainProbe::backend() const
{
    if (m_rule == KeychainRule::KWallet4
        || (m_rule == KeychainRule::KWallet5First && m_walletAnswers.value_or(true)))
        return KeychainBackend::KWallet;
    return m_usesFile ? KeychainBackend::LibsecretFile : KeychainBackend::SecretService;
}

QCoro::Task<KeychainState> DBusKeychainProbe::state()
{
    if (m_rule == KeychainRule::KWallet5First && !m_walletAnswers)
        co_await decideOnWallet();
    if (backend() == KeychainBackend::KWallet)
        co_return co_await walletState();
    if (const auto fault = stateOfLibrary())
        co_return *fault;
    if (backend() == KeychainBackend::LibsecretFile)
        co_return KeychainState::Ready;
    co_return co_await serviceState();
}

QCoro::Task<KeychainState> DBusKeychainProbe::unlock(std::stop_token stop)
{
    const auto before = co_await state();
    if (before != KeychainState::Locked)
        co_return before;
    if (backend() == KeychainBackend::KWallet)
        co_await unlockWallet(stop);
    else
        co_await unlockService(stop);
    co_return co_await state();
}

QCoro::Task<void> DBusKeychainProbe::decideOnWallet()
{
    auto bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) {
        m_walletAnswers = false;
        co_return;
    }
    const auto answer = co_await callOne(bus, walletCall(u"networkWallet"_s), walletDecisionTimeout);
    m_walletAnswers = answer && answer->type() == QDBusMessage::ReplyMessage;
}

std::optional<KeychainState> DBusKeychainProbe::stateOfLibrary()
{
    if (!hasGlibLoop())
        return KeychainState::NoGlibLoop;
    if (!m_libraryLoads)
        m_libraryLoads = QLibrary(m_libsecret, 0).load(); // stays loaded; QtKeychain would load it anyway
    if (!*m_libraryLoads)
        return KeychainState::LibraryMissing;
    return {};
}

QCoro::Task<KeychainState> DBusKeychainProbe::serviceState()
{
    const auto bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        co_return KeychainState::NoBus;
    const auto alias = co_await callOne(bus, readAlias(), m_timeout);
    if (!alias || !isReply(*alias, "o"_L1))
        co_return bus.isConnected() ? KeychainState::NoService : KeychainState::NoBus;
    m_collection = first(*alias).value<QDBusObjectPath>().path();
    if (m_collection == u"/")
        co_return KeychainState::NoKeyring;
    const auto locked = co_await callOne(bus, readLocked(m_collection), m_timeout);
    if (!locked || !isReply(*locked, "v"_L1)) {
        // The service ended meanwhile, or its alias points to a keyring that is gone.
        const auto isGone = locked && locked->errorName() == "org.freedesktop.DBus.Error.UnknownObject"_L1;
        co_return isGone ? KeychainState::NoKeyring : KeychainState::NoService;
    }
    co_return first(*locked).value<QDBusVariant>().variant().toBool() ? KeychainState::Locked
                                                                      : KeychainState::Ready;
}

QCoro::Task<KeychainState> DBusKeychainProbe::walletState()
{
    const auto bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        co_return KeychainState::NoBus;
    const auto name = co_await callOne(bus, walletCall(u"networkWallet"_s), m_timeout);
    if (!name || !isReply(*name, "s"_L1))
        co_return bus.isConnected() ? KeychainState::NoService : KeychainState::NoBus;
    m_wallet = first(*name).toString();

    BusMessages questions{
        walletCall(u"isEnabled"_s), walletCall(u"isOpen"_s, {m_wallet}), walletCall(u"wallets"_s)};
    const auto answers = co_await callAll(bus, std::move(questions), m_timeout);
    if (!answers || !isReply(answers->at(0), "b"_L1) || !isReply(answers->at(1), "b"_L1)
        || !first(answers->at(0)).toBool())
        co_return KeychainState::NoService;
    if (first(answers->at(1)).toBool())
        co_return KeychainState::Ready;
    const auto isThere
        = isReply(answers->at(2), "as"_L1) && first(answers->at(2)).toStringList().contains(m_wallet);
    co_return isThere ? KeychainState::Locked : KeychainState::NoKeyring;
}

QCoro::Task<void> DBusKeychainProbe::unlockService(std::stop_token stop)
{
    const auto bus = QDBusConnection::sessionBus();
    const QList<QDBusObjectPath> collections{QDBusObjectPath(m_collection)};
    const auto call = secret_service::call(u"Unlock"_s, {QVariant::fromValue(collections)});
    const auto answer = co_await callOne(bus, call, m_timeout, stop);
    if (!answer || !isReply(*answer, "aoo"_L1))
        co_return;
    const auto path = answer->arguments().at(1).value<QDBusObjectPath>().path();
    if (path == u"/")
        co_return; // unlocked without asking
    SecretServicePrompt prompt(bus, path);
    co_await prompt.show(stop);
}

QCoro::Task<void> DBusKeychainProbe::unlockWallet(std::stop_token stop)
{
    // Opened for as long as this process lives; without a window to belong to (0).
    const auto call = walletCall(u"open"_s, {m_wallet, qlonglong(0), u"claviger"_s});
    co_await callOne(QDBusConnection::sessionBus(), call, noBusTimeout, stop);
}

QDBusMessage DBusKeychainProbe::walletCall(const QString &method, const QVariantList &arguments) const
{
    const auto isFour = m_rule == KeychainRule::KWallet4;
    auto message = QDBusMessage::createMethodCall(isFour ? u"org.kde.kwalletd"_s : u"org.kde.kwalletd5"_s,
        isFour ? u"/modules/kwalletd"_s : u"/modules/kwalletd5"_s, u"org.kde.KWallet"_s, method);
    message.setArguments(arguments);
    return message;
}
}
