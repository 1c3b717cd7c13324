#include "models/credentials/variable.h"

#include <algorithm>

#include <QJsonDocument>
#include <QJsonObject>

#include "models/catalog/definition.h"
#include "models/schema/field_text.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
constexpr qsizetype longestName = 200;

Schema anyText()
{
    Field field;
    field.name = u"value"_s;
    return Schema{{field}};
}

QJsonValue at(const QJsonValue &value, const QStringList &names)
{
    QJsonValue inner = value;
    for (const QString &name : names)
        inner = inner.isObject() ? inner.toObject().value(name) : QJsonValue(QJsonValue::Undefined);
    return inner;
}

void put(QJsonObject &object, const QString &name, const QJsonValue &value, bool isNothing)
{
    if (isNothing)
        object.remove(name);
    else
        object.insert(name, value);
}

/// Puts a leaf in its place, or takes it out; an object that is left without members goes too.
QJsonObject with(QJsonObject object, const QStringList &names, const QJsonValue &leaf)
{
    const QString &name = names.constFirst();
    if (names.size() == 1) {
        put(object, name, leaf, leaf.isUndefined());
        return object;
    }
    const QJsonObject inner = with(object.value(name).toObject(), names.mid(1), leaf);
    put(object, name, inner, inner.isEmpty());
    return object;
}
}

bool isVariableName(const QString &name)
{
    const auto isBad
        = [](QChar character) { return character.isSpace() || !character.isPrint() || character == u'='; };
    return !name.isEmpty() && name.size() <= longestName && std::ranges::none_of(name, isBad);
}

QString variableName(const Definition &definition)
{
    return definition.externalId.isEmpty() ? definition.name : definition.externalId;
}

VariableShape::VariableShape() : m_schema(anyText()) { }

VariableShape::VariableShape(const Definition &definition)
    : m_schema(definition.app.methods.isEmpty() ? anyText() : definition.app.methods.constFirst().schema),
      m_isWhole(definition.wholeValue || definition.app.methods.isEmpty())
{
}

QHash<QString, QJsonValue> VariableShape::leavesOf(const QJsonValue &value) const
{
    QHash<QString, QJsonValue> leaves;
    m_schema.forEachLeaf([&](const QString &path, const Field &) {
        const QJsonValue leaf = m_isWhole ? value : at(value, Schema::namesOf(path));
        if (!leaf.isUndefined() && !leaf.isNull())
            leaves.insert(path, leaf);
    });
    return leaves;
}

QJsonValue VariableShape::valueOf(const QHash<QString, QJsonValue> &leaves, const QJsonValue &before) const
{
    const auto leafAt = [&](const QString &path) { return leaves.value(path, QJsonValue::Undefined); };
    if (m_isWhole)
        return m_schema.fields.isEmpty() ? QJsonValue(QJsonValue::Undefined)
                                         : leafAt(Schema::childPath({}, m_schema.fields.constFirst().name));
    QJsonObject object = before.toObject();
    m_schema.forEachLeaf([&](const QString &path, const Field &) {
        object = with(std::move(object), Schema::namesOf(path), leafAt(path));
    });
    return object;
}

QJsonValue VariableShape::valueFromText(const QString &text) const
{
    if (m_isWhole)
        return m_schema.fields.isEmpty() ? QJsonValue(text)
                                         : claviger::valueFromText(m_schema.fields.constFirst(), text);
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
    return document.isObject() ? QJsonValue(document.object()) : QJsonValue(text);
}
}
