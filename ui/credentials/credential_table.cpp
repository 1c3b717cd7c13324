#include "ui/credentials/credential_table.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QDrag>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QResizeEvent>
#include <QTimer>

#include "models/items/credential_filter_model.h"
#include "ui/credentials/credential_delegate.h"
#include "ui/credentials/drag_picture.h"
#include "ui/credentials/table_columns.h"
#include "ui/theme/theme.h"

namespace claviger
{
namespace
{
using Column = CredentialTableModel::Column;
constexpr int timesGrowOld = 60 * 1000; ///< "2 min ago" is another text by then
}

CredentialTable::CredentialTable(CredentialFilterModel &rows, AppLookup apps, QWidget *parent)
    : QTreeView(parent),
      m_rows(rows),
      m_delegate(new CredentialDelegate(std::move(apps), this)),
      m_columns(new TableColumns(*this))
{
    setModel(&rows);
    setItemDelegate(m_delegate);
    setUniformRowHeights(true);
    setRootIsDecorated(false);
    setIndentation(0);
    setAllColumnsShowFocus(true);
    setItemsExpandable(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setDragEnabled(true);
    setDragDropMode(DragOnly);
    setDefaultDropAction(Qt::MoveAction);
    setFrameShape(QFrame::NoFrame);
    setTabKeyNavigation(false);
    setAccessibleName(tr("Credentials"));
    m_columns->setUp();
    setUpSorting();
    followPalette();
    auto *clock = new QTimer(this);
    connect(clock, &QTimer::timeout, this, &CredentialTable::repaintTimes);
    clock->start(timesGrowOld);
    connect(header(), &QHeaderView::customContextMenuRequested, this, [this](const QPoint &where) {
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        m_columns->fill(*menu);
        menu->popup(header()->mapToGlobal(where));
    });
}

void CredentialTable::setUpSorting()
{
    header()->setSortIndicator(
        static_cast<int>(Column::App), Qt::AscendingOrder); // before sorting begins: it sorts once
    setSortingEnabled(true);
}

void CredentialTable::repaintTimes()
{
    if (isVisible())
        viewport()->update();
}

const CredentialSummary *CredentialTable::at(const QModelIndex &index) const
{
    const QModelIndex row = m_groups ? m_groups->mapToSource(index) : index;
    return row.isValid() ? &m_rows.summary(row.row()) : nullptr;
}

QModelIndex CredentialTable::shownIndex(const Id &id) const
{
    const QModelIndex row = m_rows.indexOf(id);
    return m_groups ? m_groups->mapFromSource(row) : row;
}

QList<Id> CredentialTable::selectedIds() const
{
    QList<Id> ids;
    for (const QModelIndex &index : selectionModel()->selectedRows()) {
        if (const CredentialSummary *credential = at(index))
            ids.append(credential->id);
    }
    return ids;
}

Id CredentialTable::currentId() const
{
    const CredentialSummary *credential = at(currentIndex());
    return credential ? credential->id : Id();
}

void CredentialTable::select(const Id &id)
{
    const QModelIndex index = shownIndex(id);
    if (!index.isValid())
        return selectionModel()->clear();
    if (index.parent().isValid())
        expand(index.parent());
    const bool isThere = index.siblingAtColumn(0) == currentIndex().siblingAtColumn(0)
        && selectionModel()->isSelected(index);
    if (!isThere) // else it may be one of several
        selectionModel()->setCurrentIndex(
            index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    scrollTo(index);
}

void CredentialTable::selectFirst()
{
    if (selectionModel()->hasSelection() || m_rows.rowCount() == 0)
        return;
    const Id current = currentId();
    const QModelIndex first = m_groups ? m_groups->index(0, 0, m_groups->index(0, 0)) : m_rows.index(0, 0);
    const CredentialSummary *firstOne = at(first);
    if (current.isNull() && firstOne)
        select(firstOne->id);
    else if (!current.isNull())
        select(current);
}

void CredentialTable::restoreSelection(const Id &current, const QItemSelection &selected)
{
    const QModelIndex index = shownIndex(current);
    QItemSelection still; // rows may have gone since
    for (const QItemSelectionRange &range : selected) {
        if (range.isValid() && range.model() == model())
            still.append(range);
    }
    if (still.isEmpty() && !selected.isEmpty())
        still.select(index, index);
    if (index.parent().isValid())
        expand(index.parent());
    if (index.isValid())
        setCurrentIndex(index); // the view's, which also moves where Shift extends from
    else
        selectionModel()->clearCurrentIndex();
    selectionModel()->select(still, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

void CredentialTable::setTrash(bool trash)
{
    m_columns->setTrash(trash);
}

void CredentialTable::resizeEvent(QResizeEvent *event)
{
    m_columns->place(event->size().width());
    QTreeView::resizeEvent(event);
}

void CredentialTable::keyPressEvent(QKeyEvent *event)
{
    if (handledByGroup(*event))
        return;
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && at(currentIndex())) {
        emit openRequested();
        return;
    }
    QTreeView::keyPressEvent(event);
}

/// The view would move the current row alone with Ctrl: the form would be of one row and the actions on
/// another.
QItemSelectionModel::SelectionFlags CredentialTable::selectionCommand(
    const QModelIndex &index, const QEvent *event) const
{
    const auto command = QTreeView::selectionCommand(index, event);
    const bool isLeftBehind = event && event->type() == QEvent::KeyPress && index.isValid()
        && command == QItemSelectionModel::SelectionFlags(QItemSelectionModel::NoUpdate);
    return isLeftBehind ? QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows : command;
}

void CredentialTable::contextMenuEvent(QContextMenuEvent *event)
{
    QPoint where = event->globalPos();
    if (event->reason() == QContextMenuEvent::Keyboard) {
        const QRect row = visualRect(currentIndex().siblingAtColumn(static_cast<int>(Column::Label)));
        where = viewport()->mapToGlobal(row.bottomLeft());
    }
    if (at(currentIndex()))
        emit menuRequested(where);
}

/// The view's own picture is of whole rows, as wide as the list.
void CredentialTable::startDrag(Qt::DropActions actions)
{
    QModelIndexList dragged;
    QModelIndex grasped; // else the first
    for (const QModelIndex &index : selectionModel()->selectedRows()) {
        if (!index.flags().testFlag(Qt::ItemIsDragEnabled))
            continue;
        dragged.append(index);
        if (!grasped.isValid() || index == currentIndex().siblingAtColumn(0))
            grasped = index;
    }
    if (dragged.isEmpty())
        return;
    const QPixmap picture = dragPicture(*this, at(grasped)->label, static_cast<int>(dragged.size()));
    const int aside = Spacing::medium; // of the pointer, which stays free
    const int width = qRound(picture.deviceIndependentSize().width());
    m_isDragging = true;
    auto *drag = new QDrag(this);
    drag->setMimeData(model()->mimeData(dragged));
    drag->setPixmap(picture);
    drag->setHotSpot(QPoint(isRightToLeft() ? width + aside : -aside, -Spacing::small));
    drag->exec(actions, Qt::MoveAction);
    m_isDragging = false;
    emit dragEnded();
}

void CredentialTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTreeView::currentChanged(current, previous);
    emit currentRowChanged();
}

void CredentialTable::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTreeView::selectionChanged(selected, deselected);
    emit selectedRowsChanged();
}

bool CredentialTable::event(QEvent *event)
{
    // The application's own event reaches windows only.
    if (event->type() == QEvent::PaletteChange)
        followPalette();
    // Whatever actions the window adds for their keys: the menu is this one's.
    if (event->type() == QEvent::ContextMenu) {
        contextMenuEvent(static_cast<QContextMenuEvent *>(event));
        return true;
    }
    return QTreeView::event(event);
}

void CredentialTable::followPalette()
{
    const QPalette base = QApplication::palette(this);
    QPalette own;
    own.setColor(QPalette::Highlight, Theme::color(ColorRole::Selection, base));
    own.setColor(QPalette::HighlightedText, base.color(QPalette::Text));
    setPalette(own);
}
}
