// The list's side of CredentialsPage: its layout, the empty state, the trash.
#include <QAction>
#include <QActionGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include "app/text/sentences.h"
#include "ui/base/async.h"
#include "ui/base/eliding_button.h"
#include "ui/base/list_side.h"
#include "ui/base/sorting_menu.h"
#include "ui/credentials/credential_inspector.h"
#include "ui/credentials/credential_table.h"
#include "ui/credentials/credentials_page.h"
#include "ui/credentials/filter_field.h"
#include "ui/credentials/selection_bar.h"
#include "ui/credentials/table_columns.h"
#include "ui/credentials/trash_bar.h"
#include "ui/environments/protected_question.h"
#include "ui/shell/action_text.h"
#include "ui/shell/message_bar.h"
#include "ui/theme/icon_label.h"
#include "ui/theme/theme.h"

using namespace Qt::StringLiterals;

namespace claviger
{
QWidget *CredentialsPage::buildList()
{
    auto *top = new QWidget(this);
    m_trashBar = new TrashBar(top);
    m_trashBar->hide();
    m_selectionBar = new SelectionBar(*m_actions, top);
    m_filterNote = new QLabel(top);
    m_filterNote->setTextFormat(Qt::PlainText);
    m_filterNote->setWordWrap(true);
    m_filterNote->setContentsMargins(Spacing::large, 0, Spacing::medium, Spacing::small);
    m_filterNote->setAlignment(Qt::AlignTrailing);
    Theme::makeMuted(m_filterNote);
    m_filterNote->hide();
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_table);
    m_stack->addWidget(buildEmptyState());
    auto *layout = new QVBoxLayout(top);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(buildListHeader());
    layout->addWidget(m_filterNote);
    layout->addWidget(m_trashBar);
    layout->addWidget(m_selectionBar);
    QWidget *side = makeListSide(top, m_messages, m_stack, this);
    showGrouping();
    return side;
}

QWidget *CredentialsPage::buildListHeader()
{
    auto *header = new QWidget(this);
    m_heading->setTextFormat(Qt::PlainText);
    m_heading->setFont(Theme::headingFont(font()));
    QWidget *filter = buildFilter(header);
    m_grouping = buildGrouping(header);
    auto *layout = new QHBoxLayout(header);
    layout->setContentsMargins(Spacing::large, Spacing::medium, Spacing::medium, Spacing::small);
    layout->setSpacing(Spacing::small);
    layout->addWidget(m_heading);
    layout->addStretch(1);
    layout->addWidget(filter, 2);
    layout->addWidget(m_grouping);
    return header;
}

QWidget *CredentialsPage::buildFilter(QWidget *parent)
{
    const auto labels = [this](const QString &text) { return m_model.labelsLike(text, 8); };
    m_filter = new FilterField(
        [this, labels](const QString &text, qsizetype cursor, bool asked) {
            return completeFilter(text, cursor, m_model.vocabulary(), labels, asked);
        },
        parent);
    m_filter->setPlaceholderText(tr("Filter, such as app:slack env:prod"));
    m_filter->setAccessibleName(tr("Filter the credentials"));
    m_filter->setToolTip(tr("Filter the credentials (Ctrl+F); Ctrl+Space lists the words"));
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(Icon::of(IconName::Search, ColorRole::Muted), QLineEdit::LeadingPosition);
    m_filter->setMinimumWidth(140);
    m_filter->setMaximumWidth(340);
    return m_filter;
}

QToolButton *CredentialsPage::buildGrouping(QWidget *parent)
{
    auto *button = new ElidingButton(parent);
    auto *menu = new QMenu(tr("Group by"), button);
    menu->menuAction()->setObjectName(u"group"_s);
    auto *choice = new QActionGroup(menu);
    const auto offer = [&](const QString &code, const QString &text,
                           const CredentialTable::Grouping &grouping) {
        QAction *action = menu->addAction(text);
        action->setObjectName(code);
        action->setCheckable(true);
        action->setChecked(!grouping);
        action->setData(grouping ? static_cast<int>(*grouping) : -1);
        choice->addAction(action);
        connect(action, &QAction::triggered, this, [this, grouping] { m_table->setGrouping(grouping); });
    };
    offer(u"none"_s, tr("&None"), {});
    offer(u"app"_s, tr("&App"), CredentialGroupModel::By::App);
    offer(u"scope"_s, tr("&Scope"), CredentialGroupModel::By::Scope);
    offer(u"environment"_s, tr("&Environment"), CredentialGroupModel::By::Environment);
    menu->addSeparator();
    keepSortingMenu(*menu->addMenu(tr("S&ort by")), *m_table);
    auto *columns = menu->addMenu(tr("&Columns"));
    connect(columns, &QMenu::aboutToShow, this, [this, columns] {
        columns->clear();
        m_table->columns().fill(*columns);
    });
    button->setMenu(menu);
    button->setToolTip(tr("Group and sort the list, choose its columns"));
    return button;
}

void CredentialsPage::showGrouping()
{
    const auto grouping = m_table->grouping();
    const int shown = grouping ? static_cast<int>(*grouping) : -1;
    for (QAction *action : m_grouping->menu()->actions()) {
        if (!action->isCheckable() || action->data().toInt() != shown)
            continue;
        action->setChecked(true);
        m_grouping->setText(tr("Group: %1").arg(actionName(*action)));
    }
    m_grouping->setAccessibleName(m_grouping->text());
}

QWidget *CredentialsPage::buildEmptyState()
{
    auto *page = new QWidget(this);
    auto *icon = new IconLabel(IconName::Key, ColorRole::Muted, 40, page);
    m_emptyTitle = new QLabel(page);
    m_emptyTitle->setFont(Theme::headingFont(font()));
    m_emptyText = new QLabel(page);
    m_emptyText->setWordWrap(true);
    m_emptyText->setAlignment(Qt::AlignCenter);
    m_emptyText->setFixedWidth(Theme::scaled(360, fontMetrics()));
    Theme::makeMuted(m_emptyText);
    m_emptyAction = new QPushButton(page);
    auto *layout = new QVBoxLayout(page);
    layout->setSpacing(Spacing::medium);
    layout->addStretch(2);
    for (QWidget *widget : std::initializer_list<QWidget *>{icon, m_emptyTitle, m_emptyText, m_emptyAction}) {
        auto *row = new QHBoxLayout; // not by alignment: the text's height goes with its width
        row->addStretch();
        row->addWidget(widget);
        row->addStretch();
        layout->addLayout(row);
    }
    layout->addStretch(3);
    connect(m_emptyAction, &QPushButton::clicked, this, &CredentialsPage::doFirstStep);
    return page;
}

void CredentialsPage::deleteSelected()
{
    if (showsTrash())
        confirmPurge();
    else
        deleteCredentials(m_table->selectedIds());
}

void CredentialsPage::deleteCredentials(const QList<Id> &ids)
{
    if (ids.isEmpty() || m_workspace.isReadOnly())
        return;
    if (m_inspector->isDirty() && ids.contains(m_inspector->shown())) // what was typed would go with it
        return leaveForm([this, ids] { deleteCredentials(ids); });
    const int count = static_cast<int>(ids.size());
    const Result<Credential> only = m_workspace.credential(ids.first());
    const QString note = count == 1 && only ? tr("“%1” is in the trash.").arg(only->summary.label)
                                            : tr("%Ln credential(s) are in the trash.", nullptr, count);
    askIfProtected(this, protectedAmong(m_workspace, environmentsOf(ids)), [this, ids, note] {
        whenDone(m_workspace.moveToTrash(ids), this,
            [this, note](const Result<void> &done) { report(done, note, tr("Undo")); });
    });
}

void CredentialsPage::restoreSelected()
{
    restoreCredentials(m_table->selectedIds());
}

void CredentialsPage::restoreCredentials(const QList<Id> &ids)
{
    if (ids.isEmpty())
        return;
    whenDone(m_workspace.restoreFromTrash(ids), this, [this, count = ids.size()](const Result<void> &done) {
        report(done, tr("%Ln credential(s) restored.", nullptr, static_cast<int>(count)));
    });
}

void CredentialsPage::confirmPurge()
{
    const QList<Id> ids = m_table->selectedIds();
    askToPurge(tr("Delete %Ln credential(s) for good? Their values are wiped and cannot be brought back.",
                   nullptr, static_cast<int>(ids.size())),
        ids);
}

void CredentialsPage::confirmEmptyTrash()
{
    QList<Id> ids;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        if (m_model.summary(row).deletedAt != 0)
            ids.append(m_model.summary(row).id);
    }
    askToPurge(tr("Empty the trash? The values of %Ln credential(s) are wiped and cannot be brought back.",
                   nullptr, static_cast<int>(ids.size())),
        ids);
}

void CredentialsPage::askToPurge(const QString &question, const QList<Id> &ids)
{
    if (ids.isEmpty() || m_workspace.isReadOnly())
        return;
    auto *box
        = new QMessageBox(QMessageBox::Warning, tr("Delete for good"), question, QMessageBox::Cancel, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *purgeButton = box->addButton(tr("Delete for good"), QMessageBox::DestructiveRole);
    box->setDefaultButton(QMessageBox::Cancel);
    connect(purgeButton, &QPushButton::clicked, this, [this, ids] { purge(ids); });
    box->open();
}

void CredentialsPage::purge(const QList<Id> &ids)
{
    whenDone(m_workspace.purge(ids), this, [this](const Result<void> &done) { report(done); });
}

void CredentialsPage::undo()
{
    whenDone(m_workspace.undo(), this, [this](const Result<ChangeSet> &undone) {
        if (undone)
            m_messages->showNote(tr("Undone: %1").arg(describe(*undone)));
        else
            m_messages->showError(undone.error());
        if (!m_inspector->shown().isNull() && !m_inspector->isDirty())
            m_inspector->show(m_inspector->shown());
    });
}

void CredentialsPage::report(const Result<void> &done, const QString &note, const QString &action)
{
    if (!done) // of what was done the list knows: the workspace has announced it
        m_messages->showError(done.error());
    else if (!note.isEmpty())
        m_messages->showNote(note, action);
}
}
