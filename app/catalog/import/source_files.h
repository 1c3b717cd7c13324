#pragma once

#include <stop_token>

#include <nlohmann/json_fwd.hpp>

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QStringList>

#include "models/base/result.h"

namespace claviger
{
/// Where a path was written: what an error about it points at.
struct PathOrigin
{
    QString file;
    QString pointer;
};

/// Reads the files of one import: regular ones of at most 4 MiB, and at most 64 MiB together, that lie in the
/// project by their real path, whatever links lead to them.
class SourceFiles final
{
public:
    /// `root`: a directory; only what lies in it is read.
    SourceFiles(const QString &root, std::stop_token stop);

    /// With links resolved; empty if there is no such directory.
    const QString &root() const { return m_root; }
    /// `path` as a clean absolute one, relative to `base`, which is absolute. FileMalformed (OutsideProject)
    /// at `origin` if it leads out of the root as it is written.
    Result<QString> resolved(const QString &base, const QString &path, const PathOrigin &origin) const;

    static bool isFile(const QString &path);
    static bool isDirectory(const QString &path);
    /// A file or directory whose change calls for another look; it need not be there yet.
    void watch(const QString &path);
    /// Errors: FileUnreadable, FileTooLarge, FileMalformed (OutsideProject: by its real path), Cancelled.
    Result<QByteArray> read(const QString &path);
    /// The same, parsed. Errors: also what readJson() says.
    Result<nlohmann::json> readJsonFile(const QString &path);
    /// Allows a second directory, for packages that are kept above the project.
    void allow(const QString &directory);
    const QString &above() const { return m_above; } ///< empty: none

    bool isStopped() const { return m_stop.stop_requested(); }
    const QStringList &watched() const { return m_watched; }

private:
    Result<void> checkPlace(const QString &path);
    bool isWithin(const QString &realPath) const;

    QString m_root;
    QString m_above; ///< the second directory; may be empty
    std::stop_token m_stop;
    QStringList m_watched;
    QHash<QString, bool> m_goodDirectories; ///< real places of directories, looked up once
    qint64 m_budget;
};
}
