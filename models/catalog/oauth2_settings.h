#pragma once

#include <optional>

#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QObject>
#include <QString>
#include <QStringList>

#include "models/catalog/response_rule.h"
#include "models/schema/localized_text.h"

namespace claviger
{
// moc allows one Q_NAMESPACE per namespace, so each header has an inline one.
inline namespace oauth2_enums
{
Q_NAMESPACE

enum class OAuth2Grant { AuthorizationCode, ClientCredentials, DeviceCode };
Q_ENUM_NS(OAuth2Grant)

/// RFC 7636. Unknown: nothing is documented; sending a challenge is worth a try.
enum class PkceSupport { Unknown, Required, Supported, None };
Q_ENUM_NS(PkceSupport)

/// How the SHA-256 of the code verifier is written.
enum class PkceChallenge { Base64Url, Hex };
Q_ENUM_NS(PkceChallenge)

/// How the client proves itself to the token endpoint.
enum class ClientAuthentication { None, Basic, Post, PrivateKeyJwt };
Q_ENUM_NS(ClientAuthentication)

/// How one comes by a client id: by hand, RFC 7591, or a client id metadata document.
enum class ClientRegistration { Manual, Dynamic, MetadataDocument };
Q_ENUM_NS(ClientRegistration)

/// Whether `redirect_uri` may be http on this machine. RFC 8252 section 7.3 asks for AnyPort; with ExactPort
/// the registered address and the one that is sent must be the same.
enum class LoopbackRedirect { Unknown, AnyPort, ExactPort, Refused };
Q_ENUM_NS(LoopbackRedirect)

enum class TokenRequestBody { Form, Json, Query };
Q_ENUM_NS(TokenRequestBody)

/// Whether an answer says when the access token ends. Unstated: it ends, and nobody says when.
enum class TokenExpiry { Stated, Unstated, Never };
Q_ENUM_NS(TokenExpiry)

enum class ExpiryForm { Seconds, EpochSeconds, EpochMilliseconds, DateTime };
Q_ENUM_NS(ExpiryForm)

/// What is sent to get a new access token.
enum class RefreshMode { RefreshToken, AccessToken, None };
Q_ENUM_NS(RefreshMode)
}

/// Addresses are templates: `https://{subdomain}.example.com/token`, where a name in braces is a field of the
/// method or a captured value. All https. Empty: the provider has none, or its metadata says.
struct OAuth2Endpoints
{
    QString authorization;
    QString token;
    QString refresh; ///< empty: `token`
    QString revocation; ///< RFC 7009
    QString introspection; ///< RFC 7662
    QString device; ///< RFC 8628
    QString userinfo; ///< OpenID Connect
    QString registration; ///< RFC 7591
    QJsonObject extra;

    bool operator==(const OAuth2Endpoints &) const = default;
};

struct OAuth2Client
{
    std::optional<bool> isPublic; ///< works without a client secret
    QList<ClientRegistration> registration; ///< best first; empty: by hand
    QList<ClientAuthentication> authentication; ///< best first; empty: as metadata says, else Basic
    QString idParameter; ///< empty: `client_id`
    QString secretParameter; ///< empty: `client_secret`
    bool hasRawBasic = false; ///< id and secret are not form-encoded before RFC 6749 section 2.3.1 joins them
    QJsonObject extra;

    bool operator==(const OAuth2Client &) const = default;
};

struct OAuth2Scope
{
    QString value;
    LocalizedText description;
    bool isDefault = false; ///< ticked in a new list
    bool isRequired = false; ///< cannot be unticked
    QString parameter; ///< that carries it; empty: `scope`
    QJsonObject extra;

    bool operator==(const OAuth2Scope &) const = default;
};

struct OAuth2Authorization
{
    PkceSupport pkce = PkceSupport::Unknown;
    PkceChallenge challenge = PkceChallenge::Base64Url;
    QMap<QString, QString> parameters; ///< besides those of the RFC; values are templates
    QMap<QString, QString> reconnectParameters; ///< also sent when an account is connected again
    QJsonObject extra;

    bool operator==(const OAuth2Authorization &) const = default;
};

struct OAuth2Redirect
{
    LoopbackRedirect loopback = LoopbackRedirect::Unknown;
    QStringList hosts; ///< of `127.0.0.1`, `[::1]`, `localhost`: what is accepted, best first; empty: any
    QString codeParameter; ///< empty: `code`
    QMap<QString, QString> capture; ///< parameter of the redirect → name for templates
    QJsonObject extra;

    bool operator==(const OAuth2Redirect &) const = default;
};

/// The token request and its answer. Pointers are RFC 6901 into the answer; those of the two tokens and of
/// the expiry begin at `root`.
struct OAuth2Token
{
    TokenRequestBody body = TokenRequestBody::Form;
    QMap<QString, QString> headers;
    QMap<QString, QString> parameters; ///< also sent
    QString root; ///< where the token set stands; empty: at the top
    QString second; ///< where another token set stands, beside the first
    QString accessToken; ///< empty: `/access_token`, and so on
    QString refreshToken;
    QString expires;
    TokenExpiry expiry = TokenExpiry::Stated;
    ExpiryForm expiryForm = ExpiryForm::Seconds;
    std::optional<int> defaultLifetime; ///< seconds, where the answer does not say
    ResponseRule failure;
    QMap<QString, QString> capture; ///< pointer → name for templates
    QJsonObject extra;

    bool operator==(const OAuth2Token &) const = default;
};

/// A second call that makes a long-lived token of a short-lived one.
struct OAuth2Exchange
{
    QString url; ///< a template, GET; `{accessToken}` is the short-lived one
    QMap<QString, QString> parameters;
    QJsonObject extra;

    bool operator==(const OAuth2Exchange &) const = default;
};

/// Which of several sites or tenants a token is for: asked after connecting.
struct OAuth2Sites
{
    QString url; ///< a template, GET with the access token
    QString list; ///< where in the answer the sites stand
    QString id; ///< where in a site its id stands,
    QString name; ///< and its name
    QString variable; ///< the name templates know the chosen id by
    QJsonObject extra;

    bool operator==(const OAuth2Sites &) const = default;
};

struct OAuth2Refresh
{
    RefreshMode mode = RefreshMode::RefreshToken;
    QMap<QString, QString> parameters; ///< also sent; replaces `grant_type` where it has one
    std::optional<bool> rotates; ///< each refresh gives a new refresh token and ends the old one
    std::optional<int> leadTime; ///< seconds before the end at which to refresh
    std::optional<int> idleLimit; ///< days after which an unused refresh token ends
    QList<int> expiredStatuses; ///< what an ended access token is answered with; empty: 401
    QJsonObject extra;

    bool operator==(const OAuth2Refresh &) const = default;
};

/// What a provider needs, as data: RFC 6749 and what real ones do besides. Defaults are what the RFCs say.
struct OAuth2Settings
{
    QList<OAuth2Grant> grants; ///< empty: the authorization code
    QString issuer; ///< a template; metadata is found from it (RFC 8414, OpenID Connect Discovery)
    OAuth2Endpoints endpoints;
    OAuth2Client client;
    OAuth2Authorization authorization;
    OAuth2Redirect redirect;
    QList<OAuth2Scope> scopes; ///< what may be asked for; others may be typed
    QString scopeSeparator; ///< empty: a space
    OAuth2Token token;
    OAuth2Exchange exchange;
    OAuth2Sites sites;
    OAuth2Refresh refresh;
    QJsonObject extra;

    bool operator==(const OAuth2Settings &) const = default;
};
}
