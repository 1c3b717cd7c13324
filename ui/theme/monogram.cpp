#include "ui/theme/monogram.h"

#include <array>

#include <QFont>
#include <QGuiApplication>
#include <QPainter>

namespace claviger
{
namespace
{
// Dark enough for white letters (at least 4.5:1) in both light and dark windows.
constexpr std::array<QRgb, 10> colours{0xff3b5bdb, 0xff0b7285, 0xff2b7a3f, 0xff9c5a00, 0xffb02a4c, 0xff6741d9,
    0xff495057, 0xff0f766e, 0xff8a3ffc, 0xff7a5230};

QColor colourOf(const QString &slug)
{
    quint32 sum = 2166136261U; // FNV-1a: the same on every start, which qHash() is not
    for (const QChar c : slug)
        sum = (sum ^ c.unicode()) * 16777619U;
    return QColor::fromRgba(colours[sum % colours.size()]);
}

QString lettersOf(const QString &name)
{
    for (const QChar c : name) {
        if (c.isLetterOrNumber())
            return QString(c.toUpper());
    }
    return QStringLiteral("?");
}

void paintEdge(QPainter &painter, const QRect &rect, qreal radius)
{
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(QColor(255, 255, 255, 90), 1));
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
}
}

Monogram::Monogram(const QString &slug, const QString &name, const QString &letters, const QString &color)
    : m_letters(letters.isEmpty() ? lettersOf(name.isEmpty() ? slug : name) : letters.left(2)),
      m_color(QColor::isValidColor(color) ? QColor(color) : colourOf(slug))
{
}

void Monogram::paint(QPainter &painter, const QRect &rect) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_color);
    const qreal radius = rect.height() * 0.24;
    painter.drawRoundedRect(rect, radius, radius);
    if (m_color.lightness() < 64) // in a dark window nothing else would show where it ends
        paintEdge(painter, rect, radius);
    QFont font = QGuiApplication::font();
    font.setPixelSize(qMax(8, qRound(rect.height() * (m_letters.size() > 1 ? 0.44 : 0.56))));
    font.setBold(true);
    painter.setFont(font);
    painter.setPen(m_color.lightness() > 170 ? Qt::black : Qt::white);
    painter.drawText(rect, Qt::AlignCenter, m_letters);
    painter.restore();
}

QPixmap Monogram::pixmap(int size, qreal ratio) const
{
    QPixmap pixmap(QSize(size, size) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paint(painter, QRect(0, 0, size, size));
    return pixmap;
}
}
