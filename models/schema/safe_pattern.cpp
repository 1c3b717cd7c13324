#include "models/schema/safe_pattern.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
constexpr int longestPattern = 4096;
}

SafePattern::SafePattern(const QString &pattern, QRegularExpression::PatternOptions options)
{
    if (pattern.startsWith(u"(*"_s) || pattern.size() > longestPattern) {
        m_problem = Problem::Refused;
        return;
    }
    m_expression.setPatternOptions(options);
    m_expression.setPattern(u"(*LIMIT_MATCH=20000)(*LIMIT_DEPTH=2000)"_s + pattern);
    if (!m_expression.isValid())
        m_problem = Problem::Invalid;
}

SafePattern::Match SafePattern::searchedIn(const QString &text) const
{
    if (!isUsable())
        return Match::GaveUp;
    const auto match = m_expression.match(text);
    if (!match.isValid())
        return Match::GaveUp;
    return match.hasMatch() ? Match::Yes : Match::No;
}
}
