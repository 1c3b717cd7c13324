#include "app/store/change_watcher.h"

#include <chrono>

#include <QFileInfo>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace claviger
{
namespace
{
constexpr auto soon = 10ms;
constexpr auto later = 100ms;
constexpr auto latest = 1600ms; // the later looks double their wait until it would be this
constexpr auto regularly = 5s;
}

ChangeWatcher::ChangeWatcher(Connection &connection, QObject *parent)
    : QObject(parent),
      m_connection(connection),
      m_seen(connection.dataVersion())
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(soon);
    m_later.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &ChangeWatcher::look);
    connect(&m_later, &QTimer::timeout, this, &ChangeWatcher::lookLater);
    connect(&m_regular, &QTimer::timeout, this, &ChangeWatcher::checkNow);
    connect(&m_files, &QFileSystemWatcher::fileChanged, this, &ChangeWatcher::filesTouched);
    connect(&m_files, &QFileSystemWatcher::directoryChanged, this, &ChangeWatcher::filesTouched);
    m_regular.start(regularly);
    rewatch();
}

void ChangeWatcher::checkNow()
{
    rewatch();
    look();
}

void ChangeWatcher::look()
{
    if (!m_connection.requireInPlace()) {
        emit fileGone();
        return;
    }
    const qint64 version = m_connection.dataVersion();
    if (version == 0 || version == m_seen) // 0: it could not be read just now
        return;
    m_seen = version;
    emit changed();
}

void ChangeWatcher::lookLater()
{
    const auto next = m_later.intervalAsDuration() * 2;
    look();
    if (next < latest && !m_later.isActive())
        m_later.start(next);
}

/// The first look is not put off by further writes, or a busy writer would never be seen; the later ones
/// count from the last write, or its commit would be missed.
void ChangeWatcher::filesTouched()
{
    rewatch();
    if (!m_soon.isActive())
        m_soon.start();
    m_later.start(later);
}

/// The `-wal` file comes and goes with the connections.
void ChangeWatcher::rewatch()
{
    const QFileInfo file(m_connection.path());
    const QString wal = m_connection.path() + u"-wal"_s;
    if (m_files.directories().isEmpty())
        m_files.addPath(file.absolutePath());
    if (!m_files.files().contains(wal) && QFileInfo::exists(wal))
        m_files.addPath(wal);
}
}

#include "moc_change_watcher.cpp"
