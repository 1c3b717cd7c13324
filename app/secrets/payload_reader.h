#pragma once

#include <optional>

#include "app/secrets/secret_buffer.h"

namespace claviger
{
/// Reads the little JSON that payloads are made of, strings straight into locked memory. A general parser
/// would keep pieces of the values in buffers of its own. Every function answers "no" at the first byte that
/// is not JSON.
class PayloadReader final
{
public:
    /// `text` is valid UTF-8 and outlives the reader.
    explicit PayloadReader(QByteArrayView text) : m_text(text) { }

    /// Whether this character comes next, white space before it aside; it is passed over if so.
    bool take(char wanted);
    /// A string with its escapes undone. Refuses NUL, control characters and halves of surrogate pairs.
    std::optional<SecretBuffer> takeString();
    /// Passes over a value of any kind and gives its text. For JSON that has been found to be in order.
    QByteArrayView takeRaw();
    bool atEnd();

private:
    void skipSpace();
    std::optional<qsizetype> closingQuote() const;
    qsizetype endOfValue() const;
    bool takeEscape(SecretBuffer &into, std::size_t &size);
    std::optional<char32_t> takeCodePoint();
    std::optional<char16_t> takeHex();

    QByteArrayView m_text;
    qsizetype m_at = 0;
};
}
