#include "ui/shell/panes.h"

#include <QApplication>
#include <QWidget>

namespace claviger
{
namespace
{
bool canHaveFocus(const QWidget *widget)
{
    return widget->isVisible() && widget->isEnabled() && widget->focusPolicy() & Qt::TabFocus;
}

QWidget *entryOf(QWidget *pane)
{
    QWidget *last = pane->focusWidget();
    if (last && canHaveFocus(last))
        return last;
    if (canHaveFocus(pane))
        return pane;
    for (QWidget *next = pane->nextInFocusChain(); next != pane; next = next->nextInFocusChain()) {
        if (pane->isAncestorOf(next) && canHaveFocus(next))
            return next;
    }
    return nullptr;
}
}

void goToPane(const QList<QWidget *> &panes, int step)
{
    const QWidget *focus = QApplication::focusWidget();
    qsizetype now = step > 0 ? -1 : 0;
    for (qsizetype i = 0; focus && i < panes.size(); ++i) {
        if (panes.at(i) == focus || panes.at(i)->isAncestorOf(focus))
            now = i;
    }
    for (qsizetype i = 1; i <= panes.size(); ++i) {
        QWidget *pane = panes.at((now + step * i + 2 * panes.size()) % panes.size());
        if (QWidget *entry = entryOf(pane))
            return entry->setFocus(step > 0 ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    }
}
}
