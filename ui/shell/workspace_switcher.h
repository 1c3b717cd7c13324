#pragma once

#include "app/workspace/workspace_directory.h"
#include "ui/environments/noun_switcher.h"

namespace claviger
{
class CredentialsPage;
class Session;
class WindowSettings;
struct WindowActions;

/// Chooses the workspace to work in, and makes, renames, colours, orders and removes them. Only the open one
/// can be renamed: the others are closed files. Their colours and their order are this desktop's; the order
/// is by name until a person moves one.
class WorkspaceSwitcher final : public NounSwitcher
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WorkspaceSwitcher)

public:
    /// Some of `actions` stand at its foot.
    WorkspaceSwitcher(
        Session &session, WindowSettings &settings, const WindowActions &actions, QWidget *parent = nullptr);

    /// While a page is there the list can be shown; dialogs belong to it and go with it.
    void setPage(CredentialsPage *page);

    /// Those that are not open, in the order of the list.
    QList<WorkspaceEntry> others() const;
    /// Goes there, after what is unsaved has been asked about.
    void choose(const Id &id) override;

signals:
    void newWorkspace(const QString &name);
    void recolored();

private:
    bool isOpen() const override { return m_page != nullptr; }
    bool isWritable() const override { return true; }
    QList<SwitcherRow> rows() const override;
    void create(const QString &label) override;
    void rename(const Id &id, const QString &label) override;
    void recolor(const Id &id, const QString &color) override;
    void remove(const Id &id) override;
    void reorder(const QList<Id> &ids) override;
    void askRemovalOf(const SwitcherRow &row) override;

    QList<WorkspaceEntry> ordered() const;
    std::optional<WorkspaceEntry> entry(const Id &id) const;
    /// False: another one is called that, which is said.
    bool isFree(const QString &name, const Id &of = {});
    void leaveThen(std::function<void()> then);

    Session &m_session;
    WindowSettings &m_settings;
    CredentialsPage *m_page = nullptr;
};
}
