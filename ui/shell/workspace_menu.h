#pragma once

#include <functional>

#include <QMenu>

#include "models/base/id.h"

namespace claviger
{
class CredentialsPage;
class Session;
struct WindowActions;

/// The menu of workspaces: which one is open, another one, and what is done with the open one.
class WorkspaceMenu final : public QMenu
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WorkspaceMenu)

public:
    /// `actions` stand at its foot.
    WorkspaceMenu(Session &session, const WindowActions &actions, QWidget *parent = nullptr);

    /// While a page is there the menu can do something; dialogs belong to it and go with it.
    void setPage(CredentialsPage *page) { m_page = page; }

signals:
    void newWorkspace();

private:
    void fill();
    void addWorkspaces();
    void open(const Id &id);
    void leaveThen(std::function<void()> then);
    void rename();
    void remove();

    Session &m_session;
    const WindowActions &m_actions;
    CredentialsPage *m_page = nullptr;
};
}
