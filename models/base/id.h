#pragma once

#include <array>
#include <compare>
#include <optional>

#include <QByteArray>
#include <QHashFunctions>
#include <QMetaType>
#include <QString>
#include <QStringView>

#include "models/base/random.h"

namespace claviger
{
/// 128 random bits that name a noun for ever, on every machine. Stored as a BLOB of 16;
/// shown as a prefix and lower-case RFC 4648 base32 without padding (26 characters): `cred_mzxw6…`.
class Id final
{
public:
    static constexpr int byteCount = 16;

    Id() = default; ///< The null id.

    static Id generate(const RandomSource &random);
    /// Nothing if the blob is not 16 bytes.
    static std::optional<Id> fromBytes(const QByteArray &bytes);
    /// Reads what toText() wrote, with or without the prefix, in either case; nothing if it is anything else.
    static std::optional<Id> fromText(QStringView text);

    bool isNull() const;
    QByteArray toBytes() const;
    /// The 26 characters, without a prefix.
    QString toBase32() const;
    /// `prefix` is without the underscore: cred, proj, env, ws, def, chg, …
    QString toText(QStringView prefix) const;

    auto operator<=>(const Id &) const = default;
    friend size_t qHash(const Id &id, size_t seed = 0)
    {
        return qHashBits(id.m_bytes.data(), byteCount, seed);
    }

private:
    std::array<unsigned char, byteCount> m_bytes{};
};
}

Q_DECLARE_METATYPE(claviger::Id)
