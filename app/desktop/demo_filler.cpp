#include "app/desktop/demo_filler.h"

#include <QJsonArray>
#include <QJsonObject>

#include "ui/base/async.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
constexpr int wanted = 40;

struct Place
{
    const char16_t *label;
    ScopeKind scope;
    int project; ///< index, of a project's
    int environment; ///< index, -1: all
    bool isDefault;
};
constexpr Place places[]{
    {u"Production", ScopeKind::Project, 0, 2, true},
    {u"Staging", ScopeKind::Project, 0, 1, true},
    {u"CI bot", ScopeKind::Organization, 0, -1, true},
    {u"Local development", ScopeKind::User, 0, 0, false},
    {u"Reporting", ScopeKind::Project, 1, 2, false},
};

QString inventedText(int seed)
{
    return u"demo-%1"_s.arg(quint32(seed) * 2654435761U, 8, 16, QLatin1Char('0'));
}

QJsonValue invented(const Field &field, int seed)
{
    if (!field.constantValue.isUndefined())
        return field.constantValue;
    if (!field.defaultValue.isUndefined())
        return field.defaultValue;
    switch (field.type) {
    case FieldType::Number:
    case FieldType::Integer:
        return field.constraints.minimum.value_or(1);
    case FieldType::Boolean:
        return true;
    case FieldType::Choice:
        return field.options.isEmpty() ? QJsonValue(QJsonValue::Undefined) : field.options.first().value;
    case FieldType::Url:
        return u"https://demo.example.com"_s;
    case FieldType::Host:
        return u"db-%1.example.com"_s.arg(seed % 4 + 1);
    case FieldType::DateTime:
        return u"2027-01-31T12:00:00Z"_s;
    case FieldType::StringList:
        return QJsonArray{u"read"_s, u"write"_s};
    case FieldType::StringMap:
        return QJsonObject{{u"X-Demo"_s, u"1"_s}};
    default:
        return inventedText(seed);
    }
}

/// Invented values cannot look like every provider's keys.
Schema withoutFormats(Schema schema)
{
    const std::function<void(QList<Field> &)> relax = [&relax](QList<Field> &fields) {
        for (Field &field : fields) {
            field.constraints.pattern.clear();
            field.constraints.minimumLength.reset();
            field.constraints.maximumLength.reset();
            relax(field.children);
        }
    };
    relax(schema.fields);
    return schema;
}

QByteArray inventedSecret(const Field &field, int seed)
{
    if (field.type != FieldType::File)
        return inventedText(seed).toUtf8() + inventedText(seed + 1).toUtf8();
    if (field.fileKind == FileKind::Json)
        return R"({"type":"service_account","project_id":"demo"})";
    return "-----BEGIN PRIVATE KEY-----\nZGVtbw==\n-----END PRIVATE KEY-----\n";
}
}

CredentialDraft inventedDraft(const App &app, const ConnectionMethod &method, int seed)
{
    CredentialDraft draft;
    draft.appSlug = app.slug;
    draft.appName = app.displayName(u"en_US"_s);
    draft.methodKey = method.key;
    draft.schema = withoutFormats(method.schema);
    method.schema.forEachLeaf([&](const QString &path, const Field &field) {
        if (!field.required && field.constantValue.isUndefined() && field.defaultValue.isUndefined()
            && !field.secret)
            return;
        if (field.secret)
            draft.secrets.emplace(path, SecretBuffer::copyOf(inventedSecret(field, seed)));
        else if (const QJsonValue value = invented(field, seed); !value.isUndefined())
            draft.plain.insert(path, value);
    });
    return draft;
}

DemoFiller::DemoFiller(Workspace &workspace, QList<App> apps, QObject *parent)
    : QObject(parent),
      m_workspace(workspace),
      m_apps(std::move(apps))
{
}

void DemoFiller::fill(std::function<void(Result<void>)> then)
{
    m_then = std::move(then);
    addProject(0);
}

void DemoFiller::addProject(qsizetype index)
{
    static const QStringList slugs{u"storefront"_s, u"data-platform"_s};
    if (index == slugs.size()) {
        planCredentials();
        return saveNext(0);
    }
    Project project;
    project.slug = slugs.at(index);
    project.label = project.slug;
    project.color = index == 0 ? u"#3b5bdb"_s : u"#0b7285"_s;
    project.position = static_cast<int>(index);
    for (const Environment &environment : m_workspace.environments().value_or(QList<Environment>()))
        project.environments.append(environment.id);
    whenDone(m_workspace.saveProject(project), this, [this, index](const Result<Id> &saved) {
        if (!saved)
            return m_then(failed(saved));
        m_projects.append(*saved);
        addProject(index + 1);
    });
}

void DemoFiller::planCredentials()
{
    const QList<Environment> environments = m_workspace.environments().value_or(QList<Environment>());
    int seed = 1;
    for (const Place &place : places) {
        for (const App &app : std::as_const(m_apps)) {
            for (const ConnectionMethod &method : app.methods) {
                if (method.kind != MethodKind::ApiKey || m_drafts.size() >= wanted)
                    continue;
                CredentialDraft draft = inventedDraft(app, method, seed++);
                draft.label = QString::fromUtf16(place.label);
                draft.scope.kind = place.scope;
                if (place.scope == ScopeKind::Project)
                    draft.scope.project = m_projects.at(place.project);
                draft.environment = place.environment < 0 ? Id() : environments.value(place.environment).id;
                draft.isDefault = place.isDefault;
                m_drafts.push_back(std::move(draft));
                break;
            }
        }
    }
}

void DemoFiller::saveNext(std::size_t index)
{
    if (index == m_drafts.size())
        return m_then({});
    whenDone(m_workspace.save(std::move(m_drafts[index])), this, [this, index](const Result<Id> &saved) {
        // An app whose fields want more than invented values is left out; any other failure ends it.
        if (!saved && saved.error().code != ErrorCode::ValidationFailed)
            return m_then(failed(saved));
        saveNext(index + 1);
    });
}
}
