#include <QTest>

#include "app/transfer/pasted_text.h"

using namespace claviger;
using namespace Qt::StringLiterals;

namespace
{
/// `name=value|…` with objects in braces, so that a row of a table says what is expected.
QString shown(const PastedText &pasted)
{
    QStringList all;
    for (const NamedValue &value : pasted.values) {
        const QString one = value.names.join(u'/') + u'=' + value.text.toText();
        all.append(value.isObject ? u'{' + one + u'}' : one);
    }
    return all.join(u'|');
}
}

class tst_pasted_text : public QObject
{
    Q_OBJECT

private slots:
    void reads_what_is_named_data();
    void reads_what_is_named();
    void counts_members_and_not_objects();
    void refuses_what_is_too_long();
    void deep_nesting_is_entered_eight_deep();
};

void tst_pasted_text::reads_what_is_named_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QByteArray &text, const QString &expected) {
        QTest::newRow(name) << text << expected;
    };
    row("lines", "A=1\nB=two", u"A=1|B=two"_s);
    row("crlf", "A=1\r\nB=2\r\n", u"A=1|B=2"_s);
    row("mac line ends", "A=1\rB=2", u"A=1|B=2"_s);
    row("byte order mark",
        "\xEF\xBB\xBF"
        "A=1",
        u"A=1"_s);
    row("comments and blanks", "# first\n\n  A = 1  \n\t# more\nB=2 # why\n", u"A=1|B=2"_s);
    row("hash within a value", "A=a#b\nB=#none", u"A=a#b"_s);
    row("export", "export A=1\nexport\tB=2\nexportC=3", u"A=1|B=2|exportC=3"_s);
    row("a key named export", "export=1\nB=2", u"export=1|B=2"_s);
    row("single quotes", "A='a # b \\n $x'", u"A=a # b \\n $x"_s);
    row("double quotes", R"(A="a\n\"b\"\\ \$x \q")", u"A=a\n\"b\"\\ $x \\q"_s);
    row("backticks", "A=`it's \"so\"`", u"A=it's \"so\""_s);
    row("over several lines", "A=\"-----BEGIN\nxyz\n-----END\" # key\nB='1\n2'",
        u"A=-----BEGIN\nxyz\n-----END|B=1\n2"_s);
    row("quote within", "A=it's\nB=say \"x\"", u"A=it's|B=say \"x\""_s);
    row("blanks kept in quotes", "A=\"  x \"", u"A=  x "_s);
    row("value with equals", "A=b=c==\nB=1", u"A=b=c==|B=1"_s);
    row("empty value", "A=\nB=''\nC=1", u"C=1"_s);
    row("dots and hyphens", "a.b-c=1", u"a.b-c=1"_s);
    row("same key twice", "A=1\nA=2", u"A=1|A=2"_s);
    row("not ascii", "A=ключ 钥匙", u"A=ключ 钥匙"_s);
    row("prose", "Use A=1 for this", u""_s);
    row("one line is none", "A=1\nnot an assignment\nB=2", u""_s);
    row("open quote", "A=\"x\nB=1", u""_s);
    row("text after a quote", "A='x'y", u""_s);
    row("base64 with one pad", "QWxhZGRpbjpvcGVuIHNlc2FtZQ=", u""_s);
    row("base64 with two pads", "c2VzYW1l==", u""_s);
    row("an address", "https://example.com/?a=1", u""_s);
    row("key with a digit first", "1A=x", u""_s);
    row("empty", "", u""_s);
    row("blank", " \n ", u""_s);
    row("not utf-8", "A=\xff", u""_s);
    row("nul in a line", QByteArray("A=x\0y\nB=1", 9), u"B=1"_s);

    row("object", R"({"a":"1","b":true,"c":-2.5e3})", u"a=1|b=true|c=-2.5e3"_s);
    row("spaced", "\n{ \"a\" : \"1\" ,\n \"b\" : 2 }\n", u"a=1|b=2"_s);
    row("escapes", R"({"a":"l\nq\"\u00e9\ud83d\ude00","b\/c":"x"})", u"a=l\nq\"é😀|b/c=x"_s);
    row("nested", R"({"o":{"p":"1","q":{"r":2}},"s":"3"})",
        u"{o={\"p\":\"1\",\"q\":{\"r\":2}}}|o/p=1|{o/q={\"r\":2}}|o/q/r=2|s=3"_s);
    row("list", R"({"a":[1,"]",{"b":2}],"c":[]})", u"a=[1,\"]\",{\"b\":2}]|c=[]"_s);
    row("brackets in strings", R"({"a":"}{\"","b":{"c":"]}"}})", u"a=}{\"|{b={\"c\":\"]}\"}}|b/c=]}"_s);
    row("null and empty", R"({"a":null,"b":"","c":1})", u"c=1"_s);
    row("nul in a string", R"({"a":"x\u0000","c":1})", u"c=1"_s);
    row("empty object", "{}", u""_s);
    row("array", "[1]", u""_s);
    row("string", "\"a\"", u""_s);
    row("broken", R"({"a":1)", u""_s);
    row("trailing", R"({"a":1} x)", u""_s);
    row("trailing comma", R"({"a":1,})", u""_s);
}

void tst_pasted_text::reads_what_is_named()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, expected);
    QCOMPARE(shown(readPastedText(text)), expected);
}

void tst_pasted_text::counts_members_and_not_objects()
{
    QCOMPARE(readPastedText(R"({"o":{"p":"1","q":"2"},"s":"3"})").pairs, 3);
    QCOMPARE(readPastedText("A=1\nB=").pairs, 1);
}

void tst_pasted_text::refuses_what_is_too_long()
{
    const QByteArray fits = "A=1\nB=" + QByteArray(qsizetype(1024) * 1024 - 6, 'x');
    QCOMPARE(readPastedText(fits).pairs, 2);
    QVERIFY(readPastedText(fits + 'x').isEmpty());
}

void tst_pasted_text::deep_nesting_is_entered_eight_deep()
{
    const QByteArray deep = QByteArray("{\"a\":").repeated(2000) + "1" + QByteArray("}").repeated(2000);
    QCOMPARE(readPastedText(deep).values.size(), std::size_t(8));
}

QTEST_GUILESS_MAIN(tst_pasted_text)
#include "tst_pasted_text.moc"
