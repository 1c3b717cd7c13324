#pragma once

#include <QJsonObject>
#include <QJsonValue>
#include <QString>

namespace claviger
{
/// How an answer says "no" in its body, for services that answer 200 to everything: `/ok` is false, or
/// `/code` is not 0.
struct ResponseRule
{
    QString pointer; ///< RFC 6901; empty: there is no such rule
    QJsonValue is = QJsonValue::Undefined; ///< failed if it is this,
    QJsonValue isNot = QJsonValue::Undefined; ///< or if it is there and not this
    QJsonObject extra;

    bool operator==(const ResponseRule &) const = default;
};
}
