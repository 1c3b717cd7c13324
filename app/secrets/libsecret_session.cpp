#include "app/secrets/libsecret_session.h"

#include <QLibrary>

using namespace Qt::StringLiterals;

namespace claviger
{
void renewLibsecretSession()
{
    using Disconnect = void (*)();
    QLibrary libsecret(u"secret-1"_s, 0);
    if (const auto disconnect = reinterpret_cast<Disconnect>(libsecret.resolve("secret_service_disconnect")))
        disconnect();
}
}
