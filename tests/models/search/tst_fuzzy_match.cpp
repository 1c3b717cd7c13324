#include <QTest>

#include "models/search/fuzzy_match.h"

using namespace claviger;
using namespace Qt::StringLiterals;

class tst_fuzzy_match final : public QObject
{
    Q_OBJECT

private slots:
    void each_of_these_is_better_than_the_next();
    void a_word_is_found_or_not_data();
    void a_word_is_found_or_not();
};

void tst_fuzzy_match::each_of_these_is_better_than_the_next()
{
    int before = WholeRank + 1000;
    for (const QString &text : {u"slack"_s, u"slack bot"_s, u"slack for production"_s, u"my slack"_s,
             u"the other slack"_s, u"myslack"_s, u"sales ack"_s}) {
        const auto now = fuzzyMatch(u"slack", text);
        QVERIFY2(now, qPrintable(text));
        QVERIFY2(*now < before, qPrintable(text));
        before = *now;
    }
}

void tst_fuzzy_match::a_word_is_found_or_not_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isFound");
    QTest::newRow("beginnings of words") << u"prsl"_s << u"production slack"_s << true;
    QTest::newRow("a letter left out") << u"slck"_s << u"slack"_s << true;
    QTest::newRow("letters in another order") << u"lsack"_s << u"slack"_s << false;
    QTest::newRow("scattered letters") << u"pct"_s << u"a product of chance"_s << false;
    QTest::newRow("one letter") << u"s"_s << u"my slack"_s << true;
    QTest::newRow("one letter that is not there") << u"x"_s << u"slack"_s << false;
    QTest::newRow("Chinese") << u"锁定"_s << u"立即锁定"_s << true;
    QTest::newRow("longer than the text") << u"slacker"_s << u"slack"_s << false;
    QTest::newRow("no text") << u"a"_s << QString() << false;
}

void tst_fuzzy_match::a_word_is_found_or_not()
{
    QFETCH(QString, word);
    QFETCH(QString, text);
    QTEST(fuzzyMatch(word, text).has_value(), "isFound");
}

QTEST_GUILESS_MAIN(tst_fuzzy_match)
#include "tst_fuzzy_match.moc"
