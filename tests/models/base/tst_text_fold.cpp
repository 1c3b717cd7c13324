#include <QTest>

#include "models/base/text_fold.h"

using namespace Qt::StringLiterals;
using namespace claviger;

class TestTextFold final : public QObject
{
    Q_OBJECT

private slots:
    void case_and_accents_fall_away_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("ASCII") << u"GitHub CI-Bot 2"_s << u"github ci-bot 2"_s;
        QTest::newRow("accents") << u"Crème Brûlée"_s << u"creme brulee"_s;
        QTest::newRow("composed and decomposed") << u"e\u0301"_s << u"e"_s;
        QTest::newRow("full width") << u"ＡＰＩ"_s << u"api"_s;
        QTest::newRow("Greek") << u"ΌΜΕΓΑ"_s << u"ομεγα"_s;
        QTest::newRow("Chinese") << u"生产密钥"_s << u"生产密钥"_s;
        QTest::newRow("empty") << QString() << QString();
    }
    void case_and_accents_fall_away()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        QCOMPARE(folded(text), expected);
        QCOMPARE(FoldCache().fold(text), expected);
    }

    void what_was_typed_is_taken_apart_into_words()
    {
        QCOMPARE(searchWords(u"  Slack\tPRÖD \n"_s), (QStringList{u"slack"_s, u"prod"_s}));
        QCOMPARE(searchWords(u"   "_s), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestTextFold)
#include "tst_text_fold.moc"
