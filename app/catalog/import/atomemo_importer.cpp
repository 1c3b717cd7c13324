#include "app/catalog/import/atomemo_importer.h"

#include <algorithm>

#include <nlohmann/json.hpp>

#include <QRegularExpression>

#include "app/catalog/import/atomemo_parameter.h"
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

bool hasList(const json &object, const char *name)
{
    const auto found = object.find(name);
    return found != object.end() && found->is_array();
}

bool isCredential(const json &value)
{
    return value.is_object() && hasList(value, "parameters") && value.contains("name");
}

/// What the plugin fills itself after a person has connected the account.
bool isFilledByFlow(const QString &name)
{
    return name == u"access_token" || name == u"refresh_token" || name == u"expires_at";
}

/// One credential of a plugin on its way to a definition.
class CredentialReader final
{
public:
    CredentialReader(const json &value, const QString &pointer, const QString &plugin, NoteBook &notes)
        : m_value(value),
          m_plugin(plugin),
          m_notes(notes),
          m_object(value, pointer, notes)
    {
    }

    ImportItem read()
    {
        readItself();
        readParameters();
        if (m_error)
            return skippedItem(m_item.definition, *m_error);
        ConnectionMethod method;
        method.key = m_isOAuth2 ? u"oauth2"_s : u"api_key"_s;
        method.schema.fields = m_fields;
        if (m_isOAuth2)
            noteOAuth2(method);
        const QUrl help = m_item.definition.docsUrl;
        method.keyPage = help.scheme() == u"https" ? help : QUrl();
        m_item.definition.app.methods = {method};
        keepRest();
        m_item.notes = m_notes.notes();
        return m_item;
    }

private:
    void readItself()
    {
        static const QRegularExpression form(
            u"\\A[a-zA-Z](?:(?![_-]{2,})[a-zA-Z0-9_-]){2,63}[a-zA-Z0-9]\\z"_s);
        Definition &definition = m_item.definition;
        definition.origin = DefinitionOrigin::Atomemo;
        definition.path = m_notes.file();
        definition.hash = hashOf(m_value);
        definition.name = m_object.text("name");
        definition.package = m_plugin;
        definition.key = m_plugin.isEmpty() ? definition.name : m_plugin + u'/' + definition.name;
        definition.app.name = m_object.localized("display_name");
        definition.app.description = m_object.localized("description");
        definition.docsUrl = m_object.url("help_url");
        m_isOAuth2 = m_object.flag("oauth2");
        m_grant = m_object.text("oauth2_grant_type");
        m_icon = m_object.text("icon");
        if (definition.name.isEmpty())
            m_error = faultAt(FileFault::Missing, m_notes.file(), m_object.pointer("name"));
        else if (definition.name.size() > longestName)
            m_error = faultAt(
                FileFault::TooLong, m_notes.file(), m_object.pointer("name"), {{u"limit"_s, longestName}});
        else if (!form.match(definition.name).hasMatch())
            m_notes.add(ImportNoteCode::NameOdd, m_object.pointer("name"), {{u"name"_s, definition.name}});
    }

    void readParameters()
    {
        const json *list = m_object.list("parameters");
        const QString pointer = m_object.pointer("parameters");
        for (std::size_t i = 0; list && i < list->size() && !m_error; ++i)
            readParameter((*list)[i], pointerTo(pointer, static_cast<qsizetype>(i)));
    }

    void readParameter(const json &value, const QString &pointer)
    {
        if (m_fields.size() >= mostFields) {
            m_error = Error(ErrorCode::TooManyFields,
                {{u"path"_s, m_notes.file()}, {u"pointer"_s, pointer}, {u"limit"_s, mostFields}});
            return;
        }
        auto [field, isSecretByName] = readAtomemoParameter(value, pointer, m_notes);
        const bool isKnown = std::ranges::find(m_fields, field.name, &Field::name) != m_fields.end();
        if (field.name.isEmpty() || field.name.size() > longestName || isKnown) {
            m_notes.add(ImportNoteCode::FieldSkipped, pointer, {{u"field"_s, field.name.left(longestName)}});
            return;
        }
        if (m_isOAuth2 && isFilledByFlow(field.name)) {
            field.hidden = true;
            m_notes.add(ImportNoteCode::OAuthFieldHidden, pointer, {{u"field"_s, field.name}});
        }
        if (isSecretByName) {
            m_item.clearable.append(Schema::childPath({}, field.name));
            m_notes.add(ImportNoteCode::SecretByName, pointer, {{u"field"_s, field.name}});
        }
        m_fields.append(field);
    }

    /// The plugin's own code knows addresses and scopes; the file has neither. So it stays a form until a
    /// bundled app lends its settings.
    void noteOAuth2(ConnectionMethod &method)
    {
        OAuth2Settings settings;
        if (m_grant == u"client_credentials")
            settings.grants = {OAuth2Grant::ClientCredentials};
        method.oauth2 = settings;
        m_notes.add(ImportNoteCode::OAuthSettingsNotGiven, m_object.pointer("oauth2"));
    }

    void keepRest()
    {
        static const QRegularExpression letters(u"\\A[A-Za-z0-9]{1,2}\\z"_s);
        if (letters.match(m_icon).hasMatch())
            m_item.definition.app.monogram = m_icon.toUpper();
        if (m_icon.startsWith(u"http:") || m_icon.startsWith(u"https:"))
            m_notes.add(ImportNoteCode::IconNotFetched, m_object.pointer("icon"));
        if (const QJsonObject rest = m_object.rest(); !rest.isEmpty())
            m_item.definition.app.extra.insert(u"atomemo"_s, rest);
    }

    const json &m_value;
    QString m_plugin;
    NoteBook &m_notes;
    LooseObject m_object;
    ImportItem m_item;
    QList<Field> m_fields;
    QString m_grant;
    QString m_icon;
    bool m_isOAuth2 = false;
    std::optional<Error> m_error;
};
}

bool looksLikeAtomemo(const json &document)
{
    if (!document.is_object())
        return false;
    if (isCredential(document))
        return true;
    const bool isPlugin = hasList(document, "tools") || hasList(document, "models")
        || document.contains("lang") || document.contains("locales");
    if (!hasList(document, "credentials"))
        return isPlugin && document.contains("display_name");
    const json &credentials = document.at("credentials");
    return isPlugin || std::any_of(credentials.begin(), credentials.end(), isCredential);
}

void importAtomemo(const json &manifest, const QString &file, ImportPreview &preview)
{
    NoteBook whole(file);
    if (isCredential(manifest) && !hasList(manifest, "credentials")) {
        NoteBook notes(file);
        preview.items.append(CredentialReader(manifest, {}, {}, notes).read());
        return;
    }
    LooseObject plugin(manifest, {}, whole);
    const QString name = plugin.text("name");
    if (preview.title.isEmpty())
        preview.title = plugin.localized("display_name").in(u"en_US"_s);
    const json *credentials = plugin.list("credentials");
    for (std::size_t i = 0; credentials && i < credentials->size(); ++i) {
        NoteBook notes(file);
        const QString pointer = pointerTo(u"/credentials"_s, static_cast<qsizetype>(i));
        preview.items.append(CredentialReader((*credentials)[i], pointer, name, notes).read());
    }
    if (!credentials || credentials->empty())
        whole.add(ImportNoteCode::NothingToImport, u"/credentials"_s);
    preview.notes += whole.notes();
}
}
