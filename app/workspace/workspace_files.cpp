#include "app/workspace/workspace_files.h"

#include <QDir>
#include <QUuid>

#include "app/platform/paths.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
QString uuidOf(const Id &id)
{
    return QUuid::fromRfc4122(id.toBytes()).toString(QUuid::WithoutBraces);
}
}

WorkspaceFiles::WorkspaceFiles(const QString &dataDirectory)
    : m_data(dataDirectory),
      m_root(dataDirectory + u"/workspaces"_s)
{
}

Result<void> WorkspaceFiles::ensureRoot() const
{
    if (auto made = ensurePrivateDirectory(m_data); !made)
        return made;
    return ensurePrivateDirectory(m_root);
}

QStringList WorkspaceFiles::folders() const
{
    QStringList paths;
    const QDir root(m_root);
    for (const QString &name : root.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        // Reading, QUuid passes over what follows: a copy beside it, `<uuid>-old`, would be the same
        // workspace.
        const auto uuid = QUuid::fromString(name);
        if (!uuid.isNull() && uuid.toString(QUuid::WithoutBraces) == name)
            paths.append(root.filePath(name));
    }
    return paths;
}

QStringList WorkspaceFiles::unfinished() const
{
    QStringList paths;
    const QDir root(m_root);
    const QStringList patterns{u".creating-*"_s, u".removing-*"_s};
    for (const QString &name : root.entryList(patterns, QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot))
        paths.append(root.filePath(name));
    return paths;
}

QString WorkspaceFiles::folder(const Id &id) const
{
    return m_root + u'/' + uuidOf(id);
}

QString WorkspaceFiles::folderInTheMaking(const Id &id) const
{
    return m_root + u"/.creating-"_s + uuidOf(id);
}

QString WorkspaceFiles::folderBeingRemoved(const Id &id) const
{
    return m_root + u"/.removing-"_s + uuidOf(id);
}

QString WorkspaceFiles::database(const QString &folder)
{
    return folder + u"/workspace.db"_s;
}

QString WorkspaceFiles::lockFile(const QString &folder)
{
    return folder + u"/busy.lock"_s;
}

Result<void> WorkspaceFiles::rename(const QString &from, const QString &to)
{
    if (QDir().rename(from, to))
        return {};
    return failure(ErrorCode::StorageFailed, {{u"path"_s, from}, {u"detail"_s, u"rename"_s}});
}

Result<void> WorkspaceFiles::removeFolder(const QString &folder)
{
    if (QDir(folder).removeRecursively())
        return {};
    return failure(ErrorCode::StorageFailed, {{u"path"_s, folder}, {u"detail"_s, u"remove"_s}});
}
}
