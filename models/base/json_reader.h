#pragma once

#include <optional>

#include <nlohmann/json_fwd.hpp>

#include <QByteArray>
#include <QByteArrayView>
#include <QJsonValue>
#include <QString>

#include "models/base/result.h"

namespace claviger
{
/// What a file from elsewhere may cost.
struct JsonLimits
{
    qint64 bytes = qint64(4) * 1024 * 1024;
    int depth = 64; ///< arrays and objects inside one another
};

/// A place in a text, both from 1; the column counts bytes.
struct TextPosition
{
    int line = 1;
    int column = 1;

    bool operator==(const TextPosition &) const = default;
};

/// Parses JSON from a file nobody vouches for. Errors: FileTooLarge, FileEncoding (not UTF-8), FileTooDeep,
/// FileDuplicateKey, FileMalformed; all with `path` and, where it applies, a JSON pointer (`pointer`,
/// shortened when it is very long), `line` and `column`. No error quotes what the file holds, it may be a
/// secret. Does not throw.
Result<nlohmann::json> readJson(
    const QByteArray &text, const QString &fileName, const JsonLimits &limits = {});

/// Where the text stops being JSON; nothing if it is JSON. Any depth, duplicate keys are let pass: the text
/// is only kept.
std::optional<TextPosition> jsonSyntaxError(QByteArrayView utf8);

/// The same value in Qt's terms. Integers beyond 64 bits become doubles.
QJsonValue toQJson(const nlohmann::json &value);
/// The way back. Undefined becomes null; whole numbers become integers.
nlohmann::json fromQJson(const QJsonValue &value);
}
