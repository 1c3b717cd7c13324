#include "ui/catalog/field_list_editor.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include "ui/catalog/field_details_editor.h"
#include "ui/catalog/field_faults.h"
#include "ui/theme/theme.h"

namespace claviger
{
FieldListEditor::FieldListEditor(QWidget *parent) : QWidget(parent)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Spacing::large);
    layout->addWidget(buildList(), 2);
    layout->addWidget(buildDetails(), 3);
    showCurrent();
}

QWidget *FieldListEditor::buildList()
{
    auto *side = new QWidget(this);
    m_list = new QListWidget(side);
    m_list->setAccessibleName(tr("Fields"));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_add = new QPushButton(tr("&Add a field"), side);
    m_remove = new QPushButton(tr("&Remove the field"), side);
    m_up = new QPushButton(tr("Move &up"), side);
    m_down = new QPushButton(tr("Move &down"), side);
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Spacing::small);
    layout->addWidget(m_list, 1);
    for (QPushButton *button : {m_add, m_remove, m_up, m_down}) {
        button->setAutoDefault(false);
        layout->addWidget(button);
    }
    connect(m_list, &QListWidget::currentRowChanged, this, &FieldListEditor::showCurrent);
    connect(m_add, &QPushButton::clicked, this, &FieldListEditor::add);
    connect(m_remove, &QPushButton::clicked, this, &FieldListEditor::removeCurrent);
    connect(m_up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { move(1); });
    return side;
}

QWidget *FieldListEditor::buildDetails()
{
    auto *scroll = new QScrollArea(this);
    m_details = new FieldDetailsEditor(scroll);
    scroll->setWidget(m_details);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    const int bar = scroll->verticalScrollBar()->sizeHint().width();
    scroll->setMinimumWidth(qMax(Theme::formWidth(this) * 2 / 3, m_details->minimumSizeHint().width() + bar));
    connect(m_details, &FieldDetailsEditor::changed, this, &FieldListEditor::takeCurrent);
    return scroll;
}

void FieldListEditor::setFields(const QList<Field> &fields)
{
    m_fields = m_before = fields;
    m_list->clear();
    for (qsizetype i = 0; i < m_fields.size(); ++i) {
        m_list->addItem(QString());
        updateRow(i);
    }
    m_list->setCurrentRow(m_fields.isEmpty() ? -1 : 0);
    showCurrent();
}

bool FieldListEditor::check()
{
    if (!m_details->check())
        return false;
    const auto fault = firstFault(m_fields, m_before);
    if (!fault)
        return true;
    m_list->setCurrentRow(static_cast<int>(fault->field));
    m_details->showFault(*fault);
    return false;
}

void FieldListEditor::add()
{
    Field field;
    field.required = true;
    m_fields.append(field);
    m_list->addItem(QString());
    updateRow(m_fields.size() - 1);
    m_list->setCurrentRow(m_list->count() - 1);
    m_details->editName();
    emit changed();
}

void FieldListEditor::removeCurrent()
{
    const int row = m_list->currentRow();
    if (row < 0)
        return;
    m_fields.removeAt(row);
    delete m_list->takeItem(row);
    showCurrent();
    emit changed();
}

void FieldListEditor::move(int by)
{
    const int row = m_list->currentRow();
    m_fields.move(row, row + by);
    updateRow(row);
    updateRow(row + by);
    m_list->setCurrentRow(row + by);
    emit changed();
}

void FieldListEditor::showCurrent()
{
    const int row = m_list->currentRow();
    m_details->setEnabled(row >= 0);
    m_details->setField(m_fields.value(row));
    updateButtons();
}

void FieldListEditor::takeCurrent()
{
    const int row = m_list->currentRow();
    m_fields[row] = m_details->field();
    updateRow(row);
    emit changed();
}

void FieldListEditor::updateRow(qsizetype index)
{
    const Field &field = m_fields.at(index);
    const QString name = field.name.isEmpty() ? tr("(without a name)") : field.name;
    m_list->item(static_cast<int>(index))->setText(field.secret ? tr("%1 – secret").arg(name) : name);
}

void FieldListEditor::updateButtons()
{
    const int row = m_list->currentRow();
    m_remove->setEnabled(row >= 0);
    m_up->setEnabled(row > 0);
    m_down->setEnabled(row >= 0 && row + 1 < m_list->count());
}
}
