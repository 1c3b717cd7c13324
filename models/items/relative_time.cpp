#include "models/items/relative_time.h"

#include <algorithm>

#include <QCoreApplication>
#include <QDateTime>

#include "models/credentials/trash_retention.h"

namespace claviger
{
namespace
{
constexpr qint64 minute = 60LL * 1000;
constexpr qint64 hour = 60 * minute;
constexpr qint64 day = 24 * hour;
constexpr qint64 longAgo = 30 * day; ///< from here on a date says more
}

QString agoText(qint64 then, qint64 now, const QLocale &locale)
{
    const qint64 passed = now - then;
    // A call of two values inside translate() would keep Qt 6.4's lupdate busy for ever.
    const auto in = [passed](qint64 unit) { return static_cast<int>(passed / unit); };
    if (passed < minute) // also what a clock that was set back makes of it
        return QCoreApplication::translate("claviger", "now");
    if (passed < hour)
        return QCoreApplication::translate("claviger", "%n min ago", nullptr, in(minute));
    if (passed < day)
        return QCoreApplication::translate("claviger", "%n h ago", nullptr, in(hour));
    if (passed < longAgo)
        return QCoreApplication::translate("claviger", "%n d ago", nullptr, in(day));
    return locale.toString(QDateTime::fromMSecsSinceEpoch(then).date(), QLocale::ShortFormat);
}

QString momentText(qint64 then, const QLocale &locale)
{
    return locale.toString(QDateTime::fromMSecsSinceEpoch(then), QLocale::ShortFormat);
}

int daysLeftInTrash(qint64 deletedAt, qint64 now)
{
    const qint64 left = deletedAt + trashRetention - now;
    return static_cast<int>(std::clamp<qint64>((left + day - 1) / day, 0, trashRetention / day));
}

QString deletedText(qint64 deletedAt, qint64 now, const QLocale &locale)
{
    const int left = daysLeftInTrash(deletedAt, now);
    return QCoreApplication::translate("claviger", "%1, %n day(s) left", nullptr, left)
        .arg(agoText(deletedAt, now, locale));
}
}
