#pragma once

#include <QRegularExpression>
#include <QString>

namespace claviger
{
/// A regular expression from a definition nobody vouches for, run under limits of steps and depth.
class SafePattern final
{
public:
    enum class Problem {
        None,
        Refused, ///< begins with `(*`, which could lift the limits, or is longer than 4,096 characters
        Invalid, ///< does not compile
    };
    enum class Match { Yes, No, GaveUp };

    explicit SafePattern(const QString &pattern,
        QRegularExpression::PatternOptions options = QRegularExpression::NoPatternOption);

    Problem problem() const { return m_problem; }
    bool isUsable() const { return m_problem == Problem::None; }

    /// Searches, as JSON Schema and `$regex` do. GaveUp if a limit was hit or the pattern is not usable.
    Match searchedIn(const QString &text) const;

private:
    Problem m_problem = Problem::None;
    QRegularExpression m_expression;
};
}
