#include <QJsonArray>
#include <QTest>

#include "models/schema/schema_notes.h"

using namespace Qt::StringLiterals;
using namespace claviger;
using Code = SchemaNoteCode;
using Codes = QList<SchemaNoteCode>;

namespace
{
Field field(FieldType type)
{
    Field one;
    one.name = u"f"_s;
    one.type = type;
    return one;
}

template <typename Change> Field changed(FieldType type, Change &&change)
{
    Field one = field(type);
    change(one);
    return one;
}
}

class TestSchemaNotes final : public QObject
{
    Q_OBJECT

private slots:
    void what_is_odd_is_said_data()
    {
        QTest::addColumn<Field>("one");
        QTest::addColumn<Codes>("expected");
        const auto row = [](const char *name, const Field &one, const Codes &codes) {
            QTest::newRow(name) << one << codes;
        };
        row("nothing", field(FieldType::String), {});
        row("unknown type", field(FieldType::Unknown), {Code::UnknownType});
        row("no name", changed(FieldType::String, [](Field &f) { f.name.clear(); }), {Code::NameMissing});
        row("lengths",
            changed(FieldType::String,
                [](Field &f) {
                    f.constraints.minimumLength = 5;
                    f.constraints.maximumLength = 4;
                }),
            {Code::LengthsContradict});
        row("range",
            changed(FieldType::Number,
                [](Field &f) {
                    f.constraints.minimum = 2;
                    f.constraints.exclusiveMaximum = 2;
                }),
            {Code::RangeContradicts});
        row("no whole number in the range",
            changed(FieldType::Integer,
                [](Field &f) {
                    f.constraints.minimum = 1.2;
                    f.constraints.maximum = 1.8;
                }),
            {Code::RangeContradicts});
        row("pattern refused",
            changed(FieldType::String, [](Field &f) { f.constraints.pattern = u"(*UTF)a"_s; }),
            {Code::PatternRefused});
        row("pattern invalid", changed(FieldType::String, [](Field &f) { f.constraints.pattern = u"a("_s; }),
            {Code::PatternInvalid});
        row("enum of other types",
            changed(FieldType::String, [](Field &f) { f.constraints.allowedValues = {1, 2}; }),
            {Code::EnumUnfit});
        row("enum against length",
            changed(FieldType::String,
                [](Field &f) {
                    f.constraints.allowedValues = {u"abc"_s};
                    f.constraints.maximumLength = 2;
                }),
            {Code::EnumContradicts});
        row("length of a number",
            changed(FieldType::Number, [](Field &f) { f.constraints.minimumLength = 1; }),
            {Code::ConstraintIgnored});
        row("choice of nothing", field(FieldType::Choice), {Code::OptionsMissing});
        row("options",
            changed(FieldType::Choice,
                [](Field &f) { f.options = {{u"a"_s, {}}, {u"a"_s, {}}, {QJsonArray(), {}}}; }),
            {Code::OptionNotUnique, Code::OptionUnfit});
        row("empty object", field(FieldType::Object), {Code::ObjectWithoutFields});
        row("default outside the enum",
            changed(FieldType::String,
                [](Field &f) {
                    f.constraints.allowedValues = {u"a"_s};
                    f.defaultValue = u"b"_s;
                }),
            {Code::DefaultUnfit});
        row("fraction as an integer's default",
            changed(FieldType::Integer, [](Field &f) { f.defaultValue = 1.5; }), {Code::DefaultUnfit});
        row("what an object proposes for what is in it",
            changed(FieldType::Object,
                [](Field &f) {
                    f.children = {field(FieldType::Integer)};
                    f.defaultValue = QJsonObject{{u"f"_s, u"much"_s}};
                }),
            {Code::DefaultUnfit});
        row("constant too long",
            changed(FieldType::String,
                [](Field &f) {
                    f.constraints.maximumLength = 1;
                    f.constantValue = u"long"_s;
                }),
            {Code::ConstantUnfit});
        row("secret default",
            changed(FieldType::String,
                [](Field &f) {
                    f.secret = true;
                    f.defaultValue = u"x"_s;
                }),
            {Code::SecretDefault});
        row("required but hidden", changed(FieldType::String, [](Field &f) { f.required = f.hidden = true; }),
            {Code::RequiredButHidden});
        row("unknown operator",
            changed(FieldType::String,
                [](Field &f) { f.visibility.show = {{u"f"_s, QJsonObject{{u"$near"_s, 1}}}}; }),
            {Code::UnknownOperator});
        row("unknown sibling in a group",
            changed(FieldType::String,
                [](Field &f) { f.visibility.hide = {{u"$or"_s, QJsonArray{QJsonObject{{u"g"_s, 1}}}}}; }),
            {Code::UnknownSibling});
    }
    void what_is_odd_is_said()
    {
        QFETCH(Field, one);
        QFETCH(Codes, expected);
        Codes codes;
        for (const SchemaNote &note : schemaNotes({{one}})) {
            codes.append(note.code);
            QCOMPARE(note.path.section(u'/', 0, 0), one.name);
        }
        QCOMPARE(codes, expected);
    }

    void equal_names_and_nested_fields_are_told_by_path()
    {
        Field object = field(FieldType::Object);
        object.name = u"o"_s;
        object.children = {field(FieldType::String), field(FieldType::Unknown)};
        object.children[1].sourceType = u"color"_s;
        const auto notes = schemaNotes({{object}});
        QCOMPARE(notes.size(), 2);
        QCOMPARE(notes.at(0), (SchemaNote{u"o/f"_s, Code::NameNotUnique, {}}));
        QCOMPARE(notes.at(1), (SchemaNote{u"o/f"_s, Code::UnknownType, {{u"type"_s, u"color"_s}}}));
    }
};

QTEST_GUILESS_MAIN(TestSchemaNotes)
#include "tst_schema_notes.moc"
