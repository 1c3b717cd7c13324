#pragma once

#include <QByteArray>

#include "app/catalog/importer.h"

namespace claviger
{
/// Ends the program if a preview breaks what every preview keeps, whatever it was made of.
void check(const ImportPreview &preview);

/// Imports one file's content as of this origin, twice: the second time into what the first one gave.
void importTwice(const QByteArray &content, DefinitionOrigin origin);
}
