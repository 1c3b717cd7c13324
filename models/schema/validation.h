#pragma once

#include <QList>
#include <QSet>
#include <QString>
#include <QVariantMap>

#include "models/schema/form_values.h"
#include "models/schema/schema.h"

namespace claviger
{
// moc allows one Q_NAMESPACE per namespace, so each header has an inline one.
inline namespace validation_enums
{
Q_NAMESPACE

/// What is wrong with one value. Sentences are made in app/text.
enum class ProblemCode {
    Required,
    NotText, ///< bytes of a secret that are not UTF-8, or NUL
    WrongType, ///< `expected`: the FieldType's name
    NotANumber,
    NotAnInteger,
    TooManyDigits, ///< a whole number beyond 64 bits, which would not be kept as it is
    TooShort, ///< `minimum`
    TooLong, ///< `maximum`
    TooSmall, ///< `minimum`, `exclusive`
    TooLarge, ///< `maximum`, `exclusive`
    PatternMismatch, ///< `pattern`
    PatternTooCostly, ///< the pattern gave up at its limit
    NotAllowed, ///< not one of the options or of the enum
    NotTheConstant, ///< `value`
    NotAUrl,
    NotAHost,
    NotADateTime,
    NotPem,
    NotJson, ///< `line`, `column` when known
    EntryNotText, ///< an entry of a list or map
};
Q_ENUM_NS(ProblemCode)
}

/// One field's first problem.
struct FieldProblem
{
    QString path;
    ProblemCode code = ProblemCode::Required;
    QVariantMap arguments; ///< never the value itself

    bool operator==(const FieldProblem &) const = default;
};

/// The leaves that are shown with these values, hidden fields and children of hidden objects left out.
QSet<QString> visibleLeaves(const Schema &schema, const FormValues &values);

/// At most one problem per field, in the schema's order. Fields that are not visible are neither required nor
/// checked; `hidden` ones are checked. A constraint that cannot be met or understood is not enforced.
QList<FieldProblem> validate(const Schema &schema, const FormValues &values);

/// The same for one leaf (a form checks on leaving the field). Nothing if it is in order.
QList<FieldProblem> validateLeaf(const Schema &schema, const FormValues &values, const QString &path);
}
