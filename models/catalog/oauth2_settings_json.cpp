#include "models/catalog/oauth2_settings_json.h"

#include <array>

#include <nlohmann/json.hpp>

#include <QSet>

#include "models/catalog/json_members.h"
#include "models/catalog/response_rule_json.h"

using namespace Qt::StringLiterals;
using nlohmann::json;

namespace claviger
{
namespace
{
template <class Enum, std::size_t size> using WordTable = std::array<std::pair<Enum, const char *>, size>;

constexpr WordTable<OAuth2Grant, 3> grantWords{{
    {OAuth2Grant::AuthorizationCode, "authorization_code"},
    {OAuth2Grant::ClientCredentials, "client_credentials"},
    {OAuth2Grant::DeviceCode, "device_code"},
}};
constexpr WordTable<PkceSupport, 4> pkceWords{{
    {PkceSupport::Unknown, "unknown"},
    {PkceSupport::Required, "required"},
    {PkceSupport::Supported, "supported"},
    {PkceSupport::None, "none"},
}};
constexpr WordTable<PkceChallenge, 2> challengeWords{{
    {PkceChallenge::Base64Url, "base64url"},
    {PkceChallenge::Hex, "hex"},
}};
constexpr WordTable<ClientAuthentication, 4> authenticationWords{{
    {ClientAuthentication::None, "none"},
    {ClientAuthentication::Basic, "client_secret_basic"},
    {ClientAuthentication::Post, "client_secret_post"},
    {ClientAuthentication::PrivateKeyJwt, "private_key_jwt"},
}};
constexpr WordTable<ClientRegistration, 3> registrationWords{{
    {ClientRegistration::Manual, "manual"},
    {ClientRegistration::Dynamic, "dynamic"},
    {ClientRegistration::MetadataDocument, "metadata_document"},
}};
constexpr WordTable<LoopbackRedirect, 4> loopbackWords{{
    {LoopbackRedirect::Unknown, "unknown"},
    {LoopbackRedirect::AnyPort, "any_port"},
    {LoopbackRedirect::ExactPort, "exact_port"},
    {LoopbackRedirect::Refused, "refused"},
}};
constexpr WordTable<TokenRequestBody, 3> bodyWords{{
    {TokenRequestBody::Form, "form"},
    {TokenRequestBody::Json, "json"},
    {TokenRequestBody::Query, "query"},
}};
constexpr WordTable<TokenExpiry, 3> expiryWords{{
    {TokenExpiry::Stated, "stated"},
    {TokenExpiry::Unstated, "unstated"},
    {TokenExpiry::Never, "never"},
}};
constexpr WordTable<ExpiryForm, 4> expiryFormWords{{
    {ExpiryForm::Seconds, "seconds"},
    {ExpiryForm::EpochSeconds, "epoch_seconds"},
    {ExpiryForm::EpochMilliseconds, "epoch_milliseconds"},
    {ExpiryForm::DateTime, "date_time"},
}};
constexpr WordTable<RefreshMode, 3> refreshWords{{
    {RefreshMode::RefreshToken, "refresh_token"},
    {RefreshMode::AccessToken, "access_token"},
    {RefreshMode::None, "none"},
}};
}

// Found by the type of what they describe, so they stand in the namespace itself.

template <class Members> static void describe(Members &members, Of<OAuth2Endpoints> auto &endpoints)
{
    members.text("authorization", endpoints.authorization);
    members.text("token", endpoints.token);
    members.text("refresh", endpoints.refresh);
    members.text("revocation", endpoints.revocation);
    members.text("introspection", endpoints.introspection);
    members.text("device", endpoints.device);
    members.text("userinfo", endpoints.userinfo);
    members.text("registration", endpoints.registration);
    members.rest(endpoints.extra);
}

template <class Members> static void describe(Members &members, Of<OAuth2Client> auto &client)
{
    members.flag("public", client.isPublic);
    members.words("registration", client.registration, Words<ClientRegistration>(registrationWords));
    members.words("authentication", client.authentication, Words<ClientAuthentication>(authenticationWords));
    members.text("idParameter", client.idParameter);
    members.text("secretParameter", client.secretParameter);
    members.flag("rawBasic", client.hasRawBasic);
    members.rest(client.extra);
}

template <class Members> static void describe(Members &members, Of<OAuth2Scope> auto &scope)
{
    members.requiredText("value", scope.value);
    members.localized("description", scope.description);
    members.flag("default", scope.isDefault);
    members.flag("required", scope.isRequired);
    members.text("parameter", scope.parameter);
    members.rest(scope.extra);
}

template <class Members> static void describe(Members &members, Of<OAuth2Authorization> auto &request)
{
    members.word("pkce", request.pkce, Words<PkceSupport>(pkceWords));
    members.word("challenge", request.challenge, Words<PkceChallenge>(challengeWords));
    members.map("parameters", request.parameters);
    members.map("reconnectParameters", request.reconnectParameters);
    members.rest(request.extra);
}

template <class Members> static void describe(Members &members, Of<OAuth2Redirect> auto &redirect)
{
    members.word("loopback", redirect.loopback, Words<LoopbackRedirect>(loopbackWords));
    members.texts("hosts", redirect.hosts);
    members.text("codeParameter", redirect.codeParameter);
    members.map("capture", redirect.capture);
    members.rest(redirect.extra);
}

template <class Members> static void describe(Members &members, Of<OAuth2Token> auto &token)
{
    members.word("body", token.body, Words<TokenRequestBody>(bodyWords));
    members.map("headers", token.headers);
    members.map("parameters", token.parameters);
    members.text("root", token.root);
    members.text("second", token.second);
    members.text("accessToken", token.accessToken);
    members.text("refreshToken", token.refreshToken);
    members.text("expires", token.expires);
    members.word("expiry", token.expiry, Words<TokenExpiry>(expiryWords));
    members.word("expiryForm", token.expiryForm, Words<ExpiryForm>(expiryFormWords));
    members.number("defaultLifetime", token.defaultLifetime);
    members.object("failure", token.failure);
    members.map("capture", token.capture);
    members.rest(token.extra);
}

template <class Members> static void describe(Members &members, Of<OAuth2Exchange> auto &exchange)
{
    members.requiredText("url", exchange.url);
    members.map("parameters", exchange.parameters);
    members.rest(exchange.extra);
}

template <class Members> static void describe(Members &members, Of<OAuth2Sites> auto &sites)
{
    members.requiredText("url", sites.url);
    members.text("list", sites.list);
    members.requiredText("id", sites.id);
    members.text("name", sites.name);
    members.requiredText("variable", sites.variable);
    members.rest(sites.extra);
}

template <class Members> static void describe(Members &members, Of<OAuth2Refresh> auto &refresh)
{
    members.word("mode", refresh.mode, Words<RefreshMode>(refreshWords));
    members.map("parameters", refresh.parameters);
    members.flag("rotates", refresh.rotates);
    members.number("leadTime", refresh.leadTime);
    members.number("idleLimit", refresh.idleLimit);
    members.numbers("expiredStatuses", refresh.expiredStatuses);
    members.rest(refresh.extra);
}

template <class Members> static void describe(Members &members, Of<OAuth2Settings> auto &settings)
{
    members.words("grants", settings.grants, Words<OAuth2Grant>(grantWords));
    members.text("issuer", settings.issuer);
    members.object("endpoints", settings.endpoints);
    members.object("client", settings.client);
    members.object("authorization", settings.authorization);
    members.object("redirect", settings.redirect);
    members.list("scopes", settings.scopes);
    members.text("scopeSeparator", settings.scopeSeparator);
    members.object("token", settings.token);
    members.object("exchange", settings.exchange);
    members.object("sites", settings.sites);
    members.object("refresh", settings.refresh);
    members.rest(settings.extra);
}

static void checkScopes(const QList<OAuth2Scope> &scopes, const QString &pointer, FaultRecord &record)
{
    if (scopes.size() > mostScopes)
        record.raise(FileFault::TooMany, pointer, {{u"limit"_s, mostScopes}});
    QSet<std::pair<QString, QString>> known;
    for (qsizetype i = 0; i < scopes.size(); ++i) {
        const std::pair scope{scopes.at(i).parameter, scopes.at(i).value};
        if (known.contains(scope))
            record.raise(FileFault::NotUnique, u"%1/%2/value"_s.arg(pointer).arg(i));
        known.insert(scope);
    }
}

OAuth2Settings readOAuth2Settings(const json &value, const QString &pointer, FaultRecord &record)
{
    ObjectReader reader(value, pointer, record);
    MemberReader members(reader, record);
    OAuth2Settings settings;
    describe(members, settings);
    checkScopes(settings.scopes, reader.pointer(u"scopes"_s), record);
    return settings;
}

json writeOAuth2Settings(const OAuth2Settings &settings)
{
    json object = json::object();
    MemberWriter members(object);
    describe(members, settings);
    return object;
}
}
