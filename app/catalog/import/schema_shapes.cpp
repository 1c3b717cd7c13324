#include <algorithm>

#include <nlohmann/json.hpp>

#include "app/catalog/import/schema_converter.h"
#include "app/catalog/import/schema_texts.h"
#include "models/base/json_reader.h"
#include "models/catalog/field_json.h"

// The part of the converter that finds a field's type where `type` alone does not say it.

using namespace Qt::StringLiterals;
using nlohmann::json;

namespace claviger
{
namespace
{
constexpr int deepestField = 16;

FieldType typeOf(const QJsonValue &value)
{
    if (value.isBool())
        return FieldType::Boolean;
    if (value.isDouble())
        return FieldType::Number;
    return FieldType::String;
}
}

void SchemaConverter::shapeConstant(Field &field, const SchemaView &view)
{
    const QJsonValue value = toQJson(*view.find("const"));
    const bool isScalar = value.isString() || value.isDouble() || value.isBool();
    if (!isScalar) {
        shapeUnknown(field, view, u"json"_s);
        return;
    }
    field.type = typeOf(value);
    field.constantValue = value;
}

void SchemaConverter::shapeEnum(Field &field, const QList<QJsonValue> &values)
{
    field.type = FieldType::Choice;
    for (const QJsonValue &value : values)
        field.options.append({value, {}});
}

/// `anyOf` of constants and enums, each perhaps with a title: a choice.
bool SchemaConverter::shapeOptions(Field &field, const QList<SchemaView> &alternatives)
{
    QList<FieldOption> options;
    for (const SchemaView &view : alternatives) {
        QList<QJsonValue> values = view.enumeration();
        if (const json *constant = view.find("const"); constant && !constant->is_structured())
            values = {toQJson(*constant)};
        if (values.isEmpty() || !view.alternatives.isEmpty())
            return false;
        const QString label = values.size() == 1 ? view.text("title") : QString();
        for (const QJsonValue &value : values) {
            const bool isKnown = std::ranges::any_of(
                options, [&](const FieldOption &option) { return option.value == value; });
            if (!isKnown && !value.isNull())
                options.append({value, LocalizedText(label)});
        }
    }
    field.type = FieldType::Choice;
    field.options = options;
    return true;
}

void SchemaConverter::shapeAlternatives(Field &field, const SchemaView &view, const Place &place)
{
    const QList<SchemaView> alternatives = m_properties.alternativesOf(view);
    if (shapeOptions(field, alternatives))
        return;
    const auto isObject = [this](const SchemaView &one) { return m_properties.isObject(one); };
    if (std::ranges::all_of(alternatives, isObject)) {
        shapeObject(field, view, place);
        return;
    }
    QStringList types = view.types(); // said for all of them
    const bool areSaid = !types.isEmpty();
    for (const SchemaView &one : areSaid ? QList<SchemaView>() : alternatives) {
        const QStringList own = m_properties.typesOf(one);
        types += own.isEmpty() ? QStringList{u"any"_s} : own;
    }
    types.removeDuplicates();
    if (types == QStringList{u"array"_s} && !areSaid) // of entries that differ
        shapeUnknown(field, view, u"json"_s);
    else
        shapeByTypes(field, types, view, place);
}

void SchemaConverter::shapeList(Field &field, const SchemaView &view)
{
    const json *items = view.find("items");
    const bool isTuple = view.find("prefixItems") || (items && items->is_array());
    const SchemaView entry
        = items && !isTuple ? m_resolver.view({{items, view.pointerOf("items")}}) : SchemaView();
    const QStringList types = m_properties.typesOf(entry);
    const QList<QJsonValue> values = entry.enumeration();
    const bool areTexts = types == QStringList{u"string"_s}
        || (types.isEmpty() && !values.isEmpty()
            && std::ranges::all_of(values, [](const QJsonValue &value) { return value.isString(); }));
    if (isTuple || !areTexts || !entry.alternatives.isEmpty()) {
        shapeUnknown(field, view, u"json"_s);
        return;
    }
    field.type = FieldType::StringList;
    for (const QJsonValue &value : values)
        field.options.append({value, {}});
}

void SchemaConverter::shapeObject(Field &field, const SchemaView &view, const Place &place)
{
    if (place.depth > deepestField) {
        m_notes.add(ImportNoteCode::NestedTooDeep, view.pointer(), {{u"limit"_s, deepestField}});
        shapeUnknown(field, view, u"json"_s);
        return;
    }
    Place inner = place;
    inner.isMarked = place.isMarked
        || std::ranges::any_of(view.parts, [](const SchemaPart &part) { return isMarkedSecret(*part.node); });
    const auto open = m_open;
    for (const SchemaPart &part : view.parts)
        m_open.append(part.pointer);
    field.children = fields(view, inner);
    m_open = open;
    if (!field.children.isEmpty() || view.find("properties"))
        field.type = FieldType::Object;
    else
        shapeMap(field, view);
}

void SchemaConverter::shapeMap(Field &field, const SchemaView &view)
{
    const json *values = view.find("additionalProperties");
    QString pointer = view.pointerOf("additionalProperties");
    if (const json *patterns = view.find("patternProperties");
        patterns && patterns->is_object() && !patterns->empty()) {
        values = &patterns->begin().value();
        pointer
            = pointerTo(view.pointerOf("patternProperties"), QString::fromStdString(patterns->begin().key()));
    }
    const SchemaView entry = values ? m_resolver.view({{values, pointer}}) : SchemaView();
    const QStringList types = m_properties.typesOf(entry);
    if (types.isEmpty() || types == QStringList{u"string"_s})
        field.type = FieldType::StringMap;
    else
        shapeUnknown(field, view, u"json"_s);
}

void SchemaConverter::shapeUnknown(Field &field, const SchemaView &view, const QString &type)
{
    field.type = FieldType::Unknown;
    // A word of our own format would be read back as that type.
    field.sourceType = (fieldTypeWords().contains(type) ? u"x-"_s + type : type).left(100);
    field.children.clear();
    m_notes.add(ImportNoteCode::TypeUnknown, view.pointer(), {{u"type"_s, type.left(100)}});
}
}
