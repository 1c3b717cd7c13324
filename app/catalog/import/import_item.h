#pragma once

#include <nlohmann/json_fwd.hpp>

#include <QByteArray>

#include "app/catalog/import/schema_converter.h"
#include "app/catalog/import_preview.h"
#include "models/base/file_fault.h"

namespace claviger
{
/// A FileMalformed error.
Error faultAt(FileFault fault, const QString &file, const QString &pointer, QVariantMap arguments = {});

/// What stands for a definition that cannot be taken.
ImportItem skippedItem(Definition definition, Error reason);

/// SHA-256 of a value, whatever the order and spacing of its text.
QByteArray hashOf(const nlohmann::json &value);

/// A method with the fields of a schema.
ConnectionMethod methodOf(const QString &key, const SchemaReading &reading);

/// One secret line of text called `value`, for a definition whose source has no schema for it.
SchemaReading secretText();
}
