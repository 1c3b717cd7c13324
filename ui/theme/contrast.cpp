#include "ui/theme/contrast.h"

#include <cmath>

namespace claviger
{
namespace
{
constexpr qreal enough = 4.5;

qreal linear(qreal channel)
{
    return channel <= 0.03928 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

qreal luminance(const QColor &colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF())
        + 0.0722 * linear(colour.blueF());
}
}

qreal contrast(const QColor &a, const QColor &b)
{
    const qreal first = luminance(a);
    const qreal second = luminance(b);
    return (qMax(first, second) + 0.05) / (qMin(first, second) + 0.05);
}

QColor readableOn(const QColor &colour, const QColor &background)
{
    if (contrast(colour, background) >= enough)
        return colour;
    const bool isDark = luminance(background) < 0.18; // there white stands out more than black does
    QColor best = colour.toHsl();
    const float start = best.lightnessF();
    for (int percent = 2; percent <= 100 && contrast(best, background) < enough; percent += 2) {
        const float step = static_cast<float>(percent) / 100;
        const float lightness = isDark ? start + step : start - step;
        best.setHslF(best.hslHueF(), best.hslSaturationF(), qBound(0.0F, lightness, 1.0F));
    }
    return best.toRgb();
}
}
