#pragma once

#include <QList>
#include <QString>

#include "models/credentials/credential.h"

namespace claviger
{
/// Which of its values tells a credential from others of its app at a glance: whose account it is, else of
/// which team or server. None of a secret. Empty if no value says that; an address that is the service's own
/// (`https://api.…`) does not, all credentials of the app have it.
QString identifyingValue(const QList<CredentialField> &fields);
}
