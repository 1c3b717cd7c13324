#pragma once

#include <QByteArray>
#include <QString>

#include "models/base/result.h"
#include "models/catalog/app.h"

namespace claviger
{
/// Reads Claviger's own app file (resources/app.schema.json documents it). `fileName` only goes into errors.
/// Errors: FileTooLarge, FileTooDeep, FileEncoding, FileDuplicateKey, FileMalformed, TooManyFields, each with
/// the file and a JSON pointer where there is one. Unknown members are kept in `extra`.
Result<App> readApp(const QByteArray &text, const QString &fileName);

/// The same format, UTF-8, two-space indent, keys sorted, a newline at the end.
QByteArray writeApp(const App &app);
}
