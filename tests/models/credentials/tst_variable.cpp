#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

#include "models/catalog/definition.h"
#include "models/credentials/variable.h"

using namespace claviger;
using namespace Qt::StringLiterals;

namespace
{
Field named(const QString &name, FieldType type = FieldType::String)
{
    Field field;
    field.name = name;
    field.type = type;
    return field;
}

Definition definition(const QList<Field> &fields, bool isWhole)
{
    ConnectionMethod method;
    method.key = u"api_key"_s;
    method.schema.fields = fields;
    Definition definition;
    definition.name = u"server-config"_s;
    definition.wholeValue = isWhole;
    definition.app.methods = {method};
    return definition;
}

VariableShape nested()
{
    Field database = named(u"database"_s, FieldType::Object);
    database.children = {named(u"host"_s), named(u"a/b"_s, FieldType::Integer)};
    return VariableShape(
        definition({named(u"level"_s), database, named(u"tags"_s, FieldType::StringList)}, false));
}
}

class TestVariable final : public QObject
{
    Q_OBJECT

private slots:
    void a_name_is_what_programs_can_ask_for()
    {
        for (const QString &good : {u"SERVER_CONFIG"_s, u"a"_s, u"server.config-2"_s, u"größe"_s})
            QVERIFY2(isVariableName(good), qPrintable(good));
        for (const QString &bad : {u""_s, u"a b"_s, u"a=b"_s, u"a\tb"_s, u"a\u0000b"_s, QString(201, u'a')})
            QVERIFY2(!isVariableName(bad), qPrintable(bad));
    }

    void programs_ask_by_the_id_that_the_source_gives_else_by_name()
    {
        auto one = definition({}, true);
        QCOMPARE(variableName(one), u"server-config"_s);
        one.externalId = u"SERVER_CONFIG"_s;
        QCOMPARE(variableName(one), u"SERVER_CONFIG"_s);
    }

    void an_object_falls_into_its_leaves_and_comes_together_again()
    {
        const QJsonObject value{{u"level"_s, u"info"_s},
            {u"database"_s, QJsonObject{{u"host"_s, u"h"_s}, {u"a/b"_s, 7}}},
            {u"tags"_s, QJsonArray{u"x"_s}}};
        const auto leaves = nested().leavesOf(value);
        QCOMPARE(leaves.size(), 4);
        QCOMPARE(leaves.value(u"database/a~1b"_s), QJsonValue(7));
        QCOMPARE(nested().valueOf(leaves), QJsonValue(value));
    }

    void what_is_emptied_goes_and_what_the_schema_does_not_know_stays()
    {
        const QJsonObject before{
            {u"level"_s, u"info"_s}, {u"other"_s, true}, {u"database"_s, QJsonObject{{u"host"_s, u"h"_s}}}};
        QCOMPARE(nested().valueOf({{u"level"_s, u"debug"_s}}, before),
            QJsonValue(QJsonObject{{u"level"_s, u"debug"_s}, {u"other"_s, true}}));
        QCOMPARE(nested().valueOf({}), QJsonValue(QJsonObject()));
    }

    void a_value_that_does_not_fit_has_no_leaves()
    {
        QVERIFY(nested().leavesOf(u"text"_s).isEmpty());
        QCOMPARE(nested().leavesOf(QJsonObject{{u"database"_s, u"text"_s}, {u"level"_s, QJsonValue::Null}}),
            (QHash<QString, QJsonValue>()));
    }

    void a_whole_value_is_its_only_field()
    {
        const VariableShape port(definition({named(u"value"_s, FieldType::Integer)}, true));
        QVERIFY(port.isWholeValue());
        QCOMPARE(port.leavesOf(8080), (QHash<QString, QJsonValue>{{u"value"_s, 8080}}));
        QCOMPARE(port.valueOf({{u"value"_s, 8080}}), QJsonValue(8080));
        QVERIFY(port.valueOf({}).isUndefined());
    }

    void without_a_definition_it_is_a_text()
    {
        const VariableShape text;
        QCOMPARE(text.leavesOf(u"a"_s), (QHash<QString, QJsonValue>{{u"value"_s, u"a"_s}}));
        QCOMPARE(text.valueFromText(u"8080"_s), QJsonValue(u"8080"_s));
        QVERIFY(VariableShape(Definition()).isWholeValue()); // one that describes no value at all
    }

    void a_text_is_read_as_the_shape_has_it()
    {
        const VariableShape port(definition({named(u"value"_s, FieldType::Integer)}, true));
        QCOMPARE(port.valueFromText(u"8080"_s), QJsonValue(8080));
        QCOMPARE(nested().valueFromText(u"{\"level\":\"info\"}"_s),
            QJsonValue(QJsonObject{{u"level"_s, u"info"_s}}));
        QCOMPARE(nested().valueFromText(u"info"_s), QJsonValue(u"info"_s));
    }
};

QTEST_APPLESS_MAIN(TestVariable)
#include "tst_variable.moc"
