#include "ui/theme/icon_label.h"

#include <QPainter>

namespace claviger
{
IconLabel::IconLabel(IconName icon, ColorRole role, int extent, QWidget *parent)
    : QWidget(parent),
      m_icon(icon),
      m_role(role),
      m_extent(extent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void IconLabel::setIcon(IconName icon, ColorRole role)
{
    m_icon = icon;
    m_role = role;
    update();
}

QSize IconLabel::sizeHint() const
{
    const int side = Theme::scaled(m_extent, fontMetrics());
    return {side, side};
}

void IconLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    Icon::of(m_icon, m_role).paint(&painter, rect());
}
}
