#include <QTest>

#include "models/credentials/credential.h"
#include "models/credentials/slug.h"

using namespace Qt::StringLiterals;
using namespace claviger;

class TestSlug final : public QObject
{
    Q_OBJECT

private slots:
    void a_slug_is_small_letters_digits_and_single_hyphens_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("expected");
        QTest::newRow("word") << u"stripe"_s << true;
        QTest::newRow("words") << u"production-slack-2"_s << true;
        QTest::newRow("digit") << u"7"_s << true;
        QTest::newRow("64 characters") << QString(64, u'a') << true;
        QTest::newRow("65 characters") << QString(65, u'a') << false;
        QTest::newRow("empty") << QString() << false;
        QTest::newRow("upper case") << u"Stripe"_s << false;
        QTest::newRow("hyphen first") << u"-a"_s << false;
        QTest::newRow("hyphen last") << u"a-"_s << false;
        QTest::newRow("two hyphens") << u"a--b"_s << false;
        QTest::newRow("underscore") << u"a_b"_s << false;
        QTest::newRow("path") << u"../a"_s << false;
        QTest::newRow("accent") << u"é"_s << false;
        QTest::newRow("newline") << u"a\n"_s << false;
    }
    void a_slug_is_small_letters_digits_and_single_hyphens()
    {
        QFETCH(QString, text);
        QFETCH(bool, expected);
        QCOMPARE(isSlug(text), expected);
    }

    void a_label_becomes_a_slug_data()
    {
        QTest::addColumn<QString>("label");
        QTest::addColumn<QString>("expected");
        QTest::newRow("words") << u"Production Slack"_s << u"production-slack"_s;
        QTest::newRow("punctuation") << u"  CI/CD: (main) "_s << u"ci-cd-main"_s;
        QTest::newRow("accents") << u"Crème brûlée"_s << u"creme-brulee"_s;
        QTest::newRow("apostrophe") << u"Anna's key"_s << u"annas-key"_s;
        QTest::newRow("full width") << u"ＡＰＩ２"_s << u"api2"_s;
        QTest::newRow("Chinese") << u"生产"_s << u"fallback"_s;
        QTest::newRow("half Chinese") << u"生产 Slack"_s << u"slack"_s;
        QTest::newRow("empty") << QString() << u"fallback"_s;
        QTest::newRow("too long, cut at a hyphen") << QString(63, u'a') + u" bcd"_s << QString(63, u'a');
    }
    void a_label_becomes_a_slug()
    {
        QFETCH(QString, label);
        QFETCH(QString, expected);
        const QString slug = slugFrom(label, u"fallback"_s);
        QCOMPARE(slug, expected);
        QVERIFY(isSlug(slug));
    }

    void the_first_free_slug_is_found()
    {
        QCOMPARE(freeSlug(u"a"_s, {}), u"a"_s);
        QCOMPARE(freeSlug(u"a"_s, {u"a"_s, u"a-2"_s, u"a-4"_s}), u"a-3"_s);
        const QString longest(64, u'a');
        const QString second = freeSlug(longest, {longest});
        QCOMPARE(second, QString(62, u'a') + u"-2"_s);
        QVERIFY(isSlug(second));
    }

    void a_field_of_a_credential_is_found_by_its_path()
    {
        Credential credential;
        credential.fields
            = {{u"host"_s, false, u"db"_s, {}}, {u"tls/key"_s, true, QJsonValue::Undefined, "t"}};
        QCOMPARE(credential.field(u"tls/key"_s), &credential.fields.at(1));
        QVERIFY(!credential.field(u"key"_s));
    }
};

QTEST_GUILESS_MAIN(TestSlug)
#include "tst_slug.moc"
