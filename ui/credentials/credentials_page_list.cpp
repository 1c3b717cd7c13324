// The list's side of CredentialsPage: its layout, the empty state, the trash.
#include <QBoxLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include "app/text/sentences.h"
#include "ui/base/async.h"
#include "ui/credentials/credential_inspector.h"
#include "ui/credentials/credential_table.h"
#include "ui/credentials/credentials_page.h"
#include "ui/shell/message_bar.h"
#include "ui/theme/icon_label.h"
#include "ui/theme/theme.h"

namespace claviger
{
QWidget *CredentialsPage::buildList()
{
    auto *side = new QWidget(this);
    side->setAutoFillBackground(true);
    side->setBackgroundRole(QPalette::Base);
    m_stack = new QStackedWidget(side);
    m_stack->addWidget(m_table);
    m_stack->addWidget(buildEmptyState());
    auto *notes = new QHBoxLayout;
    notes->setContentsMargins(Spacing::medium, 0, Spacing::medium, Spacing::small);
    notes->addWidget(m_messages);
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(buildListHeader());
    layout->addLayout(notes);
    layout->addWidget(m_stack, 1);
    return side;
}

QWidget *CredentialsPage::buildListHeader()
{
    auto *header = new QWidget(this);
    m_heading = new QLabel(tr("Credentials"), header);
    m_heading->setFont(Theme::headingFont(font()));
    m_filter = new QLineEdit(header);
    m_filter->setPlaceholderText(tr("Filter"));
    m_filter->setAccessibleName(tr("Filter the credentials"));
    m_filter->setToolTip(tr("Filter the credentials (Ctrl+F)"));
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(Icon::of(IconName::Search, ColorRole::Muted), QLineEdit::LeadingPosition);
    m_filter->setMinimumWidth(140);
    m_filter->setMaximumWidth(300);
    m_filter->installEventFilter(this);
    m_trashToggle = new QToolButton(header);
    m_trashToggle->setIcon(Icon::of(IconName::Trash));
    m_trashToggle->setText(tr("Trash"));
    m_trashToggle->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_trashToggle->setCheckable(true);
    m_trashToggle->setAutoRaise(true);
    m_trashToggle->setFocusPolicy(Qt::StrongFocus);
    m_trashToggle->setToolTip(tr("What was deleted in the last 30 days"));
    m_restore = new QPushButton(tr("&Restore"), header);
    m_purge = new QPushButton(tr("Delete for &good…"), header);
    m_restore->hide();
    m_purge->hide();
    auto *layout = new QHBoxLayout(header);
    layout->setContentsMargins(Spacing::large, Spacing::medium, Spacing::medium, Spacing::small);
    layout->setSpacing(Spacing::small);
    layout->addWidget(m_heading);
    layout->addStretch(1);
    layout->addWidget(m_filter, 2);
    layout->addWidget(m_trashToggle);
    layout->addWidget(m_restore);
    layout->addWidget(m_purge);
    return header;
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
    connect(m_emptyAction, &QPushButton::clicked, this, [this] {
        if (!m_filter->text().isEmpty())
            m_filter->clear();
        else if (m_trash)
            m_trashToggle->setChecked(false);
        else
            addCredential();
    });
    return page;
}

void CredentialsPage::updateEmptyState()
{
    const bool empty = m_rows.rowCount() == 0;
    if (empty && !m_filter->text().isEmpty()) {
        m_emptyTitle->setText(tr("Nothing matches"));
        m_emptyText->setText(
            tr("No credential has all of these words in its app, label, scope or environment."));
        m_emptyAction->setText(tr("Clear the filter"));
    } else if (empty && m_trash) {
        m_emptyTitle->setText(tr("The trash is empty"));
        m_emptyText->setText(tr("What you delete stays here for 30 days."));
        m_emptyAction->setText(tr("Back to the credentials"));
    } else if (empty) {
        m_emptyTitle->setText(tr("No credentials yet"));
        m_emptyText->setText(
            tr("Keep the keys, passwords and tokens that your apps, workflows and agents run on here."));
        m_emptyAction->setText(tr("New credential"));
    }
    m_stack->setCurrentIndex(empty ? 1 : 0);
    emit countsChanged();
}

void CredentialsPage::setTrash(bool trash)
{
    if (trash == m_trash)
        return;
    leaveForm([this, trash] {
        m_trash = trash;
        m_inspector->clear();
        m_heading->setText(trash ? tr("Trash") : tr("Credentials"));
        m_restore->setVisible(trash);
        m_purge->setVisible(trash);
        reload();
        emit stateChanged();
    });
    m_trashToggle->setChecked(m_trash); // a person may have stayed with the form
}

void CredentialsPage::deleteSelected()
{
    if (m_trash)
        confirmPurge();
    else
        deleteIds(m_table->selectedIds());
}

void CredentialsPage::deleteIds(const QList<Id> &ids)
{
    if (ids.isEmpty() || m_workspace.isReadOnly())
        return;
    const int count = static_cast<int>(ids.size());
    const Result<Credential> only = m_workspace.credential(ids.first());
    const QString note = count == 1 && only ? tr("“%1” is in the trash.").arg(only->summary.label)
                                            : tr("%n credential(s) are in the trash.", nullptr, count);
    whenDone(m_workspace.moveToTrash(ids), this,
        [this, note](const Result<void> &done) { report(done, note, tr("Undo")); });
}

void CredentialsPage::restoreSelected()
{
    const QList<Id> ids = m_table->selectedIds();
    if (ids.isEmpty())
        return;
    whenDone(m_workspace.restoreFromTrash(ids), this, [this, count = ids.size()](const Result<void> &done) {
        report(done, tr("%n credential(s) restored.", nullptr, static_cast<int>(count)));
    });
}

void CredentialsPage::confirmPurge()
{
    const QList<Id> ids = m_table->selectedIds();
    if (ids.isEmpty() || m_workspace.isReadOnly())
        return;
    auto *box = new QMessageBox(QMessageBox::Warning, tr("Delete for good"),
        tr("Delete %n credential(s) for good? Their values are wiped and cannot be brought back.", nullptr,
            static_cast<int>(ids.size())),
        QMessageBox::Cancel, this);
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
        reload();
        if (!m_inspector->shown().isNull() && !m_inspector->isDirty())
            m_inspector->show(m_inspector->shown());
    });
}

void CredentialsPage::report(const Result<void> &done, const QString &note, const QString &action)
{
    reload();
    if (!done)
        m_messages->showError(done.error());
    else if (!note.isEmpty())
        m_messages->showNote(note, action);
}
}
