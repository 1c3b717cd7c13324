#include <QTest>

#include "models/catalog/url_template.h"

using namespace Qt::StringLiterals;
using namespace claviger;

class TestUrlTemplate final : public QObject
{
    Q_OBJECT

private slots:
    void names_in_braces_are_found_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("names");
        QTest::newRow("none") << u"https://a.example/token"_s << QStringList();
        QTest::newRow("in order, once") << u"{b}/{a}/{b}"_s << QStringList{u"b"_s, u"a"_s};
        QTest::newRow("beside text") << u"Bearer {apiKey}!"_s << QStringList{u"apiKey"_s};
        QTest::newRow("a query language") << u"{ viewer { id name } }"_s << QStringList();
        QTest::newRow("digit first") << u"{1a}"_s << QStringList();
        QTest::newRow("nested") << u"{{name}}"_s << QStringList{u"name"_s};
        QTest::newRow("empty, open, closed") << u"{} {a b} {a"_s << QStringList();
    }
    void names_in_braces_are_found()
    {
        QFETCH(QString, text);
        QTEST(placeholdersIn(text), "names");
    }

    void an_address_is_https_and_goes_to_a_host_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isGood");
        QTest::addColumn<QString>("host");
        const auto row = [](const char *name, const QString &text, bool isGood, const QString &host) {
            QTest::newRow(name) << text << isGood << host;
        };
        row("plain", u"https://a.example/t?x=1"_s, true, u"a.example"_s);
        row("port", u"https://a.example:8443/t"_s, true, u"a.example"_s);
        row("name in the host", u"https://{shop}.a.example/t"_s, true, u"{shop}.a.example"_s);
        row("name in path and query", u"https://a.example/{t}?x={y}"_s, true, u"a.example"_s);
        row("name first", u"{server}/api"_s, true, u"{server}"_s);
        row("name alone", u"{server}"_s, true, u"{server}"_s);
        row("http", u"http://a.example/t"_s, false, {});
        row("no scheme", u"a.example/t"_s, false, {});
        row("script", u"javascript:alert(1)"_s, false, {});
        row("user", u"https://a.example@b.example/t"_s, false, {});
        row("user after a name", u"{server}@b.example/t"_s, false, {});
        row("at sign in the path", u"https://a.example/@me"_s, false, {});
        row("stray brace", u"https://a.example/{a b}"_s, false, {});
        row("brace in the host", u"https://{a-b}.example"_s, false, {});
        row("empty", {}, false, {});
    }
    void an_address_is_https_and_goes_to_a_host()
    {
        QFETCH(QString, text);
        QFETCH(bool, isGood);
        QCOMPARE(UrlTemplate(text).isGood(), isGood);
        if (isGood)
            QTEST(UrlTemplate(text).host(), "host");
    }

    void only_the_hosts_of_the_rules_are_allowed_data()
    {
        QTest::addColumn<QStringList>("rules");
        QTest::addColumn<QString>("host");
        QTest::addColumn<bool>("isAllowed");
        QTest::newRow("the same") << QStringList{u"a.example"_s} << u"a.example"_s << true;
        QTest::newRow("another") << QStringList{u"a.example"_s} << u"b.example"_s << false;
        QTest::newRow("a longer one") << QStringList{u"a.example"_s} << u"xa.example"_s << false;
        QTest::newRow("below") << QStringList{u"*.a.example"_s} << u"x.y.a.example"_s << true;
        QTest::newRow("a name below") << QStringList{u"*.a.example"_s} << u"{shop}.a.example"_s << true;
        QTest::newRow("not below") << QStringList{u"*.a.example"_s} << u"a.example"_s << false;
        QTest::newRow("ends alike") << QStringList{u"*.a.example"_s} << u"ba.example"_s << false;
        QTest::newRow("continued") << QStringList{u"*.a.example"_s} << u"x.a.example.evil"_s << false;
        QTest::newRow("the field's") << QStringList{u"{server}"_s} << u"{server}"_s << true;
        QTest::newRow("another field's") << QStringList{u"{server}"_s} << u"{other}"_s << false;
        QTest::newRow("one of several")
            << QStringList{u"b.example"_s, u"a.example"_s} << u"a.example"_s << true;
        QTest::newRow("no rules") << QStringList() << u"a.example"_s << false;
    }
    void only_the_hosts_of_the_rules_are_allowed()
    {
        QFETCH(QStringList, rules);
        QFETCH(QString, host);
        QTEST(allowsHost(rules, host), "isAllowed");
        for (const QString &rule : std::as_const(rules))
            QVERIFY(isHostRule(rule));
    }

    void what_is_no_rule_is_refused()
    {
        for (const QString &text : {u""_s, u"*"_s, u"*.com.*"_s, u"a.*.example"_s, u"https://a.example"_s,
                 u"a.example/x"_s, u"a.example:443"_s, u"A.example"_s, u"-a.example"_s, u"{a b}"_s,
                 u"{server}.example"_s, u"localhost"_s, u"a..example"_s})
            QVERIFY2(!isHostRule(text), qPrintable(text));
    }
};

QTEST_GUILESS_MAIN(TestUrlTemplate)
#include "tst_url_template.moc"
