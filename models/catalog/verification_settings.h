#pragma once

#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QString>

#include "models/catalog/response_rule.h"

namespace claviger
{
/// A request that changes nothing and tells whether a credential works and whose it is. URL, headers, query
/// and user and password are templates: `Bearer {apiKey}`. So are the texts in the body.
struct VerificationSettings
{
    QString method; ///< empty: GET
    QString url; ///< https
    QMap<QString, QString> headers;
    QMap<QString, QString> query;
    QString user; ///< with `password`: RFC 7617
    QString password;
    QJsonObject body; ///< sent as JSON; empty: none
    QList<int> statuses; ///< that mean it works; empty: 200 to 299
    ResponseRule failure;
    QString accountId; ///< where in the answer (RFC 6901) the account's id stands; empty: it does not say
    QString accountName;
    QJsonObject extra;

    bool operator==(const VerificationSettings &) const = default;
};
}
