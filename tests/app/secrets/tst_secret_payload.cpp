#include <array>
#include <random>

#include <nlohmann/json.hpp>

#include <QMap>
#include <QTest>

#include "app/secrets/secret_payload.h"

using namespace claviger;
using namespace Qt::StringLiterals;

namespace
{
using Plain = QMap<QString, QByteArray>;

SecretFields fieldsOf(const Plain &plain)
{
    SecretFields fields;
    for (auto it = plain.cbegin(); it != plain.cend(); ++it)
        fields.emplace(it.key(), SecretBuffer::copyOf(it.value()));
    return fields;
}

Plain plainOf(const SecretFields &fields)
{
    Plain plain;
    for (const auto &[path, value] : fields)
        plain.insert(path, value.view().toByteArray());
    return plain;
}

/// Any code point there is, surrogates and NUL aside, with the ones that bite more often.
char32_t randomCodePoint(std::mt19937 &random)
{
    static constexpr char32_t biting[] = {U'"', U'\\', U'/', U'\n', U'\t', U'\u0001', U'\u001F', U'\u007F',
        U'{', U'}', U',', U':', U'é', U'\uFFFF', U'\U0001F511', U'\U0010FFFF'};
    if (random() % 2 == 0)
        return biting[random() % std::size(biting)];
    const char32_t c = 1 + random() % 0x10FFFF;
    return QChar::isSurrogate(c) ? U'x' : c;
}

QString randomText(std::mt19937 &random, unsigned longest)
{
    QString text;
    for (unsigned left = static_cast<unsigned>(random()) % (longest + 1); left > 0; --left)
        text += QString::fromUcs4(std::array{randomCodePoint(random)}.data(), 1);
    return text;
}
}

class TestSecretPayload final : public QObject
{
    Q_OBJECT

private slots:
    void a_value_is_read_back_as_it_was_written_data();
    void a_value_is_read_back_as_it_was_written();
    void what_is_written_is_json_sorted_by_path();
    void what_cannot_be_kept_is_not_written_data();
    void what_cannot_be_kept_is_not_written();
    void white_space_order_and_escapes_are_free_data();
    void white_space_order_and_escapes_are_free();
    void anything_else_is_tampered_data();
    void anything_else_is_tampered();
    void a_payload_cut_off_anywhere_is_tampered();
    void random_fields_survive_and_other_parsers_agree();
    void random_damage_never_goes_unseen_as_another_shape();
    void a_clone_is_equal_and_apart();
};

void TestSecretPayload::a_value_is_read_back_as_it_was_written_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("plain") << u"api_key"_s << QByteArray("sk_test_1");
    QTest::newRow("empty value") << u"api_key"_s << QByteArray("");
    QTest::newRow("empty path") << QString(u""_s) << QByteArray("x");
    QTest::newRow("quotes and backslashes") << u"a\"b\\c"_s << QByteArray(R"("\"\\"\u0041")");
    QByteArray controls;
    for (char c = 1; c < 0x20; ++c)
        controls += c;
    QTest::newRow("every control character") << u"pem"_s << controls;
    QTest::newRow("delete and beyond") << u"x"_s << QByteArray("\x7F\xC2\x80\xC3\xBF");
    QTest::newRow("emoji") << u"密钥.🔑"_s << QByteArray("🔑🗝 密钥");
    QTest::newRow("json inside") << u"service_account"_s << QByteArray(R"({"v":1,"fields":{"a":"b"}})");
    QTest::newRow("a megabyte") << u"big"_s << QByteArray(1 << 20, 'x');
    QTest::newRow("a megabyte of what grows sixfold") << u"big"_s << QByteArray(1 << 20, '\x01');
}

void TestSecretPayload::a_value_is_read_back_as_it_was_written()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, value);
    const Plain plain{{path, value}, {u"other"_s, "neighbour"}};
    const auto payload = encodePayload(fieldsOf(plain));
    QVERIFY(!payload.isNull());
    const auto decoded = decodePayload(payload.view());
    QVERIFY(decoded);
    QCOMPARE(plainOf(*decoded), plain);
}

void TestSecretPayload::what_is_written_is_json_sorted_by_path()
{
    QCOMPARE(encodePayload({}).view().toByteArray(), R"({"v":1,"fields":{}})"_ba);
    QCOMPARE(encodePayload(fieldsOf({{u"b"_s, "2\n"}, {u"a.c"_s, "é"}})).view().toByteArray(),
        R"({"v":1,"fields":{"a.c":"é","b":"2\u000a"}})"_ba);
}

void TestSecretPayload::what_cannot_be_kept_is_not_written_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("NUL in a value") << u"a"_s << QByteArray("a\0b", 3);
    QTest::newRow("NUL in a path") << QString(QChar::Null) << QByteArray("a");
    QTest::newRow("a byte that is no UTF-8") << u"a"_s << QByteArray("\xFF");
    QTest::newRow("overlong slash") << u"a"_s << QByteArray("\xC0\xAF");
    QTest::newRow("surrogate in UTF-8") << u"a"_s << QByteArray("\xED\xA0\x80");
    QTest::newRow("cut off in the middle of a character") << u"a"_s << QByteArray("\xE5\xAF");
}

void TestSecretPayload::what_cannot_be_kept_is_not_written()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, value);
    QVERIFY(encodePayload(fieldsOf({{path, value}, {u"fine"_s, "fine"}})).isNull());
}

void TestSecretPayload::white_space_order_and_escapes_are_free_data()
{
    QTest::addColumn<QByteArray>("payload");
    QTest::newRow("white space") << QByteArray(" {\n\t\"v\" : 1 ,\r\n \"fields\" : { \"a\" : \"é🔑\" } } \n");
    QTest::newRow("fields first") << QByteArray(R"({"fields":{"a":"é🔑"},"v":1})");
    QTest::newRow("escaped") << QByteArray(R"({"v":1,"fields":{"\u0061":"\u00e9\uD83D\uDD11"}})");
    QTest::newRow("escaped names") << QByteArray(R"({"\u0076":1,"f\u0069elds":{"a":"é\ud83d\udd11"}})");
}

void TestSecretPayload::white_space_order_and_escapes_are_free()
{
    QFETCH(QByteArray, payload);
    const auto decoded = decodePayload(payload);
    QVERIFY(decoded);
    QCOMPARE(plainOf(*decoded), (Plain{{u"a"_s, "é🔑"}}));
}

void TestSecretPayload::anything_else_is_tampered_data()
{
    QTest::addColumn<QByteArray>("payload");
    const auto row = [](const char *name, const QByteArray &payload) { QTest::newRow(name) << payload; };
    row("nothing", {});
    row("only space", "  ");
    row("not an object", R"(["v",1])");
    row("no version", R"({"fields":{}})");
    row("no fields", R"({"v":1})");
    row("empty object", "{}");
    row("newer version", R"({"v":2,"fields":{}})");
    row("version eleven", R"({"v":11,"fields":{}})");
    row("version as fraction", R"({"v":1.0,"fields":{}})");
    row("version as text", R"({"v":"1","fields":{}})");
    row("version twice", R"({"v":1,"v":1,"fields":{}})");
    row("fields twice", R"({"v":1,"fields":{},"fields":{}})");
    row("unknown member", R"({"v":1,"fields":{},"mac":"x"})");
    row("a path twice", R"({"v":1,"fields":{"a":"1","a":"2"}})");
    row("a path twice by escape", R"({"v":1,"fields":{"a":"1","\u0061":"2"}})");
    row("number as value", R"({"v":1,"fields":{"a":1}})");
    row("null as value", R"({"v":1,"fields":{"a":null}})");
    row("object as value", R"({"v":1,"fields":{"a":{}}})");
    row("fields an array", R"({"v":1,"fields":["a"]})");
    row("fields null", R"({"v":1,"fields":null})");
    row("trailing comma", R"({"v":1,"fields":{"a":"1",}})");
    row("trailing comma outside", R"({"v":1,"fields":{},})");
    row("more after the end", R"({"v":1,"fields":{}} x)");
    row("two payloads", R"({"v":1,"fields":{}}{"v":1,"fields":{}})");
    row("comment", R"({"v":1,/**/"fields":{}})");
    row("byte order mark", "\xEF\xBB\xBF{\"v\":1,\"fields\":{}}");
    row("single quotes", "{'v':1,'fields':{}}");
    row("raw newline in a string", "{\"v\":1,\"fields\":{\"a\":\"\n\"}}");
    row("raw NUL", QByteArray("{\"v\":1,\"fields\":{\"a\":\"\0\"}}", 26));
    row("escaped NUL", R"({"v":1,"fields":{"a":"\u0000"}})");
    row("not UTF-8", "{\"v\":1,\"fields\":{\"a\":\"\xFF\"}}");
    row("unknown escape", R"({"v":1,"fields":{"a":"\x41"}})");
    row("escape cut off", R"({"v":1,"fields":{"a":"\u00"}})");
    row("half of a pair", R"({"v":1,"fields":{"a":"\ud83d"}})");
    row("half of a pair and a letter", R"({"v":1,"fields":{"a":"\ud83d\u0041"}})");
    row("second half alone", R"({"v":1,"fields":{"a":"\udd11"}})");
    row("string without end", R"({"v":1,"fields":{"a":"x\"}})");
}

void TestSecretPayload::anything_else_is_tampered()
{
    QFETCH(QByteArray, payload);
    const auto decoded = decodePayload(payload);
    QVERIFY(!decoded);
    QCOMPARE(decoded.error().code, ErrorCode::SecretTampered);
}

void TestSecretPayload::a_payload_cut_off_anywhere_is_tampered()
{
    const QByteArray whole = R"({"v":1,"fields":{"a\"":"\u00e9\ud83d\udd11","b":"é\\"}})";
    QVERIFY(decodePayload(whole));
    for (qsizetype size = 0; size < whole.size(); ++size)
        QVERIFY2(!decodePayload(whole.first(size)), qPrintable(QString::number(size)));
}

void TestSecretPayload::random_fields_survive_and_other_parsers_agree()
{
    std::mt19937 random(20261120);
    for (int round = 0; round < 500; ++round) {
        Plain plain;
        for (unsigned left = random() % 6; left > 0; --left)
            plain.insert(randomText(random, 12), randomText(random, 40).toUtf8());
        const auto payload = encodePayload(fieldsOf(plain));
        const auto decoded = decodePayload(payload.view());
        QVERIFY(decoded);
        QCOMPARE(plainOf(*decoded), plain);

        const auto seen = nlohmann::json::parse(payload.view().toByteArray().toStdString())["fields"];
        QCOMPARE(seen.size(), static_cast<std::size_t>(plain.size()));
        for (auto it = plain.cbegin(); it != plain.cend(); ++it)
            QCOMPARE(seen[it.key().toStdString()].get<std::string>(), it.value().toStdString());
    }
}

void TestSecretPayload::random_damage_never_goes_unseen_as_another_shape()
{
    std::mt19937 random(42);
    const auto whole
        = encodePayload(fieldsOf({{u"a"_s, "one\ntwo"}, {u"b\"c"_s, "🔑"}})).view().toByteArray();
    int refused = 0;
    for (int round = 0; round < 20'000; ++round) {
        auto damaged = whole;
        for (unsigned left = 1 + random() % 3; left > 0; --left)
            damaged[static_cast<qsizetype>(random() % damaged.size())] = static_cast<char>(random());
        const auto decoded = decodePayload(damaged);
        refused += !decoded;
        if (decoded) { // damage inside a string makes another string; nothing else may pass
            const auto again = decodePayload(encodePayload(*decoded).view());
            QVERIFY(again);
            QCOMPARE(plainOf(*again), plainOf(*decoded));
            QVERIFY(nlohmann::json::accept(damaged.toStdString()));
        }
    }
    QVERIFY(refused > 10'000);
}

void TestSecretPayload::a_clone_is_equal_and_apart()
{
    auto fields = fieldsOf({{u"a"_s, "1"}, {u"b"_s, "2"}});
    const auto clone = cloneOf(fields);
    fields.at(u"a"_s).bytes()[0] = '9';
    QCOMPARE(plainOf(clone), (Plain{{u"a"_s, "1"}, {u"b"_s, "2"}}));
}

QTEST_GUILESS_MAIN(TestSecretPayload)
#include "tst_secret_payload.moc"
