#include "every_type.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace claviger::test
{
Field field(const QString &name, FieldType type)
{
    Field f;
    f.name = name;
    f.type = type;
    f.label = LocalizedText(name.left(1).toUpper() + name.mid(1));
    return f;
}

Schema everyType()
{
    Schema schema;
    schema.fields = {field(u"text"_s, FieldType::String), field(u"notes"_s, FieldType::MultiLine),
        field(u"ratio"_s, FieldType::Number), field(u"count"_s, FieldType::Integer),
        field(u"verify"_s, FieldType::Boolean), field(u"region"_s, FieldType::Choice),
        field(u"plan"_s, FieldType::Choice), field(u"site"_s, FieldType::Url),
        field(u"server"_s, FieldType::Host), field(u"expires"_s, FieldType::DateTime),
        field(u"certificate"_s, FieldType::File), field(u"tags"_s, FieldType::StringList),
        field(u"headers"_s, FieldType::StringMap), field(u"odd"_s, FieldType::Unknown)};
    for (const char *option : {"eu", "us", "ap", "sa"})
        schema.fields[5].options.append({QString::fromLatin1(option), {}});
    schema.fields[6].required = true;
    schema.fields[6].options = {{u"free"_s, {}}, {u"paid"_s, {}}};
    Field nested = field(u"proxy"_s, FieldType::Object);
    nested.children = {field(u"host"_s, FieldType::Host), field(u"port"_s, FieldType::Integer)};
    schema.fields.append(nested);
    return schema;
}

QHash<QString, QJsonValue> everyValue()
{
    return {{u"text"_s, u"hello"_s}, {u"notes"_s, u"one\ntwo"_s}, {u"ratio"_s, 0.25},
        {u"count"_s, QJsonValue(qint64(9007199254740993))}, {u"verify"_s, true}, {u"region"_s, u"us"_s},
        {u"plan"_s, u"paid"_s}, {u"site"_s, u"https://example.com/a"_s},
        {u"server"_s, u"db.example.com:5432"_s}, {u"expires"_s, u"2027-03-01T09:30:00+01:00"_s},
        {u"certificate"_s, u"{\"a\":1}"_s}, {u"tags"_s, QJsonArray{u"a"_s, u"b"_s}},
        {u"headers"_s, QJsonObject{{u"X-A"_s, u"1"_s}, {u"X-B"_s, u""_s}}},
        {u"odd"_s, QJsonObject{{u"deep"_s, 1}}}, {u"proxy/host"_s, u"proxy.example.com"_s},
        {u"proxy/port"_s, 8080}};
}
}
