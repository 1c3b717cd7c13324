#include "app/catalog/import/schema_converter.h"

#include <algorithm>
#include <utility>

#include <nlohmann/json.hpp>

#include "app/catalog/import/field_names.h"
#include "app/catalog/import/schema_texts.h"
#include "models/base/file_fault.h"
#include "models/catalog/field_json.h"

using namespace Qt::StringLiterals;
using nlohmann::json;

namespace claviger
{
namespace
{
constexpr qsizetype longestName = 128;

/// Whether a person could put a secret into it: enums and constants are known to all, a number is none.
bool takesFreeText(const Field &field)
{
    switch (field.type) {
    case FieldType::Number:
    case FieldType::Integer:
    case FieldType::Boolean:
    case FieldType::Choice:
    case FieldType::Object:
        return false;
    case FieldType::StringList:
        return field.options.isEmpty();
    default:
        return field.constantValue.isUndefined();
    }
}
}

// NOLINTNEXTLINE(misc-no-recursion): the depth of what was parsed is limited
bool hasSecretMarks(const json &schema)
{
    if (isMarkedSecret(schema))
        return true;
    return schema.is_structured()
        && std::any_of(schema.begin(), schema.end(), [](const json &inner) { return hasSecretMarks(inner); });
}

SchemaConverter::SchemaConverter(
    const json &document, QString base, const PropertyOrder &order, SecretRule rule, NoteBook &notes)
    : m_document(document),
      m_base(std::move(base)),
      m_rule(rule),
      m_notes(notes),
      m_resolver(document, m_base, notes),
      m_properties(order, m_resolver, notes),
      m_budget(mostFields)
{
}

Result<SchemaReading> SchemaConverter::convert()
{
    const SchemaView view = m_resolver.view({{&m_document, m_base}});
    m_reading = {};
    m_reading.title = view.text("title");
    m_reading.description = view.text("description");
    Place around;
    around.isMarked
        = std::ranges::any_of(view.parts, [](const SchemaPart &part) { return isMarkedSecret(*part.node); });
    Field whole = field(u"value"_s, view, around);
    if (whole.type == FieldType::Object) {
        m_reading.schema.fields = whole.children;
    } else {
        whole.label = {}; // the title is the definition's
        whole.required = !view.isNullable;
        m_reading.isWholeValue = true;
        m_reading.schema.fields = {whole};
    }
    if (m_error)
        return tl::unexpected(*m_error);
    return std::move(m_reading);
}

bool SchemaConverter::isRefused(const QString &name, const QString &pointer)
{
    if (m_error)
        return true;
    if (name.size() > longestName) {
        m_error = Error(ErrorCode::FileMalformed,
            {{u"path"_s, m_notes.file()}, {u"pointer"_s, pointer.left(longestName) + u'…'},
                {u"detail"_s, fileFaultName(FileFault::TooLong)}, {u"limit"_s, longestName}});
    } else if (--m_budget < 0) {
        m_error = Error(ErrorCode::TooManyFields,
            {{u"path"_s, m_notes.file()}, {u"pointer"_s, pointer}, {u"limit"_s, mostFields}});
    }
    return m_error.has_value();
}

QList<Field> SchemaConverter::fields(const SchemaView &view, const Place &around)
{
    QList<Field> fields;
    for (const SchemaProperty &property : m_properties.of(view)) {
        const SchemaView own = m_properties.viewOf(property);
        const QString pointer = own.pointer();
        if (property.name.isEmpty()) {
            m_notes.add(ImportNoteCode::FieldSkipped, pointer, {{u"field"_s, property.name}});
            continue;
        }
        if (isRefused(property.name, pointer))
            break;
        Place place = around;
        place.path = Schema::childPath(around.path, property.name);
        ++place.depth;
        Field made = field(property.name, own, place);
        made.required = (property.isRequired || own.flag("required")) && !own.isNullable;
        made.visibility = property.visibility;
        fields.append(std::move(made));
    }
    return fields;
}

Field SchemaConverter::field(const QString &name, const SchemaView &view, const Place &place)
{
    Field field;
    field.name = name;
    takeTexts(field, view);
    takeShape(field, view, place);
    takeValues(field, view, m_notes);
    takeConstraints(field, view, m_notes);
    takeSecrecy(field, view, place);
    keepIgnored(field, view, m_notes);
    return field;
}

void SchemaConverter::takeSecrecy(Field &field, const SchemaView &view, const Place &place)
{
    if (field.type == FieldType::Object)
        return;
    const auto isMarked = [](const SchemaPart &part) { return isMarkedSecret(*part.node); };
    const bool marked = place.isMarked || std::ranges::any_of(view.parts, isMarked)
        || std::ranges::any_of(view.alternatives, isMarked);
    const bool byRule
        = m_rule == SecretRule::EveryText || (m_rule == SecretRule::ByName && soundsSecret(field.name));
    field.secret = marked || (byRule && takesFreeText(field));
    m_reading.hasMarkedSecret = m_reading.hasMarkedSecret || marked;
    if (field.secret && !marked)
        m_reading.clearable.append(place.path.isEmpty() ? field.name : place.path);
}

bool SchemaConverter::isOpen(const SchemaView &view) const
{
    return view.isCircular || std::ranges::any_of(view.parts, [this](const SchemaPart &part) {
        return m_open.contains(part.pointer);
    });
}

void SchemaConverter::takeShape(Field &field, const SchemaView &view, const Place &place)
{
    const QStringList types = m_properties.typesOf(view);
    if (isOpen(view)) {
        if (!view.isCircular) // else it has been said
            m_notes.add(
                ImportNoteCode::ReferenceCircular, view.pointer(), {{u"reference"_s, view.text("$ref")}});
        shapeUnknown(field, view, u"json"_s);
    } else if (!view.alternatives.isEmpty()) {
        shapeAlternatives(field, view, place);
    } else if (view.find("const")) {
        shapeConstant(field, view);
    } else if (const auto values = view.enumeration();
        !values.isEmpty() && types != QStringList{u"boolean"_s}) {
        shapeEnum(field, values);
    } else {
        shapeByTypes(field, types, view, place);
    }
}

void SchemaConverter::shapeByTypes(
    Field &field, const QStringList &types, const SchemaView &view, const Place &place)
{
    static const QStringList numbers{u"integer"_s, u"number"_s};
    const bool areNumbers = !types.isEmpty()
        && std::ranges::all_of(types, [](const QString &type) { return numbers.contains(type); });
    if (areNumbers)
        field.type = types.contains(u"number"_s) ? FieldType::Number : FieldType::Integer;
    else if (types.contains(u"string"_s))
        field.type = textTypeOf(view, field.name);
    else if (types.size() != 1)
        shapeUnknown(field, view, types.isEmpty() ? u"any"_s : u"json"_s);
    else if (types.first() == u"boolean")
        field.type = FieldType::Boolean;
    else if (types.first() == u"array")
        shapeList(field, view);
    else if (types.first() == u"object")
        shapeObject(field, view, place);
    else
        shapeUnknown(field, view, types.first());

    const bool isMixed = types.size() > 1 && !areNumbers;
    if (isMixed)
        m_notes.add(ImportNoteCode::AlternativesUnclear, view.pointer(),
            {{u"keyword"_s, view.alternatives.isEmpty() ? u"type"_s : view.alternativesKeyword}});
    if (field.type == FieldType::Boolean)
        field.constraints.allowedValues = view.enumeration();
}
}
