#include "ui/credentials/credential_table.h"

#include <QApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QResizeEvent>

#include "models/items/credential_filter_model.h"
#include "ui/credentials/credential_delegate.h"
#include "ui/theme/theme.h"

namespace claviger
{
namespace
{
using Column = CredentialTableModel::Column;

int section(Column column)
{
    return static_cast<int>(column);
}
}

CredentialTable::CredentialTable(CredentialFilterModel &rows, AppLookup apps, QWidget *parent)
    : QTreeView(parent),
      m_rows(rows),
      m_delegate(new CredentialDelegate(std::move(apps), this))
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
    setFrameShape(QFrame::NoFrame);
    setTabKeyNavigation(false);
    setAccessibleName(tr("Credentials"));
    setUpHeader();
    followPalette();
}

void CredentialTable::setUpHeader()
{
    header()->setStretchLastSection(false);
    header()->setSectionsMovable(false);
    header()->setHighlightSections(false);
    header()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    header()->setSectionResizeMode(QHeaderView::Interactive);
    header()->setSectionResizeMode(section(Column::Label), QHeaderView::Stretch);
    const int em = fontMetrics().averageCharWidth();
    header()->resizeSection(section(Column::App), em * 36);
    header()->resizeSection(section(Column::Scope), em * 19);
    header()->resizeSection(section(Column::Environment), em * 21);
    header()->resizeSection(section(Column::Status), em * 17);
    header()->resizeSection(section(Column::Used), em * 14);
    header()->setMinimumSectionSize(em * 8);
    header()->setSortIndicator(
        section(Column::App), Qt::AscendingOrder); // before sorting begins: it sorts once
    setSortingEnabled(true);
}

QList<Id> CredentialTable::selectedIds() const
{
    QList<Id> ids;
    for (const QModelIndex &index : selectionModel()->selectedRows())
        ids.append(m_rows.summary(index.row()).id);
    return ids;
}

Id CredentialTable::currentId() const
{
    const QModelIndex index = currentIndex();
    return index.isValid() ? m_rows.summary(index.row()).id : Id();
}

void CredentialTable::select(const Id &id)
{
    const QModelIndex index = m_rows.indexOf(id);
    if (!index.isValid())
        return;
    setCurrentIndex(index);
    scrollTo(index);
}

void CredentialTable::resizeEvent(QResizeEvent *event)
{
    const int em = fontMetrics().averageCharWidth();
    const int room = event->size().width();
    setColumnHidden(section(Column::Used), room < em * 120);
    setColumnHidden(section(Column::Scope), room < em * 92);
    setColumnHidden(section(Column::Status), room < em * 70);
    int names = room; // what is left for the two columns of names
    for (const Column column : {Column::Scope, Column::Environment, Column::Status, Column::Used})
        names -= header()->sectionSize(section(column));
    header()->resizeSection(
        section(Column::App), qBound(em * 20, qMax(names * 11 / 20, names - em * 22), em * 36));
    QTreeView::resizeEvent(event);
}

void CredentialTable::keyPressEvent(QKeyEvent *event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid()) {
        emit openRequested();
        return;
    }
    QTreeView::keyPressEvent(event);
}

bool CredentialTable::event(QEvent *event)
{
    // The application's own event reaches windows only.
    if (event->type() == QEvent::PaletteChange)
        followPalette();
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
