#pragma once

#include <QAbstractListModel>
#include <QList>

#include "models/base/id.h"
#include "ui/theme/shape.h"

namespace claviger
{
/// What a switcher offers: a project, an environment, a workspace, or (with a null id) none of them.
struct SwitcherRow
{
    Id id;
    QString label;
    QString color;
    Shape shape = Shape::Square;
    bool isProtected = false;
    bool isChosen = false;
    bool isRenamable = true; ///< where anything can be changed at all
    bool isRemovable = true;

    bool operator==(const SwitcherRow &) const = default;
};

/// The rows of a switcher; the name of one can be edited in place.
class SwitcherModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setRows(const QList<SwitcherRow> &rows);
    void setWritable(bool writable) { m_writable = writable; }
    const SwitcherRow &row(int index) const { return m_rows.at(index); }
    int rowOf(const Id &id) const; ///< -1: none
    int chosenRow() const; ///< -1: none
    bool isRenamable(int index) const;
    bool isRemovable(int index) const;
    /// The ids in the order of the rows.
    QList<Id> order() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

signals:
    void renamed(const claviger::Id &id, const QString &label); ///< not done yet: setRows() brings it

private:
    static QString spoken(const SwitcherRow &row);

    QList<SwitcherRow> m_rows;
    bool m_writable = true;
};
}
