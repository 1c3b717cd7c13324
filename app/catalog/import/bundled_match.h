#pragma once

#include "models/catalog/definition.h"

namespace claviger
{
/// The bundled app that a definition seems to be, by its name: `openai-api-key` is openai, `googleSheets`
/// google-sheets or else google. A guess, to be offered. Empty if there is none.
QString bundledMatch(const Definition &definition, const QStringList &bundledSlugs);
}
