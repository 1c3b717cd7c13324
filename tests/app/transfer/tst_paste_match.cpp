#include <QJsonArray>
#include <QTest>

#include "app/transfer/paste_match.h"

using namespace claviger;
using namespace Qt::StringLiterals;

namespace
{
Field field(const QString &name, FieldType type = FieldType::String)
{
    Field f;
    f.name = name;
    f.type = type;
    return f;
}

/// apiKey, base_url, region, token (label "Bot token"), headers, and auth with userName and key.
Schema example()
{
    Schema schema;
    schema.fields = {field(u"apiKey"_s), field(u"base_url"_s), field(u"region"_s), field(u"token"_s),
        field(u"headers"_s, FieldType::StringMap), field(u"auth"_s, FieldType::Object)};
    schema.fields[0].secret = true;
    schema.fields[3].label = LocalizedText(u"Bot token"_s);
    schema.fields[5].children = {field(u"userName"_s), field(u"key"_s)};
    return schema;
}

QString shown(const PasteMatch &match)
{
    QStringList all;
    for (const auto &[path, value] : match.values)
        all.append(path + u'=' + value.toText());
    return all.join(u'|');
}

PasteMatch matched(const QByteArray &text, const Schema &schema = example())
{
    return matchPasted(schema, {u"exa"_s, u"Exa Search"_s}, readPastedText(text));
}
}

class tst_paste_match : public QObject
{
    Q_OBJECT

private slots:
    void names_find_their_field_data();
    void names_find_their_field();
    void fields_nobody_can_fill_are_passed_over();
    void a_name_that_two_fields_have_fills_neither();
    void pairs_are_counted();
    void values_are_read_generously_data();
    void values_are_read_generously();
};

void tst_paste_match::names_find_their_field_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("filled");
    QTest::addColumn<QString>("unknown");
    const auto row = [](const char *name, const QByteArray &text, const QString &filled,
                         const QString &unknown) { QTest::newRow(name) << text << filled << unknown; };
    row("as it is", "apiKey=1", u"apiKey=1"_s, {});
    row("snake", "api_key=1", u"apiKey=1"_s, {});
    row("upper", "API_KEY=1\nBASE_URL=2", u"apiKey=1|base_url=2"_s, {});
    row("kebab", "base-url=2", u"base_url=2"_s, {});
    row("camel", "baseUrl=2", u"base_url=2"_s, {});
    row("with the app", "EXA_API_KEY=1", u"apiKey=1"_s, {});
    row("with the app's name", "EXA_SEARCH_API_KEY=1", u"apiKey=1"_s, {});
    row("with another app", "GITHUB_API_KEY=1", {}, u"GITHUB_API_KEY"_s);
    row("only the app", "EXA=1", {}, u"EXA"_s);
    row("the surer one wins", "EXA_API_KEY=2\napiKey=1", u"apiKey=1"_s, u"EXA_API_KEY"_s);
    row("the surer one wins, first", "apiKey=1\nEXA_API_KEY=2", u"apiKey=1"_s, u"EXA_API_KEY"_s);
    row("the first of equals wins", "API_KEY=1\napi_key=2", u"apiKey=1"_s, u"api_key"_s);
    row("by label", "BOT_TOKEN=1", u"token=1"_s, {});
    row("nested", R"({"auth":{"userName":"u"}})", u"auth/userName=u"_s, {});
    row("nested, flat", "AUTH_USER_NAME=u", u"auth/userName=u"_s, {});
    row("nested, last name", "USERNAME=u", u"auth/userName=u"_s, {});
    row("nested, with the app", "EXA_AUTH_KEY=k", u"auth/key=k"_s, {});
    row("deeper than the form", R"({"data":{"apiKey":"1"}})", u"apiKey=1"_s, {});
    row("a table whole", R"({"headers":{"region":"x"}})", u"headers={\"region\":\"x\"}"_s, {});
    row("an unknown object", R"({"o":{"a":1,"region":"eu"}})", u"region=eu"_s, u"o.a"_s);
    row("several unknown", "A=1\nREGION=eu\nB=2", u"region=eu"_s, u"A,B"_s);
}

void tst_paste_match::names_find_their_field()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, filled);
    QFETCH(const QString, unknown);
    const PasteMatch match = matched(text);
    QCOMPARE(shown(match), filled);
    QCOMPARE(match.unknown.join(u','), unknown);
}

void tst_paste_match::fields_nobody_can_fill_are_passed_over()
{
    Schema schema = example();
    schema.fields[0].readOnly = true;
    schema.fields[1].hidden = true;
    schema.fields[2].constantValue = u"eu"_s;
    const PasteMatch match = matched("apiKey=1\nbaseUrl=2\nregion=3\ntoken=4", schema);
    QCOMPARE(shown(match), u"token=4"_s);
}

void tst_paste_match::a_name_that_two_fields_have_fills_neither()
{
    Schema schema;
    schema.fields = {field(u"apiKey"_s), field(u"api_key"_s)};
    QCOMPARE(shown(matched("API_KEY=1", schema)), QString());
    QCOMPARE(shown(matched("api_key=1", schema)), u"api_key=1"_s);
}

void tst_paste_match::pairs_are_counted()
{
    QCOMPARE(matched("apiKey=1\nX=2\nregion=eu").pairs, 3);
    QCOMPARE(matched(R"({"headers":{"a":"x","b":"y"},"region":"eu"})").pairs, 2);
}

void tst_paste_match::values_are_read_generously_data()
{
    QTest::addColumn<FieldType>("type");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("true") << FieldType::Boolean << u"true"_s << QJsonValue(true);
    QTest::newRow("one") << FieldType::Boolean << u"1"_s << QJsonValue(true);
    QTest::newRow("Yes") << FieldType::Boolean << u"Yes"_s << QJsonValue(true);
    QTest::newRow("off") << FieldType::Boolean << u"off"_s << QJsonValue(false);
    QTest::newRow("neither") << FieldType::Boolean << u"maybe"_s << QJsonValue(u"maybe"_s);
    QTest::newRow("commas") << FieldType::StringList << u"a, b,,c"_s
                            << QJsonValue(QJsonArray{u"a"_s, u"b"_s, u"c"_s});
    QTest::newRow("json list") << FieldType::StringList << u"[\"a,b\"]"_s << QJsonValue(QJsonArray{u"a,b"_s});
    QTest::newRow("option") << FieldType::Choice << u"EU"_s << QJsonValue(u"eu"_s);
    QTest::newRow("option's label") << FieldType::Choice << u"europe"_s << QJsonValue(u"eu"_s);
    QTest::newRow("no option") << FieldType::Choice << u"mars"_s << QJsonValue(u"mars"_s);
    QTest::newRow("number") << FieldType::Integer << u"12"_s << QJsonValue(12);
}

void tst_paste_match::values_are_read_generously()
{
    QFETCH(const FieldType, type);
    QFETCH(const QString, text);
    QFETCH(const QJsonValue, value);
    Field f = field(u"f"_s, type);
    if (type == FieldType::Choice)
        f.options = {{u"eu"_s, LocalizedText(u"Europe"_s)}};
    QCOMPARE(pastedValue(f, text), value);
}

QTEST_GUILESS_MAIN(tst_paste_match)
#include "tst_paste_match.moc"
