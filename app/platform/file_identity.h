#pragma once

#include <optional>
#include <utility>

#include <QString>

namespace claviger
{
/// Tells a file from another one that has come to stand under its name.
class FileIdentity final
{
public:
    static FileIdentity of(const QString &path);

    /// Whether the name leads to that very file still. What cannot be looked at counts as still there.
    bool isAt(const QString &path) const;

private:
    std::optional<std::pair<quint64, quint64>> m_number; ///< device and inode; none: there was nothing to see
};
}
