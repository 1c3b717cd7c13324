#pragma once

#include <QHash>
#include <QJsonObject>
#include <QJsonValue>
#include <QString>

#include "models/schema/schema.h"

namespace claviger
{
/// What a new form starts with, by leaf path: constants, and defaults that would pass validation (a default
/// outside the enum is left out, a hidden field would otherwise never validate). Those of secret fields are
/// in it too: they stand in the definition for all to read.
QHash<QString, QJsonValue> initialValues(const Schema &schema);

/// The default of a field in an object that has this default itself: the field's own goes first. Undefined if
/// it has none.
QJsonValue defaultWithin(const QJsonObject &objectDefault, const Field &field);
}
