#include "ui/forms/choice_editors.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLocale>
#include <QMouseEvent>
#include <QRadioButton>

#include "ui/forms/text_editors.h"
#include "ui/forms/wheel_guard.h"
#include "ui/theme/theme.h"

namespace claviger
{
namespace
{
QString labelOf(const FieldOption &option)
{
    const QString label = option.label.in(QLocale().name());
    return label.isEmpty() ? textOf(option.value) : label;
}

QBoxLayout *bareLayout(QWidget *widget, QBoxLayout::Direction direction)
{
    auto *layout = new QBoxLayout(direction, widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Spacing::small);
    return layout;
}
}

QList<FieldOption> optionsOf(const Field &field)
{
    if (!field.options.isEmpty())
        return field.options;
    QList<FieldOption> options;
    for (const QJsonValue &value : field.constraints.allowedValues)
        options.append({value, {}});
    return options;
}

BooleanEditor::BooleanEditor(const Field &field, QWidget *parent)
    : FieldEditor(field, parent),
      m_box(new QCheckBox(this)),
      m_label(new QLabel(this))
{
    m_label->setWordWrap(true);
    m_label->setTextFormat(Qt::PlainText);
    m_label->setBuddy(m_box); // whose mnemonic then ticks the box
    m_label->installEventFilter(this);
    auto *layout = bareLayout(this, QBoxLayout::LeftToRight);
    layout->addWidget(m_box, 0, Qt::AlignTop);
    layout->addWidget(m_label, 1);
    setFocusProxy(m_box);
    watch(m_box);
    connect(m_box, &QCheckBox::clicked, this, &FieldEditor::edited);
}

void BooleanEditor::setValue(const QJsonValue &value)
{
    m_box->setChecked(value.toBool() || value.toString() == QLatin1StringView("true"));
}

QJsonValue BooleanEditor::value() const
{
    return m_box->isChecked();
}

QWidget *BooleanEditor::inputWidget() const
{
    return m_box;
}

void BooleanEditor::setLabel(const QString &withMnemonic, const QString &plain)
{
    FieldEditor::setLabel(withMnemonic, plain);
    m_label->setText(withMnemonic);
}

bool BooleanEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_label && event->type() == QEvent::MouseButtonRelease
        && static_cast<QMouseEvent *>(event)->button() == Qt::LeftButton) {
        m_box->click();
        return true;
    }
    return FieldEditor::eventFilter(watched, event);
}

ComboEditor::ComboEditor(const Field &field, QWidget *parent)
    : FieldEditor(field, parent),
      m_combo(new QComboBox(this))
{
    bareLayout(this, QBoxLayout::LeftToRight)->addWidget(m_combo);
    setFocusProxy(m_combo);
    m_combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_combo->setMinimumContentsLength(12);
    guardWheel(m_combo);
    m_values.append(QJsonValue::Undefined);
    m_combo->addItem(tr("Not set"));
    for (const FieldOption &option : optionsOf(field)) {
        m_values.append(option.value);
        m_combo->addItem(labelOf(option));
    }
    watch(m_combo);
    connect(m_combo, &QComboBox::activated, this, &FieldEditor::edited);
}

void ComboEditor::setValue(const QJsonValue &value)
{
    qsizetype index = value.isNull() ? 0 : m_values.indexOf(value);
    if (index < 0) {
        index = m_values.size();
        m_values.append(value);
        m_combo->addItem(textOf(value));
    }
    m_combo->setCurrentIndex(static_cast<int>(index));
}

QJsonValue ComboEditor::value() const
{
    return m_values.value(m_combo->currentIndex(), QJsonValue::Undefined);
}

QWidget *ComboEditor::inputWidget() const
{
    return m_combo;
}

RadioEditor::RadioEditor(const Field &field, QWidget *parent)
    : FieldEditor(field, parent),
      m_group(new QButtonGroup(this))
{
    auto *layout = bareLayout(this, QBoxLayout::TopToBottom);
    for (const FieldOption &option : optionsOf(field)) {
        auto *button = new QRadioButton(labelOf(option).replace(u'&', QStringLiteral("&&")), this);
        m_group->addButton(button, static_cast<int>(m_values.size()));
        m_values.append(option.value);
        layout->addWidget(button);
        watch(button);
    }
    setFocusProxy(m_group->button(0));
    connect(m_group, &QButtonGroup::idClicked, this, [this] {
        m_foreign = QJsonValue::Undefined;
        emit edited();
    });
}

bool RadioEditor::suits(const Field &field)
{
    const qsizetype count = optionsOf(field).size();
    return count >= 1 && count <= 3 && (field.required || !field.defaultValue.isUndefined());
}

void RadioEditor::setValue(const QJsonValue &value)
{
    const qsizetype index = m_values.indexOf(value);
    m_foreign = index < 0 ? value : QJsonValue(QJsonValue::Undefined);
    m_group->setExclusive(false);
    for (QAbstractButton *button : m_group->buttons())
        button->setChecked(m_group->id(button) == index);
    m_group->setExclusive(true);
}

QJsonValue RadioEditor::value() const
{
    const int id = m_group->checkedId();
    return id < 0 ? m_foreign : m_values.at(id);
}

QWidget *RadioEditor::inputWidget() const
{
    QAbstractButton *checked = m_group->checkedButton();
    return checked ? checked : m_group->button(0);
}

void RadioEditor::setLabel(const QString &, const QString &plain)
{
    const auto options = optionsOf(field());
    for (QAbstractButton *button : m_group->buttons())
        button->setAccessibleName(tr("%1: %2").arg(plain, labelOf(options.at(m_group->id(button)))));
}
}
