#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include "models/items/activity_model.h"

using namespace Qt::StringLiterals;
using namespace claviger;

namespace
{
constexpr qint64 hour = 3'600'000; // milliseconds

ActivityRecord readAt(qint64 row, const QDateTime &at)
{
    ActivityRecord record;
    record.row = row;
    record.at = at.toMSecsSinceEpoch();
    record.code = u"reveal"_s;
    return record;
}

QDateTime noon()
{
    return {QDate(2026, 3, 10), QTime(12, 0)};
}

/// Rows `newest` … `newest - count + 1`, two hours apart from noon on.
ActivitySlice slice(qint64 newest, int count, bool more)
{
    ActivitySlice slice;
    for (int i = 0; i < count; ++i)
        slice.records.append(readAt(newest - i, noon().addMSecs((newest - i - 10) * 2 * hour)));
    if (more)
        slice.next = ActivityCursor{slice.records.constLast().at, slice.records.constLast().row, 0, {}};
    return slice;
}
}

class tst_ActivityModel final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_model = std::make_unique<ActivityModel>(
            [this](const ActivityRecord &record) {
                ++m_worded;
                return ActivityModel::Words{u"Row %1"_s.arg(record.row), u"You"_s};
            },
            [] { return QDate(2026, 3, 10); }, QLocale(u"en_US"_s));
        m_tester = std::make_unique<QAbstractItemModelTester>(
            m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        m_worded = 0;
    }
    void cleanup()
    {
        m_tester.reset();
        m_model.reset();
    }

    void it_asks_for_one_page_after_another()
    {
        QSignalSpy wanted(m_model.get(), &ActivityModel::pageWanted);
        QVERIFY(!m_model->canFetchMore({}));
        m_model->setPage(slice(10, 3, true));
        m_model->fetchMore({});
        m_model->fetchMore({}); // one at a time
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.constFirst().constFirst().value<ActivityCursor>().logRow, 8);
        m_model->pageFailed();
        QVERIFY(m_model->canFetchMore({}));
        m_model->fetchMore({});
        m_model->appendPage(slice(7, 2, false));
        QCOMPARE(shown(), (QStringList{u"Row 10"_s, u"Row 9"_s, u"Row 8"_s, u"Row 7"_s, u"Row 6"_s}));
        QVERIFY(!m_model->canFetchMore({}));
    }

    void the_first_of_a_day_says_which_day_it_is()
    {
        m_model->setPage(slice(10, 30, false));
        QStringList days;
        for (int row = 0; row < m_model->rowCount(); ++row)
            if (const QString day = text(row, ActivityModel::Role::Day); !day.isEmpty())
                days.append(u"%1 %2"_s.arg(row).arg(day));
        QCOMPARE(days, (QStringList{u"0 Today"_s, u"7 Yesterday"_s, u"19 Sunday, March 8, 2026"_s}));
    }

    void what_is_new_goes_on_top_and_the_rest_keeps_its_place()
    {
        m_model->setPage(slice(10, 3, true));
        const QPersistentModelIndex second = m_model->index(1, 0);
        shown();
        m_worded = 0;
        m_model->refresh(slice(12, 4, true)); // shorter than what is there
        QCOMPARE(shown(), (QStringList{u"Row 12"_s, u"Row 11"_s, u"Row 10"_s, u"Row 9"_s, u"Row 8"_s}));
        QCOMPARE(second.row(), 3);
        QCOMPARE(m_worded, 2); // the others have their words already
        QCOMPARE(text(2, ActivityModel::Role::Day), QString());
    }

    void a_change_that_is_undone_says_so()
    {
        auto first = slice(10, 3, false);
        m_model->setPage(first);
        first.records[1].undone = true;
        QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
        m_model->refresh(first);
        QCOMPARE(changed.size(), 1);
        QVERIFY(m_model->index(1, 0).data(static_cast<int>(ActivityModel::Role::Undone)).toBool());
        QVERIFY(m_model->index(1, 0).data(Qt::AccessibleTextRole).toString().endsWith(u"undone"_s));
    }

    void what_does_not_join_starts_anew()
    {
        m_model->setPage(slice(10, 3, true));
        m_model->refresh(slice(200, 3, true));
        QCOMPARE(shown(), (QStringList{u"Row 200"_s, u"Row 199"_s, u"Row 198"_s}));
        auto between = slice(200, 3, true);
        between.records.insert(1, readAt(500, noon())); // another device's clock was behind
        m_model->refresh(between);
        QCOMPARE(shown(), (QStringList{u"Row 200"_s, u"Row 500"_s, u"Row 199"_s, u"Row 198"_s}));
        m_model->refresh({});
        QCOMPARE(m_model->rowCount(), 0);
        m_model->refresh(slice(3, 1, false));
        QCOMPARE(shown(), QStringList{u"Row 3"_s});
    }

    void a_screen_reader_hears_the_whole_line()
    {
        m_model->setPage(slice(10, 1, false));
        QCOMPARE(m_model->index(0, 0).data(Qt::AccessibleTextRole).toString().simplified(),
            u"Row 10, You, 12:00 PM, Today"_s);
    }

private:
    QString text(int row, ActivityModel::Role role) const
    {
        return m_model->index(row, 0).data(static_cast<int>(role)).toString();
    }
    QStringList shown() const
    {
        QStringList all;
        for (int row = 0; row < m_model->rowCount(); ++row)
            all.append(m_model->index(row, 0).data().toString());
        return all;
    }

    std::unique_ptr<ActivityModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    int m_worded = 0;
};

QTEST_GUILESS_MAIN(tst_ActivityModel)
#include "tst_activity_model.moc"
