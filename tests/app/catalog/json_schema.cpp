#include "json_schema.h"

#include <QJsonArray>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace
{
bool hasType(const QJsonValue &value, const QJsonValue &type)
{
    if (type.isArray()) {
        for (const QJsonValue one : type.toArray()) {
            if (hasType(value, one))
                return true;
        }
        return false;
    }
    const QString name = type.toString();
    return (name == u"string" && value.isString()) || (name == u"boolean" && value.isBool())
        || (name == u"number" && value.isDouble())
        || (name == u"integer" && value.isDouble() && value.toDouble() == value.toInt())
        || (name == u"array" && value.isArray()) || (name == u"object" && value.isObject());
}

QString problemOfText(const QString &text, const QJsonObject &schema)
{
    if (schema.contains(u"pattern"_s)
        && !QRegularExpression(schema[u"pattern"].toString()).match(text).hasMatch())
        return u"does not match "_s + schema[u"pattern"].toString();
    if (text.size() < schema[u"minLength"].toInt())
        return u"is too short"_s;
    if (schema.contains(u"maxLength"_s) && text.size() > schema[u"maxLength"].toInt())
        return u"is too long"_s;
    return {};
}
}

QJsonObject JsonSchema::resolved(const QJsonObject &schema) const
{
    const QString name = schema[u"$ref"].toString();
    if (name.isEmpty())
        return schema;
    QJsonObject found = m_root[u"$defs"][name.section(u'/', -1)].toObject();
    Q_ASSERT(!found.isEmpty());
    for (auto member = schema.begin(); member != schema.end(); ++member) {
        if (member.key() != u"$ref")
            found.insert(member.key(), *member);
    }
    return resolved(found);
}

QString JsonSchema::problemOf(
    const QJsonValue &value, const QJsonObject &unresolved, const QString &place) const
{
    const QJsonObject schema = resolved(unresolved);
    if (schema.contains(u"type"_s) && !hasType(value, schema[u"type"]))
        return place + u": has the wrong type"_s;
    if (schema.contains(u"const"_s) && schema[u"const"] != value)
        return place + u": is not the constant"_s;
    if (schema.contains(u"enum"_s) && !schema[u"enum"].toArray().contains(value))
        return place + u": is none of the words"_s;
    for (const auto &word : {u"anyOf"_s, u"oneOf"_s}) {
        int fitting = schema.contains(word) ? 0 : 1;
        for (const QJsonValue one : schema[word].toArray())
            fitting += problemOf(value, one.toObject(), place).isEmpty() ? 1 : 0;
        if (fitting == 0 || (word == u"oneOf" && fitting > 1))
            return place + u": fits "_s + QString::number(fitting) + u" of "_s + word;
    }
    if (value.isString()) {
        const QString problem = problemOfText(value.toString(), schema);
        return problem.isEmpty() ? problem : place + u": "_s + problem;
    }
    if (value.isObject())
        return problemOfObject(value.toObject(), schema, place);
    const QJsonArray list = value.toArray();
    if (schema.contains(u"maxItems"_s) && list.size() > schema[u"maxItems"].toInt())
        return place + u": has too many entries"_s;
    for (qsizetype i = 0; i < list.size(); ++i) {
        const QString problem
            = problemOf(list.at(i), schema[u"items"].toObject(), place + u'/' + QString::number(i));
        if (!problem.isEmpty())
            return problem;
    }
    return {};
}

QString JsonSchema::problemOfObject(
    const QJsonObject &value, const QJsonObject &schema, const QString &place) const
{
    const QJsonObject described = schema[u"properties"].toObject();
    const QJsonValue others = schema[u"additionalProperties"];
    for (const QJsonValue name : schema[u"required"].toArray()) {
        if (!value.contains(name.toString()))
            return place + u": lacks "_s + name.toString();
    }
    const bool isFree = described.isEmpty() && others.isUndefined();
    for (auto member = value.begin(); member != value.end() && !isFree; ++member) {
        const QString at = place + u'/' + member.key();
        const bool isOther = !described.contains(member.key()) && !others.isObject();
        if (isOther && m_others == Others::Taken)
            continue;
        if (isOther)
            return at + u": is not described"_s;
        const QString wrongName = problemOfText(member.key(), resolved(schema[u"propertyNames"].toObject()));
        if (!wrongName.isEmpty())
            return at + u": its name "_s + wrongName;
        const QJsonValue rule = described.contains(member.key()) ? described[member.key()] : others;
        const QString problem = problemOf(*member, rule.toObject(), at);
        if (!problem.isEmpty())
            return problem;
    }
    return {};
}

QJsonValue JsonSchema::sampleOf(const QString &definition) const
{
    return sample(m_root[u"$defs"][definition].toObject());
}

QJsonValue JsonSchema::sample(const QJsonObject &unresolved) const
{
    const QJsonObject schema = resolved(unresolved);
    if (schema.contains(u"enum"_s))
        return schema[u"enum"].toArray().last();
    const QString type = schema[u"type"].toString();
    if (type == u"boolean")
        return true;
    if (type == u"integer")
        return 7;
    if (type == u"array")
        return QJsonArray{sample(schema[u"items"].toObject())};
    if (type == u"object") {
        QJsonObject object;
        const QJsonObject described = schema[u"properties"].toObject();
        for (auto member = described.begin(); member != described.end(); ++member)
            object.insert(member.key(), sample(member->toObject()));
        if (described.isEmpty())
            object.insert(u"name"_s, sample(schema[u"additionalProperties"].toObject()));
        return object;
    }
    for (const QString &text : {u"text"_s, u"https://a.example"_s, u"/text"_s}) {
        if (problemOf(text, schema, {}).isEmpty())
            return text;
    }
    return {};
}
