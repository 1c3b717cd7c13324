#pragma once

#include <QStyledItemDelegate>

namespace claviger
{
class SwitcherModel;

/// Draws a row of a switcher: shape in its colour, name, and whether it is protected or chosen.
class SwitcherDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    SwitcherDelegate(const SwitcherModel &model, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &given, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QWidget *createEditor(
        QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// For a name that is edited in its row.
    static QWidget *nameEditor(QWidget *parent);
    void updateEditorGeometry(
        QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const SwitcherModel &m_model;
};
}
