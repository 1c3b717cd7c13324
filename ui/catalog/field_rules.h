#pragma once

#include <QHash>

#include "models/schema/schema.h"

namespace claviger
{
// What is checked of a field's values, as a form of its own: lengths and a pattern of text, limits of
// numbers, how many entries, what a file holds.

/// No fields: there is nothing to say of that type.
Schema rulesSchema(FieldType type);
QHash<QString, QJsonValue> rulesOf(const Field &field);
/// What the form does not show of the field stays; what cannot be read is not taken.
void takeRules(Field &field, const QHash<QString, QJsonValue> &values);

/// A form for the value that a new form starts with in `field`; its only field is called `default`.
Schema defaultSchema(const Field &field);
}
