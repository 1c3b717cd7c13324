#pragma once

#include <functional>
#include <optional>

#include <QJsonValue>

#include "models/schema/field.h"
#include "models/schema/safe_pattern.h"
#include "models/schema/schema_notes.h"
#include "models/schema/validation.h"

namespace claviger
{
/// What is wrong with one value.
struct ValueProblem
{
    ProblemCode code;
    QVariantMap arguments;
};

/// The part of a field's constraints that can be met and understood. What had to be left out is told to
/// `note`.
class EnforceableConstraints final
{
public:
    using Note = std::function<void(SchemaNoteCode code, QVariantMap arguments)>;

    explicit EnforceableConstraints(const Field &field, const Note &note = {});

    /// `value` has the field's type.
    std::optional<ValueProblem> check(const QJsonValue &value) const;

private:
    void dropWhatTheTypeHasNot(const Note &note);
    void takeLengths(const Note &note);
    void takeRange(const Note &note);
    void takePattern(const Note &note);
    void takeAllowedValues(const Note &note);
    void takeOptions(const Note &note);
    std::optional<ValueProblem> checkLength(const QJsonValue &value) const;
    std::optional<ValueProblem> checkRange(double number) const;
    std::optional<ValueProblem> checkPattern(const QString &text) const;

    const Field &m_field;
    FieldConstraints m_constraints;
    std::optional<SafePattern> m_pattern;
    QList<QJsonValue> m_allowed; ///< empty: any
};

/// Whether a value has the field's type and format; constraints are not looked at.
std::optional<ValueProblem> checkType(const Field &field, const QJsonValue &value);

/// Everything: constant, type and format, constraints. For a given value of a leaf.
std::optional<ValueProblem> checkValue(const Field &field, const QJsonValue &value);
}
