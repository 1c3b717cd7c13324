#include "ui/variables/variables_page.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QTreeView>
#include <QVBoxLayout>

#include "app/text/sentences.h"
#include "ui/base/async.h"
#include "ui/base/sorting_menu.h"
#include "ui/environments/protected_question.h"
#include "ui/shell/message_bar.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"
#include "ui/variables/variable_dialog.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
using Column = VariableTableModel::Column;
}

VariablesPage::VariablesPage(Workspace &workspace, const FormTimings &timings, QWidget *parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_timings(timings),
      m_filter(new QLineEdit(this)),
      m_addButton(new QPushButton(offers().constFirst().text, this)),
      m_list(new QTreeView(this)),
      m_none(new QLabel(this)),
      m_messages(new MessageBar(this))
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_none->setWordWrap(true);
    m_none->setContentsMargins(Spacing::large, Spacing::medium, Spacing::large, Spacing::medium);
    Theme::makeMuted(m_none);
    auto *notes = new QHBoxLayout;
    notes->setContentsMargins(Spacing::medium, 0, Spacing::medium, Spacing::small);
    notes->addWidget(m_messages);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(buildHeader());
    layout->addLayout(notes);
    layout->addWidget(m_none);
    layout->addWidget(m_list, 1);
    layout->addStretch();
    buildList();
    buildActions();
    connectParts();
    reload();
}

QWidget *VariablesPage::buildHeader()
{
    auto *header = new QWidget(this);
    auto *heading = new QLabel(tr("Variables"), header);
    heading->setFont(Theme::headingFont(font()));
    m_filter->setPlaceholderText(tr("Filter"));
    m_filter->setAccessibleName(tr("Filter the variables"));
    m_filter->setToolTip(tr("Filter the variables (Ctrl+F)"));
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(Icon::of(IconName::Search, ColorRole::Muted), QLineEdit::LeadingPosition);
    m_filter->installEventFilter(this);
    auto *layout = new QHBoxLayout(header);
    layout->setContentsMargins(Spacing::large, Spacing::medium, Spacing::medium, Spacing::small);
    layout->setSpacing(Spacing::small);
    layout->addWidget(heading);
    layout->addWidget(m_filter, 1);
    layout->addWidget(m_addButton);
    return header;
}

void VariablesPage::buildList()
{
    m_list->setModel(&m_shown);
    m_list->setAccessibleName(tr("Variables"));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setTabKeyNavigation(false);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu); // a menu of its actions would be a nested loop
    auto *header = m_list->header();
    header->setStretchLastSection(false);
    header->setSectionsMovable(false);
    header->setHighlightSections(false);
    header->setSectionResizeMode(static_cast<int>(Column::Value), QHeaderView::Stretch);
    const int em = fontMetrics().averageCharWidth();
    header->setMinimumSectionSize(em * 8);
    header->resizeSection(static_cast<int>(Column::Name), em * 32);
    header->resizeSection(static_cast<int>(Column::Scope), em * 19);
    header->resizeSection(static_cast<int>(Column::Environment), em * 19);
    header->setSortIndicator(static_cast<int>(Column::Name), Qt::AscendingOrder);
    m_list->setSortingEnabled(true);
}

QAction *VariablesPage::addListAction(
    const QString &code, const QString &text, const QKeySequence &key, void (VariablesPage::*does)())
{
    auto *action = new QAction(text, m_list);
    action->setObjectName(code);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetShortcut);
    connect(action, &QAction::triggered, this, does);
    m_list->addAction(action);
    return action;
}

QList<PageOffer> VariablesPage::offers()
{
    return {{u"variable-add"_s, tr("&Add a variable")}};
}

void VariablesPage::buildActions()
{
    const PageOffer offer = offers().constFirst();
    m_addAction = new QAction(offer.text, this);
    m_addAction->setObjectName(offer.action);
    connect(m_addAction, &QAction::triggered, this, &VariablesPage::add);
    m_edit = addListAction(u"variable-edit"_s, tr("&Edit…"), Qt::Key_Return, &VariablesPage::edit);
    m_edit->setShortcuts({Qt::Key_Return, Qt::Key_Enter});
    m_remove = addListAction(
        u"variable-remove"_s, tr("&Delete the value"), QKeySequence::Delete, &VariablesPage::remove);
    m_forget = addListAction(
        u"variable-forget"_s, tr("&Remove from the imported names"), {}, &VariablesPage::forget);
    auto *menu = new QMenu(m_list);
    menu->addActions({m_edit, m_remove, m_forget});
    menu->addSeparator();
    keepSortingMenu(*menu->addMenu(tr("S&ort by")), *m_list);
    connect(m_list, &QWidget::customContextMenuRequested, menu,
        [this, menu](const QPoint &at) { menu->popup(m_list->viewport()->mapToGlobal(at)); });
}

void VariablesPage::connectParts()
{
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_shown.setText(text);
        updateEmptiness();
    });
    connect(m_addButton, &QPushButton::clicked, this, &VariablesPage::add);
    connect(m_list, &QTreeView::doubleClicked, this, &VariablesPage::edit);
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this,
        &VariablesPage::updateActions);
    connect(&m_shown, &QAbstractItemModel::modelReset, this, &VariablesPage::updateActions);
    connect(m_messages, &MessageBar::actionTriggered, this, &VariablesPage::undo);
    connect(&m_workspace, &Workspace::variablesChanged, this, &VariablesPage::reload);
    connect(&m_workspace, &Workspace::definitionsChanged, this, &VariablesPage::reload);
    connect(&m_workspace, &Workspace::projectsChanged, this, &VariablesPage::reload);
    connect(&m_workspace, &Workspace::environmentsChanged, this, &VariablesPage::reload);
    connect(&m_workspace, &Workspace::readOnlyChanged, this, &VariablesPage::updateActions);
}

void VariablesPage::reload()
{
    const auto variables = m_workspace.variables();
    if (!variables)
        return m_messages->showError(variables.error());
    const Id before = current() ? current()->variable.id : Id();
    m_rows.setRows(variableRows(*variables, m_workspace.definitions().value_or(QList<Definition>()),
        m_workspace.projects().value_or(QList<Project>()),
        m_workspace.environments().value_or(QList<Environment>()), QLocale()));
    if (const int row = m_shown.rowOf(before); row >= 0)
        m_list->setCurrentIndex(m_shown.index(row, 0));
    updateEmptiness();
    updateActions();
}

void VariablesPage::updateEmptiness()
{
    const bool isEmpty = m_shown.rowCount() == 0;
    m_none->setText(m_rows.rowCount() > 0
            ? tr("No variable fits what is typed.")
            : tr("Variables are values that are no secret: a log level, the address of a server. Add one, or "
                 "import a Pikku project, which names those that it needs."));
    m_none->setVisible(isEmpty);
    m_list->setVisible(!isEmpty);
}

void VariablesPage::updateActions()
{
    const bool isWritable = !m_workspace.isReadOnly();
    const VariableRow *row = current();
    m_addButton->setEnabled(isWritable);
    m_addAction->setEnabled(isWritable);
    m_edit->setEnabled(isWritable && row);
    m_edit->setText(row && !row->isSet() ? tr("&Set a value…") : tr("&Edit…"));
    m_remove->setEnabled(isWritable && !selected().isEmpty());
    m_forget->setVisible(row && !row->definition.isEmpty());
    m_forget->setEnabled(isWritable && m_forget->isVisible());
}

const VariableRow *VariablesPage::current() const
{
    const QModelIndex index = m_list->currentIndex();
    return index.isValid() ? &m_shown.row(index.row()) : nullptr;
}

QList<Variable> VariablesPage::selected() const
{
    QList<Variable> variables;
    for (const QModelIndex &index : m_list->selectionModel()->selectedRows())
        if (const VariableRow &row = m_shown.row(index.row()); row.isSet())
            variables.append(row.variable);
    return variables;
}

void VariablesPage::enter()
{
    if (m_list->isHidden())
        return m_addButton->isEnabled() ? m_addButton->setFocus() : m_filter->setFocus();
    m_list->setFocus();
    if (!m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_shown.index(0, 0));
}

void VariablesPage::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void VariablesPage::add()
{
    open(Variable());
}

void VariablesPage::edit()
{
    if (const VariableRow *row = current())
        open(row->variable);
}

void VariablesPage::open(const Variable &variable)
{
    if (m_workspace.isReadOnly())
        return;
    auto *dialog = new VariableDialog(m_workspace, variable, m_timings, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &VariableDialog::saved, this, [this](const Id &id) {
        reload();
        if (const int row = m_shown.rowOf(id); row >= 0)
            m_list->setCurrentIndex(m_shown.index(row, 0));
        m_list->setFocus();
    });
    dialog->open();
}

void VariablesPage::remove()
{
    QList<Id> ids;
    QList<Id> environments;
    for (const Variable &variable : selected()) {
        ids.append(variable.id);
        environments.append(variable.environment);
    }
    if (ids.isEmpty() || m_workspace.isReadOnly())
        return;
    askIfProtected(this, protectedAmong(m_workspace, environments), [this, ids] { removeValues(ids); });
}

void VariablesPage::removeValues(const QList<Id> &ids)
{
    whenDone(m_workspace.removeVariables(ids), this, [this](const Result<void> &removed) {
        if (!removed)
            return m_messages->showError(removed.error());
        const auto changes = m_workspace.changes(1);
        if (!changes || changes->isEmpty())
            return;
        m_messages->showNote(describe(changes->constFirst()), tr("Undo"));
    });
}

/// What an import says of it; its values stay.
void VariablesPage::forget()
{
    const VariableRow *row = current();
    if (!row || row->definition.isEmpty())
        return;
    const QString name = row->variable.name;
    whenDone(m_workspace.removeDefinition(row->definition), this,
        [this, name](const Result<DefinitionOutcome> &removed) {
            if (!removed)
                return m_messages->showError(removed.error());
            m_messages->showNote(
                tr("“%1” is no longer among the imported names; its values stay.").arg(name), tr("Undo"));
        });
}

void VariablesPage::undo()
{
    whenDone(m_workspace.undo(), this, [this](const Result<ChangeSet> &undone) {
        if (undone)
            m_messages->showNote(tr("Undone: %1").arg(describe(*undone)));
        else
            m_messages->showError(undone.error());
    });
}

bool VariablesPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_filter && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter) {
            m_list->setFocus();
            if (!m_list->currentIndex().isValid())
                m_list->setCurrentIndex(m_shown.index(0, 0));
            return true;
        }
        if (key == Qt::Key_Escape && !m_filter->text().isEmpty()) {
            m_filter->clear();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}
}
