#pragma once

#include <QString>

/// Writes a Pikku project of so many definitions, all with a schema. Two thirds are credentials, the rest
/// secrets of an add-on whose schemas lie in its package.
void writePikkuProject(const QString &root, int definitions);
