#include "ui/catalog/drop_hint.h"

#include <QPainter>

#include "ui/theme/theme.h"

namespace claviger
{
DropHint::DropHint(QString text, QWidget *page) : QWidget(page), m_text(std::move(text))
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
}

void DropHint::cover()
{
    setGeometry(parentWidget()->rect());
    raise();
    show();
}

void DropHint::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor veil = Theme::color(ColorRole::Surface, palette());
    veil.setAlphaF(0.85F);
    painter.fillRect(rect(), veil);
    painter.setPen(QPen(Theme::color(ColorRole::Accent, palette()), 2, Qt::DashLine));
    painter.setBrush(Theme::color(ColorRole::InfoTint, palette()));
    painter.drawRoundedRect(rect().adjusted(Spacing::large, Spacing::large, -Spacing::large, -Spacing::large),
        Spacing::medium, Spacing::medium);
    painter.setFont(Theme::headingFont(font()));
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(
        rect().adjusted(Spacing::huge, 0, -Spacing::huge, 0), Qt::AlignCenter | Qt::TextWordWrap, m_text);
}
}
