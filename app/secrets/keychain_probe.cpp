#include "app/secrets/keychain_probe.h"

#include <QMetaEnum>

using namespace Qt::StringLiterals;

namespace claviger
{
Error errorFor(KeychainState state)
{
    if (state == KeychainState::Locked)
        return Error(ErrorCode::SecretLocked);
    const auto name = QMetaEnum::fromType<KeychainState>().valueToKey(static_cast<int>(state));
    return Error(ErrorCode::SecretUnavailable, {{u"reason"_s, QString::fromLatin1(name)}});
}
}

#include "moc_keychain_probe.cpp"
