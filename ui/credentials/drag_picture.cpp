#include "ui/credentials/drag_picture.h"

#include <QLocale>
#include <QPainter>
#include <QStyle>
#include <QWidget>

#include "ui/base/pill.h"
#include "ui/theme/text_line.h"

namespace claviger
{
namespace
{
constexpr int widestLabel = 220;

QPixmap transparentPixmap(const QSize &size, qreal ratio)
{
    QPixmap pixmap(size * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    return pixmap;
}
}

QPixmap dragPicture(const QWidget &list, const QString &label, int count)
{
    const QFont &font = list.font();
    const QPalette &palette = list.palette();
    const QFontMetrics metrics(font);
    const QString number = count > 1 ? QLocale().toString(count) : QString();
    const int words = qMin(metrics.horizontalAdvance(label) + 1, Theme::scaled(widestLabel, metrics));
    const int badge = number.isEmpty() ? 0 : Pill::width(number, font);
    const int behind = number.isEmpty() ? 0 : Spacing::small + badge;
    const QRect whole(0, 0, words + behind + 2 * Spacing::medium, metrics.height() + 2 * Spacing::small);
    const auto placed
        = [&](const QRect &part) { return QStyle::visualRect(list.layoutDirection(), whole, part); };

    QPixmap pixmap = transparentPixmap(whole.size(), list.devicePixelRatioF());
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Theme::color(ColorRole::Border, palette));
    painter.setBrush(Theme::color(ColorRole::Surface, palette));
    painter.drawRoundedRect(QRectF(whole).adjusted(0.5, 0.5, -0.5, -0.5), Spacing::radius, Spacing::radius);
    painter.setFont(font);
    painter.setPen(palette.color(QPalette::Text));
    const QRect text(Spacing::medium, 0, words, whole.height());
    drawTextLine(painter, placed(text), list.layoutDirection(), label);
    if (!number.isEmpty()) {
        const int height = Pill::height(font);
        const QRect pill(text.right() + 1 + Spacing::small, (whole.height() - height) / 2, badge, height);
        Pill::paint(painter, placed(pill), number, ColorRole::Accent, font, palette);
    }
    return pixmap;
}
}
