#pragma once

#include <QString>

#include "app/catalog/import_preview.h"

namespace claviger
{
// Short names for people, in their language: columns, badges, boxes.

QString nameOf(DefinitionOrigin origin);
QString nameOf(ImportStatus status);
QString nameOf(FieldType type);
/// What the values made with it are.
QString nameOf(DefinitionUse use);
/// Of an app: `developer-tools` → Developer tools. One that only an imported definition has is made readable.
QString categoryName(const QString &category);
}
