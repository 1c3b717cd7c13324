#include <QJsonArray>
#include <QTest>

#include "models/schema/field.h"
#include "models/schema/field_text.h"

using namespace Qt::StringLiterals;
using namespace claviger;

class TestField final : public QObject
{
    Q_OBJECT

private slots:
    void a_name_is_made_readable_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("expected");
        QTest::newRow("camel case") << u"apiKey"_s << u"Api key"_s;
        QTest::newRow("snake case") << u"api_key"_s << u"Api key"_s;
        QTest::newRow("kebab case") << u"api-key"_s << u"Api key"_s;
        QTest::newRow("shouted") << u"API_KEY"_s << u"Api key"_s;
        QTest::newRow("abbreviation last") << u"clientID"_s << u"Client ID"_s;
        QTest::newRow("abbreviation first") << u"URLPath"_s << u"URL path"_s;
        QTest::newRow("digits") << u"oauth2Token"_s << u"Oauth2 token"_s;
        QTest::newRow("single letter") << u"x"_s << u"X"_s;
        QTest::newRow("only separators") << u"__"_s << u"__"_s;
        QTest::newRow("Chinese") << u"密钥"_s << u"密钥"_s;
        QTest::newRow("empty") << QString() << QString();
    }
    void a_name_is_made_readable()
    {
        QFETCH(QString, name);
        Field field;
        field.name = name;
        QTEST(field.displayLabel(u"en_US"_s), "expected");
        field.label = LocalizedText(u"Given"_s);
        QCOMPARE(field.displayLabel(u"en_US"_s), u"Given"_s);
    }

    void a_text_becomes_a_value_of_the_type_data()
    {
        QTest::addColumn<FieldType>("type");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QJsonValue>("expected");
        QTest::newRow("text") << FieldType::String << u"5"_s << QJsonValue(u"5"_s);
        QTest::newRow("integer") << FieldType::Integer << u" 42 "_s << QJsonValue(42);
        QTest::newRow("number") << FieldType::Number << u"-2.5e1"_s << QJsonValue(-25);
        QTest::newRow("no group separators") << FieldType::Number << u"1,000"_s << QJsonValue(u"1,000"_s);
        QTest::newRow("more digits than fit")
            << FieldType::Integer << u"12345678901234567890"_s << QJsonValue(u"12345678901234567890"_s);
        QTest::newRow("infinity") << FieldType::Number << u"inf"_s << QJsonValue(u"inf"_s);
        QTest::newRow("boolean") << FieldType::Boolean << u"true"_s << QJsonValue(true);
        QTest::newRow("no boolean") << FieldType::Boolean << u"yes"_s << QJsonValue(u"yes"_s);
        QTest::newRow("list") << FieldType::StringList << u"[\"a\"]"_s << QJsonValue(QJsonArray{u"a"_s});
        QTest::newRow("map") << FieldType::StringMap << u"{\"k\":\"v\"}"_s
                             << QJsonValue(QJsonObject{{u"k"_s, u"v"_s}});
        QTest::newRow("no list") << FieldType::StringList << u"[a"_s << QJsonValue(u"[a"_s);
        QTest::newRow("empty") << FieldType::String << QString() << QJsonValue(QJsonValue::Undefined);
    }
    void a_text_becomes_a_value_of_the_type()
    {
        QFETCH(FieldType, type);
        QFETCH(QString, text);
        QFETCH(QJsonValue, expected);
        Field field;
        field.type = type;
        const QJsonValue value = valueFromText(field, text);
        QCOMPARE(value, expected);
        QCOMPARE(valueFromText(field, textOfValue(value)), expected);
    }

    void a_choice_is_picked_by_its_text()
    {
        Field field;
        field.type = FieldType::Choice;
        field.options = {{1, {}}, {true, {}}, {u"one"_s, {}}};
        QCOMPARE(valueFromText(field, u"1"_s), QJsonValue(1));
        QCOMPARE(valueFromText(field, u"true"_s), QJsonValue(true));
        QCOMPARE(valueFromText(field, u"one"_s), QJsonValue(u"one"_s));
        QCOMPARE(valueFromText(field, u"two"_s), QJsonValue(u"two"_s));
    }

    void fields_that_differ_deep_inside_are_not_equal()
    {
        Field inner;
        inner.name = u"a"_s;
        Field outer;
        outer.children = {inner};
        Field other = outer;
        QVERIFY(outer == other);
        other.children[0].constraints.pattern = u"x"_s;
        QVERIFY(!(outer == other));
    }
};

QTEST_GUILESS_MAIN(TestField)
#include "tst_field.moc"
