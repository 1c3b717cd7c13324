#include "ui/forms/choice_editors.h"

#include <algorithm>

#include <QBoxLayout>
#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMouseEvent>
#include <QRadioButton>

#include "models/schema/field_text.h"
#include "ui/forms/wheel_guard.h"
#include "ui/theme/theme.h"

namespace claviger
{
namespace
{
constexpr int mostToOverlook = 12; // options; of more than that one types to find one
constexpr qsizetype mostButtons = 4;
constexpr qsizetype longestButton = 28;

QString labelOf(const FieldOption &option)
{
    const QString label = option.label.in(QLocale().name());
    return label.isEmpty() ? textOfValue(option.value) : label;
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
    if (m_combo->count() - 1 > mostToOverlook)
        makeSearchable();
}

void ComboEditor::makeSearchable()
{
    m_combo->setEditable(true);
    m_combo->setInsertPolicy(QComboBox::NoInsert);
    m_combo->lineEdit()->setPlaceholderText(tr("Type to find"));
    m_combo->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_combo->completer()->setFilterMode(Qt::MatchContains);
    m_combo->completer()->setCaseSensitivity(Qt::CaseInsensitive);
    watch(m_combo->lineEdit());
    connect(m_combo->lineEdit(), &QLineEdit::editingFinished, this, &ComboEditor::takeTyped);
}

void ComboEditor::takeTyped()
{
    const int typed = m_combo->findText(m_combo->currentText(), Qt::MatchFixedString);
    if (typed >= 0 && typed != m_combo->currentIndex()) {
        m_combo->setCurrentIndex(typed);
        emit edited();
    }
    m_combo->setEditText(m_combo->itemText(m_combo->currentIndex())); // what is no option is not kept
}

void ComboEditor::setLabel(const QString &withMnemonic, const QString &plain)
{
    FieldEditor::setLabel(withMnemonic, plain);
    if (m_combo->lineEdit())
        m_combo->lineEdit()->setAccessibleName(plain);
}

void ComboEditor::setValue(const QJsonValue &value)
{
    qsizetype index = value.isNull() ? 0 : m_values.indexOf(value);
    if (index < 0) {
        index = m_values.size();
        m_values.append(value);
        m_combo->addItem(textOfValue(value));
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
    bareLayout(this, QBoxLayout::TopToBottom);
    for (const FieldOption &option : optionsOf(field))
        addButton(labelOf(option), option.value);
    if (!field.required && field.defaultValue.isUndefined())
        addButton(tr("Not set"), QJsonValue::Undefined);
    setValue(QJsonValue::Undefined);
    setFocusProxy(inputWidget());
    connect(m_group, &QButtonGroup::idClicked, this, [this] {
        m_foreign = QJsonValue::Undefined;
        emit edited();
    });
}

void RadioEditor::addButton(const QString &text, const QJsonValue &value)
{
    auto *button = new QRadioButton(QString(text).replace(u'&', QStringLiteral("&&")), this);
    m_group->addButton(button, static_cast<int>(m_values.size()));
    m_values.append(value);
    layout()->addWidget(button);
    watch(button);
}

bool RadioEditor::suits(const Field &field)
{
    const QList<FieldOption> options = optionsOf(field);
    const bool canBeOpen = !field.required && field.defaultValue.isUndefined();
    return !options.isEmpty() && options.size() + (canBeOpen ? 1 : 0) <= mostButtons
        && std::all_of(options.begin(), options.end(),
            [](const FieldOption &option) { return labelOf(option).size() <= longestButton; });
}

void RadioEditor::setValue(const QJsonValue &value)
{
    const qsizetype index = m_values.indexOf(value);
    m_foreign = index < 0 ? value : QJsonValue(QJsonValue::Undefined);
    m_group->setExclusive(false);
    for (QAbstractButton *button : m_group->buttons())
        button->setChecked(m_group->id(button) == index);
    m_group->setExclusive(true);
    setFocusProxy(inputWidget());
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
    for (QAbstractButton *button : m_group->buttons()) {
        const QString option = button->text().replace(QStringLiteral("&&"), QStringLiteral("&"));
        button->setAccessibleName(tr("%1: %2").arg(plain, option));
    }
}
}
