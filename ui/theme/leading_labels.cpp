#include "ui/theme/leading_labels.h"

#include <QEvent>
#include <QLabel>
#include <QStyle>
#include <QVariant>

namespace claviger
{
namespace
{
constexpr auto givenProperty = "claviger_givenAlignment"; ///< what the label was told, before it was mirrored
}

bool LeadingLabels::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Polish || event->type() == QEvent::LayoutDirectionChange) {
        if (auto *label = qobject_cast<QLabel *>(watched))
            align(*label);
    }
    return QObject::eventFilter(watched, event);
}

void LeadingLabels::align(QLabel &label)
{
    QVariant given = label.property(givenProperty);
    if (!given.isValid() && label.isLeftToRight())
        return;
    if (!given.isValid()) {
        given = static_cast<int>(label.alignment());
        label.setProperty(givenProperty, given);
    }
    const Qt::Alignment alignment(given.toInt());
    label.setAlignment(
        label.isRightToLeft() ? QStyle::visualAlignment(Qt::RightToLeft, alignment) : alignment);
}
}
