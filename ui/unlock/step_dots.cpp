#include "ui/unlock/step_dots.h"

#include <QLocale>
#include <QPainter>

#include "ui/base/accessible_gauge.h"
#include "ui/theme/theme.h"

namespace claviger
{
namespace
{
constexpr int usualExtent = 8;
constexpr int longer = 3; ///< times the extent

QAccessibleInterface *faceOf(const QString &, QObject *object)
{
    auto *dots = qobject_cast<StepDots *>(object);
    if (!dots)
        return nullptr;
    return new AccessibleGauge(*dots, dots->count(),
        [dots] { return AccessibleGauge::Reading{dots->current() + 1, dots->accessibleName()}; });
}
}

StepDots::StepDots(int count, QWidget *parent) : QWidget(parent), m_count(count)
{
    QAccessible::installFactory(faceOf);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setCurrent(0);
}

void StepDots::setCurrent(int step)
{
    m_current = step;
    setAccessibleName(tr("Step %1 of %2").arg(locale().toString(step + 1), locale().toString(m_count)));
    update();
}

int StepDots::extent() const
{
    return Theme::scaled(usualExtent, fontMetrics());
}

QSize StepDots::sizeHint() const
{
    return {extent() * (2 * m_count - 1 + longer - 1), extent()};
}

void StepDots::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const qreal side = extent();
    qreal left = 0;
    for (int i = 0; i < m_count; ++i) {
        const int step = isRightToLeft() ? m_count - 1 - i : i;
        const qreal width = step == m_current ? side * longer : side;
        painter.setBrush(Theme::color(step == m_current ? ColorRole::Accent : ColorRole::Border, palette()));
        painter.drawRoundedRect(QRectF(left, 0, width, side), side / 2, side / 2);
        left += width + side;
    }
}
}
