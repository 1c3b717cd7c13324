#include "ui/catalog/apps_page.h"

#include <QAction>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QLocale>
#include <QMenu>
#include <QMimeData>
#include <QProgressDialog>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

#include "app/catalog/definition_file.h"
#include "app/text/sentences.h"
#include "app/workspace/definition_watcher.h"
#include "ui/base/async.h"
#include "ui/catalog/app_details.h"
#include "ui/catalog/app_editor_dialog.h"
#include "ui/catalog/import_dialog.h"
#include "ui/shell/message_bar.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"

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

AppsPage::AppsPage(Workspace &workspace, AppCatalog &catalog, DefinitionWatcher &watcher, QWidget *parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_catalog(catalog),
      m_watcher(watcher),
      m_messages(new MessageBar(this)),
      m_details(new AppDetails(this))
{
    setAcceptDrops(true);
    auto *split = new QSplitter(this);
    split->addWidget(buildSide());
    split->addWidget(m_details);
    split->setChildrenCollapsible(false);
    split->setHandleWidth(1);
    split->setStretchFactor(0, 1);
    split->setStretchFactor(1, 1);
    split->setSizes({560, 560});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(split);
    connectParts();
    reload();
    offerChanges();
}

QWidget *AppsPage::buildSide()
{
    auto *side = new QWidget(this);
    side->setAutoFillBackground(true);
    side->setBackgroundRole(QPalette::Base);
    m_list = new QListView(side);
    m_list->setModel(&m_apps);
    m_list->setAccessibleName(tr("Apps"));
    m_list->setUniformItemSizes(true);
    m_list->setIconSize(QSize(28, 28));
    m_list->setSpacing(2);
    m_list->setFrameShape(QFrame::NoFrame);
    m_none = new QLabel(tr("No app by this name. Import one, or add your own."), side);
    m_none->setWordWrap(true);
    m_none->setContentsMargins(Spacing::large, Spacing::medium, Spacing::large, Spacing::medium);
    Theme::makeMuted(m_none);
    auto *notes = new QHBoxLayout;
    notes->setContentsMargins(Spacing::medium, 0, Spacing::medium, Spacing::small);
    notes->addWidget(m_messages);
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(buildHeader());
    layout->addLayout(notes);
    layout->addWidget(m_none);
    layout->addWidget(m_list, 1);
    return side;
}

QWidget *AppsPage::buildHeader()
{
    auto *header = new QWidget(this);
    auto *heading = new QLabel(tr("Apps"), header);
    heading->setFont(Theme::headingFont(font()));
    m_search = new QLineEdit(header);
    m_search->setPlaceholderText(tr("Find an app"));
    m_search->setAccessibleName(tr("Find an app"));
    m_search->setToolTip(tr("Find an app (Ctrl+F)"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(Icon::of(IconName::Search, ColorRole::Muted), QLineEdit::LeadingPosition);
    m_search->installEventFilter(this);
    m_importButton = new QPushButton(tr("&Import"), header);
    m_importButton->setToolTip(tr("From a Pikku project, an Atomemo plugin, a Keystroke definition or a JSON "
                                  "Schema; a file or folder can be dropped here too"));
    auto *menu = new QMenu(m_importButton);
    connect(menu->addAction(tr("A &file…")), &QAction::triggered, this, [this] { chooseSource(false); });
    connect(menu->addAction(tr("A &project's folder…")), &QAction::triggered, this,
        [this] { chooseSource(true); });
    m_importButton->setMenu(menu);
    m_addButton = new QPushButton(tr("&Add your own"), header);
    connect(m_addButton, &QPushButton::clicked, this, &AppsPage::addOwn);
    auto *layout = new QHBoxLayout(header);
    layout->setContentsMargins(Spacing::large, Spacing::medium, Spacing::medium, Spacing::small);
    layout->setSpacing(Spacing::small);
    layout->addWidget(heading);
    layout->addWidget(m_search, 1);
    layout->addWidget(m_importButton);
    layout->addWidget(m_addButton);
    return header;
}

void AppsPage::connectParts()
{
    connect(m_search, &QLineEdit::textChanged, this, &AppsPage::reload);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &AppsPage::showCurrent);
    connect(&m_workspace, &Workspace::definitionsChanged, this, &AppsPage::reload);
    connect(&m_workspace, &Workspace::credentialsChanged, this, &AppsPage::showCurrent);
    connect(&m_workspace, &Workspace::readOnlyChanged, this, &AppsPage::reload);
    connect(m_details, &AppDetails::exportRequested, this, &AppsPage::exportCurrent);
    connect(m_details, &AppDetails::editRequested, this, &AppsPage::editCurrent);
    connect(m_details, &AppDetails::removeRequested, this, &AppsPage::removeCurrent);
    connect(&m_watcher, &DefinitionWatcher::offersChanged, this, &AppsPage::offerChanges);
    connect(m_messages, &MessageBar::actionTriggered, this, [this] {
        if (m_action == Action::Undo)
            return undo();
        const auto offers = m_watcher.offers();
        if (m_action == Action::Review && !offers.isEmpty())
            preview(offers.cbegin().value());
    });
    connect(&m_job, &ImportJob::finished, this, [this](const ImportPreview &made) {
        delete std::exchange(m_progress, nullptr);
        preview(made);
    });
    connect(&m_job, &ImportJob::failed, this, [this](const Error &error) {
        delete std::exchange(m_progress, nullptr);
        m_messages->showError(error);
    });
}

void AppsPage::reload()
{
    const QString current = m_details->slug();
    const bool writable = !m_workspace.isReadOnly();
    m_importButton->setEnabled(writable);
    m_addButton->setEnabled(writable);
    m_apps.setApps(m_catalog.search(m_search->text(), QLocale().name()));
    m_none->setVisible(m_apps.rowCount() == 0);
    show(current);
}

/// The app of that slug, or the first there is.
void AppsPage::show(const QString &slug)
{
    const int row = qMax(0, m_apps.rowOf(slug));
    m_list->setCurrentIndex(m_apps.index(row, 0));
    showCurrent();
}

void AppsPage::showCurrent()
{
    const QString slug = m_apps.slug(m_list->currentIndex());
    const auto definition = m_catalog.definition(slug);
    const auto app = m_catalog.app(slug);
    if (!definition || !app)
        return m_details->clear();
    const auto credentials = m_workspace.credentials().value_or(QList<CredentialSummary>());
    const auto count = std::ranges::count(credentials, slug, &CredentialSummary::appSlug);
    m_details->show(*definition, *app, count, !m_workspace.isReadOnly());
}

void AppsPage::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
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

void AppsPage::import(const QString &path)
{
    if (m_workspace.isReadOnly())
        return;
    const auto known = m_workspace.definitions();
    if (!known)
        return m_messages->showError(known.error());
    ImportRequest request(QFileInfo(path).absoluteFilePath());
    request.known = *known;
    request.bundledSlugs = m_catalog.bundledSlugs();
    showProgress(path);
    m_job.start(std::move(request));
}

void AppsPage::showProgress(const QString &path)
{
    delete m_progress;
    m_progress = new QProgressDialog(tr("Reading %1").arg(path), tr("Cancel"), 0, 0, this);
    m_progress->setWindowTitle(tr("Import"));
    m_progress->setWindowModality(Qt::WindowModal);
    m_progress->setMinimumDuration(300); // milliseconds; most are read before
    m_progress->setAutoReset(false);
    m_progress->setValue(0);
    connect(m_progress, &QProgressDialog::canceled, this, [this] {
        m_job.cancel();
        m_progress->deleteLater();
        m_progress = nullptr;
    });
}

void AppsPage::preview(const ImportPreview &preview)
{
    QList<AppSummary> bundled = m_catalog.summaries();
    bundled.removeIf([](const AppSummary &app) { return !AppCatalog::isBundled(app.slug); });
    auto *dialog = new ImportDialog(preview, bundled, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::finished, this, [this, dialog, path = preview.path](int result) {
        m_watcher.dismiss(path);
        if (result == QDialog::Accepted)
            take(dialog->definitions());
    });
    dialog->open();
}

void AppsPage::take(const QList<Definition> &definitions)
{
    const QString first = definitions.isEmpty() ? QString() : definitions.constFirst().app.slug;
    whenDone(m_workspace.importDefinitions(definitions), this,
        [this, first](const Result<DefinitionOutcome> &done) {
            if (!done)
                return m_messages->showError(done.error());
            m_search->clear();
            show(first);
            m_action = Action::Undo;
            m_messages->showNote(
                tr("Imported: %1 new, %2 changed.").arg(done->added).arg(done->changed), tr("Undo"));
        });
}

void AppsPage::addOwn()
{
    if (m_workspace.isReadOnly())
        return;
    auto *dialog = new AppEditorDialog(m_workspace, std::nullopt, m_catalog.slugs(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &AppEditorDialog::saved, this, [this](const QString &slug) {
        m_search->clear();
        show(slug);
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
        m_action = Action::None;
        if (written)
            m_messages->showNote(tr("Written to %1.").arg(path));
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
        if (!done)
            return m_messages->showError(done.error());
        m_action = Action::Undo;
        m_messages->showNote(tr("“%1” is removed; its credentials stay.").arg(name), tr("Undo"));
    });
}

void AppsPage::undo()
{
    whenDone(m_workspace.undo(), this, [this](const Result<ChangeSet> &undone) {
        m_action = Action::None;
        if (undone)
            m_messages->showNote(tr("Undone: %1").arg(describe(*undone)));
        else
            m_messages->showError(undone.error());
    });
}

void AppsPage::offerChanges()
{
    const auto offers = m_watcher.offers();
    if (offers.isEmpty()) {
        if (std::exchange(m_action, Action::None) == Action::Review)
            m_messages->dismiss();
        return;
    }
    const ImportPreview &first = offers.cbegin().value();
    m_action = Action::Review;
    m_messages->showNote(
        tr("“%1” has changed since it was imported.").arg(first.title.isEmpty() ? first.path : first.title),
        tr("Review…"));
}

void AppsPage::dragEnterEvent(QDragEnterEvent *event)
{
    if (!m_workspace.isReadOnly() && !draggedPath(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void AppsPage::dropEvent(QDropEvent *event)
{
    const QString path = draggedPath(event->mimeData());
    if (path.isEmpty())
        return;
    event->acceptProposedAction();
    import(path);
}

bool AppsPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Up || key == Qt::Key_Down) { // moves in the list while one types
            QCoreApplication::sendEvent(m_list, event);
            return true;
        }
        if (key == Qt::Key_Escape && !m_search->text().isEmpty()) {
            m_search->clear();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}
}
