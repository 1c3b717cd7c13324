#include <QTest>

#include "models/schema/initial_values.h"
#include "models/schema/schema.h"

using namespace Qt::StringLiterals;
using namespace claviger;

namespace
{
Field named(const QString &name, FieldType type = FieldType::String, QList<Field> children = {})
{
    Field field;
    field.name = name;
    field.type = type;
    field.children = std::move(children);
    return field;
}
}

class TestSchema final : public QObject
{
    Q_OBJECT

private slots:
    void leaves_come_in_order_with_their_paths()
    {
        const Schema schema{{named(u"a"_s),
            named(u"o"_s, FieldType::Object,
                {named(u"x/y"_s), named(u"p"_s, FieldType::Object, {named(u"~"_s)})}),
            named(u"b"_s), named(u"empty"_s, FieldType::Object)}};
        QStringList paths;
        schema.forEachLeaf([&](const QString &path, const Field &field) {
            paths.append(path);
            QCOMPARE(schema.leaf(path), &field);
            QCOMPARE(Schema::namesOf(path).last(), field.name);
        });
        QCOMPARE(paths, (QStringList{u"a"_s, u"o/x~1y"_s, u"o/p/~0"_s, u"b"_s}));
        QCOMPARE(schema.fieldCount(), 7);
    }

    void what_is_no_leaf_is_not_found_data()
    {
        QTest::addColumn<QString>("path");
        QTest::newRow("unknown") << u"z"_s;
        QTest::newRow("an object") << u"o"_s;
        QTest::newRow("below a leaf") << u"a/x"_s;
        QTest::newRow("empty") << QString();
        QTest::newRow("leading slash") << u"/a"_s;
    }
    void what_is_no_leaf_is_not_found()
    {
        QFETCH(QString, path);
        const Schema schema{{named(u"a"_s), named(u"o"_s, FieldType::Object, {named(u"x"_s)})}};
        QVERIFY(!schema.leaf(path));
    }

    void a_new_form_starts_with_constants_and_sound_defaults()
    {
        Field port = named(u"port"_s, FieldType::Integer);
        port.defaultValue = u"5432"_s; // as text, as some sources write it
        Field outside = named(u"outside"_s);
        outside.constraints.allowedValues = {u"a"_s};
        outside.defaultValue = u"b"_s;
        Field fixed = named(u"fixed"_s);
        fixed.constantValue = u"v1"_s;
        fixed.defaultValue = u"other"_s;
        Field object = named(u"o"_s, FieldType::Object, {named(u"x"_s), named(u"y"_s, FieldType::Boolean)});
        object.defaultValue = QJsonObject{{u"x"_s, u"in"_s}, {u"y"_s, 3}};
        const auto values = initialValues({{port, outside, fixed, object, named(u"none"_s)}});
        QCOMPARE(values,
            (QHash<QString, QJsonValue>{{u"port"_s, 5432}, {u"fixed"_s, u"v1"_s}, {u"o/x"_s, u"in"_s}}));
    }
};

QTEST_GUILESS_MAIN(TestSchema)
#include "tst_schema.moc"
