// The headers of CredentialTable: which rows stand under them, folding, and what is remembered of it.
#include <algorithm>

#include <QDataStream>
#include <QHeaderView>
#include <QIODevice>
#include <QItemSelection>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QSignalBlocker>

#include "ui/credentials/credential_delegate.h"
#include "ui/credentials/credential_table.h"
#include "ui/credentials/table_columns.h"

namespace claviger
{
namespace
{
using By = CredentialGroupModel::By;
constexpr quint8 layoutVersion = 1;
constexpr qsizetype mostSelectedAgain = 500; ///< scattered rows are slow to select one by one

QString keyOf(const QModelIndex &group)
{
    return group.data(static_cast<int>(CredentialGroupModel::Role::GroupKey)).toString();
}
}

CredentialTable::Grouping CredentialTable::grouping() const
{
    return m_groups ? Grouping(m_groups->by()) : Grouping();
}

void CredentialTable::setGrouping(Grouping grouping)
{
    if (grouping == this->grouping())
        return;
    {
        const QSignalBlocker quiet(this); // the same rows are selected as before
        const QList<Id> selected = selectedIds();
        const Id current = currentId();
        const auto old = std::move(m_groups); // lives until nothing shows it
        m_folded.clear();
        if (grouping)
            m_groups = std::make_unique<CredentialGroupModel>(m_rows, *grouping);
        m_rows.setChangesAtOnce(m_groups != nullptr); // it groups all rows anew each time
        showModel(m_groups ? static_cast<QAbstractItemModel *>(m_groups.get()) : &m_rows);
        selectAgain(selected, current);
    }
    emit groupingChanged();
}

void CredentialTable::selectAgain(const QList<Id> &selected, const Id &current)
{
    if (!current.isNull())
        select(current);
    if (selected.size() == m_rows.rowCount())
        return selectAll();
    if (selected.size() > mostSelectedAgain)
        return;
    QItemSelection selection;
    for (const Id &id : selected) {
        const QModelIndex index = shownIndex(id);
        selection.select(index, index);
    }
    selectionModel()->select(selection, QItemSelectionModel::Select | QItemSelectionModel::Rows);
}

void CredentialTable::showModel(QAbstractItemModel *model)
{
    QItemSelectionModel *before = selectionModel();
    setModel(model);
    delete before;
    m_columns->place(viewport()->width());
    if (!m_groups)
        return;
    connect(m_groups.get(), &QAbstractItemModel::layoutAboutToBeChanged, this, &CredentialTable::keepCurrent);
    connect(m_groups.get(), &QAbstractItemModel::layoutChanged, this, &CredentialTable::findCurrent);
    connect(m_groups.get(), &QAbstractItemModel::modelReset, this, &CredentialTable::expandGroups);
    expandGroups();
}

/// Headers that have come since are open.
void CredentialTable::expandGroups()
{
    const int count = m_groups->rowCount();
    bool isAnyClosed = false;
    for (int row = 0; row < count; ++row) {
        const QModelIndex group = m_groups->index(row, 0);
        isAnyClosed = isAnyClosed || (!isExpanded(group) && !m_folded.contains(keyOf(group)));
    }
    if (!isAnyClosed)
        return;
    expandAll(); // one layout, where each alone would be one of its own
    for (int row = 0; row < count && !m_folded.isEmpty(); ++row) {
        const QModelIndex group = m_groups->index(row, 0);
        if (m_folded.contains(keyOf(group)))
            collapse(group);
    }
}

void CredentialTable::toggleGroup(const QModelIndex &group)
{
    const QModelIndex first = group.siblingAtColumn(0);
    if (isExpanded(first)) {
        m_folded.insert(keyOf(first));
        collapse(first);
    } else {
        m_folded.remove(keyOf(first));
        expand(first);
    }
}

/// Left and Right as in any tree; Enter and Space turn a header.
bool CredentialTable::handledByGroup(const QKeyEvent &event)
{
    const QModelIndex current = currentIndex().siblingAtColumn(0);
    if (!m_groups || !current.isValid())
        return false;
    const bool isGroup = CredentialGroupModel::isGroup(current);
    const bool isOpen = isGroup && isExpanded(current);
    const int inwards = isRightToLeft() ? Qt::Key_Left : Qt::Key_Right;
    const int outwards = isRightToLeft() ? Qt::Key_Right : Qt::Key_Left;
    const int key = event.key();
    const bool toggles = key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space
        || key == (isOpen ? outwards : inwards);
    if (isGroup && toggles)
        toggleGroup(current);
    else if (key == outwards && !isGroup)
        setCurrentIndex(current.parent());
    else if (key == inwards && isOpen)
        setCurrentIndex(m_groups->index(0, 0, current));
    else
        return false;
    return true;
}

void CredentialTable::mousePressEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (m_groups && CredentialGroupModel::isGroup(index) && event->button() == Qt::LeftButton) {
        toggleGroup(index);
        return;
    }
    QTreeView::mousePressEvent(event);
}

void CredentialTable::drawRow(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (!m_groups || !CredentialGroupModel::isGroup(index))
        return QTreeView::drawRow(painter, option, index);
    QStyleOptionViewItem across = option;
    across.rect.setLeft(0);
    across.rect.setWidth(viewport()->width());
    across.state.setFlag(QStyle::State_Open, isExpanded(index));
    across.state.setFlag(
        QStyle::State_HasFocus, hasFocus() && currentIndex().siblingAtColumn(0) == index.siblingAtColumn(0));
    m_delegate->paintGroup(*painter, across, index);
}

/// As in a plain list, where the view does so itself: when the current row goes, the next one is current.
void CredentialTable::keepCurrent()
{
    const QModelIndex current = currentIndex();
    m_keptRow = current.isValid() && current.parent().isValid() ? current.row() : -1;
    m_keptGroup = m_keptRow < 0 ? -1 : current.parent().row();
}

void CredentialTable::findCurrent()
{
    expandGroups();
    if (m_keptRow < 0 || currentIndex().isValid() || m_groups->rowCount() == 0)
        return;
    const QModelIndex group = m_groups->index(qMin(m_keptGroup, m_groups->rowCount() - 1), 0);
    const int row = qMin(m_keptRow, m_groups->rowCount(group) - 1);
    selectionModel()->setCurrentIndex(
        m_groups->index(row, 0, group), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

QByteArray CredentialTable::saveLayout() const
{
    QByteArray state;
    QDataStream out(&state, QIODevice::WriteOnly);
    out << layoutVersion << m_columns->save() << qint32(header()->sortIndicatorSection())
        << (header()->sortIndicatorOrder() == Qt::DescendingOrder)
        << qint32(m_groups ? static_cast<int>(m_groups->by()) : -1) << m_folded;
    return state;
}

void CredentialTable::restoreLayout(const QByteArray &state)
{
    QDataStream in(state);
    quint8 version = 0;
    QByteArray columns;
    qint32 sorted = 0;
    bool isDescending = false;
    qint32 by = -1;
    QSet<QString> folded;
    in >> version >> columns >> sorted >> isDescending >> by >> folded;
    if (in.status() != QDataStream::Ok || version != layoutVersion)
        return;
    m_columns->restore(columns);
    if (sorted >= 0 && sorted < CredentialTableModel::columns)
        sortByColumn(sorted, isDescending ? Qt::DescendingOrder : Qt::AscendingOrder);
    if (by < 0 || by > static_cast<int>(By::Environment))
        return setGrouping({});
    setGrouping(static_cast<By>(by));
    m_folded = folded;
    for (int row = 0; row < m_groups->rowCount(); ++row) {
        const QModelIndex group = m_groups->index(row, 0);
        setExpanded(group, !m_folded.contains(keyOf(group)));
    }
}
}
