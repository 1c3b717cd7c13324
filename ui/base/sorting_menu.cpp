#include "ui/base/sorting_menu.h"

#include <QActionGroup>
#include <QHeaderView>
#include <QMenu>
#include <QTreeView>

namespace claviger
{
namespace
{
void fill(QMenu &menu, QTreeView &list)
{
    menu.clear();
    delete menu.findChild<QActionGroup *>();
    auto *choice = new QActionGroup(&menu);
    const QHeaderView *header = list.header();
    for (int visual = 0; visual < header->count(); ++visual) {
        const int column = header->logicalIndex(visual);
        if (header->isSectionHidden(column))
            continue;
        const bool isSorted = header->sortIndicatorSection() == column;
        const bool isAscending = header->sortIndicatorOrder() == Qt::AscendingOrder;
        QAction *action = menu.addAction(list.model()->headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(isSorted);
        choice->addAction(action);
        QObject::connect(
            action, &QAction::triggered, &list, [&list, column, turns = isSorted && isAscending] {
                list.sortByColumn(column, turns ? Qt::DescendingOrder : Qt::AscendingOrder);
            });
    }
}
}

void keepSortingMenu(QMenu &menu, QTreeView &list)
{
    QObject::connect(&menu, &QMenu::aboutToShow, &list, [&menu, &list] { fill(menu, list); });
}
}
