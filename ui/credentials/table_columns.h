#pragma once

#include <array>

#include <QByteArray>
#include <QObject>

#include "models/items/credential_table_model.h"

class QHeaderView;
class QMenu;
class QTreeView;

namespace claviger
{
/// Which columns of the list are shown and how wide: as a person has chosen, fewer where there is little
/// room.
class TableColumns final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TableColumns)

public:
    using Column = CredentialTableModel::Column;

    explicit TableColumns(QTreeView &table);

    void setUp();
    /// For so many pixels; remembered for the next choice.
    void place(int room);
    void setTrash(bool trash);

    bool isChosen(Column column) const { return !m_left[index(column)]; }
    void choose(Column column, bool isShown);
    /// App and label stay: they say what a row is.
    static bool isOptional(Column column);
    /// Checkable actions for the columns that may go, and one that puts everything back.
    void fill(QMenu &menu);

    QByteArray save() const; ///< order, widths, choice
    void restore(const QByteArray &state);

private:
    static constexpr size_t index(Column column) { return static_cast<size_t>(column); }
    QHeaderView &header() const;
    int usualWidth(Column column) const;
    bool hasRoom(Column column) const;
    void reset();
    void whenResized(int section, int oldSize, int newSize);

    QTreeView &m_table;
    std::array<bool, CredentialTableModel::columns> m_left{}; ///< out, by choice
    std::array<int, CredentialTableModel::columns> m_widths{}; ///< as dragged; 0: as usual
    int m_room = 0;
    bool m_trash = false;
    bool m_placing = false;
};
}
