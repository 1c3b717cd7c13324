#pragma once

#include "app/workspace/workspace_directory.h"
#include "ui/preferences/preference_section.h"

class QPushButton;
class QTreeWidget;

namespace claviger
{
class Session;

/// The workspaces on this machine: open, rename, remove, make.
class WorkspacesSection final : public PreferenceSection
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WorkspacesSection)

public:
    explicit WorkspacesSection(Session &session, QWidget *parent = nullptr);

signals:
    // Of whoever shows the workspace: what is unsaved is asked about first.
    void openWanted(const claviger::WorkspaceEntry &entry);
    void newWanted();
    void removeWanted(const claviger::WorkspaceEntry &entry); ///< confirmed, and it is the open one

private:
    void buildList();
    void buildButtons();
    void fill();
    void refresh(); ///< what can be done with the chosen one
    void editName();
    void rename(const QString &name);
    void showProblem(const QString &sentence); ///< empty: none
    void confirmRemoval();
    void remove(const WorkspaceEntry &entry);
    const WorkspaceEntry *chosen() const;
    bool isOpen(const WorkspaceEntry &entry) const;

    Session &m_session;
    QList<WorkspaceEntry> m_entries;
    QTreeWidget *m_list;
    QLabel *m_path;
    QLabel *m_problem;
    QPushButton *m_open;
    QPushButton *m_rename;
    QPushButton *m_remove;
};
}
