#pragma once

#include <memory>
#include <optional>

#include <QSet>
#include <QTreeView>

#include "models/items/credential_group_model.h"
#include "ui/credentials/app_lookup.h"

namespace claviger
{
class CredentialDelegate;
class TableColumns;

/// The list of credentials: rows of one height, columns of fixed width (nothing is measured per row), fewer
/// columns where there is little room; under headers that fold, if it is grouped.
class CredentialTable final : public QTreeView
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CredentialTable)

public:
    using Grouping = std::optional<CredentialGroupModel::By>;

    CredentialTable(CredentialFilterModel &rows, AppLookup apps, QWidget *parent = nullptr);

    CredentialDelegate &delegate() { return *m_delegate; }
    TableColumns &columns() { return *m_columns; }
    QList<Id> selectedIds() const;
    Id currentId() const;
    void select(const Id &id); ///< nothing, if it is not shown
    void selectFirst(); ///< unless something is
    /// Makes a row the current one, from which Shift extends, and these the selected ones.
    void restoreSelection(const Id &current, const QItemSelection &selected);
    /// Shows when each was deleted instead of its status and last use.
    void setTrash(bool trash);

    void setGrouping(Grouping grouping);
    Grouping grouping() const;

    /// A drag runs an event loop within the list, which has to last until it is over.
    bool isDragging() const { return m_isDragging; }

    QByteArray saveLayout() const; ///< columns, order of rows, grouping and what is folded
    void restoreLayout(const QByteArray &state);

signals:
    void openRequested(); ///< Enter on a row
    void currentRowChanged();
    void selectedRowsChanged();
    void groupingChanged();
    void dragEnded(); ///< still within the list
    void menuRequested(const QPoint &globalPosition);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    QItemSelectionModel::SelectionFlags selectionCommand(
        const QModelIndex &index, const QEvent *event) const override;
    void startDrag(Qt::DropActions actions) override;
    void drawRow(
        QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    bool event(QEvent *event) override;

private:
    void setUpSorting();
    void followPalette();
    void showModel(QAbstractItemModel *model);
    void selectAgain(const QList<Id> &selected, const Id &current);
    QModelIndex shownIndex(const Id &id) const;
    const CredentialSummary *at(const QModelIndex &index) const;
    void expandGroups();
    void toggleGroup(const QModelIndex &group);
    bool handledByGroup(const QKeyEvent &event);
    void keepCurrent();
    void findCurrent();
    void repaintTimes();

    CredentialFilterModel &m_rows;
    CredentialDelegate *m_delegate;
    TableColumns *m_columns;
    std::unique_ptr<CredentialGroupModel> m_groups; ///< none: the rows as they are
    QSet<QString> m_folded; ///< keys of headers, of the present grouping
    int m_keptRow = -1; ///< where the current row was while rows come and go; in m_keptGroup
    int m_keptGroup = -1;
    bool m_isDragging = false;
};
}
