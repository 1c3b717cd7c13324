#pragma once

#include <algorithm>
#include <compare>
#include <functional>

#include <QDateTime>
#include <QMetaType>

namespace claviger
{
/// Milliseconds since 1970 UTC, from wherever the program was given its time.
using Clock = std::function<qint64()>;

/// A hybrid logical clock reading: wall-clock milliseconds and a counter, in one sortable number.
/// Survives a wall clock that jumps back: next() never returns a smaller one.
struct HybridTime
{
    qint64 value = 0; ///< milliseconds << 16 | counter

    HybridTime() = default;
    explicit HybridTime(qint64 packed) : value(packed) { }

    qint64 milliseconds() const { return value >> 16; }
    QDateTime toDateTime() const { return QDateTime::fromMSecsSinceEpoch(milliseconds(), Qt::UTC); }

    /// The reading after `last`, at wall-clock time `now` (milliseconds).
    static HybridTime next(HybridTime last, qint64 now)
    {
        return HybridTime(std::max(now << 16, last.value + 1));
    }

    auto operator<=>(const HybridTime &) const = default;
};
}

Q_DECLARE_METATYPE(claviger::HybridTime)
