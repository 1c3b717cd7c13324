#include "models/credentials/credential.h"

#include <algorithm>

namespace claviger
{
const CredentialField *Credential::field(const QString &path) const
{
    const auto found = std::ranges::find(fields, path, &CredentialField::path);
    return found == fields.end() ? nullptr : &*found;
}
}
