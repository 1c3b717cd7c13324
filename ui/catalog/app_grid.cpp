#include "ui/catalog/app_grid.h"

#include <QEvent>
#include <QScrollBar>
#include <QStyle>

#include "ui/catalog/app_card_delegate.h"
#include "ui/theme/theme.h"

namespace claviger
{
AppGrid::AppGrid(QWidget *parent) : QListView(parent)
{
    setFlow(QListView::LeftToRight);
    setWrapping(true);
    setResizeMode(QListView::Adjust);
    setUniformItemSizes(true);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true); // cards light up under the pointer
    setItemDelegate(new AppCardDelegate(this));
    connect(this, &QAbstractItemView::clicked, this, &AppGrid::openRequested);
    connect(this, &QAbstractItemView::activated, this, &AppGrid::openRequested);
    layOut();
}

void AppGrid::layOut()
{
    // A list that wraps keeps room for its scroll bar, whether it is there or not.
    const int scrollBar = style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, verticalScrollBar());
    const int room = qMax(1, maximumViewportSize().width() - scrollBar - 1);
    m_columns = qMax(1, room / AppCardDelegate::leastWidth(fontMetrics()));
    setGridSize({room / m_columns, AppCardDelegate::height(font())});
    verticalScrollBar()->setSingleStep(gridSize().height() / 3);
}

void AppGrid::resizeEvent(QResizeEvent *event)
{
    layOut();
    QListView::resizeEvent(event);
}

void AppGrid::changeEvent(QEvent *event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        layOut();
}

void AppGrid::focusInEvent(QFocusEvent *event)
{
    QListView::focusInEvent(event);
    if (!currentIndex().isValid() && model() && model()->rowCount() > 0)
        setCurrentIndex(model()->index(0, 0));
}

int AppGrid::rowsOnScreen() const
{
    return qMax(1, viewport()->height() / qMax(1, gridSize().height()));
}

/// In the grid as one sees it: a list view goes by rectangles and stops at the end of a row.
QModelIndex AppGrid::moveCursor(CursorAction action, Qt::KeyboardModifiers)
{
    const int count = model() ? model()->rowCount() : 0;
    if (count == 0)
        return {};
    const int current = currentIndex().row();
    if (current < 0)
        return model()->index(0, 0);
    const int aside = isRightToLeft() ? -1 : 1;
    const auto to = [&](int by) {
        const int wanted = current + by;
        return model()->index(wanted < 0 || wanted >= count ? current : wanted, 0);
    };
    switch (action) {
    case MoveLeft:
        return to(-aside);
    case MoveRight:
        return to(aside);
    case MovePrevious:
        return to(-1);
    case MoveNext:
        return to(1);
    case MoveUp:
        return to(-m_columns);
    case MoveDown: {
        const bool isLastRow = current / m_columns == (count - 1) / m_columns;
        return isLastRow ? to(0) : model()->index(qMin(current + m_columns, count - 1), 0);
    }
    case MovePageUp:
        return model()->index(qMax(current - rowsOnScreen() * m_columns, current % m_columns), 0);
    case MovePageDown:
        return model()->index(qMin(current + rowsOnScreen() * m_columns, count - 1), 0);
    case MoveHome:
        return model()->index(0, 0);
    case MoveEnd:
        return model()->index(count - 1, 0);
    }
    return {};
}
}
