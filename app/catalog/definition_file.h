#pragma once

#include "models/catalog/definition.h"

namespace claviger
{
/// The document to share: of a bundled app the app alone, for whoever takes it makes it their own.
QByteArray documentOf(const Definition &definition);

/// Writes it, whole or not at all. StorageFailed (`path`, `detail`).
Result<void> exportDefinition(const Definition &definition, const QString &path);
}
