// The part of SchemaForm that fills several fields at once, and takes that back.
#include <QKeyEvent>

#include "ui/forms/form_checker.h"
#include "ui/forms/form_paste.h"
#include "ui/forms/schema_form.h"
#include "ui/shell/message_bar.h"

namespace claviger
{
void SchemaForm::setAppNames(const QStringList &names)
{
    m_paste->setAppNames(names);
}

void SchemaForm::pasteValues()
{
    m_paste->paste();
}

int SchemaForm::fill(const SecretFields &values)
{
    m_undo.clear();
    QStringList filled;
    for (const auto &[path, value] : values) {
        const Entry entry = m_entries.value(path);
        const Field *field = m_schema.leaf(path);
        if (!entry.editor || !field)
            continue;
        m_undo.remember(path, *entry.editor);
        filled.append(path);
        const QSignalBlocker quiet(entry.editor);
        if (entry.secret)
            entry.secret->setGiven(value);
        else
            entry.editor->setValue(pastedValue(*field, value.toText()));
    }
    whenFilled(filled);
    return static_cast<int>(filled.size());
}

void SchemaForm::undoFill()
{
    const QStringList paths = m_undo.paths();
    for (const QString &path : paths) {
        FieldEditor *changed = m_entries.value(path).editor;
        const QSignalBlocker quiet(changed);
        m_undo.restore(path, *changed);
    }
    m_undo.clear();
    m_note->dismiss();
    whenFilled(paths);
}

void SchemaForm::whenFilled(const QStringList &paths)
{
    if (paths.isEmpty())
        return;
    updateVisibility();
    for (const QString &path : paths)
        m_checker->fieldLeft(path); // its format is checked at once
    emit edited();
}

void SchemaForm::showNote(const QString &text, bool offersUndo)
{
    m_note->showNote(text, offersUndo && canUndoFill() ? tr("&Undo") : QString());
}

QString SchemaForm::note() const
{
    return m_note->text();
}

bool SchemaForm::event(QEvent *event)
{
    // Where the focus is in no text of its own, Undo means the fill and not the last saved change.
    const bool isKey = event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress;
    if (isKey && canUndoFill() && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Undo)) {
        event->accept();
        if (event->type() == QEvent::KeyPress)
            undoFill();
        return true;
    }
    return QWidget::event(event);
}
}
