#include "ui/catalog/field_rules.h"

#include <cmath>
#include <limits>

#include <QCoreApplication>

#include "models/schema/field_text.h"
#include "ui/forms/choice_editors.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(claviger::FieldRules)
};

Field rule(const QString &name, FieldType type, const QString &label)
{
    Field field;
    field.name = name;
    field.type = type;
    field.label = LocalizedText(label);
    return field;
}

/// A whole number from 0.
Field count(const QString &name, const QString &label)
{
    Field field = rule(name, FieldType::Integer, label);
    field.constraints.minimum = 0;
    field.constraints.maximum = std::numeric_limits<int>::max();
    return field;
}

Field pattern()
{
    Field field = rule(u"pattern"_s, FieldType::String, Words::tr("Pattern"));
    field.description = LocalizedText(Words::tr("A regular expression that is searched in the value."));
    field.placeholder = LocalizedText(u"^sk_"_s);
    return field;
}

Field fileKind()
{
    Field field = rule(u"file"_s, FieldType::Choice, Words::tr("What the file holds"));
    field.options = {{u"any"_s, LocalizedText(Words::tr("Any text"))}, {u"pem"_s, LocalizedText(u"PEM"_s)},
        {u"json"_s, LocalizedText(u"JSON"_s)}};
    field.defaultValue = u"any"_s; // so that "not set" is not offered
    return field;
}

QList<Field> textRules()
{
    return {count(u"minLength"_s, Words::tr("Shortest length")),
        count(u"maxLength"_s, Words::tr("Longest length")), pattern()};
}

void takeCount(const QHash<QString, QJsonValue> &values, const QString &name, std::optional<int> &taken)
{
    const QJsonValue value = values.value(name, QJsonValue::Undefined);
    if (value.isUndefined())
        taken.reset();
    else if (value.isDouble() && value.toDouble() == value.toInt(-1))
        taken = value.toInt();
}

void takeNumber(const QHash<QString, QJsonValue> &values, const QString &name, std::optional<double> &taken)
{
    const QJsonValue value = values.value(name, QJsonValue::Undefined);
    if (value.isUndefined())
        taken.reset();
    else if (value.isDouble())
        taken = value.toDouble();
}
}

Schema rulesSchema(FieldType type)
{
    switch (type) {
    case FieldType::String:
    case FieldType::MultiLine:
    case FieldType::Url:
    case FieldType::Host:
        return {textRules()};
    case FieldType::File:
        return {QList<Field>{fileKind()} + textRules()};
    case FieldType::Number:
    case FieldType::Integer:
        return {{rule(u"minimum"_s, type, Words::tr("Smallest number")),
            rule(u"maximum"_s, type, Words::tr("Largest number"))}};
    case FieldType::StringList:
    case FieldType::StringMap:
        return {{count(u"minLength"_s, Words::tr("Fewest entries")),
            count(u"maxLength"_s, Words::tr("Most entries"))}};
    default:
        return {};
    }
}

QHash<QString, QJsonValue> rulesOf(const Field &field)
{
    QHash<QString, QJsonValue> values;
    const FieldConstraints &constraints = field.constraints;
    if (constraints.minimumLength)
        values.insert(u"minLength"_s, *constraints.minimumLength);
    if (constraints.maximumLength)
        values.insert(u"maxLength"_s, *constraints.maximumLength);
    if (constraints.minimum)
        values.insert(u"minimum"_s, *constraints.minimum);
    if (constraints.maximum)
        values.insert(u"maximum"_s, *constraints.maximum);
    if (!constraints.pattern.isEmpty())
        values.insert(u"pattern"_s, constraints.pattern);
    if (field.type == FieldType::File)
        values.insert(u"file"_s,
            field.fileKind == FileKind::Pem        ? u"pem"_s
                : field.fileKind == FileKind::Json ? u"json"_s
                                                   : u"any"_s);
    const Schema shown = rulesSchema(field.type);
    values.removeIf([&shown](const auto &entry) { return !shown.leaf(entry.key()); });
    return values;
}

void takeRules(Field &field, const QHash<QString, QJsonValue> &values)
{
    FieldConstraints &constraints = field.constraints;
    const Schema shown = rulesSchema(field.type);
    if (shown.leaf(u"minLength"_s)) {
        takeCount(values, u"minLength"_s, constraints.minimumLength);
        takeCount(values, u"maxLength"_s, constraints.maximumLength);
    }
    if (shown.leaf(u"minimum"_s)) {
        takeNumber(values, u"minimum"_s, constraints.minimum);
        takeNumber(values, u"maximum"_s, constraints.maximum);
    }
    if (shown.leaf(u"pattern"_s))
        constraints.pattern = values.value(u"pattern"_s).toString();
    if (shown.leaf(u"file"_s)) {
        const QString kind = values.value(u"file"_s).toString();
        field.fileKind = kind == u"pem" ? FileKind::Pem : kind == u"json" ? FileKind::Json : FileKind::Any;
    }
}

Schema defaultSchema(const Field &field)
{
    Field value = rule(u"default"_s, field.type, Words::tr("Default value"));
    value.description = LocalizedText(Words::tr("What a new form starts with."));
    value.sourceType = field.sourceType;
    value.constraints = field.constraints;
    value.options = field.options;
    value.fileKind = field.fileKind;
    if (field.type == FieldType::Boolean) { // a box could not say that there is none
        value.type = FieldType::Choice;
        value.options = {{true, LocalizedText(Words::tr("Yes"))}, {false, LocalizedText(Words::tr("No"))}};
    }
    return {{value}};
}
}
