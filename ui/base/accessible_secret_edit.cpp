#include "ui/base/accessible_secret_edit.h"

#include <QCoreApplication>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace claviger
{
AccessibleSecretEdit::AccessibleSecretEdit(QLineEdit &edit, std::function<bool()> isSet)
    : QAccessibleWidget(&edit, QAccessible::EditableText),
      m_edit(edit),
      m_isSet(std::move(isSet))
{
}

bool AccessibleSecretEdit::isShown() const
{
    return m_edit.echoMode() == QLineEdit::Normal;
}

void *AccessibleSecretEdit::interface_cast(QAccessible::InterfaceType type)
{
    if (type == QAccessible::TextInterface)
        return isShown() ? static_cast<QAccessibleTextInterface *>(this) : nullptr;
    return QAccessibleWidget::interface_cast(type);
}

QString AccessibleSecretEdit::text(QAccessible::Text what) const
{
    if (what == QAccessible::Value)
        return isShown() ? m_edit.text() : QString();
    QString own = QAccessibleWidget::text(what);
    if (what != QAccessible::Description || isShown())
        return own;
    const QString words = m_isSet() ? QCoreApplication::translate("claviger", "set, not shown")
                                    : QCoreApplication::translate("claviger", "empty");
    return own.isEmpty() ? words : u"%1 · %2"_s.arg(words, own);
}

QAccessible::State AccessibleSecretEdit::state() const
{
    QAccessible::State state = QAccessibleWidget::state();
    state.passwordEdit = !isShown();
    state.readOnly = m_edit.isReadOnly();
    state.editable = !m_edit.isReadOnly();
    state.selectableText = isShown();
    return state;
}

void AccessibleSecretEdit::selection(int index, int *start, int *end) const
{
    const bool isThere = index == 0 && m_edit.hasSelectedText();
    *start = isThere ? m_edit.selectionStart() : 0;
    *end = isThere ? m_edit.selectionEnd() : 0;
}

int AccessibleSecretEdit::selectionCount() const
{
    return m_edit.hasSelectedText() ? 1 : 0;
}

void AccessibleSecretEdit::addSelection(int start, int end)
{
    setSelection(0, start, end);
}

void AccessibleSecretEdit::removeSelection(int index)
{
    if (index == 0)
        m_edit.deselect();
}

void AccessibleSecretEdit::setSelection(int index, int start, int end)
{
    if (index == 0)
        m_edit.setSelection(start, end - start);
}

int AccessibleSecretEdit::cursorPosition() const
{
    return m_edit.cursorPosition();
}

void AccessibleSecretEdit::setCursorPosition(int position)
{
    m_edit.setCursorPosition(position);
}

/// Who has kept the interface from when the value was shown gets nothing once it is hidden.
QString AccessibleSecretEdit::text(int start, int end) const
{
    return isShown() ? m_edit.text().mid(start, end - start) : QString();
}

int AccessibleSecretEdit::characterCount() const
{
    return isShown() ? static_cast<int>(m_edit.text().size()) : 0;
}

/// A line edit tells nobody where its characters are.
QRect AccessibleSecretEdit::characterRect(int) const
{
    return rect();
}

int AccessibleSecretEdit::offsetAtPoint(const QPoint &point) const
{
    return isShown() ? m_edit.cursorPositionAt(m_edit.mapFromGlobal(point)) : -1;
}

void AccessibleSecretEdit::scrollToSubstring(int start, int)
{
    m_edit.setCursorPosition(start);
}

QString AccessibleSecretEdit::attributes(int, int *start, int *end) const
{
    *start = 0;
    *end = characterCount();
    return {};
}
}
