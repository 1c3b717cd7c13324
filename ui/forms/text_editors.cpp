#include "ui/forms/text_editors.h"

#include <QBoxLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>

#include "models/schema/field_text.h"
#include "ui/forms/exact_text.h"
#include "ui/forms/guarded_edits.h"
#include "ui/theme/theme.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
QLineEdit *lineIn(FieldEditor *editor)
{
    auto *layout = new QHBoxLayout(editor);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *edit = new QLineEdit(editor);
    takeAnyLength(*edit);
    edit->setPlaceholderText(editor->field().placeholder.in(QLocale().name()));
    layout->addWidget(edit);
    editor->setFocusProxy(edit);
    return edit;
}
}

LineEditor::LineEditor(const Field &field, QWidget *parent) : FieldEditor(field, parent), m_edit(lineIn(this))
{
    if (field.type == FieldType::Url)
        m_edit->setInputMethodHints(Qt::ImhUrlCharactersOnly | Qt::ImhNoAutoUppercase);
    watch(m_edit);
    connect(m_edit, &QLineEdit::textEdited, this, [this] {
        m_foreign = QJsonValue::Undefined;
        emit edited();
    });
}

void LineEditor::setValue(const QJsonValue &value)
{
    m_foreign = value.isString() ? QJsonValue(QJsonValue::Undefined) : value;
    m_edit->setText(textOfValue(value));
}

QJsonValue LineEditor::value() const
{
    if (!m_foreign.isUndefined())
        return m_foreign;
    return m_edit->text().isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(m_edit->text());
}

void LineEditor::makeReadOnly()
{
    m_edit->setReadOnly(true);
}

QWidget *LineEditor::inputWidget() const
{
    return m_edit;
}

NumberEditor::NumberEditor(const Field &field, QWidget *parent)
    : FieldEditor(field, parent),
      m_edit(lineIn(this))
{
    m_edit->setInputMethodHints(
        field.type == FieldType::Integer ? Qt::ImhDigitsOnly : Qt::ImhFormattedNumbersOnly);
    watch(m_edit);
    connect(m_edit, &QLineEdit::textEdited, this, &FieldEditor::edited);
}

void NumberEditor::setValue(const QJsonValue &value)
{
    m_edit->setText(textOfValue(value));
}

QJsonValue NumberEditor::value() const
{
    return valueFromText(field(), m_edit->text().trimmed());
}

void NumberEditor::makeReadOnly()
{
    m_edit->setReadOnly(true);
}

QWidget *NumberEditor::inputWidget() const
{
    return m_edit;
}

MultiLineEditor::MultiLineEditor(const Field &field, QWidget *parent)
    : FieldEditor(field, parent),
      m_edit(new GuardedTextEdit(this)),
      m_text(new ExactText(m_edit))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_edit);
    setFocusProxy(m_edit);
    m_edit->setPlaceholderText(field.placeholder.in(QLocale().name()));
    m_edit->setTabChangesFocus(true);
    m_edit->setFixedHeight(m_edit->fontMetrics().lineSpacing() * 4 + 2 * Spacing::medium);
    if (field.secret) { // nothing a person typed stays in an undo history
        m_edit->setGuarded(true);
        m_edit->setUndoRedoEnabled(false);
        m_edit->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    }
    watch(m_edit);
    connect(m_edit, &GuardedTextEdit::textChanged, this, &FieldEditor::edited);
}

void MultiLineEditor::setValue(const QJsonValue &value)
{
    const QSignalBlocker quiet(this);
    m_text->setValue(value);
}

QJsonValue MultiLineEditor::value() const
{
    return m_text->value();
}

void MultiLineEditor::makeReadOnly()
{
    m_edit->setReadOnly(true);
    makeGrey(*m_edit);
}

QWidget *MultiLineEditor::inputWidget() const
{
    return m_edit;
}

FixedEditor::FixedEditor(const Field &field, QWidget *parent)
    : FieldEditor(field, parent),
      m_edit(lineIn(this))
{
    m_edit->setReadOnly(true);
    watch(m_edit);
}

void FixedEditor::setValue(const QJsonValue &value)
{
    m_value = value;
    m_edit->setText(textOfValue(value));
    m_edit->setCursorPosition(0);
}

QJsonValue FixedEditor::value() const
{
    return m_value;
}

QWidget *FixedEditor::inputWidget() const
{
    return m_edit;
}
}
