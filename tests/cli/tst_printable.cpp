#include <clocale>

#include <QJsonDocument>
#include <QTest>

#include "app/cli/printable.h"
#include "app/cli/secret_json.h"

using namespace claviger;
using namespace Qt::StringLiterals;

class TestPrintable final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { std::setlocale(LC_ALL, "C.UTF-8"); }

    void what_steers_a_terminal_is_shown_as_text_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("shown");
        QTest::newRow("plain") << u"Production Slack"_s << u"Production Slack"_s;
        QTest::newRow("escape sequence") << u"\u001b[31mred"_s << u"\\x1b[31mred"_s;
        QTest::newRow("new line") << u"a\nb"_s << u"a\\x0ab"_s;
        QTest::newRow("C1 control") << QString(QChar(0x9b)) + u"31m"_s << u"\\x9b31m"_s;
        QTest::newRow("right-to-left override") << u"a\u202ecod.exe"_s << u"a\\u202ecod.exe"_s;
        QTest::newRow("line separator") << u"a\u2028b"_s << u"a\\u2028b"_s;
        QTest::newRow("Chinese") << u"生产环境"_s << u"生产环境"_s;
        QTest::newRow("joined emoji stays whole") << u"👩\u200d💻"_s << u"👩\u200d💻"_s;
        QTest::newRow("outside the basic plane") << u"𠀀"_s << u"𠀀"_s;
    }
    void what_steers_a_terminal_is_shown_as_text()
    {
        QFETCH(QString, text);
        QFETCH(QString, shown);
        QCOMPARE(printable(text), shown);
    }

    void wide_characters_take_two_columns_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("width");
        QTest::newRow("Latin") << u"Slack"_s << 5;
        QTest::newRow("Chinese") << u"钥匙串"_s << 6;
        QTest::newRow("combining accent") << u"e\u0301"_s << 1;
        QTest::newRow("mixed") << u"a钥b"_s << 4;
    }
    void wide_characters_take_two_columns()
    {
        QFETCH(QString, text);
        QTEST(displayWidth(text), "width");
    }

    void columns_line_up_whatever_the_script()
    {
        Table table({u"APP"_s, u"LABEL"_s, u"ID"_s});
        table.add({u"slack"_s, u"生产"_s, u"1"_s});
        table.add({u"github"_s, u"CI bot"_s, u"2"_s});
        table.add({u"stripe"_s, QString(), u"3"_s});
        QCOMPARE(table.text(),
            u"APP     LABEL   ID\n"
            "slack   生产    1\n"
            "github  CI bot  2\n"
            "stripe          3\n"_s);
    }

    void a_line_of_a_table_does_not_end_in_blanks()
    {
        Table table({u"A"_s, u"LONG HEADING"_s});
        table.add({u"x"_s, QString()});
        QCOMPARE(table.text(), u"A  LONG HEADING\nx\n"_s);
    }

    void secrets_become_json_strings_that_parse_back_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << u""_s;
        QTest::newRow("plain") << u"xoxb-1"_s;
        QTest::newRow("quotes and backslashes") << u"a\"b\\c"_s;
        QTest::newRow("controls") << u"a\nb\tc\u0001d\u001f"_s;
        QTest::newRow("unicode") << u"密钥 👩‍💻"_s;
    }
    void secrets_become_json_strings_that_parse_back()
    {
        QFETCH(QString, text);
        const SecretBuffer json = secretJsonString(text.toUtf8());
        const auto document = QJsonDocument::fromJson("[" + json.view().toByteArray() + "]");
        QVERIFY(!document.isNull());
        QCOMPARE(document[0].toString(), text);
    }
};

QTEST_GUILESS_MAIN(TestPrintable)
#include "tst_printable.moc"
