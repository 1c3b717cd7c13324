#include "ui/catalog/field_details_editor.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QVBoxLayout>

#include "app/text/definition_words.h"
#include "ui/base/problem_line.h"
#include "ui/catalog/choice_options_editor.h"
#include "ui/catalog/field_rules.h"
#include "ui/catalog/field_type.h"
#include "ui/forms/choice_editors.h"
#include "ui/forms/folding_group.h"
#include "ui/forms/schema_form.h"
#include "ui/forms/wheel_guard.h"
#include "ui/theme/theme.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
/// Letters of the dialog's own labels and buttons.
QString takenLetters()
{
    return u"nwgbokaurdfltqehscpi"_s;
}

QString defaultPath()
{
    return u"default"_s;
}

/// A text typed in the reader's language replaces what was shown of the field's. Made of what the field had
/// at first: on its way to another word the text may be empty.
LocalizedText typedOver(LocalizedText text, const QString &typed)
{
    text.put(QLocale().name(), typed.trimmed());
    return text;
}

QList<QJsonValue> valuesOf(const QList<FieldOption> &options)
{
    QList<QJsonValue> values;
    for (const FieldOption &option : options)
        values.append(option.value);
    return values;
}
}

FieldDetailsEditor::FieldDetailsEditor(QWidget *parent) : QWidget(parent), m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(Spacing::half);
    buildNames();
    buildKind();
    buildTexts();
    buildRules();
    m_layout->addStretch();
    connectInputs();
    setField({});
}

QLabel *FieldDetailsEditor::addRow(const QString &text, QWidget *row, QWidget *input)
{
    auto *label = new QLabel(text, this);
    label->setBuddy(input);
    label->setContentsMargins(0, Spacing::half, 0, 0);
    m_layout->addWidget(label);
    m_layout->addWidget(row);
    return label;
}

QLineEdit *FieldDetailsEditor::addText(const QString &text, const QString &name, QLabel **label)
{
    auto *edit = new QLineEdit(this);
    edit->setAccessibleName(name);
    QLabel *made = addRow(text, edit, edit);
    if (label)
        *label = made;
    return edit;
}

void FieldDetailsEditor::buildNames()
{
    m_name = addText(tr("&Field name"), tr("Field name"));
    m_name->setPlaceholderText(u"apiKey"_s);
    m_nameProblem = new ProblemLine(m_name, this);
    m_layout->addWidget(m_nameProblem);
    m_label = addText(tr("&Label"), tr("Label"));
}

void FieldDetailsEditor::buildKind()
{
    m_type = new QComboBox(this);
    m_type->setAccessibleName(tr("Type"));
    guardWheel(m_type);
    addRow(tr("&Type"), m_type, m_type);
    m_options = new ChoiceOptionsEditor(this);
    m_optionsLabel = addRow(tr("Opt&ions"), m_options, m_options->inputWidget());
    m_required = new QCheckBox(tr("Re&quired"), this);
    m_secret = new QCheckBox(tr("S&ecret"), this);
    auto *note = new QLabel(tr("Masked, and kept in the secret store."), this);
    note->setWordWrap(true);
    note->setFont(Theme::smallFont(font()));
    Theme::makeMuted(note);
    for (QWidget *row : std::initializer_list<QWidget *>{m_required, m_secret, note})
        m_layout->addWidget(row);
}

void FieldDetailsEditor::buildTexts()
{
    m_default = new SchemaForm({}, this);
    m_layout->addWidget(m_default);
    m_placeholder = addText(tr("&Placeholder"), tr("Placeholder"), &m_placeholderLabel);
    m_help = addText(tr("&Help"), tr("Help"));
}

void FieldDetailsEditor::buildRules()
{
    m_rulesGroup = new FoldingGroup(tr("What is checked"), {}, this);
    m_rules = new SchemaForm({}, m_rulesGroup);
    m_rulesProblem = new ProblemLine(nullptr, m_rulesGroup);
    m_rulesGroup->content()->addWidget(m_rules);
    m_rulesGroup->content()->addWidget(m_rulesProblem);
    m_layout->addWidget(m_rulesGroup);
}

void FieldDetailsEditor::connectInputs()
{
    for (QLineEdit *edit : {m_name, m_label, m_placeholder, m_help})
        connect(edit, &QLineEdit::textEdited, this, &FieldDetailsEditor::takeTexts);
    connect(m_required, &QCheckBox::toggled, this, &FieldDetailsEditor::takeTexts);
    connect(m_secret, &QCheckBox::toggled, this, &FieldDetailsEditor::takeSecret);
    connect(m_type, &QComboBox::currentIndexChanged, this, &FieldDetailsEditor::takeType);
    connect(m_options, &ChoiceOptionsEditor::changed, this, &FieldDetailsEditor::takeOptions);
    connect(m_default, &SchemaForm::edited, this, &FieldDetailsEditor::takeDefault);
    connect(m_rules, &SchemaForm::edited, this, &FieldDetailsEditor::takeRulesForm);
}

void FieldDetailsEditor::setField(const Field &field)
{
    m_field = m_before = field;
    m_parked.clear();
    m_wantsSecret = field.secret;
    m_filling = true;
    const QString locale = QLocale().name();
    m_name->setText(field.name);
    m_label->setText(field.label.in(locale));
    fillTypes();
    m_required->setChecked(field.required);
    m_placeholder->setText(field.placeholder.in(locale));
    m_help->setText(field.description.in(locale));
    m_nameProblem->say({});
    m_rulesProblem->say({});
    m_options->setOptions(optionsOf(field));
    m_default->setSchema({});
    m_rules->setSchema({});
    showForms();
    m_rulesGroup->setFolded(rulesOf(field).isEmpty());
    m_filling = false;
    showParts();
}

void FieldDetailsEditor::fillTypes()
{
    m_type->clear();
    for (const FieldType type : offeredTypes())
        m_type->addItem(nameOf(type), static_cast<int>(type));
    if (m_type->findData(static_cast<int>(m_field.type)) < 0)
        m_type->addItem(nameOf(m_field.type), static_cast<int>(m_field.type));
    m_type->setCurrentIndex(m_type->findData(static_cast<int>(m_field.type)));
}

/// Draws anew what depends on the type, the options and the limits, but never the form that one is typing in.
void FieldDetailsEditor::showForms()
{
    if (const Schema rules = rulesSchema(m_field.type); rules != m_rules->schema()) {
        m_rules->setSchema(rules, takenLetters() + u'v');
        m_rules->setValues(rulesOf(m_field), {});
    }
    const Schema start = canHaveDefault(m_field) ? defaultSchema(m_field) : Schema();
    if (start == m_default->schema())
        return;
    m_default->setSchema(start, takenLetters());
    if (!m_default->isEmpty() && !m_field.defaultValue.isUndefined())
        m_default->setValues({{defaultPath(), m_field.defaultValue}}, {});
}

void FieldDetailsEditor::showParts()
{
    m_optionsLabel->setVisible(m_field.type == FieldType::Choice);
    m_options->setVisible(m_field.type == FieldType::Choice);
    m_default->setVisible(!m_default->isEmpty());
    m_placeholderLabel->setVisible(hasPlaceholder(m_field.type));
    m_placeholder->setVisible(hasPlaceholder(m_field.type));
    m_rulesGroup->setVisible(!m_rules->isEmpty());
    const QSignalBlocker quiet(m_secret);
    m_secret->setChecked(m_field.secret);
    m_secret->setEnabled(m_field.secret || canBeSecret(m_field.type));
}

void FieldDetailsEditor::takeTexts()
{
    if (m_filling)
        return;
    m_field.name = m_name->text().trimmed();
    m_field.label = typedOver(m_before.label, m_label->text());
    m_field.placeholder = typedOver(m_before.placeholder, m_placeholder->text());
    m_field.description = typedOver(m_before.description, m_help->text());
    m_field.required = m_required->isChecked();
    m_nameProblem->say({});
    emit changed();
}

void FieldDetailsEditor::takeType()
{
    const auto type = static_cast<FieldType>(m_type->currentData().toInt());
    if (m_filling || type == m_field.type)
        return;
    m_parked.insert(m_field.type, m_field);
    m_field = m_parked.contains(type) ? asTypeOf(m_field, m_parked.value(type)) : asType(m_field, type);
    m_field.secret = m_wantsSecret && canBeSecret(type);
    m_options->setOptions(optionsOf(m_field));
    m_rulesProblem->say({});
    finish();
}

void FieldDetailsEditor::takeSecret(bool secret)
{
    m_wantsSecret = m_field.secret = secret;
    if (secret) // it would stand in the definition for all to read
        m_field.defaultValue = QJsonValue::Undefined;
    finish();
}

void FieldDetailsEditor::takeOptions()
{
    if (valuesOf(m_options->options()) != valuesOf(optionsOf(m_field)))
        m_field.constraints.allowedValues.clear(); // the options say it all
    m_field.options = m_options->options();
    finish();
}

void FieldDetailsEditor::takeDefault()
{
    m_field.defaultValue = m_default->plainValues().value(defaultPath(), QJsonValue::Undefined);
    emit changed();
}

void FieldDetailsEditor::takeRulesForm()
{
    takeRules(m_field, m_rules->plainValues());
    m_rulesProblem->say({});
    finish();
}

void FieldDetailsEditor::finish()
{
    showForms();
    showParts();
    emit changed();
}

void FieldDetailsEditor::editName()
{
    m_name->setFocus();
    m_name->selectAll();
}

void FieldDetailsEditor::showFault(const FieldFault &fault)
{
    switch (fault.part) {
    case FieldFault::Part::Name:
        editName();
        m_nameProblem->say(fault.sentence);
        break;
    case FieldFault::Part::Options:
        m_options->showProblem(fault.sentence, fault.option);
        m_options->setFocus();
        break;
    case FieldFault::Part::Rules:
        m_rulesGroup->setFolded(false);
        m_rulesProblem->say(fault.sentence);
        m_rules->focusField(m_rules->visiblePaths().value(0));
        break;
    case FieldFault::Part::Default:
        m_default->check();
        break;
    }
}

bool FieldDetailsEditor::check()
{
    if (m_rules->check())
        return true;
    m_rulesGroup->setFolded(false);
    return m_rules->check(); // what is folded away takes no focus
}

QString FieldDetailsEditor::problem() const
{
    return m_nameProblem->sentence().isEmpty() ? m_rulesProblem->sentence() : m_nameProblem->sentence();
}
}
