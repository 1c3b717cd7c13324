#include "ui/base/accessible_gauge.h"

namespace claviger
{
AccessibleGauge::AccessibleGauge(QWidget &widget, int maximum, std::function<Reading()> read)
    : QAccessibleWidget(&widget, QAccessible::ProgressBar),
      m_maximum(maximum),
      m_read(std::move(read))
{
}

void *AccessibleGauge::interface_cast(QAccessible::InterfaceType type)
{
    if (type == QAccessible::ValueInterface)
        return static_cast<QAccessibleValueInterface *>(this);
    return QAccessibleWidget::interface_cast(type);
}

QString AccessibleGauge::text(QAccessible::Text what) const
{
    return what == QAccessible::Value ? m_read().words : QAccessibleWidget::text(what);
}

QAccessible::State AccessibleGauge::state() const
{
    QAccessible::State state = QAccessibleWidget::state();
    state.readOnly = true;
    return state;
}

QVariant AccessibleGauge::currentValue() const
{
    return m_read().value;
}

void AccessibleGauge::setCurrentValue(const QVariant &) { }

QVariant AccessibleGauge::maximumValue() const
{
    return m_maximum;
}

QVariant AccessibleGauge::minimumValue() const
{
    return 0;
}

QVariant AccessibleGauge::minimumStepSize() const
{
    return 1;
}
}
