#include "app/catalog/import/pikku_oauth.h"

#include <algorithm>
#include <array>

#include <nlohmann/json.hpp>

#include "models/catalog/url_template.h"

using namespace Qt::StringLiterals;
using nlohmann::json;

namespace claviger
{
namespace
{
/// One OAuth 2 setting that is an address: kept if it is https.
QString readAddress(LooseObject &settings, const char *name, QStringList &placeholders, NoteBook &notes)
{
    const QString setting = QString::fromLatin1(name);
    QString written = settings.text(name);
    if (written.isEmpty()) {
        notes.add(ImportNoteCode::OAuthSettingMissing, settings.pointer(name), {{u"setting"_s, setting}});
        placeholders.append(setting);
        return {};
    }
    if (isPlaceholderAddress(written)) {
        notes.add(ImportNoteCode::PlaceholderEndpoint, settings.pointer(name), {{u"setting"_s, setting}});
        placeholders.append(setting);
    }
    const QUrl url(written, QUrl::StrictMode);
    if (url.isValid() && url.scheme() == u"https" && !url.host().isEmpty() && url.userInfo().isEmpty())
        return written;
    notes.add(ImportNoteCode::AddressRefused, settings.pointer(name), {{u"setting"_s, setting}});
    if (!placeholders.contains(setting))
        placeholders.append(setting);
    return {};
}

/// Values with names in braces would be filled in with fields, which no Pikku project means.
QMap<QString, QString> readParameters(LooseObject &settings, NoteBook &notes)
{
    QMap<QString, QString> parameters;
    const json *found = settings.map("additionalParams");
    if (!found)
        return parameters;
    for (const auto &[name, value] : found->items()) {
        const QString key = QString::fromStdString(name);
        const QString text = value.is_string() ? QString::fromStdString(value.get<std::string>()) : QString();
        if (value.is_string() && placeholdersIn(text).isEmpty())
            parameters.insert(key, text);
        else
            notes.add(ImportNoteCode::ValueMalformed, pointerTo(settings.pointer("additionalParams"), key),
                {{u"keyword"_s, u"additionalParams"_s}});
    }
    return parameters;
}

QList<OAuth2Scope> readScopes(const QStringList &values)
{
    QList<OAuth2Scope> scopes;
    for (const QString &value : values) {
        OAuth2Scope scope;
        scope.value = value;
        scope.isDefault = true;
        if (!value.isEmpty() && !scopes.contains(scope))
            scopes.append(scope);
    }
    return scopes;
}
}

bool isPlaceholderAddress(const QString &address)
{
    static constexpr std::array<QStringView, 3> names{u"example.com", u"example.org", u"example.net"};
    static constexpr std::array<QStringView, 3> endings{u".example", u".test", u".invalid"}; // RFC 2606
    const QString host = QUrl(address).host().toLower();
    const bool isExample = std::ranges::any_of(
        names, [&](QStringView name) { return host == name || host.endsWith(u'.' + name.toString()); });
    return isExample
        || std::ranges::any_of(endings, [&](QStringView ending) { return host.endsWith(ending); })
        || address.contains(u"your-"_s, Qt::CaseInsensitive) || address.contains(u'<')
        || address.contains(u'{');
}

std::optional<PikkuOAuth> readPikkuOAuth(LooseObject &entry, NoteBook &notes)
{
    const json *found = entry.map("oauth2");
    if (!found)
        return {};
    LooseObject settings(*found, entry.pointer("oauth2"), notes);
    PikkuOAuth oauth;
    oauth.method.key = u"oauth2"_s;
    oauth.method.kind = MethodKind::OAuth2;

    OAuth2Settings oauth2;
    oauth2.endpoints.authorization = readAddress(settings, "authorizationUrl", oauth.placeholders, notes);
    oauth2.endpoints.token = readAddress(settings, "tokenUrl", oauth.placeholders, notes);
    const QStringList scopes = settings.texts("scopes");
    oauth2.scopes = readScopes(scopes);
    if (!oauth.placeholders.isEmpty() && scopes == QStringList{u"read"_s, u"write"_s})
        notes.add(ImportNoteCode::PlaceholderScopes, settings.pointer("scopes"));
    if (settings.flag("pkce"))
        oauth2.authorization.pkce = PkceSupport::Supported;
    oauth2.authorization.parameters = readParameters(settings, notes);
    oauth2.client.authentication = {ClientAuthentication::Post}; // what Pikku's own client does
    oauth.method.oauth2 = oauth2;

    oauth.clientSecretId = settings.text("appCredentialSecretId");
    if (!oauth.clientSecretId.isEmpty())
        notes.add(ImportNoteCode::ClientSecretOf, settings.pointer("appCredentialSecretId"),
            {{u"name"_s, oauth.clientSecretId.left(200)}});
    QJsonObject rest = settings.rest();
    if (!oauth.clientSecretId.isEmpty())
        rest.insert(u"appCredentialSecretId"_s, oauth.clientSecretId);
    if (!rest.isEmpty())
        oauth.method.extra.insert(u"pikku"_s, rest);
    return oauth;
}
}
