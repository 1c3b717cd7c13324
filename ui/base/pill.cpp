#include "ui/base/pill.h"

#include <QPainter>

#include "ui/theme/role_palette.h"

namespace claviger
{
namespace
{
constexpr int side = 8; ///< of the text, on either side
constexpr int above = 2;

void paintTint(QPainter &painter, const QRect &rect, ColorRole role, const QPalette &palette)
{
    QColor tint = Theme::color(role, palette);
    tint.setAlphaF(0.13F);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tint);
    painter.drawRoundedRect(rect, rect.height() / 2.0, rect.height() / 2.0);
    painter.restore();
}
}

Pill::Pill(const QString &text, ColorRole role, QWidget *parent) : QLabel(text, parent), m_role(role)
{
    setTextFormat(Qt::PlainText);
    setFont(Theme::smallFont(font()));
    setContentsMargins(side, above, side, above);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    RolePalette::follow(this, role);
}

int Pill::width(const QString &text, const QFont &base)
{
    return QFontMetrics(Theme::smallFont(base)).horizontalAdvance(text) + 2 * side + 1;
}

int Pill::height(const QFont &base)
{
    return QFontMetrics(Theme::smallFont(base)).height() + 2 * above;
}

void Pill::paint(QPainter &painter, const QRect &rect, const QString &text, ColorRole role, const QFont &base,
    const QPalette &palette)
{
    paintTint(painter, rect, role, palette);
    painter.setFont(Theme::smallFont(base));
    painter.setPen(Theme::color(role, palette));
    const QString shown = painter.fontMetrics().elidedText(text, Qt::ElideRight, rect.width() - side);
    painter.drawText(rect, Qt::AlignCenter | Qt::TextSingleLine, shown);
}

void Pill::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    paintTint(painter, rect(), m_role, palette());
    painter.end();
    QLabel::paintEvent(event);
}
}
