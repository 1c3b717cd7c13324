#pragma once

#include <QStyledItemDelegate>

namespace claviger
{
/// Edits cells of text, and commits them with every key: what stands in an open editor is part of what its
/// table holds. Escape gives back what stood there when the editor opened.
class TypedCells final : public QStyledItemDelegate
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TypedCells)

public:
    enum class Content {
        Plain,
        Secret, ///< edited without a way past the guard of the clipboard
    };

    TypedCells(Content content, QObject *parent);

    QWidget *createEditor(
        QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeEdit(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void commitTyped(); ///< of the editor that says so

    Content m_content;
};
}
