#include "ui/shell/session.h"

#include <algorithm>

#include "ui/base/async.h"

namespace claviger
{
Session::Session(WorkspaceDirectory &directory, KeychainProbe &probe, QObject *parent)
    : QObject(parent),
      m_directory(directory),
      m_probe(probe)
{
}

Session::~Session() = default;

void Session::start(const QString &wanted, const Id &last)
{
    if (!wanted.isEmpty()) {
        const Result<WorkspaceEntry> found = m_directory.find(wanted);
        if (found)
            return open(*found);
        emit cannotOpen(found.error(), {});
        return;
    }
    const QList<WorkspaceEntry> entries = m_directory.list();
    if (entries.isEmpty()) {
        emit firstStart();
        return;
    }
    const auto it = std::find_if(
        entries.begin(), entries.end(), [&](const WorkspaceEntry &entry) { return entry.id == last; });
    open(it == entries.end() ? entries.first() : *it);
}

void Session::open(const WorkspaceEntry &entry)
{
    close([this, entry] { openNow(entry); });
}

void Session::openNow(const WorkspaceEntry &entry)
{
    Result<std::unique_ptr<Workspace>> made = m_directory.open(entry);
    if (made)
        adopt(std::move(*made));
    else
        emit cannotOpen(made.error(), entry);
}

void Session::adopt(std::unique_ptr<Workspace> workspace)
{
    m_workspace = std::move(workspace);
    emit opened();
}

void Session::close(std::function<void()> then)
{
    if (!m_workspace)
        return then();
    emit closing();
    whenDone(m_workspace->close(), this, [this, then = std::move(then)] {
        m_workspace.reset();
        then();
    });
}
}
