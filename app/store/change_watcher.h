#pragma once

#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

#include "app/store/connection.h"

namespace claviger
{
/// Tells when another connection, in this program or another, has committed, and when the file has gone.
///
/// Watches the directory and the `-wal` file; on a signal it asks `PRAGMA data_version` after 10 and 100 ms
/// (the watcher fires before the commit is visible) and, for disks that take longer to flush, after 300, 700
/// and 1,500 ms; and every 5 s anyway. Main thread.
class ChangeWatcher final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChangeWatcher)

public:
    /// `connection` is the main thread's read-only one and outlives the watcher.
    explicit ChangeWatcher(Connection &connection, QObject *parent = nullptr);

    void checkNow(); ///< e.g. when the window gets the focus

signals:
    void changed();
    void fileGone(); ///< at each look, as long as it is so

private:
    void look();
    void lookLater();
    void filesTouched();
    void rewatch();

    Connection &m_connection;
    qint64 m_seen = 0;
    QFileSystemWatcher m_files;
    QTimer m_soon;
    QTimer m_later;
    QTimer m_regular;
};
}
