#include "ui/credentials/credentials_page.h"

#include <QLabel>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include "app/text/sentences.h"
#include "ui/base/async.h"
#include "ui/base/unsaved_work.h"
#include "ui/credentials/credential_actions.h"
#include "ui/credentials/credential_delegate.h"
#include "ui/credentials/credential_inspector.h"
#include "ui/credentials/credential_table.h"
#include "ui/credentials/filter_field.h"
#include "ui/credentials/filter_sentences.h"
#include "ui/credentials/history_dialog.h"
#include "ui/credentials/new_credential_dialog.h"
#include "ui/credentials/secret_reveal_controller.h"
#include "ui/credentials/trash_bar.h"
#include "ui/shell/message_bar.h"
#include "ui/theme/theme.h"

namespace claviger
{
CredentialsPage::CredentialsPage(Workspace &workspace, AppLookup apps, ClipboardGuard &clipboard,
    const FormTimings &timings, QWidget *parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_apps(std::move(apps)),
      m_timings(timings),
      m_rows(m_model),
      m_secrets(new SecretRevealController(workspace, clipboard, this)),
      m_messages(new MessageBar(this)),
      m_splitter(new QSplitter(this)),
      m_heading(new QLabel(this))
{
    m_actions = new CredentialActions(this);
    reloadNames();
    reloadRows();
    m_table = new CredentialTable(m_rows, m_apps, this);
    m_table->delegate().setDetails(
        [this](const Id &id) { return m_workspace.identifyingValue(id).value_or(QString()); });
    m_inspector = new CredentialInspector(workspace, m_apps, *m_secrets, timings, this);
    m_splitter->addWidget(buildList());
    m_splitter->addWidget(m_inspector);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    m_splitter->setSizes({760, 380});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_splitter);
    connectParts();
    connectBulk();
    updateEmptyState();
}

CredentialsPage::~CredentialsPage()
{
    // The views go before the models, and say nothing more.
    m_table->disconnect(this);
    m_inspector->disconnect(this);
    delete m_splitter;
}

void CredentialsPage::connectParts()
{
    connect(&m_workspace, &Workspace::credentialsChanged, this, &CredentialsPage::reload);
    connect(&m_workspace, &Workspace::projectsChanged, this, &CredentialsPage::whenProjectsChanged);
    connect(&m_workspace, &Workspace::environmentsChanged, this, &CredentialsPage::reloadNames);
    connect(m_table, &CredentialTable::currentRowChanged, this, &CredentialsPage::whenCurrentChanged);
    connect(m_table, &CredentialTable::selectedRowsChanged, this, &CredentialsPage::whenSelectionChanged);
    connect(m_table, &CredentialTable::groupingChanged, this, &CredentialsPage::showGrouping);
    connect(m_table, &CredentialTable::openRequested, this, &CredentialsPage::editCurrent);
    connect(m_filter, &QLineEdit::textChanged, this, &CredentialsPage::applyFilter);
    connect(m_filter, &FilterField::leftDownwards, this, [this] {
        m_table->selectFirst();
        m_table->setFocus();
    });
    connect(m_trashBar, &TrashBar::restoreRequested, this, &CredentialsPage::restoreSelected);
    connect(m_trashBar, &TrashBar::purgeRequested, this, &CredentialsPage::confirmPurge);
    connect(m_trashBar, &TrashBar::emptyRequested, this, &CredentialsPage::confirmEmptyTrash);
    connect(m_messages, &MessageBar::actionTriggered, this, &CredentialsPage::undo);
    connect(m_secrets, &SecretRevealController::failed, m_messages, &MessageBar::showError);
    connect(m_inspector, &CredentialInspector::failed, m_messages, &MessageBar::showError);
    connect(m_inspector, &CredentialInspector::dirtyChanged, this, &CredentialsPage::stateChanged);
    connect(m_inspector, &CredentialInspector::historyRequested, this, &CredentialsPage::showHistory);
    connect(m_inspector, &CredentialInspector::deleteRequested, this,
        [this](const Id &id) { deleteCredentials({id}); });
    connect(m_inspector, &CredentialInspector::restoreRequested, this,
        [this](const Id &id) { restoreCredentials({id}); });
    connect(m_inspector, &CredentialInspector::saveRefused, this, [this] { m_afterSave = nullptr; });
    connect(m_inspector, &CredentialInspector::saved, this, [this] {
        m_messages->dismiss();
        if (const auto then = std::exchange(m_afterSave, nullptr))
            leaveForm(then); // something may have been typed meanwhile
    });
}

void CredentialsPage::useApps(const QList<AppSummary> &apps)
{
    QHash<QString, QString> names;
    for (const AppSummary &app : apps)
        names.insert(app.slug, app.displayName(QLocale().name()));
    m_table->delegate().forgetApps();
    m_model.setAppNames(names);
    m_table->viewport()->update();
}

void CredentialsPage::applyFilter(const QString &text)
{
    // The form stays as it is while one types; its row is marked wherever it is shown.
    const bool wasTrash = showsTrash();
    m_moving = true;
    m_rows.setFilterText(text);
    if (wasTrash != showsTrash())
        showTrashParts();
    m_table->select(showsTrash() ? Id() : m_inspector->shown());
    m_moving = false;
    m_filterNote->setText(sentenceFor(m_rows.filterNotes()));
    m_filterNote->setVisible(!m_filterNote->text().isEmpty());
    updateEmptyState();
    emit stateChanged();
}

void CredentialsPage::whenCurrentChanged()
{
    if (m_moving)
        return;
    const Id wanted = m_table->currentId();
    if (wanted == m_inspector->shown())
        return;
    if (!m_inspector->isDirty())
        return showForm(wanted); // the view selects by itself, with Ctrl and Shift not this row alone
    // Stay on the row of the form until it is decided. The view has not yet done all that it makes of the key
    // or the click: what is selected now, it selects over.
    QMetaObject::invokeMethod(this, &CredentialsPage::putSelectionBack, Qt::QueuedConnection);
    leaveForm([this, wanted] { go(wanted); });
}

/// What is marked is what the actions act on: it must not be another row than the form's.
void CredentialsPage::putSelectionBack()
{
    if (!m_inspector->isDirty())
        return; // it has been decided
    m_moving = true;
    m_table->restoreSelection(m_inspector->shown(), m_settled);
    m_moving = false;
    emit stateChanged();
}

void CredentialsPage::showForm(const Id &id)
{
    if (id.isNull())
        m_inspector->clear();
    else
        m_inspector->show(id);
    whenSelectionChanged();
}

void CredentialsPage::go(const Id &id)
{
    m_moving = true;
    if (id != m_table->currentId() || !id.isNull()) // else a header is current
        m_table->select(id);
    m_moving = false;
    showForm(id);
}

bool CredentialsPage::hasUnsaved() const
{
    return m_inspector->isDirty() || hasUnsavedWork(*this);
}

void CredentialsPage::leaveForm(std::function<void()> then)
{
    leaveUnsavedWork(*this, [this, then = std::move(then)] { leaveInspector(then); });
}

void CredentialsPage::leaveInspector(const std::function<void()> &then)
{
    if (!m_inspector->isDirty())
        return then();
    auto *box = new QMessageBox(QMessageBox::Question, tr("Unsaved changes"),
        tr("The changes to this credential have not been saved."),
        QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setDefaultButton(QMessageBox::Save);
    if (const auto reason = m_workspace.readOnlyReason()) {
        box->setStandardButtons(QMessageBox::Discard | QMessageBox::Cancel);
        box->setDefaultButton(QMessageBox::Cancel);
        box->setInformativeText(describe(*reason).joined());
    }
    // Not when the button is clicked: saving may ask a question of its own.
    connect(box, &QDialog::finished, this, [this, then](int answer) {
        switch (answer) {
        case QMessageBox::Save:
            m_afterSave = then;
            m_inspector->save();
            break;
        case QMessageBox::Discard:
            m_inspector->discard();
            then();
            break;
        default:
            putSelectionBack(); // where a button was let go after the question had opened
            break;
        }
    });
    box->open();
}

void CredentialsPage::setTimings(const FormTimings &timings)
{
    m_timings = timings;
    m_inspector->setTimings(timings);
}

void CredentialsPage::addCredential(const QString &appSlug)
{
    if (m_workspace.isReadOnly())
        return;
    leaveForm([this, appSlug] {
        if (showsTrash())
            showView({});
        auto *dialog = new NewCredentialDialog(m_workspace, m_apps, *m_secrets, m_timings, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &NewCredentialDialog::created, this, [this](const Id &id) {
            m_filter->clear();
            showWhereItIs(id);
            go(id);
            m_table->setFocus();
        });
        dialog->open();
        if (!appSlug.isEmpty())
            dialog->chooseApp(appSlug);
    });
}

void CredentialsPage::saveCurrent()
{
    m_inspector->save();
}

void CredentialsPage::discardCurrent()
{
    m_inspector->discard();
}

void CredentialsPage::editCurrent()
{
    m_inspector->startEditing();
}

void CredentialsPage::copySecret()
{
    if (!m_inspector->shown().isNull())
        m_inspector->copySecret();
}

void CredentialsPage::showHistory()
{
    if (m_inspector->shown().isNull() || showsTrash())
        return;
    leaveForm([this] {
        auto *dialog
            = new HistoryDialog(m_workspace, m_apps, *m_secrets, m_timings, m_inspector->shown(), this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &HistoryDialog::restored, this, [this] {
            m_inspector->show(m_inspector->shown());
            m_messages->showNote(tr("The earlier version is back."), tr("Undo"));
        });
        dialog->open();
    });
}

QLineEdit &CredentialsPage::filter()
{
    return *m_filter;
}

void CredentialsPage::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}
}
