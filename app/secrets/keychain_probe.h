#pragma once

#include <stop_token>

#include <QCoro/QCoroTask>
#include <QDBusConnection>
#include <QObject>

#include "models/base/error.h"

namespace claviger
{
// moc allows one Q_NAMESPACE per namespace, so each header has an inline one.
inline namespace keychain_enums
{
Q_NAMESPACE

/// What the OS keychain is in at this moment.
enum class KeychainState {
    Ready,
    Locked,
    NoKeyring, ///< the service answers but has no default keyring yet
    NoService, ///< nobody provides a keychain on this bus
    NoBus, ///< no session bus
    NoGlibLoop, ///< QT_NO_GLIB: QtKeychain's jobs would never finish
    LibraryMissing, ///< libsecret is not installed
};
Q_ENUM_NS(KeychainState)

/// Which way QtKeychain will go on this desktop.
enum class KeychainBackend { SecretService, KWallet, LibsecretFile };
Q_ENUM_NS(KeychainBackend)
}

/// Asks the session bus whether a keychain is there and open, without touching an item and without prompting.
class KeychainProbe
{
public:
    virtual ~KeychainProbe() = default;
    /// On Plasma 5 only certain after the first state(), which asks whether KWallet answers.
    virtual KeychainBackend backend() const = 0;
    virtual QCoro::Task<KeychainState> state() = 0;
    /// Shows the keyring's own unlock prompt and waits for it without limit; a stop dismisses it. Ready, or
    /// what it is still. A keyring that does not exist yet is not made here.
    virtual QCoro::Task<KeychainState> unlock(std::stop_token stop = {}) = 0;

protected:
    KeychainProbe() = default;
    Q_DISABLE_COPY_MOVE(KeychainProbe)
};

/// SecretLocked for Locked, SecretUnavailable (`reason` = the state's name) for the others but Ready.
Error errorFor(KeychainState state);
}
