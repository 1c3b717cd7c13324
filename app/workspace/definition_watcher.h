#pragma once

#include <QFileSystemWatcher>
#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

#include "app/catalog/import_job.h"
#include "app/workspace/workspace.h"

namespace claviger
{
/// Watches the projects that definitions were imported from, and reads one again when its metadata changes:
/// half a second after the last of a row of writes, in another thread. Also once for each at the start, for
/// what has changed meanwhile. Only a project whose metadata says something new is announced; nothing is
/// taken. Main thread; goes before the workspace.
class DefinitionWatcher final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DefinitionWatcher)

public:
    explicit DefinitionWatcher(const Workspace &workspace, QObject *parent = nullptr);

    /// Projects with something new, by path, until they are imported again or dismissed.
    const QHash<QString, ImportPreview> &offers() const { return m_offers; }
    void dismiss(const QString &path);

signals:
    void offersChanged();

private:
    void collect();
    void noteChange(const QString &path);
    void readNext();
    void take(const ImportPreview &preview);
    void watch(const QString &project, const QStringList &files);

    const Workspace &m_workspace;
    QFileSystemWatcher m_files;
    QTimer m_pause;
    ImportJob m_job;
    QHash<QString, QStringList> m_projects; ///< path of a file or directory: projects that read it
    QStringList m_known; ///< projects
    QSet<QString> m_seen; ///< projects whose files were seen to change
    QStringList m_due; ///< projects to be read
    QString m_reading;
    QHash<QString, ImportPreview> m_offers;
};
}
