#include "ui/shell/workspace_menu.h"

#include <QInputDialog>
#include <QTimer>

#include "ui/base/async.h"
#include "ui/credentials/credentials_page.h"
#include "ui/shell/message_bar.h"
#include "ui/shell/remove_workspace_dialog.h"
#include "ui/shell/session.h"
#include "ui/shell/window_actions.h"

using namespace Qt::StringLiterals;

namespace claviger
{
WorkspaceMenu::WorkspaceMenu(Session &session, const WindowActions &actions, QWidget *parent)
    : QMenu(parent),
      m_session(session),
      m_actions(actions)
{
    connect(this, &QMenu::aboutToShow, this, &WorkspaceMenu::fill);
}

void WorkspaceMenu::fill()
{
    clear();
    addWorkspaces();
    addSeparator();
    const auto add
        = [this](const QString &text, auto act) { connect(addAction(text), &QAction::triggered, this, act); };
    add(tr("&New workspace…"), [this] { leaveThen([this] { emit newWorkspace(); }); });
    add(tr("&Rename the workspace…"), &WorkspaceMenu::rename);
    add(tr("Re&move the workspace…"), &WorkspaceMenu::remove);
    addAction(m_actions.manageNouns);
    addSeparator();
    addAction(m_actions.preferences);
    addAction(m_actions.shortcuts);
    addSeparator();
    addAction(m_actions.lock);
    addAction(m_actions.quit);
}

void WorkspaceMenu::addWorkspaces()
{
    const Workspace *now = m_session.workspace();
    for (const WorkspaceEntry &entry : m_session.entries()) {
        const QString name = entry.problem ? tr("(cannot be opened)") : entry.name;
        QAction *action = addAction(QString(name).replace(u'&', u"&&"_s));
        action->setCheckable(true);
        action->setChecked(now && entry.id == now->id());
        connect(action, &QAction::triggered, this, [this, id = entry.id] { open(id); });
    }
}

void WorkspaceMenu::open(const Id &id)
{
    if (!m_session.workspace() || m_session.workspace()->id() == id)
        return;
    leaveThen([this, id] {
        for (const WorkspaceEntry &entry : m_session.entries()) {
            if (entry.id == id)
                return m_session.open(entry);
        }
    });
}

/// Not within the signal of a page that goes.
void WorkspaceMenu::leaveThen(std::function<void()> then)
{
    if (m_page)
        m_page->leaveForm([this, then] { QTimer::singleShot(0, this, then); });
}

void WorkspaceMenu::rename()
{
    if (!m_page)
        return;
    auto *dialog = new QInputDialog(m_page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Rename the workspace"));
    dialog->setLabelText(tr("Name"));
    dialog->setTextValue(m_session.workspace()->name());
    dialog->setOkButtonText(tr("Rename"));
    connect(dialog, &QInputDialog::textValueSelected, this, [this](const QString &name) {
        if (name.trimmed().isEmpty() || !m_session.workspace())
            return;
        whenDone(m_session.workspace()->rename(name.trimmed()), this, [this](const Result<void> &done) {
            if (!done && m_page)
                m_page->messages().showError(done.error());
        });
    });
    dialog->open();
}

void WorkspaceMenu::remove()
{
    if (!m_page)
        return;
    auto *dialog = new RemoveWorkspaceDialog(m_session.workspace()->name(), m_page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, id = m_session.workspace()->id()] {
        // The dialog goes with the page, so not within its signal.
        QTimer::singleShot(0, this, [this, id] {
            for (const WorkspaceEntry &entry : m_session.entries()) {
                if (entry.id == id)
                    return m_session.remove(entry);
            }
        });
    });
    dialog->open();
}
}
