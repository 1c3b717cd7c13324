#pragma once

#include <array>
#include <optional>
#include <span>

#include <QByteArray>

#include "app/secrets/secret_buffer.h"
#include "models/base/random.h"

namespace claviger
{
/// XChaCha20-Poly1305 as history and vault use it: 24 random bytes of nonce, then ciphertext and tag. `bound`
/// must be the same in sealing and opening, or it does not open. Any thread.
using CipherKey = std::array<unsigned char, 32>;
constexpr qsizetype sealedOverhead = 24 + 16; ///< bytes a sealed text is longer than what is in it

QByteArray sealBytes(
    const CipherKey &key, QByteArrayView plain, const QByteArray &bound, const RandomSource &random);
/// Nothing if it was sealed with another key or bound to something else, or has been changed since.
std::optional<SecretBuffer> openBytes(const CipherKey &key, QByteArrayView sealed, const QByteArray &bound);

/// Eight bytes, the lowest first: how numbers go into what is bound or authenticated.
QByteArray littleEndian(qint64 number);
}
