#include "ink.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace claviger::test
{
namespace
{
constexpr int lightest = 190;

bool isInk(QRgb pixel)
{
    return qMin(qRed(pixel), qMin(qGreen(pixel), qBlue(pixel))) < lightest;
}

bool hasInk(const QImage &image, int x)
{
    for (int y = 0; y < image.height(); ++y) {
        if (isInk(image.pixel(x, y)))
            return true;
    }
    return false;
}
}

InkRuns inkRuns(const QImage &image, int apart)
{
    InkRuns runs;
    for (int x = 0; x < image.width(); ++x) {
        if (!hasInk(image, x))
            continue;
        if (runs.isEmpty() || x - runs.constLast().last > apart)
            runs.append({x, x});
        runs.last().last = x;
    }
    return runs;
}

InkRuns mirrored(const InkRuns &runs, int width)
{
    InkRuns shown;
    for (const InkRun &run : runs)
        shown.prepend({width - 1 - run.last, width - 1 - run.first});
    return shown;
}

QString describe(const InkRuns &runs)
{
    QStringList parts;
    for (const InkRun &run : runs)
        parts.append(u"%1–%2"_s.arg(run.first).arg(run.last));
    return parts.join(u", "_s);
}
}
