#pragma once

#include <QList>
#include <QString>
#include <QVariantMap>

#include "models/schema/schema.h"

namespace claviger
{
// moc allows one Q_NAMESPACE per namespace, so each header has an inline one.
inline namespace schema_note_enums
{
Q_NAMESPACE

/// What is odd about a field of a definition. None of it keeps the definition from being used; a preview says
/// it. Sentences are made in app/text.
enum class SchemaNoteCode {
    UnknownType, ///< `type`: edited as text, kept as it is
    NameMissing,
    NameNotUnique, ///< only the first field of that name can be reached
    LengthsContradict, ///< `minimum`, `maximum`: neither is enforced
    RangeContradicts, ///< no number can be in it: not enforced
    PatternRefused, ///< begins with `(*` or is too long: not enforced
    PatternInvalid, ///< does not compile: not enforced
    EnumUnfit, ///< none of the allowed values has the field's type: not enforced
    EnumContradicts, ///< no allowed value meets the other constraints: only the enum is enforced
    ConstraintIgnored, ///< `constraint`: has no meaning for the field's type
    OptionsMissing, ///< a choice with nothing to choose from: any text is taken
    OptionUnfit, ///< `index`: neither text, number nor boolean: left out
    OptionNotUnique, ///< `index`: the same value as an earlier one
    ObjectWithoutFields,
    DefaultUnfit, ///< `problem` (ProblemCode's name): the form starts without it
    ConstantUnfit, ///< `problem`: kept, the constant rules
    SecretDefault, ///< a secret's default or constant stands in the definition for all to read
    RequiredButHidden, ///< nobody could fill it in: not enforced
    UnknownOperator, ///< `operator`, in `show` or `hide`: its condition stays open
    UnknownSibling, ///< `name`, in `show` or `hide`: no field of that name
};
Q_ENUM_NS(SchemaNoteCode)
}

struct SchemaNote
{
    QString path; ///< of the field, objects too
    SchemaNoteCode code = SchemaNoteCode::UnknownType;
    QVariantMap arguments;

    bool operator==(const SchemaNote &) const = default;
};

/// Everything odd, in the schema's order. For previews; not needed to use the schema.
QList<SchemaNote> schemaNotes(const Schema &schema);
}
