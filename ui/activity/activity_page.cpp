#include "ui/activity/activity_page.h"

#include <chrono>

#include <QAction>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

#include "app/text/activity_text.h"
#include "app/text/sentences.h"
#include "ui/activity/activity_delegate.h"
#include "ui/activity/activity_details.h"
#include "ui/activity/activity_exporter.h"
#include "ui/activity/activity_feed.h"
#include "ui/activity/activity_filter_bar.h"
#include "ui/base/async.h"
#include "ui/shell/message_bar.h"
#include "ui/theme/theme.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace claviger
{
ActivityPage::ActivityPage(Workspace &workspace, const AppLookup &apps, QWidget *parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_messages(new MessageBar(this)),
      m_details(new ActivityDetails(workspace, apps, this)),
      m_model([this](const ActivityRecord &record) { return wordsOf(record); }),
      m_feed(new ActivityFeed(workspace, m_model, this)),
      m_exporter(new ActivityExporter(workspace, this)),
      m_exportAction(new QAction(offers().constFirst().text, this))
{
    m_exportAction->setObjectName(offers().constFirst().action);
    auto *split = new QSplitter(this);
    split->addWidget(buildSide());
    split->addWidget(m_details);
    split->setChildrenCollapsible(false);
    split->setHandleWidth(1);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    split->setSizes({600, 400});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(split);
    connectParts();
}

QList<PageOffer> ActivityPage::offers()
{
    return {{u"export-activity"_s, tr("Export the activity…")}};
}

QWidget *ActivityPage::buildSide()
{
    auto *side = new QWidget(this);
    side->setAutoFillBackground(true);
    side->setBackgroundRole(QPalette::Base);
    m_list = new QListView(side);
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new ActivityDelegate(m_list));
    m_list->setAccessibleName(tr("Activity"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setResizeMode(QListView::Adjust);
    m_busy = new QLabel(tr("Reading…"), side);
    m_busy->setContentsMargins(Spacing::large, 0, Spacing::medium, Spacing::small);
    m_busy->hide();
    Theme::makeMuted(m_busy);
    m_slow.setSingleShot(true);
    m_slow.setInterval(300ms);
    m_slow.start();
    auto *notes = new QHBoxLayout;
    notes->setContentsMargins(Spacing::medium, 0, Spacing::medium, 0);
    notes->addWidget(m_messages);
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(buildHeader(side));
    layout->addLayout(notes);
    layout->addWidget(m_busy);
    layout->addWidget(buildEmpty(side), 1);
    layout->addWidget(m_list, 1);
    return side;
}

QWidget *ActivityPage::buildHeader(QWidget *parent)
{
    auto *header = new QWidget(parent);
    auto *heading = new QLabel(tr("Activity"), header);
    heading->setFont(Theme::headingFont(font()));
    m_export = new QPushButton(tr("E&xport…"), header);
    m_export->setToolTip(tr("Write what is listed to a file, for other programs; it holds no values"));
    m_filters = new ActivityFilterBar(header);
    auto *top = new QHBoxLayout;
    top->addWidget(heading, 1);
    top->addWidget(m_export);
    auto *layout = new QVBoxLayout(header);
    layout->setContentsMargins(Spacing::large, Spacing::medium, Spacing::medium, Spacing::medium);
    layout->setSpacing(Spacing::small);
    layout->addLayout(top);
    layout->addWidget(m_filters);
    setTabOrder(m_filters, m_export);
    return header;
}

QWidget *ActivityPage::buildEmpty(QWidget *parent)
{
    m_empty = new QWidget(parent);
    m_emptyText = new QLabel(m_empty);
    m_emptyText->setWordWrap(true);
    m_emptyText->setAlignment(Qt::AlignHCenter);
    Theme::makeMuted(m_emptyText);
    m_clear = new QPushButton(tr("&Clear the filters"), m_empty);
    auto *layout = new QVBoxLayout(m_empty);
    layout->setContentsMargins(Spacing::huge, Spacing::huge, Spacing::huge, Spacing::huge);
    layout->setSpacing(Spacing::medium);
    layout->addWidget(m_emptyText);
    layout->addWidget(m_clear, 0, Qt::AlignHCenter);
    layout->addStretch(1);
    m_empty->hide();
    return m_empty;
}

void ActivityPage::connectParts()
{
    m_filters->search().installEventFilter(this);
    connect(m_filters, &ActivityFilterBar::changed, this, &ActivityPage::applyFilters);
    connect(m_clear, &QPushButton::clicked, this, [this] {
        m_filters->clear();
        focusSearch();
    });
    connect(&m_slow, &QTimer::timeout, m_busy, &QWidget::show);
    connect(m_feed, &ActivityFeed::filled, this, &ActivityPage::whenFilled);
    connect(m_feed, &ActivityFeed::failed, m_messages, &MessageBar::showError);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &ActivityPage::showCurrent);
    connect(m_export, &QPushButton::clicked, m_exportAction, &QAction::trigger);
    connect(m_exportAction, &QAction::triggered, this, [this] { m_exporter->ask(m_filters->query()); });
    connect(m_exporter, &ActivityExporter::failed, m_messages, &MessageBar::showError);
    connect(m_exporter, &ActivityExporter::written, this, [this](const QString &path, int lines) {
        m_messages->showNote(tr("%Ln line(s) written to %1.", nullptr, lines).arg(path));
    });
    connect(m_details, &ActivityDetails::credentialWanted, this, &ActivityPage::credentialWanted);
    connect(m_details, &ActivityDetails::onlyWanted, this, &ActivityPage::showOnly);
    connect(m_details, &ActivityDetails::undoWanted, this, &ActivityPage::undoChange);
}

ActivityModel::Words ActivityPage::wordsOf(const ActivityRecord &record) const
{
    QStringList who{actorText(record)};
    if (!record.onLocalDevice)
        who.append(deviceText(record));
    if (const QString program = programText(record.program); !program.isEmpty())
        who.append(program);
    return {describe(record, m_details->fieldNames(record)), who.join(u" · "_s)};
}

void ActivityPage::focusSearch()
{
    m_filters->search().setFocus(Qt::ShortcutFocusReason);
    m_filters->search().selectAll();
}

void ActivityPage::showOnly(const Id &credential, const QString &label)
{
    m_filters->setCredential(credential, label);
}

void ActivityPage::applyFilters()
{
    m_feed->setQuery(m_filters->query());
    if (m_feed->isReading())
        m_slow.start();
}

void ActivityPage::whenFilled()
{
    m_slow.stop();
    m_busy->hide();
    const bool isEmpty = m_model.rowCount() == 0;
    m_emptyText->setText(m_feed->query().isEmpty()
            ? tr("Here stands who read, copied or changed something, and when.")
            : tr("Nothing in the activity is like that."));
    m_clear->setVisible(!m_feed->query().isEmpty());
    m_empty->setVisible(isEmpty);
    m_list->setVisible(!isEmpty);
    m_export->setEnabled(!isEmpty);
    m_exportAction->setEnabled(!isEmpty);
    if (!isEmpty && !m_list->selectionModel()->hasSelection()) {
        const int row = m_shown ? m_model.rowOf(*m_shown) : -1;
        m_list->selectionModel()->setCurrentIndex(
            m_model.index(qMax(row, 0), 0), QItemSelectionModel::ClearAndSelect);
    }
    updateDetails();
}

/// Leaves them, and the focus in them, alone if nothing about the line is new.
void ActivityPage::updateDetails()
{
    const QModelIndex index = m_list->currentIndex();
    const bool isSame = m_shown && index.isValid() && m_model.record(index.row()) == *m_shown;
    if (!isSame || m_undoable != nextUndoable())
        showCurrent();
}

void ActivityPage::showCurrent()
{
    const QModelIndex index = m_list->currentIndex();
    if (!index.isValid()) {
        m_shown.reset();
        return m_details->clear();
    }
    m_shown = m_model.record(index.row());
    m_undoable = nextUndoable();
    m_details->show(*m_shown, m_workspace.isReadOnly() ? Id() : m_undoable);
}

void ActivityPage::undo()
{
    whenDone(m_workspace.undo(), this, [this](const Result<ChangeSet> &undone) {
        if (undone)
            m_messages->showNote(tr("Undone: %1").arg(describe(*undone)));
        else
            m_messages->showError(undone.error());
    });
}

Id ActivityPage::nextUndoable() const
{
    const auto next = m_workspace.undoable().value_or(std::nullopt);
    return next ? next->id : Id();
}

/// Only if it is still the one that undo means: another program may have changed something meanwhile.
void ActivityPage::undoChange(const Id &changeSet)
{
    if (nextUndoable() == changeSet)
        return undo();
    showCurrent();
}

bool ActivityPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Up || key == Qt::Key_Down) { // moves in the list while one types
            QCoreApplication::sendEvent(m_list, event);
            return true;
        }
        if (key == Qt::Key_Escape && !m_filters->search().text().isEmpty()) {
            m_filters->search().clear();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}
}
