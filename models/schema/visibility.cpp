#include "models/schema/visibility.h"

#include <algorithm>
#include <cmath>
#include <compare>
#include <optional>

#include <QJsonArray>

#include "models/schema/safe_pattern.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
/// Open: cannot be decided, because an operator is unknown or an operand makes no sense.
enum class Truth { No, Open, Yes };

Truth truth(bool value)
{
    return value ? Truth::Yes : Truth::No;
}

Truth negated(Truth value)
{
    return value == Truth::Open ? value : truth(value == Truth::No);
}

bool isMissing(const QJsonValue &value)
{
    return value.isUndefined() || value.isNull();
}

bool isEmpty(const QJsonValue &value)
{
    return isMissing(value) || (value.isString() && value.toString().isEmpty())
        || (value.isArray() && value.toArray().isEmpty());
}

/// MongoDB's equality: null equals a missing value, a list equals each of its entries. A form cannot tell an
/// empty text or list from a missing one, so `""` and `[]` equal a missing value too (`{"$ne": ""}` is how
/// definitions say "filled in").
bool equals(const QJsonValue &value, const QJsonValue &operand)
{
    if (isEmpty(operand))
        return isEmpty(value);
    return value == operand || (value.isArray() && value.toArray().contains(operand));
}

/// Values of different types have no order.
std::partial_ordering ordered(const QJsonValue &value, const QJsonValue &operand)
{
    if (value.isDouble() && operand.isDouble())
        return value.toDouble() <=> operand.toDouble();
    if (value.isString() && operand.isString())
        return value.toString().compare(operand.toString()) <=> 0;
    if (value.isBool() && operand.isBool())
        return value.toBool() <=> operand.toBool();
    return std::partial_ordering::unordered;
}

Truth isIn(const QJsonValue &value, const QJsonValue &operand)
{
    if (!operand.isArray())
        return Truth::Open;
    const QJsonArray candidates = operand.toArray();
    return truth(std::any_of(candidates.begin(), candidates.end(),
        [&](const QJsonValue &candidate) { return equals(value, candidate); }));
}

std::optional<QRegularExpression::PatternOptions> patternOptions(const QString &letters)
{
    QRegularExpression::PatternOptions options;
    for (const QChar letter : letters) {
        if (letter == u'i')
            options |= QRegularExpression::CaseInsensitiveOption;
        else if (letter == u'm')
            options |= QRegularExpression::MultilineOption;
        else if (letter == u's')
            options |= QRegularExpression::DotMatchesEverythingOption;
        else if (letter == u'x')
            options |= QRegularExpression::ExtendedPatternSyntaxOption;
        else if (letter != u'g' && letter != u'u') // JavaScript's: every match, Unicode; no difference here
            return {};
    }
    return options;
}

Truth searched(const SafePattern &pattern, const QJsonValue &value)
{
    if (value.isArray()) {
        const QJsonArray entries = value.toArray();
        Truth best = Truth::No;
        for (const QJsonValue entry : entries)
            best = std::max(best, searched(pattern, entry));
        return best;
    }
    if (!value.isString())
        return Truth::No;
    const auto match = pattern.searchedIn(value.toString());
    return match == SafePattern::Match::GaveUp ? Truth::Open : truth(match == SafePattern::Match::Yes);
}

Truth matchesPattern(const QJsonValue &value, const QJsonValue &operand, const QJsonObject &condition)
{
    const auto options = patternOptions(condition.value(u"$options"_s).toString());
    if (!operand.isString() || !options)
        return Truth::Open;
    const SafePattern pattern(operand.toString(), *options);
    return pattern.isUsable() ? searched(pattern, value) : Truth::Open;
}

/// `[divisor, remainder]`; fractions are cut off, as MongoDB does.
Truth hasRemainder(const QJsonValue &value, const QJsonValue &operand)
{
    const QJsonArray numbers = operand.toArray();
    if (numbers.size() != 2 || !numbers.at(0).isDouble() || !numbers.at(1).isDouble())
        return Truth::Open;
    const double divisor = std::trunc(numbers.at(0).toDouble());
    if (divisor == 0)
        return Truth::Open;
    return truth(value.isDouble()
        && std::fmod(std::trunc(value.toDouble()), divisor) == std::trunc(numbers.at(1).toDouble()));
}

Truth hasSize(const QJsonValue &value, const QJsonValue &operand)
{
    if (!operand.isDouble())
        return Truth::Open;
    const bool hasEntries = value.isArray() || isMissing(value); // of a list that nobody filled in: none
    return truth(hasEntries && static_cast<double>(value.toArray().size()) == operand.toDouble());
}

bool isTruthy(const QJsonValue &operand)
{
    return operand.isDouble() ? operand.toDouble() != 0 : operand.toBool();
}

Truth holdsFor(
    const QJsonValue &value, const QString &name, const QJsonValue &operand, const QJsonObject &condition)
{
    if (name == u"$eq")
        return truth(equals(value, operand));
    if (name == u"$ne")
        return truth(!equals(value, operand));
    if (name == u"$gt")
        return truth(ordered(value, operand) > 0);
    if (name == u"$gte")
        return truth(ordered(value, operand) >= 0);
    if (name == u"$lt")
        return truth(ordered(value, operand) < 0);
    if (name == u"$lte")
        return truth(ordered(value, operand) <= 0);
    if (name == u"$in")
        return isIn(value, operand);
    if (name == u"$nin")
        return negated(isIn(value, operand));
    if (name == u"$exists")
        return truth(isMissing(value) != isTruthy(operand));
    if (name == u"$regex")
        return matchesPattern(value, operand, condition);
    if (name == u"$options" && condition.contains(u"$regex"_s))
        return Truth::Yes;
    if (name == u"$mod")
        return hasRemainder(value, operand);
    if (name == u"$size")
        return hasSize(value, operand);
    return Truth::Open;
}

bool hasOperators(const QJsonObject &condition)
{
    const QStringList names = condition.keys();
    return std::ranges::any_of(names, [](const QString &name) { return name.startsWith(u'$'); });
}

/// What one sibling must be: a value, or an object of operators that all must hold.
Truth matches(const QJsonValue &value, const QJsonValue &condition)
{
    const QJsonObject operators = condition.toObject();
    if (!condition.isObject() || !hasOperators(operators))
        return truth(equals(value, condition));
    Truth all = Truth::Yes;
    for (auto entry = operators.begin(); entry != operators.end(); ++entry)
        all = std::min(all, holdsFor(value, entry.key(), entry.value(), operators));
    return all;
}

Truth holds(const QJsonObject &rule, const VisibilityRule::SiblingValue &sibling);

Truth groupHolds(const QString &name, const QJsonValue &operand, const VisibilityRule::SiblingValue &sibling)
{
    const QJsonArray rules = operand.toArray();
    if (rules.isEmpty())
        return Truth::Open;
    const bool isAnd = name == u"$and";
    Truth result = isAnd ? Truth::Yes : Truth::No;
    for (const QJsonValue rule : rules) {
        const Truth one = rule.isObject() ? holds(rule.toObject(), sibling) : Truth::Open;
        result = isAnd ? std::min(result, one) : std::max(result, one);
    }
    return name == u"$nor" ? negated(result) : result;
}

Truth holds(const QJsonObject &rule, const VisibilityRule::SiblingValue &sibling)
{
    Truth all = Truth::Yes;
    for (auto entry = rule.begin(); entry != rule.end(); ++entry) {
        const QString name = entry.key();
        Truth one = Truth::Open;
        if (name == u"$and" || name == u"$or" || name == u"$nor")
            one = groupHolds(name, entry.value(), sibling);
        else if (!name.startsWith(u'$'))
            one = matches(sibling(name), entry.value());
        all = std::min(all, one);
    }
    return all;
}
}

bool VisibilityRule::isVisible(const SiblingValue &sibling) const
{
    if (!show.isEmpty() && holds(show, sibling) == Truth::No)
        return false;
    return hide.isEmpty() || holds(hide, sibling) != Truth::Yes;
}
}
