#include "ui/shell/workspace_switcher.h"

#include <algorithm>

#include <QAction>
#include <QPushButton>
#include <QTimer>

#include "ui/credentials/credentials_page.h"
#include "ui/shell/message_bar.h"
#include "ui/shell/remove_workspace_dialog.h"
#include "ui/shell/session.h"
#include "ui/shell/window_actions.h"
#include "ui/shell/window_settings.h"
#include "ui/unlock/workspace_names.h"

namespace claviger
{
WorkspaceSwitcher::WorkspaceSwitcher(
    Session &session, WindowSettings &settings, const WindowActions &actions, QWidget *parent)
    : NounSwitcher({tr("Workspaces"), tr("New workspace"), {}, tr("No colour")}, parent),
      m_session(session),
      m_settings(settings)
{
    for (QAction *action : {actions.manageNouns, actions.preferences, actions.shortcuts, actions.quit}) {
        QWidget *foot = addFoot(action->text(), [action] { action->trigger(); });
        foot->setToolTip(action->shortcut().toString(QKeySequence::NativeText));
    }
}

void WorkspaceSwitcher::setPage(CredentialsPage *page)
{
    m_page = page;
    if (!page)
        return hide();
    for (const auto change : {&Workspace::nameChanged, &Workspace::readOnlyChanged})
        connect(m_session.workspace(), change, this, &WorkspaceSwitcher::reload, Qt::UniqueConnection);
}

QList<WorkspaceEntry> WorkspaceSwitcher::ordered() const
{
    QList<WorkspaceEntry> entries = m_session.entries();
    const QList<Id> order = m_settings.workspaceOrder();
    const auto place = [&order](const WorkspaceEntry &one) {
        const qsizetype index = order.indexOf(one.id);
        return index < 0 ? order.size() : index; // new ones come last
    };
    std::ranges::sort(entries, [&place](const WorkspaceEntry &a, const WorkspaceEntry &b) {
        const qsizetype first = place(a);
        const qsizetype second = place(b);
        return first != second ? first < second : QString::localeAwareCompare(a.name, b.name) < 0;
    });
    return entries;
}

QList<WorkspaceEntry> WorkspaceSwitcher::others() const
{
    QList<WorkspaceEntry> entries = ordered();
    const Workspace *now = m_session.workspace();
    entries.removeIf([now](const WorkspaceEntry &one) { return now && one.id == now->id(); });
    return entries;
}

std::optional<WorkspaceEntry> WorkspaceSwitcher::entry(const Id &id) const
{
    for (const WorkspaceEntry &one : m_session.entries())
        if (one.id == id)
            return one;
    return std::nullopt;
}

QList<SwitcherRow> WorkspaceSwitcher::rows() const
{
    const Workspace *now = m_session.workspace();
    QList<SwitcherRow> rows;
    for (const WorkspaceEntry &one : ordered()) {
        SwitcherRow row;
        row.id = one.id;
        row.label = one.name.isEmpty() ? tr("(cannot be opened)") : one.name;
        row.color = m_settings.workspaceColor(one.id);
        row.isChosen = now && now->id() == one.id;
        row.isRenamable = row.isChosen && !now->isReadOnly();
        row.isRemovable = !one.problem && (!row.isChosen || !now->isReadOnly());
        rows.append(row);
    }
    return rows;
}

void WorkspaceSwitcher::choose(const Id &id)
{
    if (m_session.workspace() && m_session.workspace()->id() == id)
        return;
    leaveThen([this, id] {
        if (const auto chosen = entry(id))
            m_session.open(*chosen);
    });
}

/// Not within the signal of a page that goes.
void WorkspaceSwitcher::leaveThen(std::function<void()> then)
{
    if (m_page)
        m_page->leaveForm([this, then] { QTimer::singleShot(0, this, then); });
}

bool WorkspaceSwitcher::isFree(const QString &name, const Id &of)
{
    const bool free = m_session.isNameFree(name, of);
    if (!free)
        showFailure(nameIsTaken(name));
    return free;
}

/// Where its secrets rest is asked on a page of its own.
void WorkspaceSwitcher::create(const QString &label)
{
    if (!isFree(label))
        return;
    hide();
    leaveThen([this, label] { emit newWorkspace(label); });
}

void WorkspaceSwitcher::rename(const Id &id, const QString &label)
{
    Workspace *workspace = m_session.workspace();
    if (workspace && workspace->id() == id && isFree(label, id))
        finish(workspace->rename(label));
}

void WorkspaceSwitcher::askRemovalOf(const SwitcherRow &row)
{
    if (!m_page)
        return;
    hide();
    auto *dialog = new RemoveWorkspaceDialog(row.label, m_page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    // The dialog goes with the page, so not within its signal.
    connect(dialog, &QDialog::accepted, this,
        [this, id = row.id] { QTimer::singleShot(0, this, [this, id] { remove(id); }); });
    dialog->open();
}

void WorkspaceSwitcher::remove(const Id &id)
{
    const auto gone = entry(id);
    if (!gone)
        return;
    if (m_session.workspace() && m_session.workspace()->id() == id)
        return m_session.remove(*gone);
    whenDone(m_session.directory().remove(*gone), this, [this](const Result<void> &removed) {
        if (!removed && m_page)
            m_page->messages().showError(removed.error());
    });
}

void WorkspaceSwitcher::recolor(const Id &id, const QString &color)
{
    m_settings.setWorkspaceColor(id, color);
    reload();
    emit recolored();
}

void WorkspaceSwitcher::reorder(const QList<Id> &ids)
{
    m_settings.setWorkspaceOrder(ids);
    reload();
}
}
