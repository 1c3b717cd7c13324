#include "ui/catalog/credential_row.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

#include "ui/theme/icon.h"
#include "ui/theme/text_line.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
QFont labelFont(QFont font)
{
    font.setWeight(QFont::DemiBold);
    return font;
}
}

CredentialRow::CredentialRow(CredentialLine line, QWidget *parent)
    : QAbstractButton(parent),
      m_line(std::move(line))
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(m_line.label);
    setAccessibleDescription(
        m_line.problem.isEmpty() ? m_line.place : u"%1 · %2"_s.arg(m_line.place, m_line.problem));
}

QSize CredentialRow::sizeHint() const
{
    const int lines
        = QFontMetrics(labelFont(font())).height() + QFontMetrics(Theme::smallFont(font())).height();
    return {200, lines + 2 * Spacing::small + 2};
}

void CredentialRow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return click();
    QAbstractButton::keyPressEvent(event);
}

void CredentialRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (underMouse() || isDown() || hasFocus()) {
        painter.setPen(hasFocus() ? QPen(Theme::color(ColorRole::Accent, palette()), 2) : QPen(Qt::NoPen));
        painter.setBrush(Theme::color(ColorRole::InfoTint, palette()));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), Spacing::half, Spacing::half);
    }
    paintWords(painter);
}

void CredentialRow::paintWords(QPainter &painter) const
{
    QRect room = rect().adjusted(Spacing::medium, Spacing::small, -Spacing::medium, -Spacing::small);
    const int icon = Theme::scaled(14, fontMetrics());
    const auto placed
        = [&](const QRect &logical) { return QStyle::visualRect(layoutDirection(), rect(), logical); };
    if (!m_line.problem.isEmpty()) {
        const QRect corner(room.right() - icon + 1, room.center().y() - icon / 2, icon, icon);
        Icon::of(IconName::Warning, ColorRole::Warning).paint(&painter, placed(corner));
        room.setRight(corner.left() - Spacing::small);
    }
    const QFont bold = labelFont(font());
    const QFont small = Theme::smallFont(font());
    const auto line = [&](const QFont &font, const QColor &colour, const QString &text, int top) {
        const QFontMetrics metrics(font);
        painter.setFont(font);
        painter.setPen(colour);
        drawTextLine(
            painter, placed({room.left(), top, room.width(), metrics.height()}), layoutDirection(), text);
        return top + metrics.height();
    };
    const QString below
        = m_line.problem.isEmpty() ? m_line.place : u"%1 · %2"_s.arg(m_line.place, m_line.problem);
    const int next = line(bold, palette().color(QPalette::Text), m_line.label, room.top());
    line(small, Theme::color(ColorRole::Muted, palette()), below, next + 1);
}
}
