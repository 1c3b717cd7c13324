#pragma once

#include <functional>
#include <memory>
#include <vector>

#include <QObject>

#include "app/workspace/workspace_directory.h"

namespace claviger
{
/// The workspace the desktop works in: chooses it at start, changes it, and closes it in order.
class Session final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Session)

public:
    Session(WorkspaceDirectory &directory, KeychainProbe &probe, QObject *parent = nullptr);
    ~Session() override;

    /// Opens the one of that name or id, else the one used last, else the first there is.
    void start(const QString &wanted, const Id &last);
    void open(const WorkspaceEntry &entry);
    void adopt(std::unique_ptr<Workspace> workspace);
    /// Closes it if it is the open one, then deletes it and opens another; cannotOpen() if it cannot be
    /// deleted.
    void remove(const WorkspaceEntry &entry);
    /// Stops what is running in the workspace, then calls `then`. The workspace is gone after that.
    void close(std::function<void()> then);

    bool isClosing() const { return !m_afterClose.empty(); }

    Workspace *workspace() const { return m_workspace.get(); }
    WorkspaceDirectory &directory() { return m_directory; }
    KeychainProbe &probe() { return m_probe; }
    QList<WorkspaceEntry> entries() const { return m_directory.list(); }
    /// Whether none is called that but `of`, which may keep its name.
    bool isNameFree(const QString &name, const Id &of = {}) const;

signals:
    void opened();
    void closing(); ///< whoever holds the workspace lets it go now
    void firstStart();
    void cannotOpen(const claviger::Error &problem, const claviger::WorkspaceEntry &entry);

private:
    void openNow(const WorkspaceEntry &entry);

    WorkspaceDirectory &m_directory;
    KeychainProbe &m_probe;
    std::unique_ptr<Workspace> m_workspace;
    std::vector<std::function<void()>> m_afterClose; ///< not empty: it is being closed
};
}
