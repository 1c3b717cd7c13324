#pragma once

#include <functional>

#include <QAccessibleWidget>

class QAbstractButton;

namespace claviger
{
/// A button for a screen reader, with what Qt does not tell of one: that it unfolds something, or opens a
/// list.
class AccessibleButton final : public QAccessibleWidget
{
public:
    using Amend = std::function<void(QAccessible::State &)>;

    /// `amend` adds to the state that any button has; it must not outlive the button.
    AccessibleButton(QAbstractButton &button, QAccessible::Role role, Amend amend);

    QAccessible::State state() const override;
    QString text(QAccessible::Text what) const override;
    QStringList actionNames() const override;
    void doAction(const QString &name) override;
    QStringList keyBindingsForAction(const QString &name) const override;

private:
    QAbstractButton &m_button;
    Amend m_amend;
};
}
