#include "app/text/note_phrases.h"

#include <QCoreApplication>

#include "models/schema/schema_notes.h"

namespace claviger
{
namespace
{
constexpr Phrase phrase(SchemaNoteCode code, const char *when, const char *sentence)
{
    return {static_cast<int>(code), when, sentence};
}

constexpr Phrase all[] = {
    phrase(SchemaNoteCode::UnknownType, "type",
        QT_TRANSLATE_NOOP("claviger", "The type “{type}” is not known, so the field is edited as text.")),
    phrase(SchemaNoteCode::UnknownType, "",
        QT_TRANSLATE_NOOP("claviger", "Its type is not known, so the field is edited as text.")),
    phrase(SchemaNoteCode::NameMissing, "", QT_TRANSLATE_NOOP("claviger", "The field has no name.")),
    phrase(SchemaNoteCode::NameNotUnique, "",
        QT_TRANSLATE_NOOP("claviger", "Another field has this name; only the first one is used.")),
    phrase(SchemaNoteCode::LengthsContradict, "",
        QT_TRANSLATE_NOOP("claviger",
            "The shortest length {minimum} is more than the longest, {maximum}; neither is enforced.")),
    phrase(SchemaNoteCode::RangeContradicts, "",
        QT_TRANSLATE_NOOP("claviger", "No number is within the limits, so they are not enforced.")),
    phrase(SchemaNoteCode::PatternRefused, "",
        QT_TRANSLATE_NOOP("claviger", "The pattern is too long or sets options; it is not enforced.")),
    phrase(SchemaNoteCode::PatternInvalid, "",
        QT_TRANSLATE_NOOP("claviger", "The pattern is not a regular expression; it is not enforced.")),
    phrase(SchemaNoteCode::EnumUnfit, "",
        QT_TRANSLATE_NOOP(
            "claviger", "None of the allowed values has the field's type, so they are not enforced.")),
    phrase(SchemaNoteCode::EnumContradicts, "",
        QT_TRANSLATE_NOOP("claviger",
            "No allowed value meets the other constraints; only the allowed values are enforced.")),
    phrase(SchemaNoteCode::ConstraintIgnored, "constraint",
        QT_TRANSLATE_NOOP(
            "claviger", "“{constraint}” means nothing for a field of this type and is left out.")),
    phrase(SchemaNoteCode::ConstraintIgnored, "",
        QT_TRANSLATE_NOOP("claviger", "A constraint means nothing for a field of this type.")),
    phrase(SchemaNoteCode::OptionsMissing, "",
        QT_TRANSLATE_NOOP("claviger", "There is nothing to choose from, so any text is taken.")),
    phrase(SchemaNoteCode::OptionUnfit, "",
        QT_TRANSLATE_NOOP(
            "claviger", "An option is neither text, a number, true nor false; it is left out.")),
    phrase(SchemaNoteCode::OptionNotUnique, "",
        QT_TRANSLATE_NOOP("claviger", "Two options have the same value.")),
    phrase(
        SchemaNoteCode::ObjectWithoutFields, "", QT_TRANSLATE_NOOP("claviger", "The group has no fields.")),
    phrase(SchemaNoteCode::DefaultUnfit, "",
        QT_TRANSLATE_NOOP(
            "claviger", "The default does not meet the field's own rules; the form starts without it.")),
    phrase(SchemaNoteCode::ConstantUnfit, "",
        QT_TRANSLATE_NOOP(
            "claviger", "The fixed value does not meet the field's own rules; it is used all the same.")),
    phrase(SchemaNoteCode::SecretDefault, "",
        QT_TRANSLATE_NOOP("claviger", "The field is secret, but the definition shows its value to all.")),
    phrase(SchemaNoteCode::RequiredButHidden, "",
        QT_TRANSLATE_NOOP("claviger", "The field is required but always hidden, so it may stay empty.")),
    phrase(SchemaNoteCode::UnknownOperator, "operator",
        QT_TRANSLATE_NOOP("claviger",
            "The condition of its visibility uses “{operator}”, which is not known; it stays open.")),
    phrase(SchemaNoteCode::UnknownOperator, "",
        QT_TRANSLATE_NOOP(
            "claviger", "The condition of its visibility uses something unknown; it stays open.")),
    phrase(SchemaNoteCode::UnknownSibling, "name",
        QT_TRANSLATE_NOOP(
            "claviger", "The condition of its visibility names “{name}”, and no field has that name.")),
    phrase(SchemaNoteCode::UnknownSibling, "",
        QT_TRANSLATE_NOOP("claviger", "The condition of its visibility names a field that is not there.")),
};
}

std::span<const Phrase> notePhrases()
{
    return all;
}
}
