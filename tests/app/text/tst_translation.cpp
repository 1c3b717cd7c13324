#include <QMetaEnum>
#include <QRegularExpression>
#include <QTest>
#include <QTranslator>

#include "app/text/change_phrases.h"
#include "app/text/error_phrases.h"
#include "app/text/problem_phrases.h"
#include "app/text/sentences.h"
#include "app/text/translation.h"

using namespace claviger;
using namespace Qt::StringLiterals;

namespace
{
QStringList placeholders(const QString &text)
{
    static const QRegularExpression placeholder(u"\\{[a-z:]+\\}"_s);
    QStringList found;
    for (auto match = placeholder.globalMatch(text); match.hasNext();)
        found += match.next().captured();
    found.sort();
    return found;
}
}

class TestTranslation final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        const auto translators = QCoreApplication::instance()->findChildren<QTranslator *>();
        for (QTranslator *translator : translators)
            delete translator;
    }

    void a_reader_of_simplified_chinese_gets_it_data()
    {
        QTest::addColumn<QString>("locale");
        QTest::addColumn<bool>("isChinese");
        QTest::newRow("China") << u"zh_CN"_s << true;
        QTest::newRow("Singapore") << u"zh_SG"_s << true;
        QTest::newRow("Taiwan reads the other script") << u"zh_TW"_s << false;
        QTest::newRow("English") << u"en_GB"_s << false;
        QTest::newRow("no locale") << u"C"_s << false;
        QTest::newRow("a language without translation") << u"de_DE"_s << false;
    }
    void a_reader_of_simplified_chinese_gets_it()
    {
        QFETCH(QString, locale);
        QFETCH(bool, isChinese);
        installTranslation(*QCoreApplication::instance(), QLocale(locale));
        const QString sentence = describe(Error(ErrorCode::SecretLocked)).sentence;
        QCOMPARE(sentence, isChinese ? u"钥匙串已锁定。"_s : u"The keyring is locked."_s);
    }

    void another_language_takes_the_place_of_the_first()
    {
        auto &application = *QCoreApplication::instance();
        const auto sentence = [] { return describe(Error(ErrorCode::SecretLocked)).sentence; };
        installTranslation(application, QLocale(u"zh_CN"_s));
        const auto count = application.findChildren<QTranslator *>().size();
        installTranslation(application, QLocale(u"en_US"_s));
        QCOMPARE(sentence(), u"The keyring is locked."_s);
        installTranslation(application, QLocale(u"zh_CN"_s));
        QCOMPARE(sentence(), u"钥匙串已锁定。"_s);
        QCOMPARE(application.findChildren<QTranslator *>().size(), count);
    }

    void english_has_plural_forms()
    {
        installTranslation(*QCoreApplication::instance(), QLocale(u"en_US"_s));
        const auto text = [](int n) {
            return QCoreApplication::translate("claviger::StatusLine", "%Ln credential(s)", nullptr, n);
        };
        QCOMPARE(text(1), u"1 credential"_s);
        QCOMPARE(text(2), u"2 credentials"_s);
    }

    void every_phrase_keeps_its_placeholders()
    {
        installTranslation(*QCoreApplication::instance(), QLocale(u"zh_CN"_s));
        for (const auto table : {errorPhrases(), problemPhrases(), changePhrases()}) {
            for (const Phrase &phrase : table) {
                for (const char *source : {phrase.sentence, phrase.remedy}) {
                    if (*source == '\0')
                        continue;
                    const QString translated = QCoreApplication::translate("claviger", source);
                    QVERIFY2(translated != QString::fromUtf8(source), source);
                    QCOMPARE(placeholders(translated), placeholders(QString::fromUtf8(source)));
                }
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestTranslation)
#include "tst_translation.moc"
