#include <QElapsedTimer>
#include <QJsonArray>
#include <QTest>

#include "models/schema/validation.h"

using namespace Qt::StringLiterals;
using namespace claviger;
using Code = ProblemCode;

namespace
{
Field made(FieldType type, const std::function<void(Field &)> &change = {})
{
    Field field;
    field.name = u"f"_s;
    field.type = type;
    if (change)
        change(field);
    return field;
}

Field renamed(Field field, const QString &name)
{
    field.name = name;
    return field;
}

SecretView given(QByteArrayView text)
{
    return {SecretView::State::Given, text};
}

QList<Code> codesOf(const QList<FieldProblem> &problems)
{
    QList<Code> codes;
    for (const FieldProblem &problem : problems)
        codes.append(problem.code);
    return codes;
}

const QByteArray pem = "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n";
}

class TestValidation final : public QObject
{
    Q_OBJECT

private slots:
    void a_value_fits_its_field_or_has_one_problem_data();
    void a_value_fits_its_field_or_has_one_problem()
    {
        QFETCH(Field, field);
        QFETCH(QJsonValue, value);
        QFETCH(QList<Code>, expected);
        const auto problems = validate({{field}}, {{{u"f"_s, value}}, {}});
        QCOMPARE(codesOf(problems), expected);
        QCOMPARE(validateLeaf({{field}}, {{{u"f"_s, value}}, {}}, u"f"_s), problems);
    }

    void a_secret_is_judged_by_its_text_data()
    {
        QTest::addColumn<Field>("field");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QList<Code>>("expected");
        QTest::newRow("text too long")
            << made(FieldType::String, [](Field &f) { f.constraints.maximumLength = 2; }) << QByteArray("abc")
            << QList{Code::TooLong};
        QTest::newRow("four bytes are one character")
            << made(FieldType::String, [](Field &f) { f.constraints.maximumLength = 1; }) << QByteArray("😀")
            << QList<Code>{};
        QTest::newRow("map") << made(FieldType::StringMap) << QByteArray(R"({"a":"b"})") << QList<Code>{};
        QTest::newRow("map with a number")
            << made(FieldType::StringMap) << QByteArray(R"({"a":1})") << QList{Code::EntryNotText};
        QTest::newRow("no map") << made(FieldType::StringMap) << QByteArray("a=b") << QList{Code::WrongType};
        QTest::newRow("integer") << made(FieldType::Integer) << QByteArray("12") << QList<Code>{};
        QTest::newRow("PEM") << made(FieldType::File, [](Field &f) { f.fileKind = FileKind::Pem; }) << pem
                             << QList<Code>{};
        QTest::newRow("NUL") << made(FieldType::String) << QByteArray("a\0b", 3) << QList{Code::NotText};
        QTest::newRow("no UTF-8") << made(FieldType::MultiLine) << QByteArray("a\xff")
                                  << QList{Code::NotText};
        QTest::newRow("required and empty") << made(FieldType::String, [](Field &f) { f.required = true; })
                                            << QByteArray() << QList{Code::Required};
    }
    void a_secret_is_judged_by_its_text()
    {
        QFETCH(Field, field);
        QFETCH(QByteArray, text);
        field.secret = true;
        QTEST(codesOf(validate({{field}}, {{}, {{u"f"_s, given(text)}}})), "expected");
    }

    void a_kept_secret_counts_as_given_and_is_not_checked()
    {
        const Field field = made(FieldType::Integer, [](Field &f) { f.required = f.secret = true; });
        QCOMPARE(codesOf(validate({{field}}, {})), QList{Code::Required});
        QCOMPARE(validate({{field}}, {{}, {{u"f"_s, {SecretView::State::Kept, {}}}}}), QList<FieldProblem>());
    }

    void a_problem_tells_the_bound_and_never_the_value()
    {
        const Field field = made(FieldType::Number, [](Field &f) { f.constraints.exclusiveMinimum = 3; });
        const auto problems = validate({{field}}, {{{u"f"_s, 3}}, {}});
        QCOMPARE(problems.first().arguments, (QVariantMap{{u"minimum"_s, 3.0}, {u"exclusive"_s, true}}));
        const Field json = made(FieldType::File, [](Field &f) { f.fileKind = FileKind::Json; });
        const auto place = validate({{json}}, {{{u"f"_s, u"{\n\"secret\": hunter2}"_s}}, {}});
        QCOMPARE(place.first().code, Code::NotJson);
        QCOMPARE(place.first().arguments.value(u"line"_s).toInt(), 2);
        for (const QVariant &argument : place.first().arguments)
            QVERIFY(!argument.toString().contains(u"hunter2"_s));
    }

    void a_costly_pattern_gives_up_soon()
    {
        const Field field = made(FieldType::String, [](Field &f) { f.constraints.pattern = u"^(a+)+$"_s; });
        QElapsedTimer timer;
        timer.start();
        const auto problems = validate({{field}}, {{{u"f"_s, QString(5000, u'a') + u'!'}}, {}});
        QCOMPARE(codesOf(problems), QList{Code::PatternTooCostly});
        QVERIFY2(timer.elapsed() < 1000, "without a limit it never ends");
    }

    void what_is_not_shown_is_neither_required_nor_checked()
    {
        const Field mode = renamed(made(FieldType::String), u"mode"_s);
        const Field user = made(FieldType::Integer, [](Field &f) {
            f.name = u"user"_s;
            f.required = true;
            f.visibility.show = {{u"mode"_s, u"basic"_s}};
        });
        const Schema schema{{mode, user}};
        QCOMPARE(validate(schema, {{{u"mode"_s, u"none"_s}}, {}}), QList<FieldProblem>());
        QCOMPARE(
            validate(schema, {{{u"mode"_s, u"none"_s}, {u"user"_s, u"x"_s}}, {}}), QList<FieldProblem>());
        QCOMPARE(codesOf(validate(schema, {{{u"mode"_s, u"basic"_s}}, {}})), QList{Code::Required});
        QCOMPARE(visibleLeaves(schema, {{{u"mode"_s, u"none"_s}}, {}}), QSet{u"mode"_s});
        QCOMPARE(visibleLeaves(schema, {{{u"mode"_s, u"basic"_s}}, {}}), (QSet{u"mode"_s, u"user"_s}));
    }

    void a_hidden_field_is_checked_but_not_demanded()
    {
        const Field field = made(FieldType::Integer, [](Field &f) { f.required = f.hidden = true; });
        QCOMPARE(validate({{field}}, {}), QList<FieldProblem>());
        QCOMPARE(codesOf(validate({{field}}, {{{u"f"_s, u"x"_s}}, {}})), QList{Code::NotAnInteger});
        QCOMPARE(visibleLeaves({{field}}, {}), QSet<QString>());
    }

    void rules_see_secrets_objects_constants_and_boxes_left_off()
    {
        const auto showing = [](const QJsonObject &show) {
            return made(FieldType::String, [&](Field &f) { f.visibility.show = show; });
        };
        const Field key = made(FieldType::String, [](Field &f) {
            f.name = u"key"_s;
            f.secret = true;
        });
        const Field box = renamed(made(FieldType::Boolean), u"box"_s);
        const Field fixed = made(FieldType::String, [](Field &f) {
            f.name = u"fixed"_s;
            f.constantValue = u"v"_s;
        });
        Field object = renamed(made(FieldType::Object), u"o"_s);
        object.children = {renamed(made(FieldType::String), u"x"_s)};
        const auto isShown = [&](const QJsonObject &show, const FormValues &values) {
            return visibleLeaves({{key, box, fixed, object, showing(show)}}, values).contains(u"f"_s);
        };
        QVERIFY(!isShown({{u"key"_s, true}}, {}));
        QVERIFY(isShown({{u"key"_s, true}}, {{}, {{u"key"_s, given("s")}}}));
        QVERIFY(isShown({{u"key"_s, true}}, {{}, {{u"key"_s, {SecretView::State::Kept, {}}}}}));
        QVERIFY(!isShown({{u"key"_s, u"s"_s}}, {{}, {{u"key"_s, given("s")}}})); // not its text
        QVERIFY(isShown({{u"box"_s, false}}, {}));
        QVERIFY(isShown({{u"fixed"_s, u"v"_s}}, {}));
        QVERIFY(isShown({{u"o.x"_s, u"in"_s}}, {{{u"o/x"_s, u"in"_s}}, {}}));
        QVERIFY(!isShown({{u"o.x"_s, u"in"_s}}, {}));
    }

    void rules_see_lists_and_their_entries()
    {
        const Field tags = renamed(made(FieldType::StringList), u"tags"_s);
        const auto isShown = [&](const QJsonObject &show, const QJsonArray &entries) {
            const Field field = made(FieldType::String, [&](Field &f) { f.visibility.show = show; });
            return visibleLeaves({{tags, field}}, {{{u"tags"_s, entries}}, {}}).contains(u"f"_s);
        };
        QVERIFY(isShown({{u"tags"_s, QJsonObject{{u"$size"_s, 0}}}}, {}));
        QVERIFY(!isShown({{u"tags"_s, QJsonObject{{u"$size"_s, 0}}}}, {u"a"_s}));
        QVERIFY(isShown({{u"tags"_s, QJsonArray()}}, {}));
        QVERIFY(!isShown({{u"tags"_s, QJsonArray()}}, {u"a"_s}));
        QVERIFY(isShown({{u"tags.0"_s, u"a"_s}}, {u"a"_s}));
        QVERIFY(!isShown({{u"tags.first"_s, u"a"_s}}, {u"a"_s}));
    }

    void an_optional_object_left_empty_demands_nothing()
    {
        Field object = renamed(made(FieldType::Object), u"o"_s);
        object.children = {made(FieldType::String, [](Field &f) { f.required = true; }),
            renamed(made(FieldType::String), u"g"_s), renamed(made(FieldType::Boolean), u"b"_s),
            made(FieldType::Integer, [](Field &f) {
                f.name = u"d"_s;
                f.defaultValue = 1;
            })};
        QCOMPARE(validate({{object}}, {}), QList<FieldProblem>());
        QCOMPARE(validate({{object}}, {{{u"o/b"_s, false}, {u"o/d"_s, 1}}, {}}), QList<FieldProblem>());
        QCOMPARE(validate({{object}}, {{{u"o/g"_s, u"x"_s}}, {}}),
            (QList{FieldProblem{u"o/f"_s, Code::Required, {}}}));
        object.defaultValue = QJsonObject{{u"g"_s, u"x"_s}}; // so that this is what a form starts with
        QCOMPARE(validate({{object}}, {{{u"o/g"_s, u"x"_s}}, {}}), QList<FieldProblem>());
        object.required = true;
        QCOMPARE(codesOf(validate({{object}}, {})), QList{Code::Required});
    }

    void problems_come_in_the_order_of_the_schema_one_for_each_field()
    {
        const Field bad = made(FieldType::String, [](Field &f) {
            f.constraints.minimumLength = 9;
            f.constraints.pattern = u"z"_s;
        });
        const auto problems = validate({{renamed(bad, u"b"_s), renamed(bad, u"a"_s), renamed(bad, u"a"_s)}},
            {{{u"a"_s, u"x"_s}, {u"b"_s, u"x"_s}, {u"unknown"_s, 1}}, {}});
        QCOMPARE(problems.size(), 2);
        QCOMPARE(problems.at(0).path, u"b"_s);
        QCOMPARE(problems.at(1).path, u"a"_s);
    }
};

void TestValidation::a_value_fits_its_field_or_has_one_problem_data()
{
    QTest::addColumn<Field>("field");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QList<Code>>("expected");
    const auto row = [](const char *name, const Field &field, const QJsonValue &value,
                         const QList<Code> &codes) { QTest::newRow(name) << field << value << codes; };
    const auto required = [](Field &f) { f.required = true; };
    const QJsonValue nothing(QJsonValue::Undefined);

    row("optional and empty", made(FieldType::Url), nothing, {});
    row("required and missing", made(FieldType::String, required), nothing, {Code::Required});
    row("required and empty text", made(FieldType::String, required), QString(), {Code::Required});
    row("required and null", made(FieldType::String, required), QJsonValue::Null, {Code::Required});
    row("required and empty list", made(FieldType::StringList, required), QJsonArray(), {Code::Required});
    row("required and off", made(FieldType::Boolean, required), false, {});
    row("a number for a text", made(FieldType::String), 1, {Code::WrongType});
    row("a text for a number", made(FieldType::Number), u"1"_s, {Code::NotANumber});
    row("a fraction for an integer", made(FieldType::Integer), 1.5, {Code::NotAnInteger});
    row("more digits than fit", made(FieldType::Integer), u"12345678901234567890"_s, {Code::TooManyDigits});
    row("more digits than fit, below zero", made(FieldType::Number), u"-12345678901234567890"_s,
        {Code::TooManyDigits});
    row("long, and no number", made(FieldType::Number), u"12345678901234567890x"_s, {Code::NotANumber});
    row("a whole double for an integer", made(FieldType::Integer), 2.0, {});
    row("a text for a boolean", made(FieldType::Boolean), u"true"_s, {Code::WrongType});
    row("a list for a choice", made(FieldType::Choice), QJsonArray{1}, {Code::WrongType});
    row("address", made(FieldType::Url), u"nowhere"_s, {Code::NotAUrl});
    row("host", made(FieldType::Host), u"a b"_s, {Code::NotAHost});
    row("moment", made(FieldType::DateTime), u"today"_s, {Code::NotADateTime});
    row("PEM", made(FieldType::File, [](Field &f) { f.fileKind = FileKind::Pem; }), u"x"_s, {Code::NotPem});
    row("JSON", made(FieldType::File, [](Field &f) { f.fileKind = FileKind::Json; }), u"{"_s,
        {Code::NotJson});
    row("any file", made(FieldType::File), u"\x01"_s, {});
    row("list entry", made(FieldType::StringList), QJsonArray{u"a"_s, 1}, {Code::EntryNotText});
    row("map entry", made(FieldType::StringMap), QJsonObject{{u"a"_s, true}}, {Code::EntryNotText});
    row("unknown type", made(FieldType::Unknown, [](Field &f) { f.constraints.maximumLength = 1; }),
        QJsonArray{1, 2}, {});

    const auto lengths = [](Field &f) {
        f.constraints.minimumLength = 2;
        f.constraints.maximumLength = 3;
    };
    row("too short", made(FieldType::String, lengths), u"a"_s, {Code::TooShort});
    row("too long", made(FieldType::String, lengths), u"abcd"_s, {Code::TooLong});
    row("characters beyond the first plane count once", made(FieldType::String, lengths), u"😀😀😀"_s, {});
    row("one of them is too short", made(FieldType::String, lengths), u"😀"_s, {Code::TooShort});
    row("too few entries", made(FieldType::StringList, lengths), QJsonArray{u"a"_s}, {Code::TooShort});
    row("too many entries", made(FieldType::StringMap, [](Field &f) { f.constraints.maximumLength = 1; }),
        QJsonObject{{u"a"_s, u"1"_s}, {u"b"_s, u"2"_s}}, {Code::TooLong});

    const auto range = [](Field &f) {
        f.constraints.minimum = 1;
        f.constraints.exclusiveMaximum = 10;
    };
    row("smallest", made(FieldType::Number, range), 1, {});
    row("too small", made(FieldType::Number, range), 0.999, {Code::TooSmall});
    row("too large by being the bound", made(FieldType::Integer, range), 10, {Code::TooLarge});

    const auto pattern
        = [](const QString &text) { return [text](Field &f) { f.constraints.pattern = text; }; };
    row("pattern is searched", made(FieldType::String, pattern(u"b"_s)), u"abc"_s, {});
    row("pattern not found", made(FieldType::String, pattern(u"^b"_s)), u"abc"_s, {Code::PatternMismatch});
    row("pattern of Unicode", made(FieldType::String, pattern(u"^.$"_s)), u"😀"_s, {});

    const auto oneOf = [](const QList<QJsonValue> &values) {
        return [values](Field &f) { f.constraints.allowedValues = values; };
    };
    row("in the enum", made(FieldType::Integer, oneOf({1, 2.0})), 2, {});
    row("not in the enum", made(FieldType::Integer, oneOf({1, 2})), 3, {Code::NotAllowed});
    const auto options = [](Field &f) { f.options = {{u"a"_s, {}}, {2, {}}, {true, {}}}; };
    row("an option", made(FieldType::Choice, options), 2, {});
    row("no option", made(FieldType::Choice, options), u"2"_s, {Code::NotAllowed});
    row("choice without options", made(FieldType::Choice), u"x"_s, {});

    const auto constant = [](Field &f) {
        f.constantValue = u"v1"_s;
        f.required = true;
        f.constraints.maximumLength = 1;
    };
    row("the constant, whatever else is asked", made(FieldType::String, constant), u"v1"_s, {});
    row("not the constant", made(FieldType::String, constant), u"v2"_s, {Code::NotTheConstant});
    row("constant left to be filled in", made(FieldType::String, constant), nothing, {});

    // What cannot be met or understood is not enforced
    row("lengths contradict",
        made(FieldType::String,
            [](Field &f) {
                f.constraints.minimumLength = 5;
                f.constraints.maximumLength = 2;
            }),
        u"abc"_s, {});
    row("negative maximum", made(FieldType::String, [](Field &f) { f.constraints.maximumLength = -1; }),
        u"a"_s, {});
    row("range contradicts",
        made(FieldType::Number,
            [](Field &f) {
                f.constraints.minimum = 5;
                f.constraints.maximum = 2;
            }),
        100, {});
    row("pattern does not compile", made(FieldType::String, pattern(u"("_s)), u"a"_s, {});
    row("pattern refused", made(FieldType::String, pattern(u"(*LIMIT_MATCH=1)z"_s)), u"a"_s, {});
    row("enum of another type", made(FieldType::String, oneOf({1, 2})), u"a"_s, {});
    row("enum against pattern",
        made(FieldType::String,
            [](Field &f) {
                f.constraints.allowedValues = {u"a"_s, u"b"_s};
                f.constraints.pattern = u"^z"_s;
            }),
        u"a"_s, {});
    row("options outside the enum",
        made(FieldType::Choice,
            [](Field &f) {
                f.options = {{u"a"_s, {}}};
                f.constraints.allowedValues = {u"b"_s};
            }),
        u"a"_s, {});
    row("length of a number", made(FieldType::Number, [](Field &f) { f.constraints.minimumLength = 9; }), 1,
        {});
}

QTEST_GUILESS_MAIN(TestValidation)
#include "tst_validation.moc"
