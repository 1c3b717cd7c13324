#include "models/catalog/template_check.h"

#include <QJsonArray>
#include <QSet>

#include "models/catalog/url_template.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
using Names = QSet<QString>;
using Texts = QMap<QString, QString>;

const QString accessToken = u"accessToken"_s;

Names namesIn(const Schema &schema)
{
    Names names;
    for (const Field &field : schema.fields)
        names.insert(field.name);
    return names;
}

void add(Names &names, const Texts &capture)
{
    for (const QString &name : capture)
        names.insert(name);
}

/// What stands in one method.
class MethodCheck final
{
public:
    MethodCheck(const QStringList &hosts, QString pointer, FaultRecord &record)
        : m_hosts(hosts),
          m_pointer(std::move(pointer)),
          m_record(record)
    {
    }

    void text(const QString &place, const QString &text, const Names &known)
    {
        for (const QString &name : placeholdersIn(text)) {
            if (!known.contains(name))
                m_record.raise(
                    FileFault::UnknownPlaceholder, m_pointer + place, {{u"name"_s, name.left(64)}});
        }
    }

    void texts(const QString &place, const Texts &texts, const Names &known)
    {
        for (auto one = texts.begin(); one != texts.end(); ++one)
            text(place + u'/' + one.key(), *one, known);
    }

    void url(const QString &place, const QString &url, const Names &known)
    {
        if (url.isEmpty())
            return;
        const UrlTemplate address(url);
        text(place, url, known);
        if (!address.isGood())
            m_record.raise(FileFault::NotHttps, m_pointer + place);
        else if (!m_hosts.isEmpty() && !allowsHost(m_hosts, address.host()))
            m_record.raise(
                FileFault::ForeignHost, m_pointer + place, {{u"host"_s, address.host().left(255)}});
    }

    void value(const QString &place, const QJsonValue &value, const Names &known)
    {
        text(place, value.toString(), known);
        for (const QJsonValue entry : value.toArray())
            this->value(place, entry, known);
        const QJsonObject object = value.toObject();
        for (auto member = object.begin(); member != object.end(); ++member)
            this->value(place + u'/' + member.key(), *member, known);
    }

private:
    const QStringList &m_hosts;
    QString m_pointer;
    FaultRecord &m_record;
};

/// Follows the flow: what a step yields, the next ones may name. Returns what is known in the end.
Names checkOAuth2(MethodCheck &check, const OAuth2Settings &settings, Names known)
{
    const OAuth2Endpoints &endpoints = settings.endpoints;
    check.url(u"/oauth2/issuer"_s, settings.issuer, known);
    check.url(u"/oauth2/endpoints/authorization"_s, endpoints.authorization, known);
    check.url(u"/oauth2/endpoints/device"_s, endpoints.device, known);
    check.url(u"/oauth2/endpoints/registration"_s, endpoints.registration, known);
    check.texts(u"/oauth2/authorization/parameters"_s, settings.authorization.parameters, known);
    check.texts(
        u"/oauth2/authorization/reconnectParameters"_s, settings.authorization.reconnectParameters, known);

    add(known, settings.redirect.capture);
    check.url(u"/oauth2/endpoints/token"_s, endpoints.token, known);
    check.texts(u"/oauth2/token/parameters"_s, settings.token.parameters, known);
    check.texts(u"/oauth2/token/headers"_s, settings.token.headers, known);

    add(known, settings.token.capture);
    known.insert(accessToken);
    check.url(u"/oauth2/exchange/url"_s, settings.exchange.url, known);
    check.texts(u"/oauth2/exchange/parameters"_s, settings.exchange.parameters, known);
    check.url(u"/oauth2/endpoints/refresh"_s, endpoints.refresh, known);
    check.texts(u"/oauth2/refresh/parameters"_s, settings.refresh.parameters, known);
    check.url(u"/oauth2/endpoints/revocation"_s, endpoints.revocation, known);
    check.url(u"/oauth2/endpoints/introspection"_s, endpoints.introspection, known);
    check.url(u"/oauth2/endpoints/userinfo"_s, endpoints.userinfo, known);
    check.url(u"/oauth2/sites/url"_s, settings.sites.url, known);
    if (!settings.sites.variable.isEmpty())
        known.insert(settings.sites.variable);
    return known;
}

void checkTest(MethodCheck &check, const VerificationSettings &test, const Names &known)
{
    check.url(u"/test/url"_s, test.url, known);
    check.texts(u"/test/headers"_s, test.headers, known);
    check.texts(u"/test/query"_s, test.query, known);
    check.text(u"/test/user"_s, test.user, known);
    check.text(u"/test/password"_s, test.password, known);
    check.value(u"/test/body"_s, test.body, known);
}
}

void checkTemplates(const App &app, FaultRecord &record)
{
    for (qsizetype i = 0; i < app.methods.size(); ++i) {
        const ConnectionMethod &method = app.methods.at(i);
        MethodCheck check(app.hosts, u"/methods/%1"_s.arg(i), record);
        Names known = namesIn(method.schema);
        if (method.oauth2)
            known = checkOAuth2(check, *method.oauth2, known);
        if (method.test)
            checkTest(check, *method.test, known);
    }
}
}
