#include "app/workspace/demo_workspace.h"

#include "app/workspace/demo_values.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
/// One line of the demo: which app, by which method, called what, and where it belongs.
struct DemoCredential
{
    const char16_t *app;
    const char16_t *method;
    const char16_t *label;
    const char16_t *place; ///< project's slug, `user`, or empty for the organization
    const char16_t *environment; ///< slug, or empty for all
    bool isDefault = false;
};

constexpr DemoCredential demoCredentials[] = {
    {u"anthropic", u"api_key", u"Claude for agents", u"agents", u"production", true},
    {u"anthropic", u"api_key", u"Claude, trial", u"agents", u"development"},
    {u"anthropic", u"api_key", u"Mine", u"user", u""},
    {u"openai", u"api_key", u"Embeddings", u"agents", u"production", true},
    {u"openai", u"api_key", u"Embeddings", u"agents", u"development"},
    {u"openai", u"api_key", u"Evaluation runs", u"agents", u"staging"},
    {u"exa", u"api_key", u"Web search", u"agents", u""},
    {u"exa", u"api_key", u"Web search, second quota", u"agents", u""},
    {u"github", u"personal_access_token", u"CI bot", u"", u"", true},
    {u"github", u"personal_access_token", u"Release notes", u"", u""},
    {u"github", u"personal_access_token", u"My laptop", u"user", u""},
    {u"github", u"app", u"Review app", u"agents", u"production"},
    {u"github", u"app", u"Review app", u"agents", u"development"},
    {u"slack", u"bot_token", u"Production Slack", u"storefront", u"production", true},
    {u"slack", u"bot_token", u"Test channel", u"storefront", u"development"},
    {u"slack", u"bot_token", u"Deploy notices", u"", u""},
    {u"stripe", u"api_key", u"Live payments", u"storefront", u"production", true},
    {u"stripe", u"api_key", u"Test payments", u"storefront", u"staging"},
    {u"stripe", u"api_key", u"Test payments", u"storefront", u"development"},
    {u"postgresql", u"password", u"Orders", u"storefront", u"production", true},
    {u"postgresql", u"password", u"Orders", u"storefront", u"staging"},
    {u"postgresql", u"password", u"Orders", u"storefront", u"development"},
    {u"postgresql", u"password", u"Reporting, read only", u"storefront", u"production"},
    {u"postgresql", u"password", u"Agent memory", u"agents", u""},
    {u"aws", u"access_key", u"Image bucket", u"storefront", u"production"},
    {u"aws", u"access_key", u"Image bucket", u"storefront", u"staging"},
    {u"aws", u"access_key", u"Backups", u"", u"production"},
    {u"google-service-account", u"service_account", u"Analytics export", u"storefront", u"production"},
    {u"google-service-account", u"service_account", u"Sheets for agents", u"agents", u""},
    {u"jira", u"api_token", u"Shop board", u"storefront", u""},
    {u"jira", u"api_token", u"Mine", u"user", u""},
    {u"smtp", u"smtp", u"Order mail", u"storefront", u"production", true},
    {u"smtp", u"smtp", u"Mail catcher", u"storefront", u"development"},
    {u"twilio", u"auth_token", u"Delivery messages", u"storefront", u"production"},
    {u"twilio", u"api_key", u"Delivery messages, test", u"storefront", u"staging"},
    {u"http", u"http", u"Warehouse", u"storefront", u"production"},
    {u"http", u"http", u"Warehouse", u"storefront", u"staging"},
    {u"http", u"http", u"Internal tools", u"", u""},
    {u"ssh-key", u"private_key", u"Deploy key", u"", u"production"},
    {u"ssh-key", u"private_key", u"My key", u"user", u""},
};

class DemoFlow final : public std::enable_shared_from_this<DemoFlow>
{
public:
    DemoFlow(Workspace *workspace, AppCatalog *catalog) : m_workspace(workspace), m_catalog(catalog) { }

    QCoro::Task<Result<void>> run()
    {
        auto self = shared_from_this();
        if (auto places = co_await makePlaces(); !places)
            co_return places;
        int number = 0;
        for (const DemoCredential &wanted : demoCredentials) {
            auto draft = draftFor(wanted, ++number);
            if (!draft)
                co_return failed(draft);
            const auto saved = co_await m_workspace->save(std::move(*draft));
            if (!saved)
                co_return failed(saved);
            m_last = *saved;
        }
        const QList<Id> last{m_last};
        co_return co_await m_workspace->moveToTrash(last);
    }

private:
    QCoro::Task<Result<void>> makePlaces()
    {
        auto self = shared_from_this();
        const auto environments = m_workspace->environments();
        if (!environments)
            co_return failed(environments);
        for (const Environment &environment : *environments)
            m_environments.insert(environment.slug, environment.id);
        const QStringList slugs{u"storefront"_s, u"agents"_s};
        for (const QString &slug : slugs) {
            Project project;
            project.slug = slug;
            project.label = slug == "agents"_L1 ? u"Agents"_s : u"Storefront"_s;
            project.color = slug == "agents"_L1 ? u"#6750a4"_s : u"#00696e"_s;
            project.environments = m_environments.values();
            project.activeEnvironment = m_environments.value(u"development"_s);
            const auto saved = co_await m_workspace->saveProject(project);
            if (!saved)
                co_return failed(saved);
            m_projects.insert(slug, *saved);
        }
        co_return Result<void>();
    }

    Result<CredentialDraft> draftFor(const DemoCredential &wanted, int number)
    {
        const auto app = m_catalog->app(QString::fromUtf16(wanted.app));
        if (!app)
            return failed(app);
        const auto *method = app->method(QString::fromUtf16(wanted.method));
        if (!method)
            return failure(ErrorCode::NotFound, {{u"what"_s, u"method"_s}, {u"name"_s, app->slug}});

        CredentialDraft draft;
        draft.appSlug = app->slug;
        draft.appName = app->displayName(u"en_US"_s);
        draft.methodKey = method->key;
        draft.label = QString::fromUtf16(wanted.label);
        draft.scope = scopeOf(QString::fromUtf16(wanted.place));
        draft.environment = m_environments.value(QString::fromUtf16(wanted.environment));
        draft.isDefault = wanted.isDefault;
        draft.schema = method->schema;
        fillDemoValues(draft, number);
        return draft;
    }

    Scope scopeOf(const QString &place) const
    {
        if (place.isEmpty())
            return Scope::organization();
        return place == "user"_L1 ? Scope::user() : Scope::ofProject(m_projects.value(place));
    }

    Workspace *m_workspace;
    AppCatalog *m_catalog;
    QHash<QString, Id> m_environments;
    QHash<QString, Id> m_projects;
    Id m_last;
};
}

QCoro::Task<Result<void>> fillDemoWorkspace(Workspace *workspace, AppCatalog *catalog)
{
    return std::make_shared<DemoFlow>(workspace, catalog)->run();
}
}
