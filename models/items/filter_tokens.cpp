#include "models/items/filter_tokens.h"

namespace claviger
{
namespace
{
bool isColon(QChar character)
{
    return character == u':' || character == u'：';
}

bool isQuote(QChar character)
{
    return character == u'"' || character == u'“' || character == u'”';
}

class Reader final
{
public:
    explicit Reader(const QString &text) : m_text(text) { }

    bool skipBlanks()
    {
        while (m_at < m_text.size() && m_text.at(m_at).isSpace())
            ++m_at;
        return m_at < m_text.size();
    }

    FilterToken next()
    {
        FilterToken token;
        token.start = m_at;
        token.isNegated
            = m_text.at(m_at) == u'-' && m_at + 1 < m_text.size() && !m_text.at(m_at + 1).isSpace();
        m_at += token.isNegated ? 1 : 0;
        token.key = key();
        token.valueStart = m_at;
        token.isQuoted = m_at < m_text.size() && isQuote(m_text.at(m_at));
        token.value = token.isQuoted ? quoted() : plain();
        token.end = m_at;
        return token;
    }

private:
    /// Letters up to a colon, which is passed over; nothing otherwise.
    QString key()
    {
        qsizetype end = m_at;
        while (end < m_text.size() && m_text.at(end).isLetter())
            ++end;
        if (end == m_at || end == m_text.size() || !isColon(m_text.at(end)))
            return {};
        const QString name = m_text.mid(m_at, end - m_at);
        m_at = end + 1;
        return name;
    }

    QString plain()
    {
        const qsizetype begin = m_at;
        while (m_at < m_text.size() && !m_text.at(m_at).isSpace())
            ++m_at;
        return m_text.mid(begin, m_at - begin);
    }

    QString quoted()
    {
        const qsizetype begin = ++m_at;
        while (m_at < m_text.size() && !isQuote(m_text.at(m_at)))
            ++m_at;
        const QString inside = m_text.mid(begin, m_at - begin);
        m_at += m_at < m_text.size() ? 1 : 0;
        return inside;
    }

    const QString &m_text;
    qsizetype m_at = 0;
};
}

QList<FilterToken> filterTokens(const QString &text)
{
    QList<FilterToken> tokens;
    Reader reader(text);
    while (reader.skipBlanks())
        tokens.append(reader.next());
    return tokens;
}
}
