#pragma once

#include <QString>

#include "app/secrets/secret_buffer.h"
#include "models/base/result.h"

namespace claviger
{
/// The text of a file that a person chose (a PEM key, a service account), straight into locked memory. A byte
/// order mark is dropped. Errors: FileUnreadable, FileTooLarge, FileEncoding.
Result<SecretBuffer> readTextFile(const QString &path, qint64 limit);
}
