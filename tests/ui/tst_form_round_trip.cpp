#include <QJsonArray>
#include <QJsonDocument>
#include <QPlainTextEdit>
#include <QTemporaryFile>
#include <QTest>

#include "app/catalog/app_catalog.h"
#include "rich_sources.h"
#include "ui/forms/reveal_button.h"
#include "ui/forms/schema_form.h"
#include "ui/forms/secret_box.h"
#include "ui/forms/text_editors.h"
#include "valid_values.h"

using namespace claviger;
using namespace Qt::StringLiterals;

namespace
{
void makePlain(QList<Field> &fields)
{
    for (Field &field : fields) {
        field.secret = false;
        makePlain(field.children);
    }
}

QString textOf(const QJsonValue &value)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact));
}

/// The paths whose value the form gives back as another one than it was given.
QStringList changedIn(const Schema &schema, int turn)
{
    const auto values = validValues(schema, u"v4lue"_s, turn);
    SchemaForm form;
    form.setSchema(schema);
    form.setValues(values, {});
    const auto shown = form.plainValues();
    QStringList changed;
    for (auto one = values.begin(); one != values.end(); ++one) {
        const QJsonValue now = shown.value(one.key(), QJsonValue::Undefined);
        if (now != *one)
            changed.append(u"%1 (%2): %3 became %4"_s.arg(
                one.key(), fieldTypeName(schema.leaf(one.key())->type), textOf(*one), textOf(now)));
    }
    if (form.isDirty())
        changed.append(u"and the form takes itself for edited"_s);
    return changed;
}

Field longField(FieldType type, bool isSecret)
{
    Field field;
    field.name = u"long"_s;
    field.type = type;
    field.secret = isSecret;
    return field;
}

Schema schemaOf(const Field &field)
{
    Schema schema;
    schema.fields = {field};
    return schema;
}

FieldEditor *editorOf(const Field &field)
{
    return field.type == FieldType::File ? static_cast<FieldEditor *>(new FileEditor(field))
                                         : new MultiLineEditor(field);
}

QPlainTextEdit &textIn(const QWidget &editor)
{
    return *editor.findChild<QPlainTextEdit *>();
}

/// Texts that an editor of several lines shows as others.
void addOddTexts()
{
    QTest::addColumn<FieldType>("type");
    QTest::addColumn<QString>("text");
    for (const FieldType type : {FieldType::MultiLine, FieldType::File}) {
        const auto add = [type](const char *name, const QString &text) {
            QTest::addRow("%s, %s", qPrintable(fieldTypeName(type)), name) << type << text;
        };
        add("CRLF", u"one\r\ntwo\r\n"_s);
        add("lone CR", u"one\rtwo"_s);
        add("all breaks", u"\r\n\n\r\r\n"_s);
        add("no-break space", u"one\u00a0two"_s);
        add("line separator", u"one\u2028two"_s);
        add("paragraph separator", u"one\u2029two"_s);
        add("noncharacter", u"one\ufdd0two\ufdd1"_s);
        add("trailing newline", u"one\n"_s);
        add("only a newline", u"\n"_s);
        add("plain", u"one\ntwo"_s);
    }
}

/// A file that holds just this.
std::unique_ptr<QTemporaryFile> fileWith(const QString &text)
{
    auto file = std::make_unique<QTemporaryFile>();
    if (!file->open() || file->write(text.toUtf8()) < 0)
        qFatal("no temporary file");
    file->close();
    return file;
}
}

/// A form shows every value that its fields can have, and gives it back unchanged.
class TestFormRoundTrip final : public QObject
{
    Q_OBJECT

private slots:
    void a_form_gives_back_what_it_was_given_data()
    {
        QTest::addColumn<Schema>("schema");
        const auto add = [](const QString &name, const App &app) {
            for (const ConnectionMethod &method : app.methods) {
                Schema schema = method.schema;
                makePlain(schema.fields); // the same editors for all: what a secret one shows is its text
                QTest::addRow("%s %s", qPrintable(name), qPrintable(method.key)) << schema;
            }
        };
        for (const RichSource &source : richSources()) {
            const ScratchProject project;
            source.write(project);
            const auto preview = project.preview(source.path);
            QVERIFY(preview);
            for (const ImportItem &item : preview->items)
                add(QString::fromLatin1(source.name) + u' ' + item.definition.app.slug, item.definition.app);
        }
        AppCatalog catalog;
        for (const App &app : catalog.all())
            add(app.slug, app);
    }
    void a_form_gives_back_what_it_was_given()
    {
        QFETCH(Schema, schema);
        for (int turn = 0; turn < 3; ++turn)
            QCOMPARE(changedIn(schema, turn).join(u'\n'), QString());
    }

    void an_untouched_text_is_given_back_to_the_letter_data() { addOddTexts(); }
    void an_untouched_text_is_given_back_to_the_letter();
    void undoing_all_edits_gives_back_the_same_text_data() { addOddTexts(); }
    void undoing_all_edits_gives_back_the_same_text();
    void a_value_of_another_type_is_given_back_until_edited();
    void a_secret_text_stays_the_same_opened_or_not_data() { addOddTexts(); }
    void a_secret_text_stays_the_same_opened_or_not();
    void a_file_is_taken_to_the_letter_data() { addOddTexts(); }
    void a_file_is_taken_to_the_letter();
    void an_edited_text_keeps_what_is_not_a_line_break_data();
    void an_edited_text_keeps_what_is_not_a_line_break();
    void nothing_is_left_of_a_secret_that_was_typed_over();
    void shift_and_return_begin_a_line_like_any_other();
};

void TestFormRoundTrip::an_untouched_text_is_given_back_to_the_letter()
{
    QFETCH(const FieldType, type);
    QFETCH(const QString, text);
    SchemaForm form;
    form.setSchema(schemaOf(longField(type, false)));
    QStringList seen; // by whoever is told of a change
    connect(&form, &SchemaForm::edited, this,
        [&] { seen.append(form.plainValues().value(u"long"_s).toString()); });
    form.setValues({{u"long"_s, text}}, {});
    QCOMPARE(form.plainValues().value(u"long"_s), QJsonValue(text));
    QVERIFY(!form.isDirty());
    form.fill([&] {
        SecretFields values;
        values.emplace(u"long"_s, SecretBuffer::fromText(text));
        return values;
    }());
    QCOMPARE(form.plainValues().value(u"long"_s), QJsonValue(text));
    QCOMPARE(seen, QStringList{text});
    form.setValues({{u"long"_s, u"another"_s}}, {});
    QCOMPARE(form.plainValues().value(u"long"_s), QJsonValue(u"another"_s));
}

void TestFormRoundTrip::undoing_all_edits_gives_back_the_same_text()
{
    QFETCH(const FieldType, type);
    QFETCH(const QString, text);
    SchemaForm form;
    form.setSchema(schemaOf(longField(type, false)));
    form.setValues({{u"long"_s, text}}, {});
    QPlainTextEdit &edit = textIn(form);
    QTest::keyClicks(&edit, u"x"_s);
    QVERIFY(form.isDirty());
    QVERIFY(form.plainValues().value(u"long"_s).toString().startsWith(u"x"_s));
    edit.undo();
    QCOMPARE(form.plainValues().value(u"long"_s), QJsonValue(text));
    QVERIFY(!form.isDirty());
    edit.redo();
    QVERIFY(form.isDirty());
}

void TestFormRoundTrip::a_value_of_another_type_is_given_back_until_edited()
{
    for (const FieldType type : {FieldType::MultiLine, FieldType::File}) {
        const std::unique_ptr<FieldEditor> editor(editorOf(longField(type, false)));
        editor->setValue(QJsonArray{1, 2});
        QCOMPARE(editor->value(), QJsonValue(QJsonArray{1, 2}));
        QTest::keyClicks(&textIn(*editor), u"x"_s);
        QCOMPARE(editor->value(), QJsonValue(u"x[1,2]"_s));
    }
}

void TestFormRoundTrip::a_secret_text_stays_the_same_opened_or_not()
{
    QFETCH(const FieldType, type);
    QFETCH(const QString, text);
    SecretBox box(editorOf(longField(type, true)), FormTimings());
    box.show();
    box.setGiven(SecretBuffer::fromText(text));
    QCOMPARE(box.secret().toText(), text);
    box.findChild<RevealButton *>()->click();
    QVERIFY(box.isRevealed());
    QCOMPARE(box.secret().toText(), text);
    box.hideValue();
    QVERIFY(!box.isRevealed());
    QCOMPARE(box.secret().toText(), text);
    box.wipe();
    QCOMPARE(box.content(), SecretEditor::Content::Empty);
    QCOMPARE(box.secret().toText(), QString());
}

void TestFormRoundTrip::a_file_is_taken_to_the_letter()
{
    QFETCH(const FieldType, type);
    QFETCH(const QString, text);
    if (type != FieldType::File)
        return; // files are loaded there only
    const auto file = fileWith(text);
    FileEditor plain(longField(type, false));
    QString told;
    connect(&plain, &FieldEditor::edited, this, [&] { told = plain.value().toString(); });
    plain.load(file->fileName());
    QCOMPARE(plain.value(), QJsonValue(text));
    QCOMPARE(told, text);

    auto *inner = new FileEditor(longField(type, true));
    SecretBox box(inner, FormTimings());
    box.show();
    inner->load(file->fileName());
    QCOMPARE(box.secret().toText(), text);
    box.hideValue();
    QCOMPARE(box.secret().toText(), text);
}

void TestFormRoundTrip::an_edited_text_keeps_what_is_not_a_line_break_data()
{
    QTest::addColumn<FieldType>("type");
    QTest::addColumn<bool>("isSecret");
    for (const FieldType type : {FieldType::MultiLine, FieldType::File}) {
        for (const bool isSecret : {false, true})
            QTest::addRow("%s, %s", qPrintable(fieldTypeName(type)), isSecret ? "secret" : "plain")
                << type << isSecret;
    }
}

void TestFormRoundTrip::an_edited_text_keeps_what_is_not_a_line_break()
{
    QFETCH(const FieldType, type);
    QFETCH(const bool, isSecret);
    const std::unique_ptr<FieldEditor> editor(editorOf(longField(type, isSecret)));
    editor->setValue(u"a\u00a0b\r\nc\u2028d\n"_s);
    QTest::keyClicks(&textIn(*editor), u"x"_s);
    QCOMPARE(editor->value(), QJsonValue(u"xa\u00a0b\nc\u2028d\n"_s));
}

/// The text that was set is not kept longer than the editor has it.
void TestFormRoundTrip::nothing_is_left_of_a_secret_that_was_typed_over()
{
    for (const FieldType type : {FieldType::MultiLine, FieldType::File}) {
        const std::unique_ptr<FieldEditor> editor(editorOf(longField(type, true)));
        editor->setValue(u"one\r\ntwo"_s);
        QPlainTextEdit &edit = textIn(*editor);
        QTest::keyClicks(&edit, u"x"_s);
        QTest::keyClick(&edit, Qt::Key_Backspace);
        QCOMPARE(editor->value(), QJsonValue(u"one\ntwo"_s));
        edit.document()->setModified(false);
        QCOMPARE(editor->value(), QJsonValue(u"one\ntwo"_s));
    }
}

void TestFormRoundTrip::shift_and_return_begin_a_line_like_any_other()
{
    for (const FieldType type : {FieldType::MultiLine, FieldType::File}) {
        for (const bool isSecret : {false, true}) {
            const std::unique_ptr<FieldEditor> editor(editorOf(longField(type, isSecret)));
            QPlainTextEdit &edit = textIn(*editor);
            QTest::keyClicks(&edit, u"one"_s);
            QTest::keyClick(&edit, Qt::Key_Return, Qt::ShiftModifier);
            QTest::keyClicks(&edit, u"two"_s);
            QCOMPARE(editor->value(), QJsonValue(u"one\ntwo"_s));
        }
    }
}

QTEST_MAIN(TestFormRoundTrip)
#include "tst_form_round_trip.moc"
