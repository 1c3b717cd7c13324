#pragma once

#include <QAbstractItemDelegate>
#include <QImage>
#include <QStandardItemModel>
#include <QTreeView>

namespace claviger::test
{
// Pictures of what is painted in either direction, and whether one is laid out as the mirror of the other.

constexpr int paintedWidth = 320;
constexpr int bearing = 3; ///< a letter does not fill its place evenly

QImage blank(const QSize &size); ///< white

/// Fails unless `ltr` has so many things side by side, and `rtl` the same ones, each where a mirror shows it.
void compareMirrored(const QImage &ltr, const QImage &rtl, qsizetype things, int apart = 5);

/// The widget's own pictures; of its usual width, if that is fixed.
void compareMirrored(QWidget &widget, qsizetype things, int apart = 5);

/// What a delegate is asked to paint: whatever roles one gives it.
class Cell
{
public:
    Cell() : Cell(0) { }
    template <typename Column>
    explicit Cell(Column column)
        : m_model(1, static_cast<int>(column) + 1),
          m_column(static_cast<int>(column))
    {
    }

    template <typename Role> void set(Role role, const QVariant &value)
    {
        m_model.setData(index(), value, static_cast<int>(role));
    }
    QModelIndex index() const { return m_model.index(0, m_column); }

private:
    QStandardItemModel m_model;
    int m_column;
};

/// A list that stays white behind what is selected.
class View final : public QTreeView
{
public:
    View();

    QStyleOptionViewItem option(Qt::LayoutDirection direction, QStyle::State state) const;
    QImage painted(const QAbstractItemDelegate &delegate, const QModelIndex &index,
        Qt::LayoutDirection direction, QStyle::State state = {}) const;
    void compare(const QAbstractItemDelegate &delegate, const QModelIndex &index, qsizetype things,
        QStyle::State state = {}) const;
};
}
