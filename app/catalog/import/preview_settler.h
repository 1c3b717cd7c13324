#pragma once

#include "app/catalog/importer.h"

namespace claviger
{
/// Finishes what an importer has read: texts are made fit to be shown, slugs found, earlier choices of the
/// person taken over, and each item compared with what is known.
void settle(ImportPreview &preview, const ImportRequest &request);

/// Text from elsewhere as one may show it: without control and direction characters, not longer than
/// `longest`; with `hasLines` it keeps its line breaks.
QString shownText(const QString &text, qsizetype longest, bool hasLines);
}
