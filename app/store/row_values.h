#pragma once

#include <QJsonValue>
#include <QString>
#include <QVariant>
#include <QVariantMap>

#include "app/store/query.h"
#include "models/base/id.h"
#include "models/base/result.h"

// How nouns' members become column values and come back.
namespace claviger
{
QVariant blob(const Id &id);
QVariant blobOrNull(const Id &id); ///< NULL for the null id

/// Compact JSON, UTF-8 inside the database. Members must be JSON's kinds; ids go in as their text.
QString toJsonText(const QVariantMap &map);
QVariantMap mapFromJsonText(const QString &text);

QVariant toJsonText(const QJsonValue &value); ///< NULL for Undefined
QJsonValue valueFromJsonText(const QVariant &text);

/// Success, or NotFound{what, name} when a statement that must touch a row touched none.
Result<void> needRow(const Result<Query> &query, const QString &what, const Id &id);
/// Drops the query of a statement that has nothing to say.
Result<void> done(const Result<Query> &query);
}
