#include <algorithm>

#include <QJsonArray>
#include <QTest>

#include "app/catalog/app_catalog.h"
#include "models/catalog/url_template.h"

using namespace Qt::StringLiterals;
using namespace claviger;

namespace
{
using Texts = QMap<QString, QString>;

QStringList endpointsOf(const OAuth2Endpoints &endpoints)
{
    return {endpoints.authorization, endpoints.token, endpoints.refresh, endpoints.revocation,
        endpoints.introspection, endpoints.device, endpoints.userinfo, endpoints.registration};
}

QStringList textsIn(const QJsonValue &value)
{
    QStringList texts{value.toString()};
    for (const QJsonValue entry : value.toArray())
        texts += textsIn(entry);
    for (const QJsonValue member : value.toObject())
        texts += textsIn(member);
    return texts;
}

QStringList templatesOf(const OAuth2Settings &settings)
{
    QStringList texts = endpointsOf(settings.endpoints);
    texts += {settings.issuer, settings.exchange.url, settings.sites.url};
    for (const Texts &map : {settings.authorization.parameters, settings.authorization.reconnectParameters,
             settings.token.parameters, settings.token.headers, settings.exchange.parameters,
             settings.refresh.parameters})
        texts += map.values();
    return texts;
}

QStringList templatesOf(const VerificationSettings &test)
{
    return QStringList{test.url, test.user, test.password} + test.headers.values() + test.query.values()
        + textsIn(test.body);
}

QSet<QString> namesIn(const QStringList &templates)
{
    QSet<QString> names;
    for (const QString &text : templates) {
        for (const QString &name : placeholdersIn(text))
            names.insert(name);
    }
    return names;
}

const Field *fieldOf(const ConnectionMethod &method, const QString &name)
{
    const auto found = std::ranges::find(method.schema.fields, name, &Field::name);
    return found == method.schema.fields.end() ? nullptr : &*found;
}

bool isBilingual(const LocalizedText &text)
{
    return !text.texts().value(u"en_US"_s).isEmpty() && !text.texts().value(u"zh_Hans"_s).isEmpty();
}
}

/// Hosts, OAuth 2 settings and test requests of the definitions that come with the program. That addresses
/// are https and of a host that is named, and that names in braces are known, the reader itself sees to.
class TestBundledConnections final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_apps = m_catalog.all();
        QVERIFY(m_apps.size() >= 80);
    }

    void what_sends_values_names_the_hosts_data() { addApps(); }
    void what_sends_values_names_the_hosts()
    {
        QFETCH(QString, slug);
        const App app = *m_catalog.app(slug);
        QCOMPARE(QSet<QString>(app.hosts.begin(), app.hosts.end()).size(), app.hosts.size());
        for (const ConnectionMethod &method : app.methods)
            QVERIFY2((!method.oauth2 && !method.test) || !app.hosts.isEmpty(), qPrintable(method.key));
        for (const QString &host : app.hosts) {
            for (const QString &name : placeholdersIn(host))
                QVERIFY2(isHostField(app, name), qPrintable(name));
        }
    }

    void every_field_of_an_oauth_method_is_used_data() { addApps(); }
    void every_field_of_an_oauth_method_is_used()
    {
        QFETCH(QString, slug);
        const App app = *m_catalog.app(slug);
        for (const ConnectionMethod &method : app.methods) {
            if (!method.oauth2 || method.kind != MethodKind::OAuth2)
                continue;
            QStringList templates = templatesOf(*method.oauth2);
            if (method.test)
                templates += templatesOf(*method.test);
            const QSet<QString> used = namesIn(templates);
            for (const Field &field : method.schema.fields) {
                QVERIFY2(used.contains(field.name), qPrintable(field.name));
                QVERIFY2(!field.secret, qPrintable(field.name));
            }
        }
    }

    void settings_and_kind_go_together_data() { addApps(); }
    void settings_and_kind_go_together()
    {
        QFETCH(QString, slug);
        const App app = *m_catalog.app(slug);
        for (const ConnectionMethod &method : app.methods) {
            QCOMPARE(method.oauth2.has_value(), method.kind != MethodKind::ApiKey);
            if (method.kind != MethodKind::OAuth2)
                continue;
            const OAuth2Settings &settings = *method.oauth2;
            const bool isDiscovered = !settings.issuer.isEmpty();
            QVERIFY(isDiscovered || !settings.endpoints.authorization.isEmpty());
            QVERIFY(isDiscovered || !settings.endpoints.token.isEmpty());
            if (settings.grants.contains(OAuth2Grant::DeviceCode))
                QVERIFY(isDiscovered || !settings.endpoints.device.isEmpty());
        }
    }

    void oauth_settings_do_not_contradict_themselves_data() { addApps(); }
    void oauth_settings_do_not_contradict_themselves()
    {
        QFETCH(QString, slug);
        const App app = *m_catalog.app(slug);
        for (const ConnectionMethod &method : app.methods) {
            if (method.oauth2)
                checkSettings(method, *method.oauth2);
        }
    }

    void every_scope_is_explained_in_both_languages_data() { addApps(); }
    void every_scope_is_explained_in_both_languages()
    {
        QFETCH(QString, slug);
        const App app = *m_catalog.app(slug);
        for (const ConnectionMethod &method : app.methods) {
            for (const OAuth2Scope &scope : method.oauth2.value_or(OAuth2Settings()).scopes) {
                QVERIFY2(isBilingual(scope.description), qPrintable(scope.value));
                QVERIFY2(!scope.value.contains(u' ') && !scope.value.contains(u','), qPrintable(scope.value));
                QVERIFY2(scope.isDefault || !scope.isRequired, qPrintable(scope.value));
            }
        }
    }

    void a_test_needs_what_it_tests_data() { addApps(); }
    void a_test_needs_what_it_tests()
    {
        QFETCH(QString, slug);
        const App app = *m_catalog.app(slug);
        for (const ConnectionMethod &method : app.methods) {
            if (!method.test)
                continue;
            const QSet<QString> used = namesIn(templatesOf(*method.test));
            const bool isSecret = std::ranges::any_of(used, [&](const QString &name) {
                const Field *field = fieldOf(method, name);
                return field && field->secret && field->required;
            });
            QVERIFY2(isSecret || (method.oauth2 && used.contains(u"accessToken"_s)), qPrintable(method.key));
            for (const QString &name : used) {
                const Field *field = fieldOf(method, name);
                const bool hasValue = !field || field->required || !field->defaultValue.isUndefined()
                    || !field->constantValue.isUndefined();
                QVERIFY2(hasValue, qPrintable(method.key + u' ' + name));
            }
            checkPointers({method.test->accountId, method.test->accountName, method.test->failure.pointer});
            QVERIFY(method.test->body.isEmpty() || method.test->method == u"POST");
            QVERIFY(method.test->user.isEmpty() ? method.test->password.isEmpty() : true);
        }
    }

private:
    void addApps()
    {
        QTest::addColumn<QString>("slug");
        for (const QString &slug : m_catalog.slugs())
            QTest::newRow(qPrintable(slug)) << slug;
    }

    /// Whether the field, in each method that has it, or the captured value can be a host.
    static bool isHostField(const App &app, const QString &name)
    {
        bool isKnown = false;
        for (const ConnectionMethod &method : app.methods) {
            if (method.oauth2)
                isKnown |= method.oauth2->token.capture.values().contains(name);
            const Field *field = fieldOf(method, name);
            if (!field)
                continue;
            isKnown = true;
            if (field->secret
                || (field->type != FieldType::Url && field->type != FieldType::Host
                    && field->type != FieldType::Choice))
                return false;
            for (const FieldOption &option : field->options) {
                if (!isHostRule(option.value.toString()))
                    return false;
            }
        }
        return isKnown;
    }

    static void checkPointers(const QStringList &pointers)
    {
        for (const QString &pointer : pointers)
            QVERIFY2(
                pointer.isEmpty() || (pointer.startsWith(u'/') && pointer.size() > 1), qPrintable(pointer));
    }

    static void checkSettings(const ConnectionMethod &method, const OAuth2Settings &settings)
    {
        QVERIFY(settings.scopeSeparator.isEmpty() || settings.scopeSeparator == u",");
        QVERIFY(settings.authorization.challenge == PkceChallenge::Base64Url
            || settings.authorization.pkce == PkceSupport::Required);
        for (const QString &host : settings.redirect.hosts)
            QVERIFY(host == u"127.0.0.1" || host == u"[::1]" || host == u"localhost");
        QVERIFY(settings.redirect.hosts.isEmpty() || settings.redirect.loopback != LoopbackRedirect::Refused);
        const bool canBePublic = settings.client.isPublic.value_or(true);
        QVERIFY(canBePublic || !settings.client.authentication.contains(ClientAuthentication::None));
        QVERIFY(settings.token.expiry != TokenExpiry::Never || settings.refresh.mode == RefreshMode::None);
        QVERIFY(
            settings.endpoints.refresh != settings.endpoints.token || settings.endpoints.refresh.isEmpty());
        for (const QString &rfc : {u"response_type"_s, u"client_id"_s, u"redirect_uri"_s, u"state"_s,
                 u"scope"_s, u"code_challenge"_s, u"code_challenge_method"_s})
            QVERIFY2(!settings.authorization.parameters.contains(rfc), qPrintable(rfc));
        QSet<QString> captured;
        for (const QString &name : settings.redirect.capture.values() + settings.token.capture.values()) {
            QVERIFY2(!fieldOf(method, name) && !captured.contains(name), qPrintable(name));
            captured.insert(name);
        }
        checkPointers({settings.token.root, settings.token.second, settings.token.accessToken,
            settings.token.refreshToken, settings.token.expires, settings.token.failure.pointer,
            settings.sites.list, settings.sites.id, settings.sites.name});
        checkPointers(settings.token.capture.keys());
    }

    AppCatalog m_catalog;
    QList<App> m_apps;
};

QTEST_GUILESS_MAIN(TestBundledConnections)
#include "tst_bundled_connections.moc"
