#pragma once

#include <QLocale>
#include <QString>

namespace claviger
{
// Moments as one says them, in the reader's language. All in milliseconds since 1970 UTC.

/// How long ago `then` was: "now", minutes, hours, days; before that its date.
QString agoText(qint64 then, qint64 now, const QLocale &locale);
/// The moment itself, in the reader's format and time zone.
QString momentText(qint64 then, const QLocale &locale);
/// How many days are left to something deleted then, counted up: 1 on its last day, 0 when it is due.
int daysLeftInTrash(qint64 deletedAt, qint64 now);
/// When it was deleted and how many days are left.
QString deletedText(qint64 deletedAt, qint64 now, const QLocale &locale);
}
