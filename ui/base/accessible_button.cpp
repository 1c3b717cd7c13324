#include "ui/base/accessible_button.h"

#include <QAbstractButton>

namespace claviger
{
AccessibleButton::AccessibleButton(QAbstractButton &button, QAccessible::Role role, Amend amend)
    : QAccessibleWidget(&button, role),
      m_button(button),
      m_amend(std::move(amend))
{
}

QAccessible::State AccessibleButton::state() const
{
    QAccessible::State state = QAccessibleWidget::state();
    state.pressed = m_button.isDown();
    m_amend(state);
    return state;
}

QString AccessibleButton::text(QAccessible::Text what) const
{
    const QString own = QAccessibleWidget::text(what);
    return own.isEmpty() && what == QAccessible::Name ? m_button.text().remove(u'&') : own;
}

QStringList AccessibleButton::actionNames() const
{
    return m_button.isEnabled() ? QStringList{pressAction()} + QAccessibleWidget::actionNames()
                                : QStringList();
}

void AccessibleButton::doAction(const QString &name)
{
    if (name == pressAction() && m_button.isEnabled())
        m_button.animateClick(); // not at once: what it opens must not hold up the screen reader
    else
        QAccessibleWidget::doAction(name);
}

QStringList AccessibleButton::keyBindingsForAction(const QString &name) const
{
    return name == pressAction() ? QStringList{QKeySequence(Qt::Key_Space).toString(QKeySequence::NativeText)}
                                 : QStringList();
}
}
