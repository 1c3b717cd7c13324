#include "ui/preferences/workspaces_section.h"

#include <QDir>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QStyledItemDelegate>
#include <QTimer>
#include <QTreeWidget>
#include <QVBoxLayout>

#include "app/text/sentences.h"
#include "app/workspace/workspace.h"
#include "ui/base/async.h"
#include "ui/environments/switcher_delegate.h"
#include "ui/shell/remove_workspace_dialog.h"
#include "ui/shell/session.h"
#include "ui/theme/role_palette.h"
#include "ui/theme/theme.h"
#include "ui/unlock/workspace_names.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
/// Its editor is that of the switcher.
class NameDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return SwitcherDelegate::nameEditor(parent);
    }
};

QString storeOf(const WorkspaceEntry &entry)
{
    if (entry.problem)
        return {};
    return entry.storeKind == StoreKind::SealedVault ? WorkspacesSection::tr("Sealed vault")
                                                     : WorkspacesSection::tr("Keychain");
}

QString nameOf(const WorkspaceEntry &entry)
{
    return entry.name.isEmpty() ? entry.id.toText(u"ws") : entry.name;
}
}

WorkspacesSection::WorkspacesSection(Session &session, QWidget *parent)
    : PreferenceSection(tr("Workspaces"), parent),
      m_session(session),
      m_list(new QTreeWidget(this)),
      m_open(new QPushButton(tr("&Open"), this)),
      m_rename(new QPushButton(tr("&Rename"), this)),
      m_remove(new QPushButton(tr("Re&move…"), this))
{
    buildList();
    buildButtons();
    column()->addStretch();
    setFocusProxy(m_list);
    fill();
    connect(&m_session, &Session::opened, this, &WorkspacesSection::fill);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &WorkspacesSection::refresh);
    connect(m_list, &QTreeWidget::itemChanged, this, [this](const QTreeWidgetItem *item) {
        // Not within the editor's commit: the list is filled anew.
        QTimer::singleShot(0, this, [this, name = item->text(0).trimmed()] { rename(name); });
    });
}

void WorkspacesSection::buildList()
{
    m_list->setHeaderLabels({tr("Name"), tr("Secrets"), tr("State")});
    m_list->setAccessibleName(tr("Workspaces"));
    m_list->setItemDelegate(new NameDelegate(m_list));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setEditTriggers(
        QAbstractItemView::NoEditTriggers); // F2 edits the name, whichever column is current
    new QShortcut(Qt::Key_F2, m_list, this, &WorkspacesSection::editName, Qt::WidgetShortcut);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
    m_list->header()->setStretchLastSection(false);
    m_list->setMinimumHeight(Theme::scaled(150, fontMetrics()));
    column()->addWidget(m_list, 1);
    m_path = addNote({});
    m_path->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_problem = new QLabel(this);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_problem->hide();
    RolePalette::follow(m_problem, ColorRole::Danger);
    column()->addWidget(m_problem);
}

void WorkspacesSection::buildButtons()
{
    auto *make = new QPushButton(tr("&New…"), this);
    addButtons({m_open, m_rename, m_remove, make});
    for (QPushButton *button : {m_open, m_rename, m_remove, make})
        button->setAutoDefault(false);
    connect(m_open, &QPushButton::clicked, this, [this] {
        if (const WorkspaceEntry *entry = chosen())
            emit openWanted(*entry);
    });
    connect(m_rename, &QPushButton::clicked, this, &WorkspacesSection::editName);
    connect(m_remove, &QPushButton::clicked, this, &WorkspacesSection::confirmRemoval);
    connect(make, &QPushButton::clicked, this, &WorkspacesSection::newWanted);
}

void WorkspacesSection::fill()
{
    const WorkspaceEntry *before = chosen();
    const Id kept = before ? before->id : m_session.workspace() ? m_session.workspace()->id() : Id();
    m_entries = m_session.entries();
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const WorkspaceEntry &entry : m_entries) {
        const QString state = entry.problem ? tr("Cannot be opened") : isOpen(entry) ? tr("Open") : QString();
        auto *item = new QTreeWidgetItem(m_list, {nameOf(entry), storeOf(entry), state});
        item->setFlags(item->flags() | Qt::ItemIsEditable);
        if (entry.id == kept)
            m_list->setCurrentItem(item);
    }
    if (!m_list->currentItem())
        m_list->setCurrentItem(m_list->topLevelItem(0));
    refresh();
}

const WorkspaceEntry *WorkspacesSection::chosen() const
{
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    return row >= 0 && row < m_entries.size() ? &m_entries.at(row) : nullptr;
}

bool WorkspacesSection::isOpen(const WorkspaceEntry &entry) const
{
    return m_session.workspace() && m_session.workspace()->id() == entry.id;
}

void WorkspacesSection::refresh()
{
    const WorkspaceEntry *entry = chosen();
    const Workspace *workspace = m_session.workspace();
    const bool open = entry && isOpen(*entry);
    const bool writable = open && workspace->state() == Workspace::State::Open && !workspace->isReadOnly();
    m_open->setEnabled(entry && !open);
    m_rename->setEnabled(writable);
    m_rename->setToolTip(writable ? QString() : tr("The open workspace can be renamed."));
    m_remove->setEnabled(entry && !entry->problem);
    m_path->setText(
        entry ? tr("Its files: %1").arg(QDir::toNativeSeparators(QFileInfo(entry->path).path())) : QString());
    showProblem(entry && entry->problem ? describe(*entry->problem).joined() : QString());
}

void WorkspacesSection::editName()
{
    if (!m_rename->isEnabled())
        return;
    m_list->setFocus();
    m_list->editItem(m_list->currentItem(), 0);
}

/// The open one: no other can be edited.
void WorkspacesSection::rename(const QString &name)
{
    Workspace *workspace = m_session.workspace();
    if (!workspace || name.isEmpty() || name == workspace->name())
        return fill();
    if (!m_session.isNameFree(name, workspace->id())) {
        fill();
        return showProblem(nameIsTaken(name));
    }
    whenDone(workspace->rename(name), this, [this](const Result<void> &done) {
        fill();
        if (!done)
            showProblem(describe(done.error()).joined());
    });
}

void WorkspacesSection::showProblem(const QString &sentence)
{
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
}

void WorkspacesSection::confirmRemoval()
{
    const WorkspaceEntry *entry = chosen();
    if (!entry)
        return;
    auto *dialog = new RemoveWorkspaceDialog(entry->name, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, gone = *entry] { remove(gone); });
    dialog->open();
}

void WorkspacesSection::remove(const WorkspaceEntry &entry)
{
    if (isOpen(entry)) {
        emit removeWanted(entry);
        return;
    }
    whenDone(m_session.directory().remove(entry), this, [this](const Result<void> &removed) {
        fill();
        if (!removed)
            showProblem(describe(removed.error()).joined());
    });
}
}
