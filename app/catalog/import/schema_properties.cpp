#include "app/catalog/import/schema_properties.h"

#include <algorithm>
#include <initializer_list>

#include <nlohmann/json.hpp>

#include <QJsonArray>

#include "models/base/json_reader.h"

using namespace Qt::StringLiterals;
using nlohmann::json;

namespace claviger
{
namespace
{
constexpr int deepestAlternatives = 8;

const json *propertiesIn(const SchemaPart &part)
{
    const auto found = part.node->find("properties");
    return found != part.node->end() && found->is_object() ? &*found : nullptr;
}

QStringList requiredIn(const SchemaView &view)
{
    QStringList names;
    for (const SchemaPart &part : view.parts) {
        const auto list = part.node->find("required");
        if (list == part.node->end() || !list->is_array())
            continue;
        for (const json &name : *list) {
            if (name.is_string())
                names.append(QString::fromStdString(name.get_ref<const std::string &>()));
        }
    }
    return names;
}

SchemaProperty &named(QList<SchemaProperty> &properties, const QString &name)
{
    const auto found = std::ranges::find(properties, name, &SchemaProperty::name);
    if (found != properties.end())
        return *found;
    SchemaProperty property;
    property.name = name;
    properties.append(property);
    return properties.last();
}

void addOnce(QList<SchemaPart> &parts, const SchemaPart &part)
{
    const auto isSame = [&](const SchemaPart &other) { return *other.node == *part.node; };
    if (std::ranges::none_of(parts, isSame))
        parts.append(part);
}

QString typeOf(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        return u"boolean"_s;
    case QJsonValue::Double:
        return u"number"_s;
    case QJsonValue::String:
        return u"string"_s;
    case QJsonValue::Array:
        return u"array"_s;
    default:
        return u"object"_s;
    }
}

/// Which alternatives have a property.
struct Owners
{
    QString name;
    QList<int> indices;
    bool isRequired = true; ///< in each of them
};

QList<Owners> ownersIn(const QList<QList<SchemaProperty>> &alternatives)
{
    QList<Owners> all;
    for (int i = 0; i < alternatives.size(); ++i) {
        for (const SchemaProperty &property : alternatives.at(i)) {
            auto known = std::ranges::find(all, property.name, &Owners::name);
            if (known == all.end()) {
                all.append({property.name, {}, true});
                known = all.end() - 1;
            }
            known->indices.append(i);
            known->isRequired = known->isRequired && property.isRequired;
        }
    }
    return all;
}
}

QStringList SchemaProperties::namesIn(const SchemaPart &part) const
{
    const json *properties = propertiesIn(part);
    if (!properties)
        return {};
    QStringList ordered = m_order.at(pointerTo(part.pointer, u"properties"_s));
    if (!ordered.isEmpty())
        return ordered;
    QStringList names;
    for (const auto &[name, schema] : properties->items())
        names.append(QString::fromStdString(name));
    return names;
}

void SchemaProperties::addParts(QList<SchemaProperty> &properties, const SchemaView &view, bool areRequired)
{
    const QStringList required = areRequired ? requiredIn(view) : QStringList();
    for (const SchemaPart &part : view.parts) {
        const json *schemas = propertiesIn(part);
        const QString pointer = pointerTo(part.pointer, u"properties"_s);
        for (const QString &name : namesIn(part)) {
            const json &schema = schemas->at(name.toStdString());
            if (schema.is_boolean() && !schema.get<bool>())
                continue; // must not be there
            SchemaProperty &property = named(properties, name);
            property.together.append({&schema, pointerTo(pointer, name)});
            property.isRequired = required.contains(name);
        }
    }
}

QList<SchemaView> SchemaProperties::alternativesOf(const SchemaView &view)
{
    QList<SchemaView> views;
    for (const SchemaPart &part : view.alternatives)
        views.append(m_resolver.view({part}));
    return views;
}

void SchemaProperties::addAlternatives(
    QList<SchemaProperty> &properties, const QList<SchemaView> &alternatives)
{
    QList<QList<SchemaProperty>> each;
    for (const SchemaView &view : alternatives)
        each.append(of(view));

    // The property whose constant tells them apart.
    QString discriminator;
    QList<QJsonValue> values;
    for (const Owners &owners : ownersIn(each)) {
        if (owners.indices.size() != each.size() || !discriminator.isEmpty())
            continue;
        values.clear();
        for (const auto &list : each) {
            const auto property = std::ranges::find(list, owners.name, &SchemaProperty::name);
            const SchemaView constant = viewOf(*property);
            const json *value = constant.find("const");
            const QList<QJsonValue> only = constant.enumeration();
            const QJsonValue one = value ? toQJson(*value) : only.size() == 1 ? only.first() : QJsonValue();
            if (!one.isNull() && !values.contains(one))
                values.append(one);
        }
        if (values.size() == each.size())
            discriminator = owners.name;
    }

    for (const Owners &owners : ownersIn(each)) {
        SchemaProperty &property = named(properties, owners.name);
        QJsonArray shownFor;
        for (const int index : owners.indices) {
            const auto &list = each.at(index);
            const auto own = std::ranges::find(list, owners.name, &SchemaProperty::name);
            for (const SchemaPart &part : own->together + own->alternatives)
                addOnce(property.alternatives, part);
            if (!discriminator.isEmpty())
                shownFor.append(values.at(index));
        }
        const bool isEverywhere = owners.indices.size() == each.size();
        const bool canDepend = !discriminator.isEmpty() && property.together.isEmpty();
        property.isRequired = property.isRequired || (owners.isRequired && (isEverywhere || canDepend));
        if (!isEverywhere && canDepend)
            property.visibility.show = {{discriminator, QJsonObject{{u"$in"_s, shownFor}}}};
    }
}

QList<SchemaProperty> SchemaProperties::of(const SchemaView &view)
{
    QList<SchemaProperty> properties;
    if (m_depth >= deepestAlternatives)
        return properties;
    ++m_depth;
    addParts(properties, view, true);
    if (!view.alternatives.isEmpty()) {
        addAlternatives(properties, alternativesOf(view));
        m_notes.add(
            ImportNoteCode::AlternativesMerged, view.pointer(), {{u"keyword"_s, view.alternativesKeyword}});
    }
    for (const SchemaPart &part : view.conditional) {
        addParts(properties, m_resolver.view({part}), false);
        m_notes.add(ImportNoteCode::AlternativesMerged, part.pointer, {{u"keyword"_s, u"if"_s}});
    }
    --m_depth;
    return properties;
}

SchemaView SchemaProperties::viewOf(const SchemaProperty &property)
{
    if (property.together.isEmpty() && property.alternatives.size() == 1)
        return m_resolver.view(property.alternatives);
    SchemaView view = m_resolver.view(property.together);
    view.alternatives += property.alternatives;
    if (view.alternativesKeyword.isEmpty())
        view.alternativesKeyword = u"anyOf"_s;
    if (view.place.isEmpty() && !property.alternatives.isEmpty())
        view.place = property.alternatives.first().pointer;
    return view;
}

QStringList SchemaProperties::typesOf(const SchemaView &view)
{
    QStringList types = view.types();
    if (!types.isEmpty())
        return types;
    if (m_depth < deepestAlternatives) {
        ++m_depth;
        for (const SchemaView &alternative : alternativesOf(view)) {
            const QStringList own = typesOf(alternative);
            types += own.isEmpty() ? QStringList{u"any"_s} : own;
        }
        --m_depth;
    }
    QList<QJsonValue> values = view.enumeration();
    if (const json *constant = view.find("const"))
        values.append(toQJson(*constant));
    for (const QJsonValue &value : values)
        types.append(typeOf(value));
    types.removeDuplicates();
    if (!types.isEmpty())
        return types;
    const auto hasOneOf = [&](std::initializer_list<const char *> keywords) {
        return std::ranges::any_of(keywords, [&](const char *keyword) { return view.find(keyword); });
    };
    if (hasOneOf({"properties", "additionalProperties", "patternProperties", "required", "propertyNames"}))
        return {u"object"_s};
    if (hasOneOf({"items", "prefixItems", "minItems", "maxItems"}))
        return {u"array"_s};
    if (hasOneOf({"minLength", "maxLength", "pattern", "format"}))
        return {u"string"_s};
    if (hasOneOf({"minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"}))
        return {u"number"_s};
    return {};
}

bool SchemaProperties::isObject(const SchemaView &view)
{
    return typesOf(view) == QStringList{u"object"_s};
}
}
