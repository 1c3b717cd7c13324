#include "ui/base/row_panel.h"

#include <QPainter>
#include <QVBoxLayout>

#include "ui/theme/theme.h"

namespace claviger
{
RowPanel::RowPanel(QWidget *parent) : QWidget(parent), m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(1, 1, 1, 1);
    m_layout->setSpacing(1);
}

void RowPanel::addRow(QWidget *row)
{
    m_layout->addWidget(row);
}

bool RowPanel::isEmpty() const
{
    return m_layout->count() == 0;
}

void RowPanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor line = Theme::color(ColorRole::Border, palette());
    painter.setPen(line);
    painter.setBrush(Theme::color(ColorRole::Surface, palette()));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), Spacing::radius, Spacing::radius);
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (int i = 1; i < m_layout->count(); ++i) {
        const int y = m_layout->itemAt(i)->geometry().top() - 1;
        painter.fillRect(1, y, width() - 2, 1, line);
    }
}
}
