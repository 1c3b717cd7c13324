#include "models/schema/field_text.h"

#include <cmath>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
QJsonValue numberFrom(const QString &text)
{
    const QString digits = text.trimmed();
    bool ok = false;
    if (const qint64 whole = digits.toLongLong(&ok); ok)
        return whole;
    const bool isWhole = !digits.contains(u'.') && !digits.contains(u'e', Qt::CaseInsensitive);
    const double number = digits.toDouble(&ok); // the C locale: no group separators
    if (!ok || isWhole || !std::isfinite(number)) // a whole number beyond 64 bits would lose digits
        return text;
    return number;
}

QJsonValue jsonFrom(const QString &text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
    if (document.isArray())
        return document.array();
    if (document.isObject())
        return document.object();
    return text;
}

QJsonValue choiceFrom(const Field &field, const QString &text)
{
    for (const FieldOption &option : field.options) {
        if (textOfValue(option.value) == text)
            return option.value;
    }
    for (const QJsonValue &allowed : field.constraints.allowedValues) {
        if (textOfValue(allowed) == text)
            return allowed;
    }
    return text;
}
}

QJsonValue valueFromText(const Field &field, const QString &text)
{
    if (text.isEmpty())
        return QJsonValue::Undefined;
    switch (field.type) {
    case FieldType::Number:
    case FieldType::Integer:
        return numberFrom(text);
    case FieldType::Boolean:
        if (text == u"true" || text == u"false")
            return text == u"true";
        return text;
    case FieldType::Choice:
        return choiceFrom(field, text);
    case FieldType::StringList:
    case FieldType::StringMap:
        return jsonFrom(text);
    default:
        return text;
    }
}

QString textOfValue(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        return value.toBool() ? u"true"_s : u"false"_s;
    case QJsonValue::Double:
        if (value.toVariant().typeId() == QMetaType::LongLong)
            return QString::number(value.toInteger());
        return QString::number(value.toDouble(), 'g', QLocale::FloatingPointShortest);
    case QJsonValue::String:
        return value.toString();
    case QJsonValue::Array:
        return QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
    case QJsonValue::Object:
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    default:
        return {};
    }
}

QJsonValue coerced(const Field &field, const QJsonValue &value)
{
    switch (field.type) {
    case FieldType::Unknown:
    case FieldType::Object:
        return value;
    case FieldType::Number:
    case FieldType::Integer:
    case FieldType::Boolean:
    case FieldType::Choice:
    case FieldType::StringList:
    case FieldType::StringMap:
        return value.isString() ? valueFromText(field, value.toString()) : value;
    default:
        return value.isDouble() || value.isBool() ? QJsonValue(textOfValue(value)) : value;
    }
}
}
