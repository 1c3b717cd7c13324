#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include "app/cli/value_source.h"

using namespace claviger;
using namespace Qt::StringLiterals;

namespace
{
Field fieldOf(FieldType type)
{
    Field field;
    field.type = type;
    return field;
}

QString writeFile(const QTemporaryDir &directory, const QByteArray &content)
{
    QFile file(directory.filePath(u"value"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write the test's file");
    return file.fileName();
}
}

class TestValueSource final : public QObject
{
    Q_OBJECT

private slots:
    void an_assignment_says_where_its_value_comes_from_data()
    {
        QTest::addColumn<QString>("assignment");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("text");
        using Kind = ValueSource::Kind;
        QTest::newRow("literal") << u"url=https://a=b"_s << int(Kind::Literal) << u"https://a=b"_s;
        QTest::newRow("empty literal") << u"url="_s << int(Kind::Literal) << u""_s;
        QTest::newRow("literal at sign") << u"handle=@@me"_s << int(Kind::Literal) << u"@me"_s;
        QTest::newRow("variable") << u"token=@env:TOKEN"_s << int(Kind::Environment) << u"TOKEN"_s;
        QTest::newRow("file") << u"token=@file:a=b"_s << int(Kind::File) << u"a=b"_s;
        QTest::newRow("input") << u"token=@stdin"_s << int(Kind::StandardInput) << u""_s;
        QTest::newRow("prompt") << u"token"_s << int(Kind::Prompt) << u""_s;
    }
    void an_assignment_says_where_its_value_comes_from()
    {
        QFETCH(QString, assignment);
        const auto source = ValueSource::parse(assignment);
        QVERIFY(source);
        QTEST(int(source->kind()), "kind");
        QTEST(source->literal(), "text");
    }

    void an_unknown_source_is_refused_without_repeating_it()
    {
        const auto source = ValueSource::parse(u"token=@secret-canary"_s);
        QVERIFY(!source);
        QCOMPARE(source.error().code, ErrorCode::InvalidArgument);
        for (const QVariant &argument : source.error().arguments)
            QVERIFY(!argument.toString().contains(u"canary"));
    }

    void one_newline_is_cut_off_where_there_is_one_line_data()
    {
        QTest::addColumn<int>("type");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QByteArray>("value");
        QTest::newRow("text") << int(FieldType::String) << QByteArray("abc\n") << QByteArray("abc");
        QTest::newRow("text of Windows")
            << int(FieldType::String) << QByteArray("abc\r\n") << QByteArray("abc");
        QTest::newRow("two newlines")
            << int(FieldType::String) << QByteArray("abc\n\n") << QByteArray("abc\n");
        QTest::newRow("a key file stays as it is")
            << int(FieldType::File) << QByteArray("abc\n") << QByteArray("abc\n");
        QTest::newRow("only a newline") << int(FieldType::String) << QByteArray("\n") << QByteArray("");
        QTest::newRow("large") << int(FieldType::File) << QByteArray(300'000, 'x')
                               << QByteArray(300'000, 'x');
    }
    void one_newline_is_cut_off_where_there_is_one_line()
    {
        QFETCH(int, type);
        QFETCH(QByteArray, content);
        const QTemporaryDir directory;
        const auto source = ValueSource::parse(u"token=@file:"_s + writeFile(directory, content));
        QVERIFY(source);
        const auto value = source->read(fieldOf(FieldType(type)));
        QVERIFY(value);
        QTEST(value->view().toByteArray(), "value");
    }

    void what_cannot_be_a_value_is_refused_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("not UTF-8") << QByteArray("\xff\xfe") << ErrorCode::FileEncoding;
        QTest::newRow("a NUL byte") << QByteArray("a\0b", 3) << ErrorCode::FileEncoding;
        QTest::newRow("too large") << QByteArray((4 << 20) + 1, 'x') << ErrorCode::FileTooLarge;
    }
    void what_cannot_be_a_value_is_refused()
    {
        QFETCH(QByteArray, content);
        QFETCH(ErrorCode, code);
        const QTemporaryDir directory;
        const auto source = ValueSource::parse(u"token=@file:"_s + writeFile(directory, content));
        const auto value = source->read(fieldOf(FieldType::String));
        QVERIFY(!value);
        QCOMPARE(value.error().code, code);
    }

    void what_is_not_there_is_said()
    {
        QCOMPARE(ValueSource::parse(u"a=@file:/nowhere/at/all"_s)->read(Field()).error().code,
            ErrorCode::FileUnreadable);
        QCOMPARE(ValueSource::parse(u"a=@env:CLAVIGER_NO_SUCH"_s)->read(Field()).error().code,
            ErrorCode::NotFound);
    }

    void a_plain_value_takes_the_type_of_its_field_data()
    {
        QTest::addColumn<int>("type");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QJsonValue>("value");
        QTest::newRow("text") << int(FieldType::String) << u"12"_s << QJsonValue(u"12"_s);
        QTest::newRow("whole number") << int(FieldType::Integer) << u"5432"_s << QJsonValue(5432);
        QTest::newRow("number") << int(FieldType::Number) << u"0.5"_s << QJsonValue(0.5);
        QTest::newRow("more digits than fit")
            << int(FieldType::Integer) << u"12345678901234567890"_s << QJsonValue(u"12345678901234567890"_s);
        QTest::newRow("empty") << int(FieldType::Integer) << QString() << QJsonValue(QString());
        QTest::newRow("no number stays text") << int(FieldType::Number) << u"much"_s << QJsonValue(u"much"_s);
        QTest::newRow("yes") << int(FieldType::Boolean) << u"yes"_s << QJsonValue(true);
        QTest::newRow("false") << int(FieldType::Boolean) << u"false"_s << QJsonValue(false);
        QTest::newRow("list") << int(FieldType::StringList) << u"[\"a\"]"_s << QJsonValue(QJsonArray{u"a"_s});
        QTest::newRow("table") << int(FieldType::StringMap) << u"{\"a\":\"b\"}"_s
                               << QJsonValue(QJsonObject{{u"a"_s, u"b"_s}});
    }
    void a_plain_value_takes_the_type_of_its_field()
    {
        QFETCH(int, type);
        QFETCH(QString, text);
        QTEST(plainValue(fieldOf(FieldType(type)), text), "value");
    }

    void an_option_is_named_by_its_value()
    {
        Field field = fieldOf(FieldType::Choice);
        field.options = {{QJsonValue(6379), {}}, {QJsonValue(u"eu"_s), {}}};
        QCOMPARE(plainValue(field, u"6379"_s), QJsonValue(6379));
        QCOMPARE(plainValue(field, u"eu"_s), QJsonValue(u"eu"_s));
        QCOMPARE(plainValue(field, u"mars"_s), QJsonValue(u"mars"_s));
        field.options.clear();
        field.constraints.allowedValues = {1, 2};
        QCOMPARE(plainValue(field, u"2"_s), QJsonValue(2));
    }
};

QTEST_GUILESS_MAIN(TestValueSource)
#include "tst_value_source.moc"
