#include "models/schema/initial_values.h"

#include "models/schema/field_text.h"
#include "models/schema/value_check.h"

namespace claviger
{
namespace
{
void collect(const QList<Field> &fields, const QString &parentPath, const QJsonObject &objectDefault,
    QHash<QString, QJsonValue> &values)
{
    for (const Field &field : fields) {
        const QString path = Schema::childPath(parentPath, field.name);
        const QJsonValue wanted = defaultWithin(objectDefault, field);
        if (field.type == FieldType::Object) {
            collect(field.children, path, wanted.toObject(), values);
            continue;
        }
        if (values.contains(path))
            continue;
        const bool isConstant = !field.constantValue.isUndefined();
        const QJsonValue value = coerced(field, isConstant ? field.constantValue : wanted);
        if (!value.isUndefined() && !value.isNull() && (isConstant || !checkValue(field, value)))
            values.insert(path, value);
    }
}
}

QHash<QString, QJsonValue> initialValues(const Schema &schema)
{
    QHash<QString, QJsonValue> values;
    collect(schema.fields, {}, {}, values);
    return values;
}

QJsonValue defaultWithin(const QJsonObject &objectDefault, const Field &field)
{
    return field.defaultValue.isUndefined() ? objectDefault.value(field.name) : field.defaultValue;
}
}
