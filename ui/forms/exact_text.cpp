#include "ui/forms/exact_text.h"

#include <QPlainTextEdit>
#include <QScopedValueRollback>

#include "models/schema/field_text.h"

namespace claviger
{
ExactText::ExactText(QPlainTextEdit *edit) : QObject(edit), m_edit(edit)
{
    connect(m_edit, &QPlainTextEdit::textChanged, this, &ExactText::whenChanged);
}

void ExactText::setValue(const QJsonValue &value)
{
    m_foreign = value.isString() ? QJsonValue(QJsonValue::Undefined) : value;
    set(textOfValue(value));
}

void ExactText::setText(const QString &text)
{
    m_foreign = QJsonValue::Undefined;
    set(text);
}

void ExactText::set(const QString &text)
{
    const QScopedValueRollback setting(m_isSetting, true);
    m_given = SecretBuffer::fromText(text);
    m_edit->setPlainText(text);
    if (textOfDocument() == text)
        m_given = {};
}

QJsonValue ExactText::value() const
{
    if (!m_foreign.isUndefined() && isAsGiven())
        return m_foreign;
    const QString now = text();
    return now.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(now);
}

QString ExactText::text() const
{
    return !m_given.isNull() && isAsGiven() ? m_given.toText() : textOfDocument();
}

bool ExactText::isAsGiven() const
{
    return m_isSetting || !m_edit->document()->isModified();
}

/// QPlainTextEdit::toPlainText() would make spaces of no-break spaces.
QString ExactText::textOfDocument() const
{
    return m_edit->document()->toRawText().replace(QChar::ParagraphSeparator, u'\n');
}

void ExactText::whenChanged()
{
    const QTextDocument *document = m_edit->document();
    if (m_isSetting || document->isUndoAvailable() || document->isRedoAvailable())
        return; // from an edit that can be undone there is a way back
    m_given = {};
    m_foreign = QJsonValue::Undefined;
}
}
