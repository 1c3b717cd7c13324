#pragma once

#include <nlohmann/json_fwd.hpp>

#include <QList>
#include <QStringList>

#include "models/catalog/object_reader.h"
#include "models/schema/field.h"

namespace claviger
{
/// How many fields a definition may have, over all its methods, nested ones counted.
constexpr int mostFields = 512;

/// Fields of Claviger's own app format. `budget` is how many more of `mostFields` there may be.
QList<Field> readFields(ObjectReader &owner, FaultRecord &record, int &budget);
nlohmann::json writeFields(const QList<Field> &fields);

/// A text in one language is a string, in several a map by locale.
nlohmann::json writeLocalized(const LocalizedText &text);

/// The words that may stand as a field's `type`.
QStringList fieldTypeWords();
}
