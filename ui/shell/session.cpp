#include "ui/shell/session.h"

#include <algorithm>
#include <utility>

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
    const QList<WorkspaceEntry> entries = m_directory.places();
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

bool Session::isNameFree(const QString &name, const Id &of) const
{
    const QList<WorkspaceEntry> all = entries();
    return std::ranges::none_of(
        all, [&](const WorkspaceEntry &one) { return one.id != of && one.name == name; });
}

void Session::remove(const WorkspaceEntry &entry)
{
    close([this, entry] {
        whenDone(m_directory.remove(entry), this, [this, entry](const Result<void> &removed) {
            if (removed)
                start({}, {});
            else
                emit cannotOpen(removed.error(), entry);
        });
    });
}

void Session::close(std::function<void()> then)
{
    if (!m_workspace)
        return then();
    m_afterClose.push_back(std::move(then));
    if (m_afterClose.size() > 1)
        return; // it is being closed already
    emit closing();
    whenDone(m_workspace->close(), this, [this] {
        m_workspace.reset();
        for (const auto &next : std::exchange(m_afterClose, {}))
            next();
    });
}
}
