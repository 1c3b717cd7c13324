#pragma once

#include <optional>

#include "app/catalog/import/loose_object.h"
#include "models/catalog/app.h"

namespace claviger
{
/// The `oauth2` member of a Pikku credential, or of a secret in older metadata.
struct PikkuOAuth
{
    ConnectionMethod method; ///< of kind OAuth2
    QStringList placeholders; ///< settings whose address is an example
    QString clientSecretId; ///< the secret that is the OAuth client; empty in older metadata
};

/// Nothing if the entry has none.
std::optional<PikkuOAuth> readPikkuOAuth(LooseObject &entry, NoteBook &notes);

/// An address at example.com and the like, which whoever wrote it never filled in.
bool isPlaceholderAddress(const QString &address);
}
