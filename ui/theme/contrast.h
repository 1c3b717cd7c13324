#pragma once

#include <QColor>

namespace claviger
{
/// WCAG 2.1: 1 (none) to 21.
qreal contrast(const QColor &a, const QColor &b);
/// The colour, made lighter or darker until words in it can be read on that background (4.5:1).
QColor readableOn(const QColor &colour, const QColor &background);
}
