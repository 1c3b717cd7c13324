#pragma once

#include <QList>

#include "models/schema/field.h"

namespace claviger
{
/// The types that the editor of an app of one's own offers, the usual ones first.
QList<FieldType> offeredTypes();
/// Only text can be masked.
bool canBeSecret(FieldType type);
/// Whether inputs of that type show a placeholder.
bool hasPlaceholder(FieldType type);
/// Whether a new form can start with a value in the field.
bool canHaveDefault(const Field &field);

/// The field as one of another type: what only its present type has is left behind, its default value is read
/// anew.
Field asType(const Field &field, FieldType type);
/// `field` as `typed` was: type, and what belongs to the type.
Field asTypeOf(const Field &field, const Field &typed);
}
