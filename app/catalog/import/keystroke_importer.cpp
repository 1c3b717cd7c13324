#include "app/catalog/import/keystroke_importer.h"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "app/catalog/import/field_names.h"
#include "app/catalog/import/import_item.h"
#include "app/catalog/import/loose_object.h"
#include "models/catalog/field_json.h"

using namespace Qt::StringLiterals;
using nlohmann::json;

namespace claviger
{
namespace
{
constexpr qsizetype longestName = 128;

bool isDefinition(const json &value)
{
    return value.is_object() && value.contains("key") && value.at("key").is_string()
        && (value.contains("kind") || value.contains("fields"));
}

/// Where a file keeps its definitions: it is one, it is a list, or it has a list.
SchemaPart listIn(const json &document)
{
    if (document.is_array())
        return {&document, {}};
    for (const char *name : {"credentials", "definitions"}) {
        if (document.is_object() && document.contains(name) && document.at(name).is_array())
            return {&document.at(name), u'/' + QString::fromLatin1(name)};
    }
    return {};
}

/// A schema, or fields by name. A field may well be called `type`, but then its value is no text.
bool isSchema(const json &fields)
{
    const auto has = [&](const char *keyword, auto fits) {
        const auto found = fields.find(keyword);
        return found != fields.end() && fits(*found);
    };
    const auto isWord = [](const json &value) { return value.is_string() || value.is_array(); };
    const auto isList = [](const json &value) { return value.is_array(); };
    const auto isText = [](const json &value) { return value.is_string(); };
    const bool hasProperties
        = has("properties", [](const json &value) { return value.is_object() && !value.contains("type"); });
    return has("type", isWord) || hasProperties || has("$ref", isText) || has("$schema", isText)
        || has("anyOf", isList) || has("oneOf", isList) || has("allOf", isList) || has("enum", isList);
}

/// One definition on its way.
class DefinitionReader final
{
public:
    DefinitionReader(const SchemaPart &part, const PropertyOrder &order, const QString &file)
        : m_part(part),
          m_order(order),
          m_notes(file),
          m_object(*part.node, part.pointer, m_notes)
    {
    }

    ImportItem read()
    {
        readItself();
        if (!m_error)
            readFields();
        if (m_error)
            return skippedItem(m_item.definition, *m_error);
        makeMethods();
        m_item.clearable = m_reading.clearable;
        m_item.definition.wholeValue = m_reading.isWholeValue;
        m_item.notes = m_notes.notes();
        return m_item;
    }

private:
    void readItself()
    {
        Definition &definition = m_item.definition;
        definition.origin = DefinitionOrigin::Keystroke;
        definition.path = m_notes.file();
        definition.hash = hashOf(*m_part.node);
        definition.name = m_object.text("key");
        definition.key = definition.name;
        for (const char *name : {"name", "label", "displayName", "title"}) {
            const LocalizedText text = m_object.localized(name);
            if (definition.app.name.isEmpty())
                definition.app.name = text;
        }
        definition.app.description = m_object.localized("description");
        definition.docsUrl = m_object.url("docsUrl");
        m_kind = m_object.text("kind");
        if (definition.name.isEmpty())
            m_error = faultAt(FileFault::Missing, m_notes.file(), m_object.pointer("key"));
        else if (definition.name.size() > longestName)
            m_error = faultAt(
                FileFault::TooLong, m_notes.file(), m_object.pointer("key"), {{u"limit"_s, longestName}});
    }

    bool isManaged() const { return isOAuth() || m_kind == u"keystroke"; }
    bool isOAuth() const { return m_kind == u"oauth" || m_kind == u"oauth_managed"; }

    void readFields()
    {
        const auto found = m_part.node->find("fields");
        const QString pointer = pointerTo(m_part.pointer, u"fields"_s);
        if (found == m_part.node->end() || found->is_null()) {
            if (isManaged())
                addField(secretField(u"accessToken"_s));
            else
                m_error = faultAt(FileFault::Missing, m_notes.file(), pointer);
        } else if (found->is_array()) {
            for (std::size_t i = 0; i < found->size() && !m_error; ++i)
                readListed((*found)[i], pointerTo(pointer, static_cast<qsizetype>(i)));
        } else if (!found->is_object()) {
            m_error = faultAt(FileFault::ExpectedObject, m_notes.file(), pointer);
        } else if (isSchema(*found)) {
            auto reading = convert(*found, pointer);
            if (reading)
                m_reading = *reading;
        } else {
            readNamed(*found, pointer);
        }
    }

    std::optional<SchemaReading> convert(const json &schema, const QString &pointer)
    {
        auto reading = SchemaConverter(schema, pointer, m_order, SecretRule::EveryText, m_notes).convert();
        if (reading)
            return *reading;
        m_error = reading.error();
        return {};
    }

    /// A name, or an object with a name that is otherwise a schema.
    void readListed(const json &entry, const QString &pointer)
    {
        if (entry.is_string()) {
            addNamed(QString::fromStdString(entry.get<std::string>()), pointer);
            return;
        }
        LooseObject object(entry, pointer, m_notes);
        QString name = object.text("name");
        if (name.isEmpty())
            name = object.text("key");
        const bool isRequired = object.answer("required").value_or(!object.flag("optional"));
        const LocalizedText label = object.localized("label");
        const bool isPlain = object.has("secret") && !object.flag("secret") && !soundsSecret(name);
        if (name.isEmpty()) {
            m_notes.add(ImportNoteCode::FieldSkipped, pointer, {{u"field"_s, name}});
            return;
        }
        addConverted(name, entry, pointer, [&](Field &field) {
            field.required = isRequired;
            if (!label.isEmpty())
                field.label = label;
            if (isPlain && field.type != FieldType::Object)
                field.secret = false;
        });
    }

    void readNamed(const json &fields, const QString &pointer)
    {
        QStringList names = m_order.at(pointer);
        if (names.isEmpty()) {
            for (const auto &[name, value] : fields.items())
                names.append(QString::fromStdString(name));
        }
        for (const QString &name : names) {
            if (m_error)
                return;
            const json &value = fields.at(name.toStdString());
            if (value.is_string()) // a type's name; whatever it is, it may be secret
                addNamed(name, pointerTo(pointer, name));
            else
                addConverted(name, value, pointerTo(pointer, name), [&](Field &field) {
                    field.required = !(value.is_object() && value.value("optional", json()) == true);
                });
        }
    }

    static Field secretField(const QString &name)
    {
        Field field;
        field.name = name;
        field.secret = true;
        field.required = true;
        field.type = soundsMultiLine(name, {}) ? FieldType::MultiLine : FieldType::String;
        return field;
    }

    void addNamed(const QString &name, const QString &pointer)
    {
        if (name.isEmpty() || name.size() > longestName)
            m_notes.add(ImportNoteCode::FieldSkipped, pointer, {{u"field"_s, name.left(longestName)}});
        else if (addField(secretField(name)))
            m_reading.clearable.append(Schema::childPath({}, name));
        else
            m_notes.add(ImportNoteCode::FieldSkipped, pointer, {{u"field"_s, name}});
    }

    template <typename Adjust>
    void addConverted(const QString &name, const json &entry, const QString &pointer, Adjust adjust)
    {
        const auto reading = convert(entry, pointer);
        if (!reading)
            return;
        Field field;
        if (reading->isWholeValue) {
            field = reading->schema.fields.first();
        } else {
            field.type = FieldType::Object;
            field.children = reading->schema.fields;
        }
        field.name = name;
        field.label = LocalizedText(reading->title);
        field.description = LocalizedText(reading->description);
        adjust(field);
        if (name.size() > longestName || !addField(field)) {
            m_notes.add(ImportNoteCode::FieldSkipped, pointer, {{u"field"_s, name.left(longestName)}});
            return;
        }
        const QString path = Schema::childPath({}, name);
        for (const QString &clearable : reading->clearable) {
            const QString whole = reading->isWholeValue ? path : path + u'/' + clearable;
            if (!reading->isWholeValue || field.secret)
                m_reading.clearable.append(whole);
        }
    }

    /// False if there is one of that name.
    bool addField(const Field &field)
    {
        QList<Field> &fields = m_reading.schema.fields;
        if (std::ranges::find(fields, field.name, &Field::name) != fields.end())
            return false;
        fields.append(field);
        if (m_reading.schema.fieldCount() > mostFields)
            m_error = Error(ErrorCode::TooManyFields,
                {{u"path"_s, m_notes.file()}, {u"pointer"_s, m_part.pointer}, {u"limit"_s, mostFields}});
        return true;
    }

    void makeMethods()
    {
        Definition &definition = m_item.definition;
        ConnectionMethod byHand = methodOf(isManaged() ? u"token"_s : u"api_key"_s, m_reading);
        if (definition.docsUrl.scheme() == u"https")
            byHand.keyPage = definition.docsUrl;
        definition.app.methods = {byHand};
        if (isManaged())
            m_notes.add(ImportNoteCode::ManagedElsewhere, m_object.pointer("kind"), {{u"kind"_s, m_kind}});
        else if (!m_kind.isEmpty() && m_kind != u"api_key" && m_kind != u"static")
            m_notes.add(
                ImportNoteCode::KindUnknown, m_object.pointer("kind"), {{u"kind"_s, m_kind.left(100)}});
        if (isOAuth())
            addOAuth(definition);
        m_object.value("fields");
        if (const QJsonObject rest = m_object.rest(); !rest.isEmpty())
            definition.app.extra.insert(u"keystroke"_s, rest);
    }

    /// Keystroke's service knows the settings; a bundled app may lend its own.
    void addOAuth(Definition &definition)
    {
        ConnectionMethod method;
        method.key = u"oauth2"_s;
        method.kind = MethodKind::OAuth2;
        method.oauth2 = OAuth2Settings();
        definition.app.methods.prepend(method);
        definition.placeholders = {u"authorizationUrl"_s, u"tokenUrl"_s};
        m_notes.add(ImportNoteCode::OAuthSettingsNotGiven, m_object.pointer("kind"));
    }

    SchemaPart m_part;
    const PropertyOrder &m_order;
    NoteBook m_notes;
    LooseObject m_object;
    QString m_kind;
    SchemaReading m_reading;
    ImportItem m_item;
    std::optional<Error> m_error;
};
}

bool looksLikeKeystroke(const json &document)
{
    if (isDefinition(document))
        return true;
    const SchemaPart list = listIn(document);
    return list.node && std::any_of(list.node->begin(), list.node->end(), isDefinition);
}

void importKeystroke(
    const json &document, const PropertyOrder &order, const QString &file, ImportPreview &preview)
{
    if (isDefinition(document)) {
        preview.items.append(DefinitionReader({&document, {}}, order, file).read());
        return;
    }
    const SchemaPart list = listIn(document);
    for (std::size_t i = 0; list.node && i < list.node->size(); ++i) {
        const SchemaPart part{&(*list.node)[i], pointerTo(list.pointer, static_cast<qsizetype>(i))};
        preview.items.append(DefinitionReader(part, order, file).read());
    }
}
}
