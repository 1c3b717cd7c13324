#include <algorithm>
#include <cmath>
#include <limits>

#include <QJsonArray>

#include "models/schema/field_text.h"
#include "models/schema/value_check.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
bool isText(FieldType type)
{
    switch (type) {
    case FieldType::String:
    case FieldType::MultiLine:
    case FieldType::Url:
    case FieldType::Host:
    case FieldType::DateTime:
    case FieldType::File:
        return true;
    default:
        return false;
    }
}

bool isNumber(FieldType type)
{
    return type == FieldType::Number || type == FieldType::Integer;
}

bool hasEntries(FieldType type)
{
    return type == FieldType::StringList || type == FieldType::StringMap;
}

int codePoints(const QString &text)
{
    const auto pairs
        = std::ranges::count_if(text, [](QChar character) { return character.isHighSurrogate(); });
    return static_cast<int>(text.size() - pairs);
}

int lengthOf(const QJsonValue &value)
{
    if (value.isArray())
        return static_cast<int>(value.toArray().size());
    if (value.isObject())
        return static_cast<int>(value.toObject().size());
    return codePoints(value.toString());
}

void tell(const EnforceableConstraints::Note &note, SchemaNoteCode code, QVariantMap arguments = {})
{
    if (note)
        note(code, std::move(arguments));
}

/// The bounds as one closed or open interval.
struct Interval
{
    double low = -std::numeric_limits<double>::infinity();
    double high = std::numeric_limits<double>::infinity();
    bool lowIsOpen = false;
    bool highIsOpen = false;

    explicit Interval(const FieldConstraints &constraints)
    {
        if (constraints.minimum)
            low = *constraints.minimum;
        if (constraints.exclusiveMinimum && *constraints.exclusiveMinimum >= low) {
            low = *constraints.exclusiveMinimum;
            lowIsOpen = true;
        }
        if (constraints.maximum)
            high = *constraints.maximum;
        if (constraints.exclusiveMaximum && *constraints.exclusiveMaximum <= high) {
            high = *constraints.exclusiveMaximum;
            highIsOpen = true;
        }
    }

    bool isEmpty(bool wholeNumbersOnly) const
    {
        if (std::isnan(low) || std::isnan(high))
            return true;
        if (!wholeNumbersOnly)
            return low > high || (low == high && (lowIsOpen || highIsOpen));
        const double first = lowIsOpen && std::floor(low) == low ? low + 1 : std::ceil(low);
        const double last = highIsOpen && std::ceil(high) == high ? high - 1 : std::floor(high);
        return first > last;
    }
};
}

EnforceableConstraints::EnforceableConstraints(const Field &field, const Note &note)
    : m_field(field),
      m_constraints(field.constraints)
{
    dropWhatTheTypeHasNot(note);
    takeLengths(note);
    takeRange(note);
    takePattern(note);
    takeAllowedValues(note);
}

void EnforceableConstraints::dropWhatTheTypeHasNot(const Note &note)
{
    const FieldConstraints all = m_constraints;
    const auto ignored = [&](const QString &name) {
        tell(note, SchemaNoteCode::ConstraintIgnored, {{u"constraint"_s, name}});
    };
    if (!isText(m_field.type) && !hasEntries(m_field.type)) {
        m_constraints.minimumLength.reset();
        m_constraints.maximumLength.reset();
        if (all.minimumLength || all.maximumLength)
            ignored(u"length"_s);
    }
    if (!isNumber(m_field.type)) {
        m_constraints.minimum.reset();
        m_constraints.maximum.reset();
        m_constraints.exclusiveMinimum.reset();
        m_constraints.exclusiveMaximum.reset();
        if (all.minimum || all.maximum || all.exclusiveMinimum || all.exclusiveMaximum)
            ignored(u"range"_s);
    }
    if (!isText(m_field.type) && !all.pattern.isEmpty()) {
        m_constraints.pattern.clear();
        ignored(u"pattern"_s);
    }
    if ((hasEntries(m_field.type) || m_field.type == FieldType::Unknown) && !all.allowedValues.isEmpty()) {
        m_constraints.allowedValues.clear();
        ignored(u"enum"_s);
    }
}

void EnforceableConstraints::takeLengths(const Note &note)
{
    auto &minimum = m_constraints.minimumLength;
    auto &maximum = m_constraints.maximumLength;
    const bool contradicts = maximum && (*maximum < 0 || (minimum && *minimum > *maximum));
    if (!contradicts)
        return;
    tell(note, SchemaNoteCode::LengthsContradict,
        {{u"minimum"_s, minimum.value_or(0)}, {u"maximum"_s, *maximum}});
    minimum.reset();
    maximum.reset();
}

void EnforceableConstraints::takeRange(const Note &note)
{
    if (!Interval(m_constraints).isEmpty(m_field.type == FieldType::Integer))
        return;
    tell(note, SchemaNoteCode::RangeContradicts);
    m_constraints.minimum.reset();
    m_constraints.maximum.reset();
    m_constraints.exclusiveMinimum.reset();
    m_constraints.exclusiveMaximum.reset();
}

void EnforceableConstraints::takePattern(const Note &note)
{
    if (m_constraints.pattern.isEmpty())
        return;
    SafePattern pattern(m_constraints.pattern);
    if (pattern.problem() == SafePattern::Problem::Refused)
        tell(note, SchemaNoteCode::PatternRefused);
    else if (pattern.problem() == SafePattern::Problem::Invalid)
        tell(note, SchemaNoteCode::PatternInvalid);
    else
        m_pattern = std::move(pattern);
}

void EnforceableConstraints::takeAllowedValues(const Note &note)
{
    const auto isUnfit = [this](const QJsonValue &value) { return checkType(m_field, value).has_value(); };
    const auto fails = [this](const QJsonValue &value) { return check(value).has_value(); };

    QList<QJsonValue> allowed = m_constraints.allowedValues;
    allowed.removeIf(isUnfit);
    if (allowed.isEmpty() && !m_constraints.allowedValues.isEmpty())
        tell(note, SchemaNoteCode::EnumUnfit);
    if (!allowed.isEmpty() && std::ranges::all_of(allowed, fails)) {
        tell(note, SchemaNoteCode::EnumContradicts);
        m_constraints = {};
        m_pattern.reset();
    }
    m_allowed = allowed;
    if (m_field.type == FieldType::Choice)
        takeOptions(note);
}

void EnforceableConstraints::takeOptions(const Note &note)
{
    QList<QJsonValue> options;
    for (const FieldOption &option : m_field.options) {
        if (!checkType(m_field, option.value))
            options.append(option.value);
    }
    if (options.isEmpty())
        return;

    const QList<QJsonValue> all = options;
    if (!m_allowed.isEmpty())
        options.removeIf([this](const QJsonValue &value) { return !m_allowed.contains(value); });
    if (options.isEmpty())
        tell(note, SchemaNoteCode::EnumContradicts);
    m_allowed = options.isEmpty() ? all : options; // what can be picked rules
}

std::optional<ValueProblem> EnforceableConstraints::check(const QJsonValue &value) const
{
    if (!m_allowed.isEmpty() && !m_allowed.contains(value))
        return ValueProblem{ProblemCode::NotAllowed, {}};
    if (auto wrong = checkLength(value))
        return wrong;
    if (value.isDouble())
        return checkRange(value.toDouble());
    return value.isString() ? checkPattern(value.toString()) : std::nullopt;
}

std::optional<ValueProblem> EnforceableConstraints::checkLength(const QJsonValue &value) const
{
    const auto &minimum = m_constraints.minimumLength;
    const auto &maximum = m_constraints.maximumLength;
    if (!minimum && !maximum)
        return {};
    const int length = lengthOf(value);
    if (minimum && length < *minimum)
        return ValueProblem{ProblemCode::TooShort, {{u"minimum"_s, *minimum}}};
    if (maximum && length > *maximum)
        return ValueProblem{ProblemCode::TooLong, {{u"maximum"_s, *maximum}}};
    return {};
}

std::optional<ValueProblem> EnforceableConstraints::checkRange(double number) const
{
    const Interval range(m_constraints);
    if (number < range.low || (range.lowIsOpen && number == range.low))
        return ValueProblem{
            ProblemCode::TooSmall, {{u"minimum"_s, range.low}, {u"exclusive"_s, range.lowIsOpen}}};
    if (number > range.high || (range.highIsOpen && number == range.high))
        return ValueProblem{
            ProblemCode::TooLarge, {{u"maximum"_s, range.high}, {u"exclusive"_s, range.highIsOpen}}};
    return {};
}

std::optional<ValueProblem> EnforceableConstraints::checkPattern(const QString &text) const
{
    if (!m_pattern)
        return {};
    switch (m_pattern->searchedIn(text)) {
    case SafePattern::Match::Yes:
        return {};
    case SafePattern::Match::No:
        return ValueProblem{ProblemCode::PatternMismatch, {{u"pattern"_s, m_constraints.pattern}}};
    case SafePattern::Match::GaveUp:
        break;
    }
    return ValueProblem{ProblemCode::PatternTooCostly, {{u"pattern"_s, m_constraints.pattern}}};
}
}
