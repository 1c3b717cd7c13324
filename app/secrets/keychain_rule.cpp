#include "app/secrets/keychain_rule.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
KeychainRule kdeRule(const QProcessEnvironment &environment)
{
    const auto version = environment.value(u"KDE_SESSION_VERSION"_s);
    if (version == u"5")
        return KeychainRule::KWallet5First;
    return version == u"4" ? KeychainRule::KWallet4 : KeychainRule::Libsecret;
}

bool isKnownWithoutWallet(QStringView desktop, QStringView session)
{
    return desktop == u"GNOME" || desktop == u"Unity" || desktop == u"XFCE" || session == u"gnome"
        || session == u"xubuntu" || session.contains(u"xfce");
}
}

KeychainRule keychainRule(const QProcessEnvironment &environment)
{
    const auto desktop = environment.value(u"XDG_CURRENT_DESKTOP"_s);
    const auto session = environment.value(u"DESKTOP_SESSION"_s);
    if (desktop == u"KDE")
        return kdeRule(environment);
    if (isKnownWithoutWallet(desktop, {}))
        return KeychainRule::Libsecret;
    if (session == u"kde")
        return kdeRule(environment);
    if (session == u"kde4")
        return KeychainRule::KWallet4;
    if (isKnownWithoutWallet({}, session) || !environment.value(u"GNOME_DESKTOP_SESSION_ID"_s).isEmpty())
        return KeychainRule::Libsecret;
    return environment.value(u"KDE_FULL_SESSION"_s).isEmpty() ? KeychainRule::Libsecret
                                                              : kdeRule(environment);
}

bool usesLibsecretFile(const QProcessEnvironment &environment)
{
    return environment.value(u"SECRET_BACKEND"_s) == u"file";
}
}
