#include "ui/catalog/apps_page.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "app/workspace/definition_watcher.h"
#include "ui/base/list_side.h"
#include "ui/catalog/app_details.h"
#include "ui/catalog/app_filter.h"
#include "ui/catalog/app_grid.h"
#include "ui/catalog/drop_hint.h"
#include "ui/shell/message_bar.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"

using namespace Qt::StringLiterals;

namespace claviger
{
AppsPage::AppsPage(Workspace &workspace, AppCatalog &catalog, DefinitionWatcher &watcher, QWidget *parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_catalog(catalog),
      m_import(workspace, catalog, watcher),
      m_pages(new QStackedWidget(this)),
      m_messages(new MessageBar(this)),
      m_details(new AppDetails(this)),
      m_dropHint(new DropHint(tr("Drop it here to see what it would bring"), this))
{
    setAcceptDrops(true);
    m_header = buildHeader();
    m_pages->addWidget(buildCards());
    m_pages->addWidget(m_details);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(makeListSide(m_header, m_messages, m_pages, this));
    connectParts();
    connectDetails();
    connectImport();
    reload();
    offerChanges();
}

QWidget *AppsPage::buildHeader()
{
    auto *header = new QWidget(this);
    auto *heading = new QLabel(tr("Apps"), header);
    heading->setFont(Theme::headingFont(font()));
    m_importButton = new QPushButton(tr("&Import"), header);
    m_importButton->setToolTip(tr("From a Pikku project, an Atomemo plugin, a Keystroke definition or a JSON "
                                  "Schema; a file or folder can be dropped here too"));
    auto *menu = new QMenu(m_importButton);
    buildActions();
    menu->addActions({m_importFile, m_importFolder});
    m_importButton->setMenu(menu);
    m_addButton = new QPushButton(tr("&Add your own"), header);
    connect(m_addButton, &QPushButton::clicked, m_add, &QAction::trigger);
    auto *top = new QHBoxLayout;
    top->setSpacing(Spacing::small);
    top->addWidget(heading, 1);
    top->addWidget(m_importButton);
    top->addWidget(m_addButton);
    auto *layout = new QVBoxLayout(header);
    layout->setContentsMargins(Spacing::large, Spacing::medium, Spacing::medium, Spacing::small);
    layout->setSpacing(Spacing::small);
    layout->addLayout(top);
    layout->addLayout(buildSearchRow(header));
    return header;
}

QList<PageOffer> AppsPage::offers()
{
    return {{u"import-file"_s, tr("Import a &file…")},
        {u"import-folder"_s, tr("Import a &project's folder…")},
        {u"add-app"_s, tr("Add an app of your o&wn…")}};
}

void AppsPage::buildActions()
{
    const auto offered = offers();
    QList<QAction *> made;
    for (const PageOffer &offer : offered) {
        made.append(new QAction(offer.text, this));
        made.last()->setObjectName(offer.action);
    }
    m_importFile = made.at(0);
    m_importFolder = made.at(1);
    m_add = made.at(2);
    connect(m_importFile, &QAction::triggered, this, [this] { chooseSource(false); });
    connect(m_importFolder, &QAction::triggered, this, [this] { chooseSource(true); });
    connect(m_add, &QAction::triggered, this, &AppsPage::addOwn);
}

QList<QAction *> AppsPage::namedActions() const
{
    const QList<QAction *> own{m_importFile, m_importFolder, m_add};
    return showsDetails() ? own + m_details->namedActions() : own;
}

QLayout *AppsPage::buildSearchRow(QWidget *header)
{
    m_search = new QLineEdit(header);
    m_search->setPlaceholderText(tr("Find an app"));
    m_search->setAccessibleName(tr("Find an app"));
    m_search->setToolTip(tr("Find an app (Ctrl+F)"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(Icon::of(IconName::Search, ColorRole::Muted), QLineEdit::LeadingPosition);
    m_search->installEventFilter(this);
    m_filter = new AppFilter(header);
    auto *layout = new QHBoxLayout;
    layout->setSpacing(Spacing::small);
    m_search->setMaximumWidth(Theme::scaled(460, fontMetrics()));
    layout->addWidget(m_search, 1);
    layout->addWidget(m_filter);
    layout->addStretch();
    return layout;
}

QWidget *AppsPage::buildCards()
{
    m_cards = new QStackedWidget(this);
    m_grid = new AppGrid(m_cards);
    m_grid->setModel(&m_apps);
    m_grid->setAccessibleName(tr("Apps"));
    m_none = new QLabel(tr("No app by this name. Import one, or add your own."), m_cards);
    m_none->setWordWrap(true);
    m_none->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    m_none->setContentsMargins(Spacing::large, Spacing::medium, Spacing::large, Spacing::medium);
    Theme::makeMuted(m_none);
    m_cards->addWidget(m_grid);
    m_cards->addWidget(m_none);
    auto *page = new QWidget(this);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(Spacing::medium, 0, 0, 0);
    layout->addWidget(m_cards);
    return page;
}

void AppsPage::connectParts()
{
    connect(m_search, &QLineEdit::textChanged, this, &AppsPage::applySearch);
    connect(m_filter, &QComboBox::currentIndexChanged, this, &AppsPage::applySearch);
    connect(m_grid, &AppGrid::openRequested, this,
        [this](const QModelIndex &index) { open(m_apps.slug(index)); });
    connect(&m_workspace, &Workspace::definitionsChanged, this, &AppsPage::reload);
    connect(&m_workspace, &Workspace::credentialsChanged, this, &AppsPage::whenCredentialsChanged);
    connect(&m_workspace, &Workspace::readOnlyChanged, this, &AppsPage::reload);
    connect(m_messages, &MessageBar::actionTriggered, this, &AppsPage::act);
}

void AppsPage::connectDetails()
{
    connect(m_details, &AppDetails::backRequested, this, &AppsPage::showCards);
    connect(m_details, &AppDetails::exportRequested, this, &AppsPage::exportCurrent);
    connect(m_details, &AppDetails::editRequested, this, &AppsPage::editCurrent);
    connect(m_details, &AppDetails::removeRequested, this, &AppsPage::removeCurrent);
    connect(m_details, &AppDetails::newCredentialRequested, this,
        [this] { emit newCredentialRequested(m_details->slug()); });
    connect(m_details, &AppDetails::allCredentialsRequested, this,
        [this] { emit credentialsOfAppRequested(m_details->slug()); });
    connect(m_details, &AppDetails::credentialRequested, this, &AppsPage::credentialRequested);
}

/// Everything anew: the apps, how many credentials they have, what may be done.
void AppsPage::reload()
{
    const bool writable = !m_workspace.isReadOnly();
    m_importButton->setEnabled(writable);
    for (QAction *action : {m_importFile, m_importFolder, m_add})
        action->setEnabled(writable);
    m_addButton->setEnabled(writable);
    m_isStale = !isVisible();
    if (m_isStale)
        return;
    m_counts = m_workspace.credentialCounts().value_or(QHash<QString, int>());
    m_apps.setCredentialCounts(m_counts);
    m_filter->setApps(m_catalog.summaries());
    applySearch();
    if (showsDetails())
        fillDetails(m_details->slug());
}

void AppsPage::applySearch()
{
    const QString current = m_apps.slug(m_grid->currentIndex());
    m_apps.setApps(m_filter->filtered(m_catalog.search(m_search->text(), QLocale().name()), m_counts));
    m_cards->setCurrentWidget(m_apps.rowCount() > 0 ? static_cast<QWidget *>(m_grid) : m_none);
    // While one types the best hit is what Enter opens; otherwise the place is kept.
    const int row = m_search->text().isEmpty() ? qMax(0, m_apps.rowOf(current)) : 0;
    m_grid->setCurrentIndex(m_apps.index(row, 0));
}

void AppsPage::whenCredentialsChanged()
{
    m_isStale = m_isStale || !isVisible();
    if (m_isStale)
        return;
    m_counts = m_workspace.credentialCounts().value_or(QHash<QString, int>());
    m_apps.setCredentialCounts(m_counts);
    if (showsDetails())
        fillDetails(m_details->slug());
}

void AppsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isStale)
        reload();
}

bool AppsPage::showsDetails() const
{
    return m_pages->currentWidget() == m_details;
}

void AppsPage::open(const QString &slug)
{
    if (!m_catalog.app(slug))
        return;
    fillDetails(slug);
    if (const int row = m_apps.rowOf(slug); row >= 0)
        m_grid->setCurrentIndex(m_apps.index(row, 0));
    m_pages->setCurrentWidget(m_details);
    m_header->hide(); // it is about the cards
    m_details->takeFocus();
}

void AppsPage::showCards()
{
    m_header->show();
    m_pages->setCurrentIndex(0);
    m_grid->setFocus();
}

void AppsPage::fillDetails(const QString &slug)
{
    const auto definition = m_catalog.definition(slug);
    const auto app = m_catalog.app(slug);
    if (definition && app)
        return m_details->show(
            *definition, *app, credentialLines(m_workspace, slug), !m_workspace.isReadOnly());
    m_details->clear();
    if (showsDetails())
        showCards(); // it is gone
}

void AppsPage::enter()
{
    if (showsDetails())
        m_details->takeFocus();
    else
        focusSearch();
}

void AppsPage::focusSearch()
{
    if (showsDetails())
        showCards();
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void AppsPage::keyPressEvent(QKeyEvent *event)
{
    if (showsDetails() && (event->key() == Qt::Key_Escape || event->matches(QKeySequence::Back)))
        return showCards();
    QWidget::keyPressEvent(event);
}

bool AppsPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_search || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key == Qt::Key_Down && m_apps.rowCount() > 0) {
        m_grid->setFocus();
        return true;
    }
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        open(m_apps.slug(m_grid->currentIndex()));
        return true;
    }
    if (key == Qt::Key_Escape && !m_search->text().isEmpty()) {
        m_search->clear();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}
}
