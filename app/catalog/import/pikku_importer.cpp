#include "app/catalog/import/pikku_importer.h"

#include <algorithm>

#include <nlohmann/json.hpp>

#include <QRegularExpression>

#include "app/catalog/import/import_item.h"
#include "app/catalog/import/loose_object.h"
#include "app/catalog/import/pikku_oauth.h"
#include "app/catalog/import/pikku_schemas.h"
#include "app/catalog/import/pikku_sources.h"
#include "models/base/json_reader.h"
#include "models/catalog/url_template.h"

using namespace Qt::StringLiterals;
using nlohmann::json;

namespace claviger
{
namespace
{
constexpr qsizetype longestName = 200;

QString wordOf(PikkuProject::Kind kind)
{
    switch (kind) {
    case PikkuProject::Credentials:
        return u"credential"_s;
    case PikkuProject::Secrets:
        return u"secret"_s;
    case PikkuProject::Variables:
        break;
    }
    return u"variable"_s;
}

const char *idMember(PikkuProject::Kind kind)
{
    return kind == PikkuProject::Secrets ? "secretId" : "variableId";
}

/// One entry of the metadata on its way to a definition.
class EntryReader final
{
public:
    EntryReader(const json &entry, const QString &key, PikkuProject::Kind kind, const QString &file)
        : m_entry(entry),
          m_kind(kind),
          m_notes(file),
          m_object(entry, pointerTo({}, key), m_notes),
          m_key(key)
    {
    }

    ImportItem read(PikkuSchemas &schemas, PikkuSources &sources)
    {
        readItself();
        const Result<SchemaReading> reading = m_error ? tl::unexpected(*m_error) : readSchema(schemas);
        if (!reading)
            return skippedItem(m_item.definition, reading.error());
        if (!sources.defines(m_sourceFile, m_item.definition.name))
            m_notes.add(ImportNoteCode::SourceStale, m_object.pointer("sourceFile"),
                {{u"file"_s, m_sourceFile.left(longestName)}});
        makeMethods(*reading);
        m_item.definition.wholeValue = reading->isWholeValue;
        m_item.clearable = reading->clearable;
        if (m_kind == PikkuProject::Variables && reading->hasMarkedSecret) {
            m_item.definition.use = DefinitionUse::Credential; // variables rest in the clear
            m_notes.add(ImportNoteCode::VariableIsSecret, m_object.pointer());
        }
        m_item.definition.hash = hashOf(json::array({m_entry, m_schema}));
        m_item.notes = m_notes.notes() + m_schemaNotes;
        return m_item;
    }

private:
    void readItself()
    {
        Definition &definition = m_item.definition;
        definition.origin = DefinitionOrigin::Pikku;
        definition.name = m_object.text("name");
        if (definition.name.isEmpty())
            definition.name = m_key;
        definition.key = wordOf(m_kind) + u'/' + definition.name;
        definition.use
            = m_kind == PikkuProject::Variables ? DefinitionUse::Variable : DefinitionUse::Credential;
        definition.app.name = LocalizedText(m_object.text("displayName"));
        definition.app.description = LocalizedText(m_object.text("description"));
        definition.docsUrl = m_object.url("docsUrl");
        m_sourceFile = m_object.text("sourceFile");
        definition.package = PikkuSchemas::packageOf(m_sourceFile);
        if (m_kind == PikkuProject::Credentials)
            readScope();
        else
            readSecretOrVariable();
        if (!m_entry.is_object())
            m_error = faultAt(FileFault::ExpectedObject, m_notes.file(), m_object.pointer());
        else if (definition.name.size() > longestName)
            m_error = faultAt(
                FileFault::TooLong, m_notes.file(), m_object.pointer("name"), {{u"limit"_s, longestName}});
    }

    void readScope()
    {
        const QString type = m_object.text("type");
        m_item.definition.scope = type == u"wire" ? ScopeKind::User : ScopeKind::Organization;
        if (type != u"wire" && type != u"singleton")
            m_notes.add(
                ImportNoteCode::ValueMalformed, m_object.pointer("type"), {{u"keyword"_s, u"type"_s}});
    }

    void readSecretOrVariable()
    {
        Definition &definition = m_item.definition;
        definition.externalId = m_object.text(idMember(m_kind));
        definition.optional = m_object.flag("optional");
        definition.rotationPeriod = readRotation();
        definition.allowedHosts = readHosts();
    }

    QString readRotation()
    {
        static const QRegularExpression form(
            u"\\A[0-9]{1,9} ?(ms|millisecond|s|sec|second|m|min|minute|h|hr|hour|d|day|w|week|month|y|yr|year)s?\\z"_s);
        QString written = m_object.text("rotationPeriod");
        if (written.isEmpty() || form.match(written).hasMatch())
            return written;
        m_notes.add(ImportNoteCode::ValueMalformed, m_object.pointer("rotationPeriod"),
            {{u"keyword"_s, u"rotationPeriod"_s}});
        return {};
    }

    QStringList readHosts()
    {
        static const QRegularExpression form(
            u"\\A(\\*\\.)?[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*(:[0-9]{1,5})?\\z"_s);
        QStringList hosts;
        for (const QString &host : m_object.texts("allowedHosts")) {
            if (form.match(host).hasMatch())
                hosts.append(host);
            else
                m_notes.add(ImportNoteCode::ValueMalformed, m_object.pointer("allowedHosts"),
                    {{u"keyword"_s, u"allowedHosts"_s}});
        }
        return hosts;
    }

    SecretRule rule() const
    {
        return m_kind == PikkuProject::Variables ? SecretRule::None : SecretRule::EveryText;
    }

    Result<SchemaReading> readSchema(PikkuSchemas &schemas)
    {
        const auto written = m_entry.find("schema");
        if (written != m_entry.end() && written->is_object()) {
            m_schema = *written;
            return SchemaConverter(m_schema, m_object.pointer("schema"), {}, rule(), m_notes).convert();
        }
        const QString name = m_object.text("schema");
        if (name.isEmpty()) {
            m_notes.add(ImportNoteCode::SchemaNotGiven, m_object.pointer(), {{u"shape"_s, knownShape()}});
            return withoutSchema();
        }
        const auto search = schemas.find(name, m_sourceFile, {m_notes.file(), m_object.pointer("schema")});
        if (!search)
            return failed(search);
        if (!search->found) {
            m_notes.add(ImportNoteCode::SchemaMissing, m_object.pointer("schema"),
                {{u"name"_s, name}, {u"shape"_s, knownShape()}});
            return withoutSchema();
        }
        noteFound(name, *search);
        m_schema = *search->found->document;
        NoteBook notes(search->found->path);
        auto reading
            = SchemaConverter(*search->found->document, {}, search->found->order, rule(), notes).convert();
        m_schemaNotes = notes.notes();
        return reading;
    }

    void noteFound(const QString &name, const PikkuSchemas::Search &search)
    {
        const QString package = search.found->package;
        if (!package.isEmpty() && m_item.definition.package.isEmpty())
            m_item.definition.package = package;
        if (!package.isEmpty())
            m_notes.add(
                ImportNoteCode::SchemaFromPackage, m_object.pointer("schema"), {{u"package"_s, package}});
        if (!search.others.isEmpty())
            m_notes.add(ImportNoteCode::SchemaAmbiguous, m_object.pointer("schema"),
                {{u"name"_s, name}, {u"packages"_s, QStringList{package} + search.others}});
    }

    /// What Pikku itself keeps beside OAuth settings: with a secret the client, as newer versions derive it
    /// from the credential without a schema, with a credential the tokens.
    QString knownShape() const
    {
        const auto oauth = m_entry.find("oauth2");
        if (oauth == m_entry.end() || !oauth->is_object() || m_kind == PikkuProject::Variables)
            return {};
        return m_kind == PikkuProject::Secrets ? u"client"_s : u"tokens"_s;
    }

    static Field secretField(const QString &name, bool isRequired)
    {
        Field field;
        field.name = name;
        field.secret = true;
        field.required = isRequired;
        return field;
    }

    SchemaReading withoutSchema() const
    {
        SchemaReading reading = secretText();
        if (const QString shape = knownShape(); !shape.isEmpty()) {
            const bool isClient = shape == u"client";
            reading.isWholeValue = false;
            reading.schema.fields = {secretField(isClient ? u"clientId"_s : u"accessToken"_s, true),
                secretField(isClient ? u"clientSecret"_s : u"refreshToken"_s, false)};
            reading.clearable = isClient ? QStringList{u"clientId"_s} : QStringList();
            return reading;
        }
        if (m_kind == PikkuProject::Variables) {
            reading.schema.fields.first().secret = false;
            reading.clearable.clear();
        }
        return reading;
    }

    /// An OAuth 2 credential can be connected, and its tokens can be put in by hand; a secret that has such
    /// settings, in older metadata, is the OAuth client itself.
    void makeMethods(const SchemaReading &reading)
    {
        Definition &definition = m_item.definition;
        auto oauth = readPikkuOAuth(m_object, m_notes);
        const bool isConnected = oauth && m_kind == PikkuProject::Credentials;
        ConnectionMethod byHand = methodOf(isConnected ? u"token"_s : u"api_key"_s, reading);
        if (definition.docsUrl.scheme() == u"https")
            byHand.keyPage = definition.docsUrl;
        definition.app.hosts = hostRules();
        definition.app.methods = {byHand};
        if (oauth) {
            definition.placeholders = oauth->placeholders;
            oauth->method.keyPage = byHand.keyPage;
            definition.app.methods.insert(isConnected ? 0 : 1, oauth->method);
        }
        if (const QJsonObject rest = m_object.rest(); !rest.isEmpty())
            definition.app.extra.insert(u"pikku"_s, rest);
    }

    /// The allowed hosts, in our own terms; with ports or OAuth addresses elsewhere they would mean another
    /// thing.
    QStringList hostRules() const
    {
        const QStringList &hosts = m_item.definition.allowedHosts;
        const bool isPlain = std::ranges::all_of(hosts, isHostRule) && !m_object.has("oauth2");
        return isPlain ? hosts : QStringList();
    }

    const json &m_entry;
    PikkuProject::Kind m_kind;
    NoteBook m_notes;
    QList<ImportNote> m_schemaNotes;
    LooseObject m_object;
    QString m_key;
    QString m_sourceFile;
    json m_schema;
    ImportItem m_item;
    std::optional<Error> m_error;
};

/// Goes over the three kinds of metadata.
class ProjectReader final
{
public:
    ProjectReader(SourceFiles &files, const PikkuProject &project)
        : m_files(files),
          m_project(project),
          m_schemas(files, project),
          m_sources(files)
    {
    }

    Result<ImportPreview> read()
    {
        m_preview.origin = DefinitionOrigin::Pikku;
        m_preview.path = m_files.root();
        m_preview.title = m_project.name();
        for (const auto kind : {PikkuProject::Credentials, PikkuProject::Secrets, PikkuProject::Variables}) {
            readKind(kind);
            if (m_files.isStopped())
                return failure(ErrorCode::Cancelled);
        }
        if (!m_hasMetadata && m_preview.faults.isEmpty())
            return tl::unexpected(faultAt(FileFault::NotGenerated, m_files.root(), {}));
        if (m_preview.items.isEmpty() && m_preview.faults.isEmpty())
            m_preview.notes.append({ImportNoteCode::NothingToImport, {{u"path"_s, m_files.root()}}});
        m_preview.files = m_files.watched();
        return m_preview;
    }

private:
    void readKind(PikkuProject::Kind kind)
    {
        const QStringList candidates = m_project.metadataFiles(kind);
        if (!candidates.isEmpty())
            m_files.watch(candidates.first());
        const auto file = std::ranges::find_if(candidates, &SourceFiles::isFile);
        if (file == candidates.end())
            return;
        m_hasMetadata = true;
        m_files.watch(*file);
        const auto content = m_files.read(*file);
        const auto document = content ? readJson(*content, *file) : failed(content);
        if (!document)
            m_preview.faults.append(document.error());
        else if (!document->is_object())
            m_preview.faults.append(faultAt(FileFault::ExpectedObject, *file, {}));
        else
            readEntries(*document, PropertyOrder(*content).at({}), kind, *file);
    }

    void readEntries(
        const json &entries, const QStringList &names, PikkuProject::Kind kind, const QString &file)
    {
        for (const QString &name : names) {
            if (m_files.isStopped())
                return;
            EntryReader reader(entries.at(name.toStdString()), name, kind, file);
            m_preview.items.append(reader.read(m_schemas, m_sources));
        }
    }

    SourceFiles &m_files;
    const PikkuProject &m_project;
    PikkuSchemas m_schemas;
    PikkuSources m_sources;
    ImportPreview m_preview;
    bool m_hasMetadata = false;
};
}

Result<ImportPreview> importPikku(SourceFiles &files)
{
    const auto project = PikkuProject::open(files);
    if (!project)
        return failed(project);
    return ProjectReader(files, *project).read();
}
}
