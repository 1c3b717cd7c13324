#pragma once

#include <QImage>
#include <QList>
#include <QString>

namespace claviger::test
{
/// A thing that is painted on white: from its first to its last column. Faint lines and tints are no ink.
struct InkRun
{
    int first = 0;
    int last = 0;

    int width() const { return last - first + 1; }
};
using InkRuns = QList<InkRun>;

/// From the left. What is less than `apart` columns away from another thing belongs to it: the letters of a
/// word do, an icon and the word beside it do not.
InkRuns inkRuns(const QImage &image, int apart = 5);
InkRuns mirrored(const InkRuns &runs, int width); ///< where a mirror shows them, from the left
QString describe(const InkRuns &runs);
}
