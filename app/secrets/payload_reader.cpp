#include "app/secrets/payload_reader.h"

#include <algorithm>

namespace claviger
{
namespace
{
int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    const char lower = static_cast<char>(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

/// The UTF-8 of a code point that is no surrogate. Never longer than the escape it was written as.
void appendUtf8(std::span<unsigned char> into, std::size_t &size, char32_t c)
{
    const auto put = [&](char32_t byte) { into[size++] = static_cast<unsigned char>(byte); };
    if (c < 0x80) {
        put(c);
    } else if (c < 0x800) {
        put(0xC0 | c >> 6);
        put(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        put(0xE0 | c >> 12);
        put(0x80 | (c >> 6 & 0x3F));
        put(0x80 | (c & 0x3F));
    } else {
        put(0xF0 | c >> 18);
        put(0x80 | (c >> 12 & 0x3F));
        put(0x80 | (c >> 6 & 0x3F));
        put(0x80 | (c & 0x3F));
    }
}
}

bool PayloadReader::take(char wanted)
{
    skipSpace();
    if (m_at >= m_text.size() || m_text[m_at] != wanted)
        return false;
    ++m_at;
    return true;
}

bool PayloadReader::atEnd()
{
    skipSpace();
    return m_at == m_text.size();
}

std::optional<SecretBuffer> PayloadReader::takeString()
{
    if (!take('"'))
        return {};
    const auto end = closingQuote();
    if (!end)
        return {};

    SecretBuffer value(static_cast<std::size_t>(*end - m_at)); // undoing escapes only makes it shorter
    std::size_t size = 0;
    while (m_at < *end) {
        const char c = m_text[m_at++];
        if (static_cast<unsigned char>(c) < 0x20)
            return {};
        if (c != '\\')
            value.bytes()[size++] = static_cast<unsigned char>(c);
        else if (!takeEscape(value, size))
            return {};
    }
    ++m_at;
    value.truncate(size);
    return value;
}

QByteArrayView PayloadReader::takeRaw()
{
    skipSpace();
    const qsizetype start = m_at;
    m_at = endOfValue();
    return m_text.sliced(start, m_at - start);
}

qsizetype PayloadReader::endOfValue() const
{
    int depth = 0;
    bool isQuoted = false;
    for (qsizetype at = m_at; at < m_text.size(); ++at) {
        const char c = m_text[at];
        if (isQuoted && c == '\\') {
            ++at;
        } else if (c == '"') {
            isQuoted = !isQuoted;
            if (!isQuoted && depth == 0)
                return at + 1;
        } else if (!isQuoted && (c == '{' || c == '[')) {
            ++depth;
        } else if (!isQuoted && (c == '}' || c == ']')) {
            if (depth <= 1)
                return depth == 1 ? at + 1 : at; // its own end, or that of what it stands in
            --depth;
        } else if (!isQuoted && depth == 0 && QByteArrayView(", \t\r\n").contains(c)) {
            return at;
        }
    }
    return m_text.size();
}

void PayloadReader::skipSpace()
{
    while (m_at < m_text.size() && QByteArrayView(" \t\r\n").contains(m_text[m_at]))
        ++m_at;
}

std::optional<qsizetype> PayloadReader::closingQuote() const
{
    for (qsizetype at = m_at; at < m_text.size(); ++at) {
        if (m_text[at] == '"')
            return at;
        if (m_text[at] == '\\')
            ++at; // whatever is escaped, it does not close
    }
    return {};
}

bool PayloadReader::takeEscape(SecretBuffer &into, std::size_t &size)
{
    static constexpr QByteArrayView names = "\"\\/bfnrt";
    static constexpr QByteArrayView meanings = "\"\\/\b\f\n\r\t";
    const char name = m_text[m_at++]; // there is one: closingQuote() has looked past each backslash
    if (const auto known = names.indexOf(name); known >= 0) {
        into.bytes()[size++] = static_cast<unsigned char>(meanings[known]);
        return true;
    }
    if (name != 'u')
        return false;
    const auto codePoint = takeCodePoint();
    if (!codePoint || *codePoint == 0)
        return false;
    appendUtf8(into.bytes(), size, *codePoint);
    return true;
}

std::optional<char32_t> PayloadReader::takeCodePoint()
{
    const auto first = takeHex();
    if (!first || QChar::isLowSurrogate(*first))
        return {};
    if (!QChar::isHighSurrogate(*first))
        return char32_t(*first);
    if (!m_text.sliced(m_at).startsWith("\\u"))
        return {};
    m_at += 2;
    const auto second = takeHex();
    if (!second || !QChar::isLowSurrogate(*second))
        return {};
    return QChar::surrogateToUcs4(*first, *second);
}

std::optional<char16_t> PayloadReader::takeHex()
{
    constexpr int digits = 4;
    if (m_text.size() - m_at < digits)
        return {};
    unsigned value = 0;
    for (int i = 0; i < digits; ++i) {
        const int digit = hexDigit(m_text[m_at++]);
        if (digit < 0)
            return {};
        value = value << 4 | static_cast<unsigned>(digit);
    }
    return static_cast<char16_t>(value);
}
}
