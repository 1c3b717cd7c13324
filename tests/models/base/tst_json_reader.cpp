#include <nlohmann/json.hpp>

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

#include "models/base/json_reader.h"

using namespace Qt::StringLiterals;
using namespace claviger;

namespace
{
QByteArray nested(int depth)
{
    return QByteArray(depth, '[') + QByteArray(depth, ']');
}
}

class TestJsonReader final : public QObject
{
    Q_OBJECT

private slots:
    void what_json_says_is_read_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QJsonValue>("expected");
        QTest::newRow("object") << QByteArray(R"({"a":[1,-2,2.5,true,null,"x"],"b":{}})")
                                << QJsonValue(QJsonObject{
                                       {u"a"_s, QJsonArray{1, -2, 2.5, true, QJsonValue::Null, u"x"_s}},
                                       {u"b"_s, QJsonObject()}});
        QTest::newRow("scalar") << QByteArray("42") << QJsonValue(42);
        QTest::newRow("large integer")
            << QByteArray("9007199254740993") << QJsonValue(qint64(9007199254740993));
        QTest::newRow("escapes") << QByteArray(R"("\u4e2d\ud83d\ude00\n")") << QJsonValue(u"中😀\n"_s);
        QTest::newRow("byte order mark") << QByteArray("\xef\xbb\xbf{}") << QJsonValue(QJsonObject());
        QTest::newRow("as deep as it may be") << nested(1) << QJsonValue(QJsonArray());
        QTest::newRow("same key in different objects")
            << QByteArray(R"([{"a":1},{"a":2}])")
            << QJsonValue(QJsonArray{QJsonObject{{u"a"_s, 1}}, QJsonObject{{u"a"_s, 2}}});
    }
    void what_json_says_is_read()
    {
        QFETCH(QByteArray, text);
        QFETCH(QJsonValue, expected);
        const auto value = readJson(text, u"f"_s);
        QVERIFY(value);
        QCOMPARE(toQJson(*value), expected);
        QVERIFY(toQJson(fromQJson(expected)) == expected);
        QVERIFY(!jsonSyntaxError(text));
    }

    void what_is_not_json_is_refused_with_its_place_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("pointer");
        QTest::addColumn<int>("line");
        QTest::addColumn<int>("column");
        QTest::newRow("empty") << QByteArray() << QString() << 1 << 1;
        QTest::newRow("cut off") << QByteArray(R"({"a": [1, 2)") << u"/a/2"_s << 1 << 12;
        QTest::newRow("after the end") << QByteArray("{} x") << QString() << 1 << 4;
        QTest::newRow("second line") << QByteArray("{\n \"a\": ?\n}") << u"/a"_s << 2 << 7;
        QTest::newRow("lone surrogate") << QByteArray(R"({"k":"\ud800"})") << u"/k"_s << 1 << 13;
        QTest::newRow("number too large") << QByteArray("[1e999]") << u"/0"_s << 1 << 6;
        QTest::newRow("comment") << QByteArray("// {}") << QString() << 1 << 1;
        QTest::newRow("NUL") << QByteArray("{}\0", 3) << QString() << 1 << 3;
        QTest::newRow("escaped name") << QByteArray(R"({"a/b~c": x})") << u"/a~1b~0c"_s << 1 << 11;
    }
    void what_is_not_json_is_refused_with_its_place()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, pointer);
        QFETCH(int, line);
        QFETCH(int, column);
        const auto value = readJson(text, u"f.json"_s);
        QVERIFY(!value);
        QCOMPARE(value.error().code, ErrorCode::FileMalformed);
        const QVariantMap told = value.error().arguments;
        QCOMPARE(told.value(u"path"_s).toString(), u"f.json"_s);
        QCOMPARE(told.value(u"detail"_s).toString(), u"Syntax"_s);
        QCOMPARE(told.value(u"pointer"_s).toString(), pointer);
        QCOMPARE(told.value(u"line"_s).toInt(), line);
        QCOMPARE(told.value(u"column"_s).toInt(), column);
        QVERIFY((jsonSyntaxError(text) == TextPosition{line, column}));
    }

    void depth_is_counted_before_anything_recurses()
    {
        QVERIFY(readJson(nested(64), {}));
        const auto deeper = readJson(nested(65), {});
        QVERIFY(!deeper);
        QCOMPARE(deeper.error().code, ErrorCode::FileTooDeep);
        QCOMPARE(deeper.error().arguments.value(u"limit"_s).toInt(), 64);
        QCOMPARE(readJson(QByteArray(4'000'000, '['), {}).error().code, ErrorCode::FileTooDeep);
        QCOMPARE(readJson(QByteArray(R"({"a":)").repeated(700'000), {}).error().code, ErrorCode::FileTooDeep);
        QVERIFY(!jsonSyntaxError(nested(100'000)));
    }

    void a_key_twice_is_refused_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("pointer");
        QTest::newRow("at the top") << QByteArray(R"({"a":1,"a":1})") << u"/a"_s;
        QTest::newRow("inside") << QByteArray(R"({"x":[0,{"k":1,"l":2,"k":3}]})") << u"/x/1/k"_s;
        QTest::newRow("written differently") << QByteArray(R"({"a":1,"\u0061":2})") << u"/a"_s;
        QTest::newRow("empty key") << QByteArray(R"({"":1,"":2})") << u"/"_s;
    }
    void a_key_twice_is_refused()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, pointer);
        const auto value = readJson(text, {});
        QVERIFY(!value);
        QCOMPARE(value.error().code, ErrorCode::FileDuplicateKey);
        QCOMPARE(value.error().arguments.value(u"pointer"_s).toString(), pointer);
        QVERIFY(!jsonSyntaxError(text)); // a file that is only kept may have it
    }

    void other_encodings_are_refused_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("Latin-1") << QByteArray("{\"a\":\"\xe9\"}");
        QTest::newRow("UTF-16 with mark") << QByteArray("\xff\xfe{\0}\0", 6);
        QTest::newRow("overlong") << QByteArray("\"\xc0\xaf\"");
        QTest::newRow("encoded surrogate") << QByteArray("\"\xed\xa0\x80\"");
    }
    void other_encodings_are_refused()
    {
        QFETCH(QByteArray, text);
        QCOMPARE(readJson(text, {}).error().code, ErrorCode::FileEncoding);
        QVERIFY(jsonSyntaxError(text));
    }

    void a_file_too_large_is_refused()
    {
        const QByteArray text = '"' + QByteArray(qsizetype(4) * 1024 * 1024 - 2, 'x') + '"';
        QVERIFY(readJson(text, {}));
        const auto larger = readJson(text + ' ', {});
        QCOMPARE(larger.error().code, ErrorCode::FileTooLarge);
        QCOMPARE(larger.error().arguments.value(u"limit"_s).toLongLong(), 4 * 1024 * 1024);
    }

    void an_error_never_quotes_a_value_and_stays_short()
    {
        const QByteArray text = "{\"token\":\"sk-very-secret\n";
        const auto broken = readJson(text, u"f"_s);
        QVERIFY(!broken);
        for (const QVariant &argument : broken.error().arguments)
            QVERIFY(!argument.toString().contains(u"very-secret"_s));

        const auto long_ = readJson(R"({")" + QByteArray(100'000, 'k') + R"(":{"x":?}})", {});
        QVERIFY(long_.error().arguments.value(u"pointer"_s).toString().size() < 300);
    }
};

QTEST_GUILESS_MAIN(TestJsonReader)
#include "tst_json_reader.moc"
