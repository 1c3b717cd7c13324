#include "app/cli/draft_builder.h"

#include <algorithm>

#include <QLocale>

#include "app/cli/terminal.h"
#include "app/text/say.h"
#include "models/schema/initial_values.h"
#include "models/schema/validation.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
Schema schemaOfStored(const Credential &credential)
{
    Schema schema;
    for (const CredentialField &stored : credential.fields) {
        Field field;
        field.name = stored.path;
        field.type = FieldType::Unknown;
        field.secret = stored.secret;
        schema.fields += field;
    }
    return schema;
}

Error wrongSource(const QString &what, const QString &field)
{
    return Error(ErrorCode::InvalidArgument, {{u"what"_s, what}, {u"field"_s, field}});
}

Result<SecretBuffer> askFor(const Field &field)
{
    auto terminal = Terminal::open(field.name);
    if (!terminal)
        return failed(terminal);
    const QString label = field.displayLabel(QLocale().name());
    if (hasSeveralLines(field))
        return terminal->askSecretLines(Say::tr("%1 (several lines; end with Ctrl+D): ").arg(label));
    return terminal->askSecret(Say::tr("%1: ").arg(label));
}
}

DraftBuilder DraftBuilder::forNew(const App &app, const ConnectionMethod &method)
{
    DraftBuilder builder;
    CredentialDraft &draft = builder.m_draft;
    draft.appSlug = app.slug;
    draft.appName = app.displayName(QLocale().name());
    draft.methodKey = method.key;
    draft.label = draft.appName;
    draft.schema = method.schema;
    draft.plain = initialValues(draft.schema);
    draft.plain.removeIf(
        [&](QHash<QString, QJsonValue>::iterator value) { return builder.isSecret(value.key()); });
    return builder;
}

DraftBuilder DraftBuilder::forExisting(const Credential &credential, const ConnectionMethod *method)
{
    DraftBuilder builder;
    CredentialDraft &draft = builder.m_draft;
    const CredentialSummary &summary = credential.summary;
    draft.id = summary.id;
    draft.expectedRevision = summary.revision;
    draft.appSlug = summary.appSlug;
    draft.appName = summary.appName;
    draft.methodKey = summary.methodKey;
    draft.slug = summary.slug;
    draft.label = summary.label;
    draft.scope = summary.scope;
    draft.environment = summary.environment;
    draft.isDefault = summary.isDefault;
    draft.schema = method ? method->schema : schemaOfStored(credential);
    for (const CredentialField &field : credential.fields) {
        if (field.secret)
            draft.keptSecrets += field.path;
        else
            draft.plain.insert(field.path, field.value);
    }
    builder.m_storedSecrets = draft.keptSecrets;
    return builder;
}

/// A value that was stored as a secret stays one, whatever the definition says by now.
bool DraftBuilder::isSecret(const QString &path) const
{
    const Field *field = m_draft.schema.leaf(path);
    return m_storedSecrets.contains(path) || (field && field->secret);
}

Result<const Field *> DraftBuilder::leaf(const QString &path) const
{
    if (const Field *field = m_draft.schema.leaf(path))
        return field;
    QStringList known;
    m_draft.schema.forEachLeaf([&known](const QString &one, const Field &) { known += one; });
    return failure(ErrorCode::NotFound, {{u"what"_s, u"field"_s}, {u"name"_s, path}, {u"known"_s, known}});
}

Result<void> DraftBuilder::setAssignments(const QStringList &assignments)
{
    bool usesInput = false;
    QStringList paths;
    for (const QString &assignment : assignments) {
        auto source = ValueSource::parse(assignment);
        if (!source)
            return failed(source);
        const QString &path = source->path();
        if (const auto field = leaf(path); !field)
            return failed(field);
        if (isSecret(path) && source->kind() == ValueSource::Kind::Literal)
            return failure(ErrorCode::SecretAsArgument, {{u"field"_s, path}});
        if (paths.contains(path))
            return tl::unexpected(wrongSource(u"twice"_s, path));
        if (source->kind() == ValueSource::Kind::StandardInput && std::exchange(usesInput, true))
            return tl::unexpected(wrongSource(u"stdinTwice"_s, path));
        paths += path;
        m_sources.push_back(std::move(*source));
    }
    return {};
}

Result<void> DraftBuilder::unset(const QStringList &paths)
{
    for (const QString &path : paths) {
        if (const auto field = leaf(path); !field)
            return failed(field);
        m_draft.plain.remove(path);
        m_draft.keptSecrets.removeAll(path);
    }
    return {};
}

void DraftBuilder::take(const QString &path, const Field &field, SecretBuffer value)
{
    m_draft.keptSecrets.removeAll(path);
    if (isSecret(path))
        m_draft.secrets.insert_or_assign(path, std::move(value));
    else
        m_draft.plain.insert(path, plainValue(field, value.toText()));
}

Result<void> DraftBuilder::readValues()
{
    for (const ValueSource &source : m_sources) {
        const auto field = leaf(source.path());
        if (!field)
            return failed(field);
        if (source.kind() == ValueSource::Kind::Literal) {
            m_draft.plain.insert(source.path(), plainValue(**field, source.literal()));
            continue;
        }
        auto value = source.kind() == ValueSource::Kind::Prompt ? askFor(**field) : source.read(**field);
        if (!value)
            return failed(value);
        take(source.path(), **field, std::move(*value));
    }
    return {};
}

QStringList DraftBuilder::missingSecrets() const
{
    FormValues values;
    values.plain = m_draft.plain;
    for (const auto &[path, value] : m_draft.secrets)
        values.secrets.insert(path, {SecretView::State::Given, value.view()});
    for (const QString &path : m_draft.keptSecrets)
        values.secrets.insert(path, {SecretView::State::Kept, {}});

    const QSet<QString> visible = visibleLeaves(m_draft.schema, values);
    QStringList missing;
    m_draft.schema.forEachLeaf([&](const QString &path, const Field &field) {
        if (field.required && isSecret(path) && visible.contains(path) && !values.secrets.contains(path))
            missing += path;
    });
    return missing;
}

Result<void> DraftBuilder::askForMissing()
{
    // One at a time: an answer may show further fields.
    QStringList asked;
    for (;;) {
        const QStringList missing = missingSecrets();
        const auto next = std::find_if(
            missing.begin(), missing.end(), [&](const QString &path) { return !asked.contains(path); });
        if (next == missing.end())
            return {};
        asked += *next;
        const Field &field = *m_draft.schema.leaf(*next);
        auto value = askFor(field);
        if (!value && value.error().code == ErrorCode::NoTerminal)
            return {};
        if (!value)
            return failed(value);
        if (!value->isEmpty())
            take(*next, field, std::move(*value));
    }
}
}
