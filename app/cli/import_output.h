#pragma once

#include <QJsonObject>
#include <QString>

#include "app/catalog/import_selection.h"

namespace claviger
{
/// A preview with what has been decided in it, for people: what is taken, changed, skipped, and why.
QString textOf(const ImportSelection &selection);
QJsonObject jsonOf(const ImportSelection &selection);
}
