#include "ui/forms/field_editor.h"

#include <QAbstractScrollArea>
#include <QEvent>

#include "ui/base/problem_line.h"

namespace claviger
{
FieldEditor::FieldEditor(Field field, QWidget *parent) : QWidget(parent), m_field(std::move(field)) { }

void FieldEditor::makeReadOnly()
{
    setEnabled(false);
}

void FieldEditor::setLabel(const QString &, const QString &plain)
{
    inputWidget()->setAccessibleName(plain);
}

void FieldEditor::setErrorDescription(const QString &sentence)
{
    ProblemLine::describe(inputWidget(), sentence);
}

void FieldEditor::watch(QWidget *input)
{
    input->installEventFilter(this);
}

void FieldEditor::makeGrey(QAbstractScrollArea &area)
{
    area.viewport()->setBackgroundRole(QPalette::Window);
}

bool FieldEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut)
        emit left();
    return QWidget::eventFilter(watched, event);
}
}
