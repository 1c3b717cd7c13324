#pragma once

class QMenu;
class QTreeView;

namespace claviger
{
/// What a click on a heading of the list does, for the keyboard: each column on screen; choosing the one it
/// is sorted by turns the order round. Filled anew whenever it opens.
void keepSortingMenu(QMenu &menu, QTreeView &list);
}
