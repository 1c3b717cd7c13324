#pragma once

#include <QProcessEnvironment>

namespace claviger
{
/// What QtKeychain 0.13.2 goes by when it picks its backend at its first job.
enum class KeychainRule {
    Libsecret,
    KWallet5First, ///< Plasma 5: KWallet if it answers within 500 ms, else libsecret
    KWallet4, ///< KDE 4, of which no Debian that we support has the daemon
};

/// Exactly QtKeychain's rule (`ubuntu:GNOME` is not `GNOME`, Plasma 6 is not known to it); anything else
/// would have us probe one service and write to another.
KeychainRule keychainRule(const QProcessEnvironment &environment);

/// Whether libsecret keeps its items in a file of its own instead of asking a service.
bool usesLibsecretFile(const QProcessEnvironment &environment);
}
