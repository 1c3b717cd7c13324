#include <algorithm>

#include <QJsonArray>
#include <QJsonObject>

#include "app/catalog/app_catalog.h"

// Definitions made from stored values, where the real one is gone or has changed.

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
bool areTexts(const QJsonArray &values)
{
    return std::ranges::all_of(values, [](const QJsonValue &value) { return value.isString(); });
}

bool areTexts(const QJsonObject &values)
{
    return std::ranges::all_of(values, [](const QJsonValue &value) { return value.isString(); });
}

/// The type that shows this value as it is.
FieldType typeFor(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        return FieldType::Boolean;
    case QJsonValue::Double:
        return FieldType::Number;
    case QJsonValue::String:
        return value.toString().contains(u'\n') ? FieldType::MultiLine : FieldType::String;
    case QJsonValue::Array:
        return areTexts(value.toArray()) ? FieldType::StringList : FieldType::Unknown;
    case QJsonValue::Object:
        return areTexts(value.toObject()) ? FieldType::StringMap : FieldType::Unknown;
    default:
        return FieldType::String;
    }
}

Field fieldFor(const QString &name, const CredentialField &stored)
{
    Field field;
    field.name = name;
    field.secret = stored.secret;
    field.type = stored.secret ? FieldType::String : typeFor(stored.value);
    return field;
}

void addAt(QList<Field> &level, QStringList names, const CredentialField &stored)
{
    const QString name = names.takeFirst();
    if (names.isEmpty()) {
        level.append(fieldFor(name, stored));
        return;
    }
    const auto isObject
        = [&](const Field &field) { return field.name == name && field.type == FieldType::Object; };
    auto object = std::ranges::find_if(level, isObject);
    if (object == level.end()) {
        Field made;
        made.name = name;
        made.type = FieldType::Object;
        level.append(made);
        object = level.end() - 1;
    }
    addAt(object->children, names, stored);
}
}

Schema AppCatalog::leftOver(const Schema &definition, const QList<CredentialField> &fields)
{
    Schema schema;
    for (const CredentialField &field : fields) {
        if (!definition.leaf(field.path))
            addAt(schema.fields, Schema::namesOf(field.path), field);
    }
    return schema;
}

App AppCatalog::unknownApp(const QString &slug, const QList<CredentialField> &fields)
{
    ConnectionMethod method;
    method.key = u"unknown"_s;
    method.schema = leftOver({}, fields);

    App app;
    app.slug = slug;
    app.name = LocalizedText(slug);
    app.monogram = slug.left(1).toUpper();
    app.methods = {method};
    return app;
}
}
