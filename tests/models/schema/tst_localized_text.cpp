#include <QTest>

#include "models/schema/localized_text.h"

using namespace Qt::StringLiterals;
using namespace claviger;
using Texts = QMap<QString, QString>;

class TestLocalizedText final : public QObject
{
    Q_OBJECT

private slots:
    void the_nearest_language_is_taken_data()
    {
        QTest::addColumn<Texts>("texts");
        QTest::addColumn<QString>("locale");
        QTest::addColumn<QString>("expected");
        const Texts usual{
            {u"en_US"_s, u"E"_s}, {u"zh_Hans"_s, u"S"_s}, {u"zh_Hant"_s, u"T"_s}, {u"pt_BR"_s, u"B"_s}};
        QTest::newRow("exact") << usual << u"zh_Hans"_s << u"S"_s;
        QTest::newRow("hyphen and case") << usual << u"ZH-hant"_s << u"T"_s;
        QTest::newRow("mainland China") << usual << u"zh_CN"_s << u"S"_s;
        QTest::newRow("Taiwan") << usual << u"zh_TW"_s << u"T"_s;
        QTest::newRow("script and region") << usual << u"zh_Hant_HK"_s << u"T"_s;
        QTest::newRow("Chinese, no more said") << usual << u"zh"_s << u"S"_s;
        QTest::newRow("other region") << usual << u"pt_PT"_s << u"B"_s;
        QTest::newRow("language alone") << usual << u"pt"_s << u"B"_s;
        QTest::newRow("POSIX name") << usual << u"pt_BR.UTF-8@euro"_s << u"B"_s;
        QTest::newRow("unknown language") << usual << u"fr_FR"_s << u"E"_s;
        QTest::newRow("C locale") << usual << u"C"_s << u"E"_s;
        QTest::newRow("empty locale") << usual << QString() << u"E"_s;
        QTest::newRow("no English") << Texts{{u"de"_s, u"D"_s}, {u"fr"_s, u"F"_s}} << u"it"_s << u"D"_s;
        QTest::newRow("empty text passed over")
            << Texts{{u"en_US"_s, u"E"_s}, {u"zh_Hans"_s, QString()}} << u"zh_CN"_s << u"E"_s;
        QTest::newRow("other script rather than English")
            << Texts{{u"en_US"_s, u"E"_s}, {u"zh_Hant"_s, u"T"_s}} << u"zh_CN"_s << u"T"_s;
        QTest::newRow("nothing at all") << Texts() << u"en_US"_s << QString();
    }
    void the_nearest_language_is_taken()
    {
        QFETCH(Texts, texts);
        QFETCH(QString, locale);
        QTEST(LocalizedText(texts).in(locale), "expected");
    }

    void a_typed_text_replaces_the_one_that_was_shown_data()
    {
        QTest::addColumn<Texts>("texts");
        QTest::addColumn<QString>("locale");
        QTest::addColumn<Texts>("expected");
        const Texts both{{u"en_US"_s, u"E"_s}, {u"zh_Hans"_s, u"S"_s}};
        QTest::newRow("the reader's own")
            << both << u"zh_CN"_s << Texts{{u"en_US"_s, u"E"_s}, {u"zh_Hans"_s, u"new"_s}};
        QTest::newRow("English") << both << u"en_GB"_s
                                 << Texts{{u"en_US"_s, u"new"_s}, {u"zh_Hans"_s, u"S"_s}};
        QTest::newRow("the C locale")
            << both << u"C"_s << Texts{{u"en_US"_s, u"new"_s}, {u"zh_Hans"_s, u"S"_s}};
        QTest::newRow("a language that had none")
            << both << u"de_DE"_s
            << Texts{{u"de_DE"_s, u"new"_s}, {u"en_US"_s, u"E"_s}, {u"zh_Hans"_s, u"S"_s}};
        QTest::newRow("in one language only")
            << Texts{{u"en_US"_s, u"E"_s}} << u"zh_CN"_s << Texts{{u"en_US"_s, u"new"_s}};
        QTest::newRow("nothing yet") << Texts() << u"zh_CN"_s << Texts{{u"en_US"_s, u"new"_s}};
    }
    void a_typed_text_replaces_the_one_that_was_shown()
    {
        QFETCH(Texts, texts);
        QFETCH(QString, locale);
        LocalizedText text(texts);
        text.put(locale, u"new"_s);
        QTEST(text.texts(), "expected");
        QCOMPARE(text.in(locale), u"new"_s);
        text.put(locale, {});
        QVERIFY(text.isEmpty());
    }

    void the_text_that_was_shown_changes_nothing()
    {
        const Texts before{{u"en_US"_s, u"E"_s}, {u"zh_Hans"_s, u"S"_s}};
        LocalizedText text(before);
        text.put(u"de_DE"_s, u"E"_s);
        QCOMPARE(text.texts(), before);
        text.put(u"zh_CN"_s, u"S"_s);
        QCOMPARE(text.texts(), before);
    }

    void a_text_in_no_named_language_is_english()
    {
        QCOMPARE(LocalizedText(u"x"_s).texts(), (Texts{{u"en_US"_s, u"x"_s}}));
        QVERIFY(LocalizedText(QString()).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestLocalizedText)
#include "tst_localized_text.moc"
