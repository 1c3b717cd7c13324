#pragma once

#include <QHash>
#include <QJsonValue>
#include <QString>

#include "models/schema/schema.h"

namespace claviger
{
/// A value that the field takes, another one for each `turn`; Undefined if none could be thought of. Texts
/// hold `mark`, where that is allowed, so that each can be told from the others and looked for.
QJsonValue validValue(const Field &field, const QString &mark, int turn);

/// One for every leaf, whether it is shown or not.
QHash<QString, QJsonValue> validValues(const Schema &schema, const QString &mark, int turn);
}
