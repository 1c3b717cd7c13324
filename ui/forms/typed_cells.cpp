#include "ui/forms/typed_cells.h"

#include <QKeyEvent>
#include <QLineEdit>

#include "ui/forms/guarded_edits.h"

namespace claviger
{
TypedCells::TypedCells(Content content, QObject *parent) : QStyledItemDelegate(parent), m_content(content) { }

QWidget *TypedCells::makeEdit(
    QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (m_content == Content::Plain)
        return QStyledItemDelegate::createEditor(parent, option, index);
    auto *edit = new GuardedLineEdit(parent);
    edit->setFrame(false);
    return edit;
}

QWidget *TypedCells::createEditor(
    QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QWidget *edit = makeEdit(parent, option, index);
    edit->setAccessibleName(parent->parentWidget()->accessibleName());
    if (auto *line = qobject_cast<QLineEdit *>(edit)) {
        takeAnyLength(*line);
        connect(line, &QLineEdit::textEdited, this, &TypedCells::commitTyped);
    }
    return edit;
}

/// A view sets its editor's text anew after each commit; that would move the cursor and end its undo.
void TypedCells::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    const auto *line = qobject_cast<QLineEdit *>(editor);
    if (!line || line->text() != index.data(Qt::EditRole).toString())
        QStyledItemDelegate::setEditorData(editor, index);
}

bool TypedCells::eventFilter(QObject *watched, QEvent *event)
{
    auto *line = qobject_cast<QLineEdit *>(watched);
    if (line && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Cancel)) {
        while (line->isUndoAvailable())
            line->undo(); // which is committed as typing is
    }
    return QStyledItemDelegate::eventFilter(watched, event);
}

void TypedCells::commitTyped()
{
    emit commitData(qobject_cast<QWidget *>(sender()));
}
}
