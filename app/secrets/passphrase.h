#pragma once

#include <QString>
#include <QStringList>

#include "app/secrets/secret_buffer.h"
#include "models/base/result.h"

namespace claviger
{
/// How hard a passphrase is to guess (zxcvbn).
struct PassphraseStrength
{
    int score = 0; ///< 0…4 as zxcvbn counts: guesses of 10^3, 10^6, 10^8, 10^10 and more
    double bits = 0;
};
PassphraseStrength passphraseStrength(QByteArrayView passphrase, const QStringList &ownWords = {});
constexpr int weakestAllowedScore = 3; ///< a new vault refuses less

/// Reads the passphrase from a file for machines without a person: a regular file of ours, 0600 or stricter,
/// not a link, at most 4 KiB, one trailing newline cut off. Error: PassphraseFileRefused
/// (`reason`: missing, link, owner, mode, tooLarge, empty, unreadable).
Result<SecretBuffer> readPassphraseFile(const QString &path);
}
