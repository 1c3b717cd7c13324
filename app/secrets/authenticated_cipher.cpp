#include "app/secrets/authenticated_cipher.h"

#include <algorithm>

#include <sodium.h>

#include <QtEndian>

namespace claviger
{
namespace
{
constexpr qsizetype nonceSize = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
static_assert(sealedOverhead == nonceSize + crypto_aead_xchacha20poly1305_ietf_ABYTES);
static_assert(std::tuple_size_v<CipherKey> == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);

const unsigned char *bytesOf(QByteArrayView view)
{
    return reinterpret_cast<const unsigned char *>(view.data());
}
}

QByteArray sealBytes(
    const CipherKey &key, QByteArrayView plain, const QByteArray &bound, const RandomSource &random)
{
    QByteArray sealed(plain.size() + sealedOverhead, Qt::Uninitialized);
    auto *nonce = reinterpret_cast<unsigned char *>(sealed.data());
    random(std::span(nonce, nonceSize));
    crypto_aead_xchacha20poly1305_ietf_encrypt(nonce + nonceSize, nullptr, bytesOf(plain),
        static_cast<unsigned long long>(plain.size()), bytesOf(bound),
        static_cast<unsigned long long>(bound.size()), nullptr, nonce, key.data());
    return sealed;
}

std::optional<SecretBuffer> openBytes(const CipherKey &key, QByteArrayView sealed, const QByteArray &bound)
{
    if (sealed.size() < sealedOverhead)
        return {};
    SecretBuffer plain(static_cast<std::size_t>(sealed.size() - sealedOverhead));
    const auto cipher = sealed.sliced(nonceSize);
    const int opened = crypto_aead_xchacha20poly1305_ietf_decrypt(plain.bytes().data(), nullptr, nullptr,
        bytesOf(cipher), static_cast<unsigned long long>(cipher.size()), bytesOf(bound),
        static_cast<unsigned long long>(bound.size()), bytesOf(sealed), key.data());
    return opened == 0 ? std::optional(std::move(plain)) : std::nullopt;
}

QByteArray littleEndian(qint64 number)
{
    QByteArray bytes(sizeof number, Qt::Uninitialized);
    qToLittleEndian(number, bytes.data());
    return bytes;
}
}
