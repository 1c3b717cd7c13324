#pragma once

#include <QList>
#include <QString>

#include "models/base/id.h"
#include "models/base/result.h"

namespace claviger
{
/// The folders of the workspaces on this machine: `<data directory>/workspaces/<uuid>/`. One that is being
/// made or removed begins with a dot and is nobody's workspace.
class WorkspaceFiles final
{
public:
    explicit WorkspaceFiles(const QString &dataDirectory);

    /// Makes the data directory and `workspaces` in it, both 0700.
    Result<void> ensureRoot() const;
    QStringList folders() const; ///< of workspaces, by name
    QStringList unfinished() const; ///< what a killed create() or remove() has left

    QString folder(const Id &id) const;
    QString folderInTheMaking(const Id &id) const;
    QString folderBeingRemoved(const Id &id) const;
    static QString database(const QString &folder);
    /// The file that whoever makes or removes a folder holds, so that another program does not sweep it
    /// meanwhile.
    static QString lockFile(const QString &folder);

    static Result<void> rename(const QString &from, const QString &to);
    static Result<void> removeFolder(const QString &folder);

private:
    QString m_data;
    QString m_root;
};
}
