#include "app/catalog/import/atomemo_parameter.h"

#include <algorithm>
#include <array>

#include <nlohmann/json.hpp>

#include <QJsonValue>

#include "app/catalog/import/field_names.h"
#include "app/catalog/import/loose_object.h"
#include "models/base/json_reader.h"
#include "models/catalog/field_json.h"

using namespace Qt::StringLiterals;
using nlohmann::json;

namespace claviger
{
namespace
{
bool isOneOf(const QString &word, std::initializer_list<QStringView> words)
{
    return std::ranges::any_of(words, [&](QStringView one) { return word == one; });
}

/// Reads one parameter; what it has in `ui` and beside it belongs together.
class ParameterReader final
{
public:
    ParameterReader(const json &value, const QString &pointer, NoteBook &notes)
        : m_notes(notes),
          m_object(value, pointer, notes),
          m_ui(uiOf(m_object), m_object.pointer("ui"), notes)
    {
    }

    AtomemoParameter read()
    {
        m_field.name = m_object.text("name");
        m_component = m_ui.text("component");
        readTexts();
        readType();
        readFlags();
        readValues();
        readConstraints();
        readDisplay();
        readSecrecy();
        keepRest();
        return {m_field, m_isSecretByName};
    }

private:
    static const json &uiOf(LooseObject &object)
    {
        static const json none = json::object();
        const json *found = object.map("ui");
        return found ? *found : none;
    }

    void readTexts()
    {
        m_field.label = m_object.localized("display_name");
        if (m_field.label.isEmpty())
            m_field.label = m_object.localized("label");
        m_field.description = m_ui.localized("hint");
        const LocalizedText description = m_object.localized("description");
        if (m_field.description.isEmpty())
            m_field.description = description;
        m_field.placeholder = m_ui.localized("placeholder");
        const LocalizedText placeholder = m_object.localized("placeholder");
        if (m_field.placeholder.isEmpty())
            m_field.placeholder = placeholder;
    }

    void readType()
    {
        m_type = m_object.text("type");
        if (isOneOf(m_type, {u"string", u"encrypted_string", u"secret", u"password", u""}))
            m_field.type = textType();
        else if (m_type == u"integer")
            m_field.type = FieldType::Integer;
        else if (m_type == u"number")
            m_field.type = FieldType::Number;
        else if (m_type == u"boolean")
            m_field.type = FieldType::Boolean;
        else
            readUnknownType();
        readOptions();
    }

    FieldType textType() const
    {
        if (isOneOf(m_component, {u"textarea", u"code-editor", u"code_editor"}))
            return FieldType::MultiLine;
        const QString hint = m_field.description.in(u"en_US"_s) + u' ' + m_field.placeholder.in(u"en_US"_s);
        return soundsMultiLine(m_field.name, hint) ? FieldType::MultiLine : FieldType::String;
    }

    void readUnknownType()
    {
        m_field.type = FieldType::Unknown;
        m_field.sourceType = (fieldTypeWords().contains(m_type) ? u"x-"_s + m_type : m_type).left(100);
        m_notes.add(ImportNoteCode::TypeUnknown, m_object.pointer("type"), {{u"type"_s, m_type.left(100)}});
    }

    /// What can be picked: `ui.options` with labels, or the values of `enum`.
    void readOptions()
    {
        const json *listed = m_ui.list("options");
        const json *values = m_object.list("enum");
        const bool isPicked = isOneOf(m_component, {u"select", u"radio-group", u"radio_group"});
        const bool isScalar = m_field.type != FieldType::Boolean && m_field.type != FieldType::Unknown;
        if (!isScalar || (!values && !(listed && isPicked)))
            return;
        const auto options = listed ? labelled(*listed, m_ui.pointer("options")) : QList<FieldOption>();
        m_field.options = options.isEmpty() && values ? plain(*values) : options;
        if (!m_field.options.isEmpty())
            m_field.type = FieldType::Choice;
        if (values && !options.isEmpty()) {
            for (const FieldOption &option : plain(*values))
                m_field.constraints.allowedValues.append(option.value);
        }
    }

    QList<FieldOption> labelled(const json &list, const QString &pointer)
    {
        QList<FieldOption> options;
        for (std::size_t i = 0; i < list.size(); ++i) {
            LooseObject entry(list[i], pointerTo(pointer, static_cast<qsizetype>(i)), m_notes);
            const QJsonValue value = list[i].is_object() ? entry.value("value") : toQJson(list[i]);
            const bool isScalar = value.isString() || value.isDouble() || value.isBool();
            if (isScalar)
                options.append({value, entry.localized("label")});
            else
                m_notes.add(ImportNoteCode::ValueMalformed, entry.pointer(), {{u"keyword"_s, u"options"_s}});
        }
        return options;
    }

    static QList<FieldOption> plain(const json &list)
    {
        QList<FieldOption> options;
        for (const json &entry : list) {
            if (!entry.is_structured() && !entry.is_null())
                options.append({toQJson(entry), {}});
        }
        return options;
    }

    void readFlags()
    {
        m_field.required = m_object.flag("required");
        const bool isDisabled = m_ui.flag("disabled");
        m_field.readOnly = m_ui.flag("readonly") || isDisabled;
        m_field.hidden = m_ui.flag("display_none");
    }

    void readValues()
    {
        m_field.defaultValue = m_object.value("default");
        m_field.constantValue = m_object.value("constant");
    }

    void readConstraints()
    {
        FieldConstraints &constraints = m_field.constraints;
        constraints.minimumLength = m_object.wholeNumber("min_length");
        constraints.maximumLength = m_object.wholeNumber("max_length");
        constraints.minimum = m_object.number("minimum");
        constraints.maximum = m_object.number("maximum");
        constraints.pattern = m_object.text("pattern");
        notePattern(constraints.pattern, m_object.pointer("pattern"), m_notes);
    }

    void readDisplay()
    {
        static const json none = json::object();
        const json *display = m_object.map("display");
        LooseObject rules(display ? *display : none, m_object.pointer("display"), m_notes);
        m_field.visibility = {rules.object("show"), rules.object("hide")};
    }

    void readSecrecy()
    {
        const bool byType = isOneOf(m_type, {u"encrypted_string", u"secret", u"password"});
        const bool byComponent = m_component.startsWith(u"encrypted") || m_component.contains(u"password");
        const std::array flags{m_object.flag("secret"), m_object.flag("sensitive"),
            m_object.flag("encrypted"), m_ui.flag("sensitive"), m_ui.flag("secret"),
            m_object.text("format") == u"password"};
        const bool isMarked = byType || byComponent || std::ranges::find(flags, true) != flags.end();
        const bool isUnclear = m_field.type == FieldType::Unknown || soundsSecret(m_field.name);
        const bool takesText = m_field.type == FieldType::String || m_field.type == FieldType::MultiLine
            || m_field.type == FieldType::Unknown;
        m_isSecretByName = !isMarked && isUnclear && takesText && m_field.constantValue.isUndefined();
        m_field.secret = isMarked || m_isSecretByName;
    }

    void keepRest()
    {
        QJsonObject rest = m_object.rest();
        if (const QJsonObject ui = m_ui.rest(); !ui.isEmpty())
            rest.insert(u"ui"_s, ui);
        if (!m_component.isEmpty())
            rest.insert(u"component"_s, m_component.left(100));
        if (!rest.isEmpty())
            m_field.extra.insert(u"atomemo"_s, rest);
    }

    NoteBook &m_notes;
    LooseObject m_object;
    LooseObject m_ui;
    Field m_field;
    QString m_type;
    QString m_component;
    bool m_isSecretByName = false;
};
}

AtomemoParameter readAtomemoParameter(const json &value, const QString &pointer, NoteBook &notes)
{
    return ParameterReader(value, pointer, notes).read();
}
}
