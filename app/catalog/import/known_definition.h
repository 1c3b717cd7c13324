#pragma once

#include "app/catalog/import_preview.h"

namespace claviger
{
/// What a person decided for the definition that an item updates stays decided, and what was secret stays so.
void keepChoices(ImportItem &item, const Definition &known);

/// Sets Changed or Unchanged, and notes what changes for values that are there already.
void compareWithKnown(ImportItem &item, const Definition &known);
}
