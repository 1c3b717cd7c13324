#pragma once

#include <optional>

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QUrl>

#include "models/catalog/oauth2_settings.h"
#include "models/catalog/verification_settings.h"
#include "models/schema/schema.h"

namespace claviger
{
// moc allows one Q_NAMESPACE per namespace, so each header has an inline one.
inline namespace app_enums
{
Q_NAMESPACE

enum class MethodKind { ApiKey, OAuth2, Mcp, Unknown };
Q_ENUM_NS(MethodKind)
}

/// One way to connect an app.
struct ConnectionMethod
{
    QString key; ///< unique within the app: `api_key`, `basic`, `service_account`, `oauth2`, …
    MethodKind kind = MethodKind::ApiKey;
    LocalizedText label;
    LocalizedText help;
    QUrl keyPage; ///< where a person makes the key or registers a client; https only, may be empty
    Schema schema; ///< of an oauth2 method: what its addresses need, such as a tenant
    std::optional<OAuth2Settings> oauth2;
    std::optional<VerificationSettings> test;
    QJsonObject extra; ///< members this version does not act on, kept for writing back

    bool operator==(const ConnectionMethod &) const = default;
};

/// An external service, as a definition describes it.
struct App
{
    QString slug; ///< `[a-z0-9]+(-[a-z0-9]+)*`, at most 64 characters
    LocalizedText name;
    LocalizedText description;
    QStringList categories;
    QUrl website;
    QUrl docs;
    QStringList hosts; ///< that values may be sent to: isHostRule(); empty: not said
    QString monogram; ///< one or two letters for the drawn icon
    QString color; ///< `#rrggbb`
    QList<ConnectionMethod> methods;
    QJsonObject extra;

    const ConnectionMethod *method(const QString &key) const;
    QString displayName(const QString &localeName) const;

    bool operator==(const App &) const = default;
};
}
