#include "models/base/id.h"

#include <algorithm>

namespace claviger
{
namespace
{
constexpr char alphabet[] = "abcdefghijklmnopqrstuvwxyz234567";
constexpr int textLength = 26;

int digitOf(QChar character)
{
    const char16_t c = character.toLower().unicode();
    if (c >= u'a' && c <= u'z')
        return c - u'a';
    if (c >= u'2' && c <= u'7')
        return c - u'2' + 26;
    return -1;
}
}

Id Id::generate(const RandomSource &random)
{
    Id id;
    random(id.m_bytes);
    return id;
}

std::optional<Id> Id::fromBytes(const QByteArray &bytes)
{
    if (bytes.size() != byteCount)
        return {};
    Id id;
    std::copy(bytes.cbegin(), bytes.cend(), id.m_bytes.begin());
    return id;
}

std::optional<Id> Id::fromText(QStringView text)
{
    if (const auto underscore = text.lastIndexOf(u'_'); underscore >= 0)
        text = text.mid(underscore + 1);
    if (text.size() != textLength)
        return {};

    Id id;
    int bits = 0;
    unsigned buffer = 0;
    size_t next = 0;
    for (const QChar character : text) {
        const int digit = digitOf(character);
        if (digit < 0)
            return {};
        buffer = (buffer << 5) | static_cast<unsigned>(digit);
        bits += 5;
        if (bits >= 8) {
            bits -= 8;
            id.m_bytes[next++] = static_cast<unsigned char>(buffer >> bits);
            buffer &= (1U << bits) - 1;
        }
    }
    return buffer == 0 ? std::optional(id) : std::nullopt; // the last two bits pad
}

bool Id::isNull() const
{
    return std::ranges::all_of(m_bytes, [](unsigned char byte) { return byte == 0; });
}

QByteArray Id::toBytes() const
{
    return QByteArray(reinterpret_cast<const char *>(m_bytes.data()), byteCount);
}

QString Id::toBase32() const
{
    QString text;
    text.reserve(textLength);
    int bits = 0;
    unsigned buffer = 0;
    for (const unsigned char byte : m_bytes) {
        buffer = (buffer << 8) | byte;
        bits += 8;
        while (bits >= 5) {
            bits -= 5;
            text += QLatin1Char(alphabet[(buffer >> bits) & 31U]);
        }
        buffer &= (1U << bits) - 1;
    }
    text += QLatin1Char(alphabet[(buffer << (5 - bits)) & 31U]);
    return text;
}

QString Id::toText(QStringView prefix) const
{
    return prefix.toString() + QLatin1Char('_') + toBase32();
}
}
