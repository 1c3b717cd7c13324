#include "app/catalog/import/schema_view.h"

#include <algorithm>

#include <nlohmann/json.hpp>

#include <QJsonValue>
#include <QUrl>

#include "models/base/json_reader.h"

using namespace Qt::StringLiterals;
using nlohmann::json;

namespace claviger
{
namespace
{
constexpr int mostSteps = 20'000; ///< references can multiply what a small file says

QString textOf(const json &value)
{
    return value.is_string() ? QString::fromStdString(value.get_ref<const std::string &>()) : QString();
}

const json *member(const json &object, const char *name)
{
    const auto found = object.is_object() ? object.find(name) : object.end();
    return found == object.end() ? nullptr : &*found;
}

/// `{"type": "null"}`, `{"const": null}`, `{"enum": [null]}`.
bool isNull(const json &schema)
{
    if (const json *type = member(schema, "type"); type && *type == "null")
        return true;
    if (const json *constant = member(schema, "const"))
        return constant->is_null();
    const json *values = member(schema, "enum");
    return values && values->is_array() && values->size() == 1 && values->front().is_null();
}

const json *memberAt(const json &document, const QString &pointer)
{
    try {
        const json::json_pointer place(pointer.toStdString());
        return document.contains(place) ? &document.at(place) : nullptr;
    } catch (const json::exception &) {
        return nullptr; // the text is no pointer
    }
}

bool isScalar(const json &value)
{
    return value.is_string() || value.is_number() || value.is_boolean();
}
}

const json *SchemaView::find(const char *keyword) const
{
    for (const SchemaPart &part : parts) {
        const json *found = member(*part.node, keyword);
        if (found && (!found->is_null() || qstrcmp(keyword, "const") == 0))
            return found;
    }
    return nullptr;
}

QString SchemaView::pointerOf(const char *keyword) const
{
    for (const SchemaPart &part : parts) {
        if (member(*part.node, keyword))
            return pointerTo(part.pointer, QString::fromLatin1(keyword));
    }
    return pointer();
}

QString SchemaView::text(const char *keyword) const
{
    const json *found = find(keyword);
    return found ? textOf(*found) : QString();
}

bool SchemaView::flag(const char *keyword) const
{
    return std::ranges::any_of(parts, [&](const SchemaPart &part) {
        const json *found = member(*part.node, keyword);
        return found && found->is_boolean() && found->get<bool>();
    });
}

QStringList SchemaView::types() const
{
    QStringList words;
    const json *type = find("type");
    if (type && type->is_array()) {
        for (const json &word : *type)
            words.append(textOf(word));
    } else if (type) {
        words.append(textOf(*type));
    }
    words.removeAll(u"null"_s);
    words.removeAll(QString());
    words.removeDuplicates();
    return words;
}

QList<QJsonValue> SchemaView::enumeration() const
{
    QList<QJsonValue> values;
    const json *list = find("enum");
    if (!list || !list->is_array())
        return values;
    for (const json &entry : *list) {
        if (isScalar(entry))
            values.append(toQJson(entry));
    }
    return values;
}

SchemaView SchemaResolver::view(const QList<SchemaPart> &schemas)
{
    SchemaView view;
    if (!schemas.isEmpty())
        view.place = schemas.first().pointer;
    for (const SchemaPart &schema : schemas)
        collect(view, schema);
    if (const json *type = view.find("type"); type && type->is_array())
        view.isNullable = view.isNullable || std::ranges::find(*type, json("null")) != type->end();
    if (const json *values = view.find("enum"); values && values->is_array())
        view.isNullable = view.isNullable || std::ranges::find(*values, json(nullptr)) != values->end();
    view.isNullable = view.isNullable || view.flag("nullable"); // OpenAPI 3.0's
    return view;
}

void SchemaResolver::collect(SchemaView &view, const SchemaPart &part)
{
    if (++m_steps > mostSteps) {
        m_notes.add(ImportNoteCode::ReferenceCircular, part.pointer, {{u"reference"_s, part.pointer}});
        view.isCircular = true;
        return;
    }
    if (!part.node->is_object()) {
        if (!part.node->is_boolean())
            m_notes.add(ImportNoteCode::ValueMalformed, part.pointer,
                {{u"keyword"_s, part.pointer.section(u'/', -1)}});
        return;
    }
    view.parts.append(part);
    follow(view, part);
    collectEach(view, part, "allOf");
    collectAlternatives(view, part, "anyOf");
    collectAlternatives(view, part, "oneOf");
    collectConditional(view, part);
}

void SchemaResolver::collectEach(SchemaView &view, const SchemaPart &part, const char *keyword)
{
    const json *list = member(*part.node, keyword);
    if (!list || !list->is_array())
        return;
    const QString pointer = pointerTo(part.pointer, QString::fromLatin1(keyword));
    for (std::size_t i = 0; i < list->size(); ++i)
        collect(view, {&(*list)[i], pointerTo(pointer, static_cast<qsizetype>(i))});
}

void SchemaResolver::collectAlternatives(SchemaView &view, const SchemaPart &part, const char *keyword)
{
    const json *list = member(*part.node, keyword);
    if (!list || !list->is_array())
        return;
    const QString pointer = pointerTo(part.pointer, QString::fromLatin1(keyword));
    QList<SchemaPart> others;
    for (std::size_t i = 0; i < list->size(); ++i) {
        if (isNull((*list)[i]))
            view.isNullable = true;
        else
            others.append({&(*list)[i], pointerTo(pointer, static_cast<qsizetype>(i))});
    }
    if (others.size() == 1) {
        collect(view, others.first());
        return;
    }
    view.alternatives += others;
    view.alternativesKeyword = QString::fromLatin1(keyword);
}

void SchemaResolver::collectConditional(SchemaView &view, const SchemaPart &part)
{
    for (const char *keyword : {"then", "else"}) {
        if (const json *found = member(*part.node, keyword))
            view.conditional.append({found, pointerTo(part.pointer, QString::fromLatin1(keyword))});
    }
    const json *dependent = member(*part.node, "dependentSchemas");
    if (!dependent || !dependent->is_object())
        return;
    const QString pointer = pointerTo(part.pointer, u"dependentSchemas"_s);
    for (const auto &[name, schema] : dependent->items())
        view.conditional.append({&schema, pointerTo(pointer, QString::fromStdString(name))});
}

void SchemaResolver::follow(SchemaView &view, const SchemaPart &part)
{
    const json *reference = member(*part.node, "$ref");
    if (!reference)
        reference = member(*part.node, "$dynamicRef");
    if (!reference)
        return;
    const SchemaPart found = target(textOf(*reference), pointerTo(part.pointer, u"$ref"_s));
    if (!found.node)
        return;
    const bool isKnown = std::ranges::any_of(
        view.parts, [&](const SchemaPart &other) { return other.pointer == found.pointer; });
    if (!isKnown) {
        collect(view, found);
        return;
    }
    m_notes.add(ImportNoteCode::ReferenceCircular, part.pointer, {{u"reference"_s, textOf(*reference)}});
    view.isCircular = true;
}

SchemaPart SchemaResolver::target(const QString &reference, const QString &from)
{
    if (!reference.startsWith(u'#')) { // another file or the network: neither is read
        m_notes.add(ImportNoteCode::ReferenceRefused, from, {{u"reference"_s, reference.left(200)}});
        return {};
    }
    const QString fragment = QUrl::fromPercentEncoding(reference.mid(1).toUtf8());
    if (!fragment.isEmpty() && !fragment.startsWith(u'/')) {
        const SchemaPart found = anchored(fragment);
        if (!found.node)
            m_notes.add(ImportNoteCode::ReferenceMissing, from, {{u"reference"_s, reference.left(200)}});
        return found;
    }
    if (const json *found = memberAt(m_document, fragment))
        return {found, m_base + fragment};
    m_notes.add(ImportNoteCode::ReferenceMissing, from, {{u"reference"_s, reference.left(200)}});
    return {};
}

/// `$anchor` and `$dynamicAnchor` are looked for where definitions stand.
SchemaPart SchemaResolver::anchored(const QString &name) const
{
    for (const char *place : {"$defs", "definitions"}) {
        const json *definitions = member(m_document, place);
        if (!definitions || !definitions->is_object())
            continue;
        for (const auto &[key, schema] : definitions->items()) {
            const QString pointer
                = pointerTo(pointerTo(m_base, QString::fromLatin1(place)), QString::fromStdString(key));
            for (const char *anchor : {"$anchor", "$dynamicAnchor"}) {
                if (const json *found = member(schema, anchor); found && textOf(*found) == name)
                    return {&schema, pointer};
            }
        }
    }
    return {};
}
}
