#pragma once

#include <QJsonValue>
#include <QString>

#include "models/schema/field.h"

namespace claviger
{
/// What a person, a command line or a secret's text means as a value of this field: numbers and booleans are
/// read in the C locale, a choice by its option's text, lists and maps as JSON. What cannot be read stays
/// text, so that validate() says what is wrong with it. Undefined for an empty text.
QJsonValue valueFromText(const Field &field, const QString &text);

/// The text that valueFromText() reads back; JSON for lists and maps, nothing for Undefined and null.
QString textOfValue(const QJsonValue &value);

/// A default or constant of a definition in the field's own type where that is plain (`"5432"` for an
/// integer, 5432 for a text); otherwise as it is.
QJsonValue coerced(const Field &field, const QJsonValue &value);
}
