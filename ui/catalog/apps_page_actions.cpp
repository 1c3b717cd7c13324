// What AppsPage does with apps: import, export, edit, remove, undo.
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QLineEdit>
#include <QLocale>
#include <QMimeData>
#include <QProgressDialog>

#include "app/catalog/definition_file.h"
#include "app/text/sentences.h"
#include "ui/base/async.h"
#include "ui/catalog/app_details.h"
#include "ui/catalog/app_editor_dialog.h"
#include "ui/catalog/app_filter.h"
#include "ui/catalog/apps_page.h"
#include "ui/catalog/drop_hint.h"
#include "ui/catalog/import_dialog.h"
#include "ui/shell/message_bar.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
/// The local file or directory that is dragged; empty if it is not exactly one.
QString draggedPath(const QMimeData *data)
{
    const QList<QUrl> urls = data->urls();
    return urls.size() == 1 ? urls.constFirst().toLocalFile() : QString();
}
}

void AppsPage::connectImport()
{
    connect(&m_import, &ImportController::phaseChanged, this, &AppsPage::showProgress);
    connect(&m_import, &ImportController::previewReady, this, &AppsPage::preview);
    connect(&m_import, &ImportController::failed, m_messages, &MessageBar::showError);
    connect(&m_import, &ImportController::taken, this, &AppsPage::showTaken);
    connect(&m_import, &ImportController::offersChanged, this, &AppsPage::offerChanges);
}

void AppsPage::chooseSource(bool directory)
{
    auto *dialog = new QFileDialog(this, directory ? tr("Import a project") : tr("Import a file"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(directory ? QFileDialog::Directory : QFileDialog::ExistingFile);
    if (!directory)
        dialog->setNameFilters({tr("Definitions (*.json)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &AppsPage::import);
    dialog->open();
}

/// While something is read or taken, and only if that takes a while.
void AppsPage::showProgress()
{
    delete std::exchange(m_progress, nullptr);
    if (m_import.phase() == ImportController::Phase::Idle)
        return;
    const bool isReading = m_import.phase() == ImportController::Phase::Reading;
    m_progress = new QProgressDialog(
        isReading ? tr("Reading %1").arg(m_import.path()) : tr("Importing"), tr("Cancel"), 0, 0, this);
    m_progress->setWindowTitle(tr("Import"));
    m_progress->setWindowModality(Qt::WindowModal);
    m_progress->setMinimumDuration(300); // milliseconds
    m_progress->setAutoReset(false);
    m_progress->setValue(0);
    // Not within the dialog's own signal: it is gone when the import stops.
    connect(
        m_progress, &QProgressDialog::canceled, &m_import, &ImportController::cancel, Qt::QueuedConnection);
}

void AppsPage::preview(const ImportPreview &preview)
{
    auto *dialog = new ImportDialog(preview, m_import.bundledApps(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::finished, this, [this, dialog, path = preview.path](int result) {
        m_import.dismissOffer(path);
        if (result == QDialog::Accepted)
            m_import.take(dialog->definitions());
    });
    dialog->open();
}

void AppsPage::showTaken(const DefinitionOutcome &outcome, const QString &firstSlug)
{
    m_search->clear();
    m_filter->reset();
    if (outcome.added + outcome.changed == 1)
        open(firstSlug);
    else
        showCards();
    const QLocale locale;
    showNote(tr("Imported: %1 new, %2 changed.")
                 .arg(locale.toString(outcome.added), locale.toString(outcome.changed)),
        Action::Undo);
}

void AppsPage::addOwn()
{
    if (m_workspace.isReadOnly())
        return;
    auto *dialog = new AppEditorDialog(m_workspace, std::nullopt, m_catalog.slugs(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &AppEditorDialog::saved, this, [this](const QString &slug) {
        m_search->clear();
        m_filter->reset();
        open(slug);
    });
    dialog->open();
}

void AppsPage::editCurrent()
{
    const auto definition = m_catalog.definition(m_details->slug());
    if (!definition)
        return m_messages->showError(definition.error());
    auto *dialog = new AppEditorDialog(m_workspace, *definition, {}, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void AppsPage::exportCurrent()
{
    const QString slug = m_details->slug();
    auto *dialog = new QFileDialog(this, tr("Export the app"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"json"_s);
    dialog->selectFile(slug + u".json"_s);
    connect(dialog, &QFileDialog::fileSelected, this, [this, slug](const QString &path) {
        const auto definition = m_catalog.definition(slug);
        const auto written
            = definition ? exportDefinition(*definition, path) : Result<void>(failed(definition));
        if (written)
            showNote(tr("Written to %1.").arg(path), Action::None);
        else
            m_messages->showError(written.error());
    });
    dialog->open();
}

void AppsPage::removeCurrent()
{
    const QString slug = m_details->slug();
    const auto app = m_catalog.app(slug);
    if (!app)
        return;
    const QString name = app->displayName(QLocale().name());
    whenDone(m_workspace.removeDefinition(slug), this, [this, name](const Result<DefinitionOutcome> &done) {
        if (done)
            showNote(tr("“%1” is removed; its credentials stay.").arg(name), Action::Undo);
        else
            m_messages->showError(done.error());
    });
}

void AppsPage::undo()
{
    whenDone(m_workspace.undo(), this, [this](const Result<ChangeSet> &undone) {
        if (undone)
            showNote(tr("Undone: %1").arg(describe(*undone)), Action::None);
        else
            m_messages->showError(undone.error());
    });
}

void AppsPage::offerChanges()
{
    if (const auto offer = m_import.offer())
        showNote(tr("“%1” has changed since it was imported.")
                     .arg(offer->title.isEmpty() ? offer->path : offer->title),
            Action::Review);
    else if (std::exchange(m_action, Action::None) == Action::Review)
        m_messages->dismiss();
}

void AppsPage::showNote(const QString &text, Action action)
{
    m_action = action;
    const QString button = action == Action::Undo ? tr("Undo")
        : action == Action::Review                ? tr("Review…")
                                                  : QString();
    m_messages->showNote(text, button);
}

void AppsPage::act()
{
    if (m_action == Action::Undo)
        return undo();
    if (const auto offer = m_import.offer(); offer && m_action == Action::Review)
        preview(*offer);
}

void AppsPage::dragEnterEvent(QDragEnterEvent *event)
{
    if (m_workspace.isReadOnly() || draggedPath(event->mimeData()).isEmpty())
        return;
    event->acceptProposedAction();
    m_dropHint->cover();
}

void AppsPage::dragLeaveEvent(QDragLeaveEvent *event)
{
    QWidget::dragLeaveEvent(event);
    m_dropHint->hide();
}

void AppsPage::dropEvent(QDropEvent *event)
{
    m_dropHint->hide();
    const QString path = draggedPath(event->mimeData());
    if (path.isEmpty())
        return;
    event->acceptProposedAction();
    import(path);
}
}
