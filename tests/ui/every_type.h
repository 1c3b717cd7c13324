#pragma once

#include <QHash>
#include <QJsonValue>

#include "models/schema/schema.h"

namespace claviger::test
{
Field field(const QString &name, FieldType type);

/// A field of every type there is: one of them unknown, one nested, choices few and many.
Schema everyType();
/// A value for each of them.
QHash<QString, QJsonValue> everyValue();
}
