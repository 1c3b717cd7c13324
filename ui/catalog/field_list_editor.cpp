#include "ui/catalog/field_list_editor.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include "app/text/definition_words.h"
#include "ui/theme/theme.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
constexpr FieldType offeredTypes[] = {FieldType::String, FieldType::MultiLine, FieldType::Url,
    FieldType::Host, FieldType::Number, FieldType::Integer, FieldType::Boolean, FieldType::DateTime,
    FieldType::File, FieldType::StringList, FieldType::StringMap};

/// Only text can be masked.
bool canBeSecret(FieldType type)
{
    return type == FieldType::String || type == FieldType::MultiLine || type == FieldType::Url
        || type == FieldType::Host || type == FieldType::File;
}

/// A text typed in the reader's language replaces what the field had, unless it is what was shown.
void takeText(LocalizedText &text, const QString &typed)
{
    const QString trimmed = typed.trimmed();
    if (text.in(QLocale().name()) != trimmed)
        text = trimmed.isEmpty() ? LocalizedText() : LocalizedText(trimmed);
}
}

FieldListEditor::FieldListEditor(QWidget *parent) : QWidget(parent)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Spacing::large);
    layout->addWidget(buildList(), 2);
    m_details = buildDetails();
    layout->addWidget(m_details, 3);
    showCurrent();
}

QWidget *FieldListEditor::buildList()
{
    auto *side = new QWidget(this);
    m_list = new QListWidget(side);
    m_list->setAccessibleName(tr("Fields"));
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
    auto *box = new QWidget(this);
    m_name = new QLineEdit(box);
    m_name->setPlaceholderText(u"apiKey"_s);
    m_label = new QLineEdit(box);
    m_type = new QComboBox(box);
    m_required = new QCheckBox(tr("Re&quired"), box);
    m_secret = new QCheckBox(tr("S&ecret: masked, and kept in the secret store"), box);
    m_help = new QLineEdit(box);
    auto *form = new QFormLayout(box);
    form->setContentsMargins(0, 0, 0, 0);
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    form->addRow(tr("&Field name"), m_name);
    form->addRow(tr("&Label"), m_label);
    form->addRow(tr("&Type"), m_type);
    form->addRow(m_required);
    form->addRow(m_secret);
    form->addRow(tr("&Help"), m_help);
    m_name->setAccessibleName(tr("Field name"));
    m_label->setAccessibleName(tr("Label"));
    m_type->setAccessibleName(tr("Type"));
    m_help->setAccessibleName(tr("Help"));
    for (QLineEdit *edit : {m_name, m_label, m_help})
        connect(edit, &QLineEdit::textEdited, this, &FieldListEditor::takeCurrent);
    for (QCheckBox *mark : {m_required, m_secret})
        connect(mark, &QCheckBox::toggled, this, &FieldListEditor::takeCurrent);
    connect(m_type, &QComboBox::currentIndexChanged, this, &FieldListEditor::takeCurrent);
    return box;
}

void FieldListEditor::setFields(const QList<Field> &fields)
{
    m_fields = fields;
    m_list->clear();
    for (qsizetype i = 0; i < m_fields.size(); ++i) {
        m_list->addItem(QString());
        updateRow(i);
    }
    m_list->setCurrentRow(m_fields.isEmpty() ? -1 : 0);
    showCurrent();
}

void FieldListEditor::edit(qsizetype index)
{
    m_list->setCurrentRow(static_cast<int>(index));
    m_name->setFocus();
    m_name->selectAll();
}

void FieldListEditor::add()
{
    Field field;
    field.required = true;
    m_fields.append(field);
    m_list->addItem(QString());
    updateRow(m_fields.size() - 1);
    edit(m_fields.size() - 1);
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

void FieldListEditor::fillTypes(FieldType current)
{
    m_type->clear();
    for (const FieldType type : offeredTypes)
        m_type->addItem(nameOf(type), static_cast<int>(type));
    if (m_type->findData(static_cast<int>(current)) < 0)
        m_type->addItem(nameOf(current), static_cast<int>(current));
    m_type->setCurrentIndex(m_type->findData(static_cast<int>(current)));
}

void FieldListEditor::showCurrent()
{
    const int row = m_list->currentRow();
    m_filling = true;
    m_details->setEnabled(row >= 0);
    const Field field = m_fields.value(row);
    const QString locale = QLocale().name();
    m_name->setText(field.name);
    m_label->setText(field.label.in(locale));
    fillTypes(field.type);
    m_required->setChecked(field.required);
    m_secret->setChecked(field.secret);
    m_secret->setEnabled(field.secret || canBeSecret(field.type));
    m_help->setText(field.description.in(locale));
    m_filling = false;
    updateButtons();
}

void FieldListEditor::takeCurrent()
{
    const int row = m_list->currentRow();
    if (m_filling || row < 0)
        return;
    Field &field = m_fields[row];
    field.name = m_name->text().trimmed();
    takeText(field.label, m_label->text());
    takeText(field.description, m_help->text());
    const auto type = static_cast<FieldType>(m_type->currentData().toInt());
    if (type != field.type) {
        field.type = type;
        field.sourceType.clear();
    }
    field.required = m_required->isChecked();
    field.secret = m_secret->isChecked() && canBeSecret(type);
    m_secret->setEnabled(canBeSecret(type));
    if (m_secret->isChecked() != field.secret)
        m_secret->setChecked(field.secret);
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
