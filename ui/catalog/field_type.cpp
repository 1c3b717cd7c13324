#include "ui/catalog/field_type.h"

#include "models/schema/field_text.h"
#include "ui/forms/choice_editors.h"

namespace claviger
{
namespace
{
enum class Family { Text, Number, Entries, Other };

Family familyOf(FieldType type)
{
    switch (type) {
    case FieldType::String:
    case FieldType::MultiLine:
    case FieldType::Url:
    case FieldType::Host:
    case FieldType::File:
        return Family::Text;
    case FieldType::Number:
    case FieldType::Integer:
        return Family::Number;
    case FieldType::StringList:
    case FieldType::StringMap:
        return Family::Entries;
    default:
        return Family::Other;
    }
}
}

QList<FieldType> offeredTypes()
{
    return {FieldType::String, FieldType::MultiLine, FieldType::Choice, FieldType::Boolean, FieldType::Url,
        FieldType::Host, FieldType::Number, FieldType::Integer, FieldType::DateTime, FieldType::File,
        FieldType::StringList, FieldType::StringMap};
}

bool canBeSecret(FieldType type)
{
    return familyOf(type) == Family::Text;
}

bool hasPlaceholder(FieldType type)
{
    return familyOf(type) == Family::Text || familyOf(type) == Family::Number || type == FieldType::Unknown;
}

bool canHaveDefault(const Field &field)
{
    if (field.secret || field.type == FieldType::Object || !field.constantValue.isUndefined())
        return false;
    return field.type != FieldType::Choice || !optionsOf(field).isEmpty();
}

Field asType(const Field &field, FieldType type)
{
    Field plain;
    plain.type = type;
    if (familyOf(type) == familyOf(field.type) && familyOf(type) != Family::Other)
        plain.constraints = field.constraints;
    return asTypeOf(field, plain);
}

Field asTypeOf(const Field &field, const Field &typed)
{
    Field result = field;
    result.type = typed.type;
    result.sourceType = typed.sourceType;
    result.constraints = typed.constraints;
    result.options = typed.options;
    result.fileKind = typed.fileKind;
    result.children = typed.children;
    result.defaultValue = coerced(result, field.defaultValue);
    return result;
}
}
