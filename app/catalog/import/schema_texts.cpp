#include "app/catalog/import/schema_texts.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include <nlohmann/json.hpp>

#include "app/catalog/import/field_names.h"
#include "app/catalog/import/loose_object.h"
#include "models/base/json_reader.h"

using namespace Qt::StringLiterals;
using nlohmann::json;

namespace claviger
{
namespace
{
bool isText(FieldType type)
{
    return type == FieldType::String || type == FieldType::MultiLine || type == FieldType::Url
        || type == FieldType::Host || type == FieldType::DateTime || type == FieldType::File;
}

bool isOneOf(const std::string &word, std::initializer_list<const char *> words)
{
    return std::ranges::any_of(words, [&](const char *one) { return word == one; });
}

void malformed(const SchemaView &view, const char *keyword, NoteBook &notes)
{
    notes.add(ImportNoteCode::ValueMalformed, view.pointerOf(keyword),
        {{u"keyword"_s, QString::fromLatin1(keyword)}});
}

std::optional<double> number(const SchemaView &view, const char *keyword, NoteBook &notes)
{
    const json *found = view.find(keyword);
    if (!found)
        return {};
    const double value = found->is_number() ? found->get<double>() : std::nan("");
    if (std::isfinite(value))
        return value;
    malformed(view, keyword, notes);
    return {};
}

std::optional<int> length(const SchemaView &view, const char *keyword, NoteBook &notes)
{
    const auto value = number(view, keyword, notes);
    if (!value)
        return {};
    if (*value >= 0 && *value <= std::numeric_limits<int>::max() && std::trunc(*value) == *value)
        return static_cast<int>(*value);
    malformed(view, keyword, notes);
    return {};
}

/// Keywords that are acted on somewhere, or say nothing about the value.
bool isUsed(const std::string &keyword)
{
    return isOneOf(keyword,
        {"$schema", "$id", "id", "$anchor", "$dynamicAnchor", "$ref", "$dynamicRef", "$defs", "definitions",
            "$comment", "$vocabulary", "type", "properties", "required", "items", "title", "description",
            "default", "const", "enum", "examples", "example", "minLength", "maxLength", "pattern", "minimum",
            "maximum", "exclusiveMinimum", "exclusiveMaximum", "minItems", "maxItems", "minProperties",
            "maxProperties", "readOnly", "writeOnly", "nullable", "allOf", "anyOf", "oneOf", "if", "then",
            "else", "dependentSchemas", "secret", "sensitive", "x-secret", "x-sensitive", "isSecret"});
}

/// `additionalProperties` and the like say nothing about an object's own fields while they are plain.
bool saysNothing(const std::string &keyword, const json &value, FieldType type)
{
    if (isOneOf(keyword, {"additionalProperties", "unevaluatedProperties"}))
        return value.is_boolean() || type == FieldType::StringMap;
    if (isOneOf(keyword, {"propertyNames", "patternProperties"}))
        return type == FieldType::StringMap;
    if (keyword == "format")
        return type != FieldType::String || value == "password" || value == "secret";
    return keyword == "contentMediaType" && type == FieldType::File;
}
}

void takeTexts(Field &field, const SchemaView &view)
{
    field.label = LocalizedText(view.text("title"));
    field.description = LocalizedText(view.text("description"));
    const json *examples = view.find("examples");
    const json *example
        = examples && examples->is_array() && !examples->empty() ? &examples->front() : view.find("example");
    if (example && !example->is_structured() && !example->is_null())
        field.placeholder = LocalizedText(example->is_string()
                ? QString::fromStdString(example->get_ref<const std::string &>())
                : QString::fromStdString(example->dump()));
}

void takeValues(Field &field, const SchemaView &view, NoteBook &notes)
{
    field.readOnly = view.flag("readOnly");
    const json *value = view.find("default");
    if (!value || field.type == FieldType::Object)
        return;
    if (isSmallValue(*value))
        field.defaultValue = toQJson(*value);
    else
        malformed(view, "default", notes);
}

void takeConstraints(Field &field, const SchemaView &view, NoteBook &notes)
{
    FieldConstraints &constraints = field.constraints;
    if (isText(field.type)) {
        constraints.minimumLength = length(view, "minLength", notes);
        constraints.maximumLength = length(view, "maxLength", notes);
        constraints.pattern = view.text("pattern");
        notePattern(constraints.pattern, view.pointerOf("pattern"), notes);
    } else if (field.type == FieldType::Number || field.type == FieldType::Integer) {
        constraints.minimum = number(view, "minimum", notes);
        constraints.maximum = number(view, "maximum", notes);
        constraints.exclusiveMinimum = number(view, "exclusiveMinimum", notes);
        constraints.exclusiveMaximum = number(view, "exclusiveMaximum", notes);
    } else if (field.type == FieldType::StringList) {
        constraints.minimumLength = length(view, "minItems", notes);
        constraints.maximumLength = length(view, "maxItems", notes);
    } else if (field.type == FieldType::StringMap) {
        constraints.minimumLength = length(view, "minProperties", notes);
        constraints.maximumLength = length(view, "maxProperties", notes);
    }
}

FieldType textTypeOf(const SchemaView &view, const QString &name)
{
    const std::string format = view.text("format").toStdString();
    if (isOneOf(format, {"uri", "url", "iri"}))
        return FieldType::Url;
    if (isOneOf(format, {"hostname", "idn-hostname", "ipv4", "ipv6", "ip"}))
        return FieldType::Host;
    if (format == "date-time")
        return FieldType::DateTime;
    const QString media = view.text("contentMediaType");
    if (isOneOf(format, {"textarea", "multiline", "markdown"}) || media.startsWith(u"text/")
        || media.contains(u"pem"))
        return FieldType::MultiLine;
    if (media == u"application/json")
        return FieldType::File;
    const QString hint = view.text("description") + u' ' + view.text("title");
    return soundsMultiLine(name, hint) ? FieldType::MultiLine : FieldType::String;
}

void keepIgnored(Field &field, const SchemaView &view, NoteBook &notes)
{
    QJsonObject kept;
    for (const SchemaPart &part : view.parts) {
        for (const auto &[keyword, value] : part.node->items()) {
            if (isUsed(keyword) || saysNothing(keyword, value, field.type))
                continue;
            const QString name = QString::fromStdString(keyword);
            if (!name.startsWith(u"x-") && name != u"deprecated")
                notes.add(ImportNoteCode::KeywordIgnored, pointerTo(part.pointer, name),
                    {{u"keyword"_s, name.left(100)}});
            if (isSmallValue(value) && !kept.contains(name))
                kept.insert(name, toQJson(value));
        }
    }
    if (!kept.isEmpty())
        field.extra.insert(u"jsonSchema"_s, kept);
}

bool isMarkedSecret(const json &schema)
{
    if (!schema.is_object())
        return false;
    const auto isTrue = [&](const char *keyword) {
        const auto found = schema.find(keyword);
        return found != schema.end() && found->is_boolean() && found->get<bool>();
    };
    static constexpr std::array marks{
        "writeOnly", "secret", "sensitive", "x-secret", "x-sensitive", "isSecret"};
    if (std::ranges::any_of(marks, isTrue))
        return true;
    const auto format = schema.find("format");
    return format != schema.end() && (*format == "password" || *format == "secret");
}
}
