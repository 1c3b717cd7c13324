#include <QTest>

#include "models/base/hybrid_time.h"

using namespace claviger;

class TestHybridTime final : public QObject
{
    Q_OBJECT

private slots:
    void it_follows_the_wall_clock()
    {
        const HybridTime first = HybridTime::next({}, 1'700'000'000'000);
        QCOMPARE(first.milliseconds(), 1'700'000'000'000);
        QCOMPARE(first.toDateTime(), QDateTime(QDate(2023, 11, 14), QTime(22, 13, 20), Qt::UTC));
        QCOMPARE(HybridTime::next(first, 1'700'000'000'001).milliseconds(), 1'700'000'000'001);
    }

    void it_grows_when_the_wall_clock_does_not_data()
    {
        QTest::addColumn<qint64>("now");
        QTest::newRow("stands still") << qint64(1'000'000);
        QTest::newRow("jumps back a second") << qint64(999'000);
        QTest::newRow("jumps back to 1970") << qint64(0);
        QTest::newRow("jumps before 1970") << qint64(-5000);
    }
    void it_grows_when_the_wall_clock_does_not()
    {
        QFETCH(qint64, now);
        const HybridTime last = HybridTime::next({}, 1'000'000);
        const HybridTime next = HybridTime::next(last, now);
        QVERIFY(next > last);
        QCOMPARE(next.milliseconds(), 1'000'000);
        QVERIFY(HybridTime::next(next, now) > next);
    }

    void more_readings_than_a_millisecond_has_room_for_still_grow()
    {
        HybridTime time = HybridTime::next({}, 5000);
        for (int i = 0; i < 70'000; ++i) {
            const HybridTime next = HybridTime::next(time, 5000);
            QVERIFY(next > time);
            time = next;
        }
        QCOMPARE(time.milliseconds(), 5001); // the counter has carried over
    }
};

QTEST_GUILESS_MAIN(TestHybridTime)
#include "tst_hybrid_time.moc"
