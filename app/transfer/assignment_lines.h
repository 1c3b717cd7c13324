#pragma once

#include <optional>
#include <vector>

#include <QByteArrayView>
#include <QString>

#include "app/secrets/secret_buffer.h"

namespace claviger
{
/// `KEY=value`.
struct Assignment
{
    QString key;
    SecretBuffer value;
};

/// Lines as .env files have them; nothing if any line is something else.
///
/// Empty lines and `#` comments are passed over, `export ` before a key is allowed. An unquoted value ends
/// with its line or before ` #`, blanks around it do not count. `'…'` and `` `…` `` are taken as they are, in
/// `"…"`
/// `\n \r \t \" \\ \$` are undone and any other backslash stays; quoted values may go over several lines.
/// Nothing is expanded.
std::optional<std::vector<Assignment>> readAssignments(QByteArrayView utf8);
}
