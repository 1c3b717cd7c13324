#pragma once

#include <functional>

#include <QAccessibleWidget>

namespace claviger
{
/// A widget that shows how far something has come, for a screen reader: a value between 0 and a maximum, and
/// that value in words.
class AccessibleGauge final : public QAccessibleWidget, public QAccessibleValueInterface
{
public:
    struct Reading
    {
        int value = 0;
        QString words;
    };

    /// `read` must not outlive the widget.
    AccessibleGauge(QWidget &widget, int maximum, std::function<Reading()> read);

    void *interface_cast(QAccessible::InterfaceType type) override;
    QString text(QAccessible::Text what) const override;
    QAccessible::State state() const override;
    QVariant currentValue() const override;
    void setCurrentValue(const QVariant &value) override;
    QVariant maximumValue() const override;
    QVariant minimumValue() const override;
    QVariant minimumStepSize() const override;

private:
    int m_maximum;
    std::function<Reading()> m_read;
};
}
