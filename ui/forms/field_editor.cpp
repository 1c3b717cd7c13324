#include "ui/forms/field_editor.h"

#include <QAccessible>
#include <QEvent>

namespace claviger
{
FieldEditor::FieldEditor(Field field, QWidget *parent) : QWidget(parent), m_field(std::move(field)) { }

void FieldEditor::setLabel(const QString &, const QString &plain)
{
    inputWidget()->setAccessibleName(plain);
}

void FieldEditor::setErrorDescription(const QString &sentence)
{
    QWidget *input = inputWidget();
    if (input->accessibleDescription() == sentence)
        return;
    input->setAccessibleDescription(sentence);
    if (!sentence.isEmpty()) {
        QAccessibleEvent event(input, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&event);
    }
}

void FieldEditor::watch(QWidget *input)
{
    input->installEventFilter(this);
}

bool FieldEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut)
        emit left();
    return QWidget::eventFilter(watched, event);
}
}
