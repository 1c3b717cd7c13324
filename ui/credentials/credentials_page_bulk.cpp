// What CredentialsPage does with the selected credentials, of which there may be many.
#include <algorithm>

#include <QAction>
#include <QMenu>
#include <QToolButton>

#include "ui/base/async.h"
#include "ui/credentials/credential_actions.h"
#include "ui/credentials/credential_inspector.h"
#include "ui/credentials/credential_table.h"
#include "ui/credentials/credentials_page.h"
#include "ui/credentials/definition_export.h"
#include "ui/credentials/inspector_header.h"
#include "ui/credentials/selection_bar.h"
#include "ui/credentials/trash_bar.h"
#include "ui/environments/protected_question.h"
#include "ui/shell/message_bar.h"

namespace claviger
{
void CredentialsPage::connectBulk()
{
    connect(m_actions, &CredentialActions::scopeChosen, this,
        [this](const Scope &scope) { moveCredentials(m_table->selectedIds(), scope, {}); });
    connect(m_actions, &CredentialActions::environmentChosen, this,
        [this](const Id &environment) { moveCredentials(m_table->selectedIds(), {}, environment); });
    connect(&m_actions->exportDefinitions(), &QAction::triggered, this, &CredentialsPage::exportDefinitions);
    connect(&m_actions->makeDefault(), &QAction::triggered, this, &CredentialsPage::setSelectedDefault);
    connect(&m_actions->remove(), &QAction::triggered, this, &CredentialsPage::deleteSelected);
    connect(&m_actions->restore(), &QAction::triggered, this, &CredentialsPage::restoreSelected);
    connect(&m_actions->purge(), &QAction::triggered, this, &CredentialsPage::confirmPurge);
    connect(&m_workspace, &Workspace::readOnlyChanged, this, &CredentialsPage::whenSelectionChanged);
    connect(m_table, &CredentialTable::groupingChanged, this, &CredentialsPage::whenSelectionChanged);
    connect(m_table, &CredentialTable::menuRequested, this, &CredentialsPage::showMenu);
    m_actions->exportDefinitions().setVisible(m_apps.catalog != nullptr);
    if (!m_apps.catalog)
        return;
    m_export = new DefinitionExport(*m_apps.catalog, this);
    connect(m_export, &DefinitionExport::failed, m_messages, &MessageBar::showError);
    connect(m_export, &DefinitionExport::written, this, [this](int count, const QString &path) {
        m_messages->showNote(count == 1 ? tr("Written to %1.").arg(path)
                                        : tr("%Ln definition(s) written to %1.", nullptr, count).arg(path));
    });
}

void CredentialsPage::whenSelectionChanged()
{
    if (m_moving || m_table->currentId() == m_inspector->shown())
        m_settled = m_table->selectionModel()->selection();
    const QList<Id> ids = m_table->selectedIds();
    const auto count = static_cast<int>(ids.size());
    const int only = count == 1 ? m_model.rowOf(ids.constFirst()) : -1;
    m_actions->setSelection(
        {count, showsTrash(), !m_workspace.isReadOnly(), only >= 0 && m_model.summary(only).isDefault});
    m_trashBar->setCounts(count, m_counts.trash);
    m_selectionBar->setCount(showsTrash() ? 0 : count);
    emit stateChanged();
}

QList<QAction *> CredentialsPage::namedActions() const
{
    return m_inspector->header().actions() + m_actions->named() << m_grouping->menu()->menuAction();
}

void CredentialsPage::showMenu(const QPoint &globalPosition)
{
    whenSelectionChanged(); // the workspace may have turned read-only
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    m_actions->fill(*menu, m_table->actions());
    menu->popup(globalPosition);
}

void CredentialsPage::moveCredentials(
    const QList<Id> &ids, const std::optional<Scope> &scope, const std::optional<Id> &environment)
{
    if (ids.isEmpty() || m_workspace.isReadOnly())
        return;
    const auto move = [this, ids, scope, environment] {
        whenDone(m_workspace.moveCredentials(ids, scope, environment), this,
            [this](const Result<int> &moved) { reportMove(moved); });
    };
    leaveForm([this, ids, environment, move] {
        QList<Id> affected = environmentsOf(ids);
        if (environment)
            affected.append(*environment);
        askIfProtected(this, protectedAmong(m_workspace, affected), move);
    });
}

void CredentialsPage::reportMove(const Result<int> &moved)
{
    reload();
    if (!moved)
        m_messages->showError(moved.error());
    else if (*moved == 0)
        m_messages->showNote(tr("Nothing was moved: that is where they are."));
    else
        m_messages->showNote(tr("Moved %Ln credential(s)", nullptr, *moved), tr("Undo"));
}

QList<Id> CredentialsPage::environmentsOf(const QList<Id> &ids) const
{
    const auto known = m_workspace.environments().value_or(QList<Environment>());
    if (std::ranges::none_of(known, &Environment::isProtected))
        return {};
    QSet<Id> environments;
    const QSet<Id> wanted(ids.begin(), ids.end());
    // Not from the list: what was saved a moment ago is not in it yet.
    for (const CredentialSummary &one : m_workspace.credentials().value_or(QList<CredentialSummary>())) {
        if (wanted.contains(one.id))
            environments.insert(one.environment);
    }
    return environments.values();
}

void CredentialsPage::setSelectedDefault()
{
    const QList<Id> ids = m_table->selectedIds();
    if (ids.size() != 1 || m_workspace.isReadOnly())
        return;
    const int row = m_model.rowOf(ids.constFirst());
    const bool isDefault = row >= 0 && m_model.summary(row).isDefault;
    const QString note = isDefault ? tr("It is no longer the default.") : tr("It is the default now.");
    const auto set = [this, id = ids.constFirst(), isDefault, note] {
        whenDone(m_workspace.setDefault(id, !isDefault), this,
            [this, note](const Result<void> &done) { report(done, note, tr("Undo")); });
    };
    leaveForm(
        [this, ids, set] { askIfProtected(this, protectedAmong(m_workspace, environmentsOf(ids)), set); });
}

void CredentialsPage::exportDefinitions()
{
    QStringList slugs;
    for (const Id &id : m_table->selectedIds()) {
        const int row = m_model.rowOf(id);
        if (row >= 0 && !slugs.contains(m_model.summary(row).appSlug))
            slugs.append(m_model.summary(row).appSlug);
    }
    if (m_export)
        m_export->start(slugs);
}
}
