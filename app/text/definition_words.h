#pragma once

#include <QString>
#include <QStringList>

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
/// Those that apps of a kind share.
QStringList knownCategories();
/// The known category whose name a person typed, or what they typed.
QString categoryFrom(const QString &typed);
}
