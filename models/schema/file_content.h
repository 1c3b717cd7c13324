#pragma once

#include <QString>
#include <QStringList>

namespace claviger
{
/// What a text that a person brought as a file seems to be.
struct FileContent
{
    enum class Kind { Other, Pem, JsonObject, JsonList, ServiceAccount };
    Kind kind = Kind::Other;
    QStringList labels; ///< of PEM blocks, in order: `RSA PRIVATE KEY`

    bool operator==(const FileContent &) const = default;
};

/// Pem: at least one line begins a block, whether or not it is well-formed. A service account: a JSON object
/// as cloud providers hand out (`type` and `private_key`).
FileContent fileContentOf(const QString &text);
}
