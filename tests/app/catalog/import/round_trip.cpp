#include "round_trip.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonDocument>
#include <QRegularExpression>

#include "app/catalog/import_selection.h"
#include "app/text/sentences.h"
#include "app/workspace/draft_merge.h"
#include "valid_values.h"

using namespace Qt::StringLiterals;

namespace claviger::test
{
namespace
{
/// As often as the choices of a schema have to be made anew to have made each; not too often.
int turnsFor(const Schema &schema)
{
    qsizetype turns = 1;
    schema.forEachLeaf([&](const QString &, const Field &field) {
        if (field.type == FieldType::Choice)
            turns = std::max(turns, field.options.size());
        if (field.type == FieldType::Boolean)
            turns = std::max<qsizetype>(turns, 2);
    });
    return int(std::min<qsizetype>(turns, 4));
}

/// The mark in a value, if there was room for it: nothing else in the files looks like it.
QByteArray markIn(const QJsonValue &value)
{
    static const QRegularExpression form(u"s3cret(-[0-9]+){2}-[0-9]{4}"_s);
    return form.match(secretText(value).toText()).captured().toUtf8();
}
}

RoundTrip::RoundTrip() : m_workspace(m_machine.create(StoreKind::SealedVault))
{
    if (!m_workspace)
        qFatal("no workspace");
    m_folder = m_machine.dataDirectory();
    m_catalog.setWorkspace(m_workspace.get());
}

QStringList RoundTrip::of(const QString &path)
{
    m_wrong.clear();
    import(path);
    return m_wrong;
}

void RoundTrip::import(const QString &path)
{
    ImportRequest request(path);
    request.bundledSlugs = AppCatalog().bundledSlugs();
    request.known = m_workspace->definitions().value_or(QList<Definition>());
    auto preview = previewImport(request);
    if (!preview)
        return wrong(path, describe(preview.error()).joined());
    for (const Error &fault : preview->faults)
        wrong(path, describe(fault).joined());
    const ImportSelection selection(*preview);
    const auto taken = await(m_workspace->importDefinitions(selection.definitions()));
    if (!taken)
        return wrong(path, describe(taken.error()).joined());
    for (const ImportItem &item : preview->items) {
        if (item.status == ImportStatus::Skipped)
            wrong(item.definition.key, item.reason ? describe(*item.reason).joined() : u"skipped"_s);
        else if (item.status != ImportStatus::Gone)
            fill(item);
    }
}

void RoundTrip::fill(const ImportItem &item)
{
    ++m_items;
    const Definition &definition = item.definition;
    if (definition.use == DefinitionUse::Variable) {
        const Schema schema = VariableShape(definition).schema();
        for (int turn = 0; turn < turnsFor(schema); ++turn)
            fillVariable(definition, turn);
        return;
    }
    const auto app = m_catalog.app(definition.app.slug);
    if (!app)
        return wrong(definition.key, describe(app.error()).joined());
    for (const ConnectionMethod &method : app->methods)
        for (int turn = 0; turn < turnsFor(method.schema); ++turn)
            fillCredential(*app, method, turn);
}

void RoundTrip::fillVariable(const Definition &definition, int turn)
{
    const QString name = variableName(definition);
    const VariableShape shape(definition);
    const auto values = validValues(shape.schema(), u"v4riable-%1-%2"_s.arg(m_items).arg(turn), turn);
    m_fields += int(values.size());
    Variable variable;
    variable.name = name;
    for (const Variable &one : m_workspace->variables().value_or(QList<Variable>()))
        if (one.name == name)
            variable = one;
    variable.value = shape.valueOf(values);
    const auto saved = await(m_workspace->saveVariable(variable));
    if (!saved)
        return wrong(name, describe(saved.error()).joined());
    for (const Variable &one : m_workspace->variables().value_or(QList<Variable>()))
        if (one.id == *saved && (one.value != variable.value || shape.leavesOf(one.value) != values))
            wrong(name, u"was read back as another value"_s);
}

void RoundTrip::fillCredential(const App &app, const ConnectionMethod &method, int turn)
{
    const QString mark = u"s3cret-%1-%2"_s.arg(m_filled.size()).arg(turn);
    Filled filled;
    filled.schema = method.schema;
    filled.name = u"%1 %2 (%3)"_s.arg(app.slug, method.key).arg(turn);
    CredentialDraft draft;
    draft.appSlug = app.slug;
    draft.appName = app.displayName(u"en_US"_s);
    draft.methodKey = method.key;
    draft.label = filled.name;
    draft.schema = method.schema;
    const auto values = validValues(method.schema, mark, turn);
    method.schema.forEachLeaf([&](const QString &path, const Field &field) {
        const QJsonValue value = values.value(path);
        if (value.isUndefined())
            return wrong(filled.name + u' ' + path,
                u"no value could be thought of for "_s + fieldTypeName(field.type) + u' '
                    + field.constraints.pattern);
        filled.values.insert(path, value);
        if (!field.secret) {
            draft.plain.insert(path, value);
            return;
        }
        if (const QByteArray found = markIn(value); !found.isEmpty())
            m_secrets.insert(found);
        draft.secrets.emplace(path, secretText(value));
    });
    m_fields += int(filled.values.size());
    const auto saved = await(m_workspace->save(std::move(draft)));
    if (!saved)
        return wrong(filled.name,
            describe(saved.error()).joined() + u' '
                + QString::fromUtf8(QJsonDocument::fromVariant(saved.error().arguments).toJson()));
    filled.id = *saved;
    readBack(filled);
    m_filled.append(filled);
}

void RoundTrip::readBack(const Filled &filled)
{
    const auto credential = m_workspace->credential(filled.id);
    const auto secrets = await(m_workspace->readSecrets({filled.id}, ReadPurpose::Edit));
    if (!credential || !secrets)
        return wrong(filled.name, u"cannot be read back"_s);
    filled.schema.forEachLeaf([&](const QString &path, const Field &field) {
        const QString where = filled.name + u' ' + path;
        const QJsonValue value = filled.values.value(path);
        const CredentialField *stored = credential->field(path);
        if (!stored)
            return wrong(where, u"is gone"_s);
        if (stored->secret != field.secret)
            return wrong(where, u"does not rest where it should"_s);
        if (!field.secret && stored->value != value)
            return wrong(where, u"has changed"_s);
        if (!field.secret)
            return;
        if (!stored->value.isUndefined())
            wrong(where, u"rests in the clear"_s);
        const auto secret = secrets->front().find(path);
        if (secret == secrets->front().end() || secret->second.view() != secretText(value).view())
            wrong(where, u"was revealed as another value"_s);
    });
    if (credential->fields.size() != filled.values.size())
        wrong(filled.name, u"has other fields than were saved"_s);
}

QStringList RoundTrip::afterwards()
{
    m_wrong.clear();
    for (const Filled &filled : std::as_const(m_filled))
        saveUnchanged(filled);
    await(m_workspace->close());
    await(m_workspace->written());
    searchFiles();
    return m_wrong;
}

void RoundTrip::saveUnchanged(const Filled &filled)
{
    const auto credential = m_workspace->credential(filled.id);
    if (!credential)
        return wrong(filled.name, u"is gone"_s);
    auto draft = editOf(*credential);
    draft.schema = filled.schema;
    draft.label += u" again"_s;
    if (const auto saved = await(m_workspace->save(std::move(draft))); !saved)
        return wrong(filled.name, describe(saved.error()).joined());
    readBack(filled);
}

void RoundTrip::searchFiles()
{
    QDirIterator files(m_folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            return wrong(file.fileName(), u"cannot be read"_s);
        const QByteArray bytes = file.readAll();
        if (!bytes.contains("s3cret-"))
            continue;
        for (const QByteArray &secret : std::as_const(m_secrets))
            if (bytes.contains(secret))
                wrong(file.fileName(), u"has "_s + QString::fromUtf8(secret));
    }
}
}
