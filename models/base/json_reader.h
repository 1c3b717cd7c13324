#pragma once

#include <QByteArray>
#include <QString>

#include <nlohmann/json_fwd.hpp>

#include "models/base/result.h"

namespace claviger
{
/// What a file from elsewhere may cost.
struct JsonLimits {
    qint64 bytes = 4 * 1024 * 1024;
    int depth = 64;
};

/// Parses JSON from a file nobody vouches for. Errors: FileTooLarge, FileEncoding (not UTF-8), FileTooDeep,
/// FileDuplicateKey, FileMalformed; all with `path` and, where it applies, a JSON pointer.
Result<nlohmann::json> readJson(const QByteArray &text, const QString &fileName, const JsonLimits &limits = {});
}
