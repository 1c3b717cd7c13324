#include "ui/credentials/table_columns.h"

#include <QAction>
#include <QDataStream>
#include <QHeaderView>
#include <QIODevice>
#include <QMenu>
#include <QTreeView>

namespace claviger
{
namespace
{
using Column = TableColumns::Column;
constexpr quint8 stateVersion = 1;

int section(Column column)
{
    return static_cast<int>(column);
}
}

TableColumns::TableColumns(QTreeView &table) : QObject(&table), m_table(table) { }

QHeaderView &TableColumns::header() const
{
    return *m_table.header();
}

void TableColumns::setUp()
{
    header().setStretchLastSection(false);
    header().setSectionsMovable(true);
    header().setFirstSectionMovable(false);
    header().setHighlightSections(false);
    header().setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    header().setSectionResizeMode(QHeaderView::Interactive);
    header().setSectionResizeMode(section(Column::Label), QHeaderView::Stretch);
    header().setMinimumSectionSize(m_table.fontMetrics().averageCharWidth() * 8);
    header().setContextMenuPolicy(Qt::CustomContextMenu);
    place(m_table.viewport()->width());
    connect(&header(), &QHeaderView::sectionResized, this, &TableColumns::whenResized);
}

bool TableColumns::isOptional(Column column)
{
    return column != Column::App && column != Column::Label && column != Column::Deleted;
}

int TableColumns::usualWidth(Column column) const
{
    const int em = m_table.fontMetrics().averageCharWidth();
    switch (column) {
    case Column::Scope:
        return em * 19;
    case Column::Environment:
        return em * 21;
    case Column::Status:
        return em * 17;
    case Column::Used:
        return em * 14;
    case Column::Deleted:
        return em * 24;
    case Column::App:
    case Column::Label:
        break; // of what the others leave
    }
    return em * 36;
}

bool TableColumns::hasRoom(Column column) const
{
    const int em = m_table.fontMetrics().averageCharWidth();
    switch (column) {
    case Column::Used:
        return m_room >= em * 120;
    case Column::Scope:
        return m_room >= em * 92;
    case Column::Status:
        return m_room >= em * 70;
    default:
        return true;
    }
}

void TableColumns::place(int room)
{
    m_room = room;
    m_placing = true;
    int names = room; // what is left for the two columns of names
    for (int at = 0; at < CredentialTableModel::columns; ++at) {
        const auto column = static_cast<Column>(at);
        if (column == Column::App || column == Column::Label)
            continue;
        const bool isOfOtherList
            = m_trash ? column == Column::Status || column == Column::Used : column == Column::Deleted;
        const bool isShown = !isOfOtherList && isChosen(column) && hasRoom(column);
        m_table.setColumnHidden(at, !isShown);
        if (!isShown)
            continue;
        const int own = m_widths[index(column)];
        header().resizeSection(at, own > 0 ? own : usualWidth(column));
        names -= header().sectionSize(at);
    }
    const int em = m_table.fontMetrics().averageCharWidth();
    const int own = qMin(m_widths[index(Column::App)], qMax(names - em * 12, em * 8));
    const int usual = qBound(em * 20, qMax(names * 11 / 20, names - em * 22), em * 36);
    header().resizeSection(section(Column::App), own > 0 ? own : usual);
    m_placing = false;
}

void TableColumns::setTrash(bool trash)
{
    m_trash = trash;
    place(m_room);
}

void TableColumns::choose(Column column, bool isShown)
{
    m_left[index(column)] = !isShown;
    place(m_room);
}

void TableColumns::fill(QMenu &menu)
{
    for (int at = 0; at < CredentialTableModel::columns; ++at) {
        const auto column = static_cast<Column>(at);
        if (!isOptional(column))
            continue;
        QAction *action = menu.addAction(m_table.model()->headerData(at, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(isChosen(column));
        connect(action, &QAction::toggled, this, [this, column](bool on) { choose(column, on); });
    }
    menu.addSeparator();
    connect(menu.addAction(tr("As at first")), &QAction::triggered, this, &TableColumns::reset);
}

void TableColumns::reset()
{
    m_left.fill(false);
    m_widths.fill(0);
    for (int at = 0; at < CredentialTableModel::columns; ++at)
        header().moveSection(header().visualIndex(at), at);
    place(m_room);
}

/// Only what a person drags is remembered; the label takes what is left.
void TableColumns::whenResized(int section, int, int newSize)
{
    if (!m_placing && newSize > 0 && header().sectionResizeMode(section) == QHeaderView::Interactive)
        m_widths[static_cast<size_t>(section)] = newSize;
}

QByteArray TableColumns::save() const
{
    QByteArray state;
    QDataStream out(&state, QIODevice::WriteOnly);
    out << stateVersion << quint8(CredentialTableModel::columns);
    for (int at = 0; at < CredentialTableModel::columns; ++at)
        out << qint32(header().visualIndex(at)) << qint32(m_widths[static_cast<size_t>(at)])
            << m_left[static_cast<size_t>(at)];
    return state;
}

void TableColumns::restore(const QByteArray &state)
{
    QDataStream in(state);
    quint8 version = 0;
    quint8 count = 0;
    in >> version >> count;
    if (version != stateVersion || count != CredentialTableModel::columns)
        return; // of another version, whose columns were others
    std::array<qint32, CredentialTableModel::columns> places{};
    std::array<qint32, CredentialTableModel::columns> widths{};
    std::array<bool, CredentialTableModel::columns> left{};
    for (size_t at = 0; at < places.size(); ++at)
        in >> places[at] >> widths[at] >> left[at];
    if (in.status() != QDataStream::Ok)
        return;
    for (int place = 0; place < CredentialTableModel::columns; ++place) {
        for (size_t at = 0; at < places.size(); ++at) {
            if (places[at] == place)
                header().moveSection(header().visualIndex(static_cast<int>(at)), place);
        }
    }
    for (size_t at = 0; at < places.size(); ++at) {
        m_widths[at] = qBound(0, widths[at], 4000);
        m_left[at] = left[at] && isOptional(static_cast<Column>(at));
    }
    place(m_room);
}
}
