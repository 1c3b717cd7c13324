// What CredentialsPage lists: rows, views and their counts, and what stands where there is nothing.
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>

#include "models/items/credential_text.h"
#include "ui/credentials/credential_actions.h"
#include "ui/credentials/credential_inspector.h"
#include "ui/credentials/credential_table.h"
#include "ui/credentials/credentials_page.h"
#include "ui/credentials/filter_field.h"
#include "ui/credentials/trash_bar.h"
#include "ui/shell/message_bar.h"

namespace claviger
{
using Kind = CredentialView::Kind;

void CredentialsPage::reload()
{
    reloadRows();
    m_inspector->refresh();
    updateEmptyState();
}

void CredentialsPage::reloadRows()
{
    auto live = m_workspace.credentials();
    const auto trash = m_workspace.trash();
    if (!live || !trash)
        return m_messages->showError(live ? trash.error() : live.error());
    m_counts = CredentialViewCounts::of(*live, trash->size());
    live->append(*trash);
    m_model.setRows(*live);
}

void CredentialsPage::reloadNames()
{
    const auto projects = m_workspace.projects().value_or(QList<Project>());
    m_projectNames.clear();
    for (const Project &project : projects)
        m_projectNames.insert(project.id, project.label);
    const auto environments = m_workspace.environments().value_or(QList<Environment>());
    m_model.setProjects(projects);
    m_model.setEnvironments(environments);
    if (m_actions)
        m_actions->setNouns(projects, environments);
    m_heading->setText(viewTitle());
}

void CredentialsPage::whenProjectsChanged()
{
    reloadNames();
    if (view().kind == Kind::Project && !m_projectNames.contains(view().project))
        showView({});
}

int CredentialsPage::shownCount() const
{
    return m_rows.rowCount();
}

int CredentialsPage::totalCount() const
{
    return m_counts.count(view());
}

void CredentialsPage::setView(const CredentialView &view)
{
    if (view == m_rows.view())
        return;
    leaveForm([this, view] { showView(view); });
    if (view != m_rows.view())
        emit viewChanged(); // whoever chose it should not show it as chosen until it is
}

void CredentialsPage::showView(const CredentialView &view)
{
    m_moving = true;
    m_rows.setView(view);
    m_moving = false;
    const int shown = m_model.rowOf(m_inspector->shown());
    if (shown < 0 || showsTrash() || !isInView(m_model.summary(shown), view))
        m_inspector->clear();
    showTrashParts();
    m_heading->setText(viewTitle());
    m_moving = true;
    m_table->select(m_inspector->shown());
    m_moving = false;
    updateEmptyState();
    emit viewChanged();
    emit stateChanged();
}

void CredentialsPage::showTrashParts()
{
    m_table->setTrash(showsTrash());
    m_trashBar->setVisible(showsTrash());
    whenSelectionChanged();
}

/// Something new is to be seen, also where another part is listed.
void CredentialsPage::showWhereItIs(const Id &id)
{
    const auto credential = m_workspace.credential(id);
    if (credential && !isInView(credential->summary, view()))
        showView({});
}

void CredentialsPage::showCredential(const Id &id)
{
    leaveForm([this, id] {
        if (m_model.rowOf(id) < 0)
            return; // it is gone
        showWhereItIs(id);
        if (!m_rows.indexOf(id).isValid())
            m_filter->clear();
        go(id);
        m_table->setFocus();
    });
}

QList<CredentialSummary> CredentialsPage::liveCredentials() const
{
    QList<CredentialSummary> live;
    live.reserve(m_counts.all);
    for (int row = 0; row < m_model.rowCount(); ++row) {
        if (m_model.summary(row).deletedAt == 0)
            live.append(m_model.summary(row));
    }
    return live;
}

QString CredentialsPage::viewTitle() const
{
    switch (view().kind) {
    case Kind::All:
        return tr("All credentials");
    case Kind::Organization:
        return scopeKindText(ScopeKind::Organization);
    case Kind::Project:
        return m_projectNames.value(view().project, removedText());
    case Kind::User:
        return scopeKindText(ScopeKind::User);
    case Kind::NeedAttention:
        return tr("Need attention");
    case Kind::Trash:
        return tr("Trash");
    }
    return {};
}

void CredentialsPage::updateEmptyState()
{
    const auto say = [this](const QString &title, const QString &text, const QString &action) {
        m_emptyTitle->setText(title);
        m_emptyText->setText(text);
        m_emptyAction->setText(action);
    };
    const bool isEmpty = m_rows.rowCount() == 0;
    if (!isEmpty)
        ;
    else if (!m_filter->text().isEmpty())
        say(tr("Nothing matches"),
            view().kind == Kind::All || showsTrash()
                ? tr("No credential is as the filter asks.")
                : tr("No credential in this part of the list is as the filter asks."),
            tr("Clear the filter"));
    else if (showsTrash())
        say(tr("The trash is empty"), tr("What you delete stays here for 30 days."),
            tr("Back to the credentials"));
    else if (view().kind == Kind::NeedAttention)
        say(tr("All is well"), tr("No credential is incomplete, and no secret is missing or damaged."),
            tr("Show all credentials"));
    else if (m_counts.all > 0)
        say(tr("Nothing here yet"), tr("No credential belongs to this scope."), tr("New credential"));
    else
        say(tr("No credentials yet"),
            tr("Keep the keys, passwords and tokens that your apps, workflows and agents run on here."),
            tr("New credential"));
    m_trashBar->setCounts(static_cast<int>(m_table->selectedIds().size()), m_counts.trash);
    m_stack->setCurrentIndex(isEmpty ? 1 : 0);
    emit countsChanged();
}

/// What the button of an empty list offers.
void CredentialsPage::doFirstStep()
{
    if (!m_filter->text().isEmpty())
        m_filter->clear();
    else if (showsTrash() || view().kind == Kind::NeedAttention)
        setView({});
    else
        addCredential();
}
}
