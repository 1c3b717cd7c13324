#include "app/transfer/assignment_lines.h"

#include <algorithm>

namespace claviger
{
namespace
{
bool isBlank(char c)
{
    return c == ' ' || c == '\t';
}

bool isLineEnd(char c)
{
    return c == '\n' || c == '\r';
}

bool startsKey(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

bool continuesKey(char c)
{
    return startsKey(c) || (c >= '0' && c <= '9') || c == '.' || c == '-';
}

class AssignmentReader final
{
public:
    explicit AssignmentReader(QByteArrayView text) : m_text(text) { }

    /// False at the first line that is no assignment.
    bool readAll(std::vector<Assignment> &into)
    {
        for (;;) {
            skipToLine();
            if (m_at == m_text.size())
                return true;
            auto assignment = readOne();
            if (!assignment)
                return false;
            into.push_back(std::move(*assignment));
        }
    }

private:
    bool atEnd() const { return m_at >= m_text.size(); }
    bool atLineEnd() const { return atEnd() || isLineEnd(m_text[m_at]); }

    void skipBlanks()
    {
        while (!atEnd() && isBlank(m_text[m_at]))
            ++m_at;
    }

    void skipLine()
    {
        while (!atLineEnd())
            ++m_at;
    }

    /// Past blanks, line ends and comments.
    void skipToLine()
    {
        while (!atEnd() && (isBlank(m_text[m_at]) || isLineEnd(m_text[m_at]) || m_text[m_at] == '#')) {
            if (m_text[m_at] == '#')
                skipLine();
            else
                ++m_at;
        }
    }

    std::optional<Assignment> readOne()
    {
        constexpr QByteArrayView exporting = "export";
        if (const auto rest = m_text.sliced(m_at);
            rest.startsWith(exporting) && rest.size() > exporting.size() && isBlank(rest[exporting.size()])) {
            m_at += exporting.size();
            skipBlanks();
        }
        const qsizetype start = m_at;
        if (atEnd() || !startsKey(m_text[m_at]))
            return {};
        while (!atEnd() && continuesKey(m_text[m_at]))
            ++m_at;
        Assignment assignment;
        assignment.key = QString::fromLatin1(m_text.sliced(start, m_at - start));
        skipBlanks();
        if (atEnd() || m_text[m_at] != '=')
            return {};
        ++m_at;
        skipBlanks();
        auto value = readValue();
        if (!value)
            return {};
        assignment.value = std::move(*value);
        return assignment;
    }

    std::optional<SecretBuffer> readValue()
    {
        if (!atEnd() && QByteArrayView("\"'`").contains(m_text[m_at]))
            return readQuoted(m_text[m_at]);
        const qsizetype start = m_at;
        while (!atLineEnd() && (m_text[m_at] != '#' || (m_at != start && !isBlank(m_text[m_at - 1]))))
            ++m_at;
        const auto value = m_text.sliced(start, m_at - start).trimmed();
        skipLine();
        return SecretBuffer::copyOf(value);
    }

    std::optional<SecretBuffer> readQuoted(char quote)
    {
        const auto end = closing(quote);
        if (!end)
            return {};
        const auto inner = m_text.sliced(m_at + 1, *end - m_at - 1);
        m_at = *end + 1;
        skipBlanks();
        if (!atLineEnd() && m_text[m_at] != '#')
            return {};
        skipLine();
        return quote == '"' ? unescaped(inner) : SecretBuffer::copyOf(inner);
    }

    std::optional<qsizetype> closing(char quote) const
    {
        for (qsizetype at = m_at + 1; at < m_text.size(); ++at) {
            if (m_text[at] == quote)
                return at;
            if (quote == '"' && m_text[at] == '\\')
                ++at;
        }
        return {};
    }

    static SecretBuffer unescaped(QByteArrayView text)
    {
        static constexpr QByteArrayView names = "nrt\"\\$";
        static constexpr QByteArrayView meanings = "\n\r\t\"\\$";
        SecretBuffer value(static_cast<std::size_t>(text.size()));
        const auto bytes = value.bytes();
        std::size_t size = 0;
        for (qsizetype at = 0; at < text.size(); ++at) {
            char c = text[at];
            const auto known = c == '\\' && at + 1 < text.size() ? names.indexOf(text[at + 1]) : -1;
            if (known >= 0) {
                c = meanings[known];
                ++at;
            }
            bytes[size++] = static_cast<unsigned char>(c);
        }
        value.truncate(size);
        return value;
    }

    QByteArrayView m_text;
    qsizetype m_at = 0;
};
}

std::optional<std::vector<Assignment>> readAssignments(QByteArrayView utf8)
{
    constexpr QByteArrayView byteOrderMark("\xEF\xBB\xBF");
    if (utf8.startsWith(byteOrderMark))
        utf8 = utf8.sliced(byteOrderMark.size());
    std::vector<Assignment> all;
    if (!AssignmentReader(utf8).readAll(all))
        return {};
    return all;
}
}
