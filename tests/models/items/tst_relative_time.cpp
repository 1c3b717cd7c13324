#include <QTest>

#include "models/credentials/trash_retention.h"
#include "models/items/relative_time.h"

using namespace Qt::StringLiterals;
using namespace claviger;

namespace
{
constexpr qint64 now = 1'800'000'000'000;
constexpr qint64 second = 1000;
constexpr qint64 minute = 60 * second;
constexpr qint64 hour = 60 * minute;
constexpr qint64 day = 24 * hour;
}

class TestRelativeTime final : public QObject
{
    Q_OBJECT

private slots:
    void a_moment_is_said_as_people_do_data()
    {
        QTest::addColumn<qint64>("ago");
        QTest::addColumn<QString>("expected");
        QTest::newRow("this moment") << qint64(0) << u"now"_s;
        QTest::newRow("a clock set back") << -3 * hour << u"now"_s;
        QTest::newRow("less than a minute") << 59 * second << u"now"_s;
        QTest::newRow("a minute") << minute << u"1 min ago"_s;
        QTest::newRow("less than an hour") << hour - 1 << u"59 min ago"_s;
        QTest::newRow("an hour") << hour << u"1 h ago"_s;
        QTest::newRow("less than a day") << day - 1 << u"23 h ago"_s;
        QTest::newRow("a day") << day << u"1 d ago"_s;
        QTest::newRow("four weeks") << 29 * day << u"29 d ago"_s;
        QTest::newRow("long ago") << 30 * day
                                  << QLocale(QLocale::English)
                                         .toString(QDateTime::fromMSecsSinceEpoch(now - 30 * day).date(),
                                             QLocale::ShortFormat);
    }
    void a_moment_is_said_as_people_do()
    {
        QFETCH(qint64, ago);
        QTEST(agoText(now - ago, now, QLocale(QLocale::English)), "expected");
    }

    void days_left_are_counted_up_data()
    {
        QTest::addColumn<qint64>("ago");
        QTest::addColumn<int>("expected");
        QTest::newRow("just deleted") << qint64(0) << 30;
        QTest::newRow("a moment later") << second << 30;
        QTest::newRow("a day later") << day << 29;
        QTest::newRow("its last second") << trashRetention - second << 1;
        QTest::newRow("due") << trashRetention << 0;
        QTest::newRow("long due") << 2 * trashRetention << 0;
        QTest::newRow("a clock set back") << -5 * day << 30;
    }
    void days_left_are_counted_up()
    {
        QFETCH(qint64, ago);
        QTEST(daysLeftInTrash(now - ago, now), "expected");
    }
};

QTEST_GUILESS_MAIN(TestRelativeTime)
#include "tst_relative_time.moc"
