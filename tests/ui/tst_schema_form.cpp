#include <QAbstractItemView>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QCompleter>
#include <QDateTime>
#include <QDateTimeEdit>
#include <QDragEnterEvent>
#include <QJsonArray>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTemporaryFile>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>

#include "every_type.h"
#include "ui/forms/field_editor.h"
#include "ui/forms/folding_group.h"
#include "ui/forms/reveal_button.h"
#include "ui/forms/schema_form.h"
#include "ui/forms/secret_editor.h"
#include "ui/forms/text_editors.h"

using namespace claviger;
using namespace claviger::test;
using namespace Qt::StringLiterals;

namespace
{
constexpr FormTimings quick{
    std::chrono::milliseconds(40), std::chrono::milliseconds(200), std::chrono::milliseconds(60)};

Schema withSecret()
{
    Schema schema = everyType();
    Field key = field(u"apiKey"_s, FieldType::String);
    key.secret = true;
    schema.fields.append(key);
    return schema;
}

void copyText(const QString &text)
{
    QGuiApplication::clipboard()->setText(text);
}

template <typename Input> Input *input(const SchemaForm &form, const QString &path)
{
    return qobject_cast<Input *>(form.editor(path)->inputWidget());
}
}

class tst_schema_form : public QObject
{
    Q_OBJECT

private slots:
    void every_type_gives_back_what_it_was_given();
    void every_type_takes_a_value_from_the_keyboard();
    void values_of_another_type_are_kept_until_edited();
    void an_odd_date_is_kept_word_for_word();
    void a_moment_can_be_set_and_cleared();
    void a_moment_is_written_as_the_language_writes_it_data();
    void a_moment_is_written_as_the_language_writes_it();
    void a_list_grows_and_shrinks();
    void a_file_is_loaded_and_a_missing_one_is_said();
    void constants_and_read_only_fields_cannot_be_typed_into();
    void a_read_only_form_takes_nothing();
    void a_line_is_as_long_as_its_value();
    void hidden_fields_keep_their_value();
    void values_without_a_field_are_shown_and_kept();
    void defaults_fill_a_new_form_only();
    void a_default_that_does_not_fit_is_left_out();
    void a_field_appears_with_its_sibling();
    void format_errors_wait_for_leaving_the_field();
    void format_errors_wait_for_a_pause_in_typing();
    void an_error_goes_at_once_when_mended();
    void required_is_said_after_saving_only_and_takes_the_focus();
    void dirty_follows_what_differs();
    void every_input_has_a_name_and_labels_have_mnemonics();
    void tab_goes_through_the_fields_in_order();
    void the_wheel_changes_only_what_has_the_focus();
    void a_click_on_the_label_ticks_the_box();
    void short_choices_are_radio_buttons_data();
    void short_choices_are_radio_buttons();
    void an_open_choice_can_be_left_open();
    void many_options_are_found_by_typing();
    void a_file_says_what_it_is_data();
    void a_file_says_what_it_is();
    void a_dropped_file_is_taken_and_several_are_refused();
    void a_group_folds_and_opens_for_an_error();
    void a_folded_group_stays_folded_when_its_form_is_filled_again();
    void pasted_values_fill_what_they_name();
    void pasting_several_pairs_into_a_line_fills_the_form();
    void pasting_one_value_into_a_line_pastes_it();
    void undo_gives_back_what_was_there_and_spares_what_was_typed_since();
    void what_cannot_be_pasted_is_said();
};

void tst_schema_form::every_type_gives_back_what_it_was_given()
{
    SchemaForm form(quick);
    form.setSchema(everyType());
    const auto given = everyValue();
    form.setValues(given, {});
    const auto values = form.plainValues();
    for (auto it = given.begin(); it != given.end(); ++it)
        QVERIFY2(values.value(it.key()) == it.value(), qPrintable(it.key()));
    QCOMPARE(values.size(), given.size());
    QVERIFY(!form.isDirty());
}

void tst_schema_form::every_type_takes_a_value_from_the_keyboard()
{
    SchemaForm form(quick);
    form.setSchema(everyType());
    form.show();
    QVERIFY(QTest::qWaitForWindowActive(&form));
    for (const auto &[path, keys] : std::initializer_list<std::pair<const char *, const char *>>{
             {"text", "abc"}, {"ratio", "2.5"}, {"count", "-12"}, {"site", "https://a.example"},
             {"server", "h:1"}, {"odd", "x"}, {"proxy/host", "p"}, {"proxy/port", "80"}})
        QTest::keyClicks(form.editor(QString::fromLatin1(path))->inputWidget(), QString::fromLatin1(keys));
    QTest::keyClicks(form.editor(u"notes"_s)->inputWidget(), u"l1"_s);
    QTest::keyClick(form.editor(u"notes"_s)->inputWidget(), Qt::Key_Return);
    QTest::keyClicks(form.editor(u"certificate"_s)->inputWidget(), u"{}"_s);
    QTest::keyClick(input<QCheckBox>(form, u"verify"_s), Qt::Key_Space);
    QTest::keyClick(input<QComboBox>(form, u"region"_s), Qt::Key_Down);
    QTest::keyClick(input<QRadioButton>(form, u"plan"_s), Qt::Key_Space);
    const auto values = form.plainValues();
    QCOMPARE(values.value(u"text"_s), QJsonValue(u"abc"_s));
    QCOMPARE(values.value(u"notes"_s), QJsonValue(u"l1\n"_s));
    QCOMPARE(values.value(u"ratio"_s), QJsonValue(2.5));
    QCOMPARE(values.value(u"count"_s), QJsonValue(-12));
    QCOMPARE(values.value(u"verify"_s), QJsonValue(true));
    QCOMPARE(values.value(u"region"_s), QJsonValue(u"eu"_s));
    QCOMPARE(values.value(u"plan"_s), QJsonValue(u"free"_s));
    QCOMPARE(values.value(u"certificate"_s), QJsonValue(u"{}"_s));
    QCOMPARE(values.value(u"proxy/port"_s), QJsonValue(80));
    QVERIFY(form.isDirty());
}

void tst_schema_form::values_of_another_type_are_kept_until_edited()
{
    SchemaForm form(quick);
    form.setSchema(everyType());
    const QHash<QString, QJsonValue> foreign{{u"text"_s, QJsonObject{{u"a"_s, 1}}}, {u"region"_s, u"mars"_s},
        {u"plan"_s, u"gold"_s}, {u"tags"_s, u"not a list"_s}};
    form.setValues(foreign, {});
    for (auto it = foreign.begin(); it != foreign.end(); ++it)
        QVERIFY2(form.plainValues().value(it.key()) == it.value(), qPrintable(it.key()));
    input<QLineEdit>(form, u"text"_s)->clear();
    QTest::keyClicks(form.editor(u"text"_s)->inputWidget(), u"z"_s);
    QCOMPARE(form.plainValues().value(u"text"_s), QJsonValue(u"z"_s));
}

void tst_schema_form::an_odd_date_is_kept_word_for_word()
{
    SchemaForm form(quick);
    form.setSchema(everyType());
    for (const QString &text :
        {u"next tuesday"_s, u"2027-03-01T09:30:00.123456Z"_s, u"2027-03-01T09:30:00-07:00"_s}) {
        form.setValues({{u"expires"_s, text}}, {});
        QCOMPARE(form.plainValues().value(u"expires"_s).toString(), text);
    }
}

void tst_schema_form::a_moment_can_be_set_and_cleared()
{
    SchemaForm form(quick);
    form.setSchema(everyType());
    FieldEditor *editor = form.editor(u"expires"_s);
    auto *set = qobject_cast<QPushButton *>(editor->inputWidget());
    QVERIFY(set);
    set->click();
    auto *moment = qobject_cast<QDateTimeEdit *>(editor->inputWidget());
    QVERIFY(moment);
    moment->setDateTime(QDateTime(QDate(2030, 1, 2), QTime(3, 4, 5)));
    const QString text = editor->value().toString();
    QVERIFY2(text.startsWith(u"2030-01-02T03:04:05"), qPrintable(text));
    QVERIFY(QDateTime::fromString(text, Qt::ISODate).timeSpec() != Qt::LocalTime); // it says its offset
    editor->findChild<QToolButton *>()->click();
    QVERIFY(editor->value().isUndefined());
}

void tst_schema_form::a_moment_is_written_as_the_language_writes_it_data()
{
    QTest::addColumn<QLocale>("locale");
    QTest::addColumn<QString>("shown");
    QTest::newRow("American") << QLocale(u"en_US"_s) << u"3/15/2027 9:30:05 AM"_s;
    QTest::newRow("British") << QLocale(u"en_GB"_s) << u"15/03/2027 09:30:05"_s;
    QTest::newRow("German") << QLocale(u"de_DE"_s) << u"15.03.2027 09:30:05"_s;
    QTest::newRow("Chinese") << QLocale(u"zh_CN"_s) << u"2027/3/15 09:30:05"_s;
}

void tst_schema_form::a_moment_is_written_as_the_language_writes_it()
{
    QFETCH(const QLocale, locale);
    const auto back = qScopeGuard([before = QLocale()] { QLocale::setDefault(before); });
    QLocale::setDefault(locale);
    SchemaForm form(quick);
    form.setSchema(everyType());
    const QDateTime moment(QDate(2027, 3, 15), QTime(9, 30, 5));
    const QString text = moment.toOffsetFromUtc(moment.offsetFromUtc()).toString(Qt::ISODate);
    form.setValues({{u"expires"_s, text}}, {});
    QTEST(input<QDateTimeEdit>(form, u"expires"_s)->text().simplified(), "shown");
    QCOMPARE(form.editor(u"expires"_s)->value(), QJsonValue(text));
}

void tst_schema_form::a_list_grows_and_shrinks()
{
    SchemaForm form(quick);
    form.setSchema(everyType());
    form.show();
    FieldEditor *editor = form.editor(u"tags"_s);
    const auto buttons = editor->findChildren<QToolButton *>();
    buttons.at(0)->click();
    auto *table = input<QTableWidget>(form, u"tags"_s);
    auto *cell = table->findChild<QLineEdit *>();
    QVERIFY(cell);
    QTest::keyClicks(cell, u"first"_s);
    QTest::keyClick(cell, Qt::Key_Return);
    QTRY_COMPARE(editor->value(), QJsonValue(QJsonArray{u"first"_s}));
    buttons.at(1)->click();
    QVERIFY(editor->value().isUndefined());
}

void tst_schema_form::a_file_is_loaded_and_a_missing_one_is_said()
{
    SchemaForm form(quick);
    form.setSchema(everyType());
    auto *editor = qobject_cast<FileEditor *>(form.editor(u"certificate"_s));
    QTemporaryFile file;
    QVERIFY(file.open());
    file.write("\xEF\xBB\xBF{\"k\": 1}");
    file.close();
    editor->load(file.fileName());
    QCOMPARE(editor->value().toString(), u"{\"k\": 1}"_s);
    editor->load(u"/nowhere/at/all"_s);
    QCOMPARE(editor->value().toString(), u"{\"k\": 1}"_s); // nothing is lost
    const auto labels = editor->findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(),
        [](const QLabel *label) { return !label->isHidden() && label->text().contains(u"/nowhere"); }));
}

void tst_schema_form::constants_and_read_only_fields_cannot_be_typed_into()
{
    Schema schema;
    schema.fields = {field(u"version"_s, FieldType::String), field(u"account"_s, FieldType::String)};
    schema.fields[0].constantValue = u"2024-01"_s;
    schema.fields[1].readOnly = true;
    SchemaForm form(quick);
    form.setSchema(schema);
    form.setValues({{u"account"_s, u"acme"_s}, {u"version"_s, u"old"_s}}, {});
    QTest::keyClicks(form.editor(u"version"_s)->inputWidget(), u"x"_s);
    QTest::keyClicks(form.editor(u"account"_s)->inputWidget(), u"x"_s);
    QCOMPARE(form.plainValues().value(u"version"_s), QJsonValue(u"2024-01"_s));
    QCOMPARE(form.plainValues().value(u"account"_s), QJsonValue(u"acme"_s));
}

void tst_schema_form::a_read_only_form_takes_nothing()
{
    Schema schema = everyType();
    for (const FieldType type :
        {FieldType::String, FieldType::MultiLine, FieldType::File, FieldType::StringMap}) {
        Field secret = field(u"secret%1"_s.arg(schema.fields.size()), type);
        secret.secret = true;
        schema.fields.append(secret);
    }
    SchemaForm form(quick);
    form.setReadOnly(true);
    form.setSchema(schema);
    const auto given = everyValue();
    QStringList secrets;
    schema.forEachLeaf([&secrets](const QString &path, const Field &leaf) {
        if (leaf.secret)
            secrets.append(path);
    });
    form.setValues(given, secrets);
    form.show();
    QVERIFY(QTest::qWaitForWindowActive(&form));
    const auto shown = form.plainValues();
    QSignalSpy edits(&form, &SchemaForm::edited);
    const auto tryAll = [&form] {
        for (const QString &path : form.visiblePaths()) {
            QWidget *input = form.editor(path)->inputWidget();
            input->setFocus();
            for (const Qt::Key key :
                {Qt::Key_Space, Qt::Key_Down, Qt::Key_7, Qt::Key_Delete, Qt::Key_Backspace})
                QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : input, key);
            for (QAbstractButton *button : form.editor(path)->findChildren<QAbstractButton *>())
                if (button->isVisible() && !button->accessibleName().startsWith(u"Show"_s))
                    button->click();
        }
    };
    tryAll();
    for (const QString &path : std::as_const(secrets)) { // and once revealed
        QSignalSpy reveals(&form, &SchemaForm::revealRequested);
        form.editor(path)->findChild<RevealButton *>()->click();
        QCOMPARE(reveals.size(), 1);
        const Field *leaf = schema.leaf(path);
        form.showSecret(path,
            SecretBuffer::fromText(leaf->type == FieldType::StringMap ? u"{\"k\":\"v\"}"_s : u"shown"_s));
        QVERIFY(qobject_cast<SecretEditor *>(form.editor(path))->isRevealed());
        tryAll();
    }
    QCOMPARE(edits.size(), 0);
    QCOMPARE(form.plainValues(), shown);
    QCOMPARE(form.keptSecrets(), secrets);
    QVERIFY(!form.isDirty());
}

void tst_schema_form::a_line_is_as_long_as_its_value()
{
    const QString longValue(40'000, u'a'); // Qt's own limit is 32767
    SchemaForm form(quick);
    form.setSchema(withSecret());
    form.setValues({{u"text"_s, longValue}}, {});
    QCOMPARE(form.plainValues().value(u"text"_s), QJsonValue(longValue));
    QVERIFY(!form.isDirty());
    copyText(longValue + u'b');
    for (const QString &path : {u"text"_s, u"apiKey"_s}) {
        auto *line = input<QLineEdit>(form, path);
        line->selectAll();
        line->paste();
    }
    QCOMPARE(form.plainValues().value(u"text"_s), QJsonValue(longValue + u'b'));
    QVERIFY(form.secrets().at(u"apiKey"_s).equals(SecretBuffer::fromText(longValue + u'b').view()));
}

void tst_schema_form::hidden_fields_keep_their_value()
{
    Schema schema;
    schema.fields = {field(u"shown"_s, FieldType::String), field(u"secretly"_s, FieldType::String)};
    schema.fields[1].hidden = true;
    SchemaForm form(quick);
    form.setSchema(schema);
    form.setValues({{u"secretly"_s, u"kept"_s}}, {});
    QVERIFY(!form.editor(u"secretly"_s));
    QCOMPARE(form.plainValues().value(u"secretly"_s), QJsonValue(u"kept"_s));
}

void tst_schema_form::values_without_a_field_are_shown_and_kept()
{
    SchemaForm form(quick);
    form.setSchema(everyType());
    form.setValues({{u"gone"_s, u"still here"_s}}, {u"goneSecret"_s});
    QCOMPARE(form.plainValues().value(u"gone"_s), QJsonValue(u"still here"_s));
    QCOMPARE(form.keptSecrets(), QStringList{u"goneSecret"_s});
    QVERIFY(form.visiblePaths().contains(u"gone"_s));
    QVERIFY(form.visiblePaths().contains(u"goneSecret"_s));
    QVERIFY(!form.isDirty());
}

void tst_schema_form::defaults_fill_a_new_form_only()
{
    Schema schema;
    schema.fields = {field(u"region"_s, FieldType::String)};
    schema.fields[0].defaultValue = u"eu"_s;
    SchemaForm form(quick);
    form.setSchema(schema);
    form.setValues({}, {});
    QVERIFY(form.plainValues().isEmpty());
    form.setSchema(schema);
    form.setDefaults();
    QCOMPARE(form.plainValues().value(u"region"_s), QJsonValue(u"eu"_s));
}

void tst_schema_form::a_default_that_does_not_fit_is_left_out()
{
    Schema schema;
    schema.fields = {field(u"mode"_s, FieldType::String), field(u"ttl"_s, FieldType::Integer),
        field(u"port"_s, FieldType::Integer), field(u"unseen"_s, FieldType::Object)};
    schema.fields[0].constraints.allowedValues = {u"a"_s};
    schema.fields[0].defaultValue = u"c"_s;
    schema.fields[1].hidden = true; // nobody could mend it
    schema.fields[1].defaultValue = 1.5;
    schema.fields[2].defaultValue = u"5432"_s;
    schema.fields[3].hidden = true;
    schema.fields[3].defaultValue = QJsonObject{{u"zone"_s, u"z1"_s}};
    schema.fields[3].children = {field(u"zone"_s, FieldType::String)};
    SchemaForm form(quick);
    form.setSchema(schema);
    form.setDefaults();
    QCOMPARE(
        form.plainValues(), (QHash<QString, QJsonValue>{{u"port"_s, 5432}, {u"unseen/zone"_s, u"z1"_s}}));
    QVERIFY(form.check());
}

void tst_schema_form::a_field_appears_with_its_sibling()
{
    Schema schema = everyType();
    schema.fields[0].visibility.show = QJsonObject{{u"region"_s, u"us"_s}};
    SchemaForm form(quick);
    form.setSchema(schema);
    QVERIFY(!form.visiblePaths().contains(u"text"_s));
    auto *region = input<QComboBox>(form, u"region"_s);
    QTest::keyClick(region, Qt::Key_Down);
    QVERIFY(!form.visiblePaths().contains(u"text"_s));
    QTest::keyClick(region, Qt::Key_Down);
    QVERIFY(form.visiblePaths().contains(u"text"_s));
}

void tst_schema_form::format_errors_wait_for_leaving_the_field()
{
    FormTimings patient = quick;
    patient.typingPause = std::chrono::hours(1);
    SchemaForm form(patient);
    form.setSchema(everyType());
    form.show();
    QVERIFY(QTest::qWaitForWindowActive(&form));
    QWidget *site = form.editor(u"site"_s)->inputWidget();
    site->setFocus();
    QTest::keyClicks(site, u"not a url"_s);
    QVERIFY(form.problem(u"site"_s).isEmpty());
    QTest::keyClick(site, Qt::Key_Tab);
    QVERIFY(!form.problem(u"site"_s).isEmpty());
    QCOMPARE(site->accessibleDescription(), form.problem(u"site"_s));
}

void tst_schema_form::format_errors_wait_for_a_pause_in_typing()
{
    SchemaForm form(quick);
    form.setSchema(everyType());
    form.show();
    QVERIFY(QTest::qWaitForWindowActive(&form));
    QWidget *count = form.editor(u"count"_s)->inputWidget();
    QTest::keyClicks(count, u"x1"_s);
    QVERIFY(form.problem(u"count"_s).isEmpty());
    QTRY_VERIFY(!form.problem(u"count"_s).isEmpty());
}

void tst_schema_form::an_error_goes_at_once_when_mended()
{
    SchemaForm form(quick);
    form.setSchema(everyType());
    form.show();
    QWidget *count = form.editor(u"count"_s)->inputWidget();
    QTest::keyClicks(count, u"1x"_s);
    QTRY_VERIFY(!form.problem(u"count"_s).isEmpty());
    QTest::keyClick(count, Qt::Key_Backspace);
    QVERIFY(form.problem(u"count"_s).isEmpty());
    QVERIFY(count->accessibleDescription().isEmpty());
}

void tst_schema_form::required_is_said_after_saving_only_and_takes_the_focus()
{
    Schema schema;
    schema.fields = {field(u"a"_s, FieldType::String), field(u"b"_s, FieldType::String)};
    schema.fields[1].required = true;
    SchemaForm form(quick);
    form.setSchema(schema);
    form.show();
    QVERIFY(QTest::qWaitForWindowActive(&form));
    QWidget *b = form.editor(u"b"_s)->inputWidget();
    b->setFocus();
    QTest::keyClick(b, Qt::Key_Backtab);
    QVERIFY(form.problem(u"b"_s).isEmpty());
    QVERIFY(!form.check());
    QVERIFY(!form.problem(u"b"_s).isEmpty());
    QTRY_VERIFY(b->hasFocus());
    QTest::keyClicks(b, u"x"_s);
    QVERIFY(form.problem(u"b"_s).isEmpty());
    QVERIFY(form.check());
}

void tst_schema_form::dirty_follows_what_differs()
{
    SchemaForm form(quick);
    form.setSchema(everyType());
    form.setValues(everyValue(), {});
    auto *text = input<QLineEdit>(form, u"text"_s);
    QTest::keyClicks(text, u"!"_s);
    QVERIFY(form.isDirty());
    QTest::keyClick(text, Qt::Key_Backspace);
    QVERIFY(!form.isDirty());
}

void tst_schema_form::every_input_has_a_name_and_labels_have_mnemonics()
{
    Schema schema = everyType();
    Field key = field(u"key"_s, FieldType::String);
    key.secret = true;
    Field pem = field(u"pem"_s, FieldType::File);
    pem.secret = true;
    schema.fields.append({key, pem});
    SchemaForm form(quick);
    form.setSchema(schema);
    form.setValues(everyValue(), {u"key"_s, u"pem"_s});
    form.show();
    for (const QWidget *widget : form.findChildren<QWidget *>()) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible() || widget->focusProxy()
            || widget->objectName().startsWith(u"qt_"))
            continue;
        QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
    }
    QSet<QChar> letters;
    QStringList without;
    for (const QLabel *label : form.findChildren<QLabel *>()) {
        if (!label->buddy())
            continue;
        const qsizetype at = label->text().indexOf(u'&');
        if (at < 0) {
            without.append(label->text());
            continue;
        }
        QVERIFY2(!letters.contains(label->text().at(at + 1).toLower()), qPrintable(label->text()));
        letters.insert(label->text().at(at + 1).toLower());
    }
    for (const QString &label : without) { // only where every letter of it is taken
        for (const QChar letter : label)
            QVERIFY2(!letter.isLetter() || letters.contains(letter.toLower()), qPrintable(label));
    }
}

void tst_schema_form::tab_goes_through_the_fields_in_order()
{
    SchemaForm form(quick);
    form.setSchema(everyType());
    form.show();
    QVERIFY(QTest::qWaitForWindowActive(&form));
    QStringList seen;
    form.editor(u"text"_s)->inputWidget()->setFocus();
    for (int i = 0; i < 40; ++i) {
        for (const QString &path : form.visiblePaths()) {
            if (form.editor(path)->isAncestorOf(QApplication::focusWidget()) && !seen.contains(path))
                seen.append(path);
        }
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    QCOMPARE(seen, form.visiblePaths());
}

void tst_schema_form::the_wheel_changes_only_what_has_the_focus()
{
    SchemaForm form(quick);
    form.setSchema(everyType());
    form.setValues({{u"region"_s, u"us"_s}, {u"expires"_s, u"2027-03-15T09:30:00Z"_s}}, {});
    form.show();
    QVERIFY(QTest::qWaitForWindowActive(&form));
    form.editor(u"text"_s)->inputWidget()->setFocus();
    for (const QString &path : {u"region"_s, u"expires"_s}) {
        QWidget *input = form.editor(path)->inputWidget();
        const QJsonValue before = form.editor(path)->value();
        const auto wheel = [input] {
            const QPointF at = input->rect().center();
            QWheelEvent event(at, input->mapToGlobal(at), {}, {0, -120}, Qt::NoButton, Qt::NoModifier,
                Qt::NoScrollPhase, false);
            QCoreApplication::sendEvent(input, &event);
        };
        wheel();
        QCOMPARE(form.editor(path)->value(), before);
        QVERIFY(!form.isDirty());
        QVERIFY(!input->hasFocus());
        input->setFocus();
        wheel();
        QVERIFY(form.editor(path)->value() != before);
        form.setValues({{u"region"_s, u"us"_s}, {u"expires"_s, u"2027-03-15T09:30:00Z"_s}}, {});
        form.editor(u"text"_s)->inputWidget()->setFocus();
    }
}

void tst_schema_form::a_click_on_the_label_ticks_the_box()
{
    SchemaForm form(quick);
    form.setSchema(everyType());
    form.show();
    QSignalSpy edited(&form, &SchemaForm::edited);
    auto *label = form.editor(u"verify"_s)->findChild<QLabel *>();
    QVERIFY(label);
    QTest::mouseClick(label, Qt::LeftButton);
    QCOMPARE(form.plainValues().value(u"verify"_s), QJsonValue(true));
    QCOMPARE(edited.count(), 1);
}

void tst_schema_form::short_choices_are_radio_buttons_data()
{
    QTest::addColumn<int>("options");
    QTest::addColumn<bool>("required");
    QTest::addColumn<QString>("longest");
    QTest::addColumn<bool>("buttons");
    QTest::newRow("four, required") << 4 << true << u"x"_s << true;
    QTest::newRow("five, required") << 5 << true << u"x"_s << false;
    QTest::newRow("three and open") << 3 << false << u"x"_s << true;
    QTest::newRow("four and open") << 4 << false << u"x"_s << false;
    QTest::newRow("a long one") << 2 << true << QString(29, u'x') << false;
}

void tst_schema_form::short_choices_are_radio_buttons()
{
    QFETCH(const int, options);
    QFETCH(const bool, required);
    QFETCH(const QString, longest);
    QFETCH(const bool, buttons);
    Schema schema;
    schema.fields = {field(u"plan"_s, FieldType::Choice)};
    schema.fields[0].required = required;
    for (int i = 1; i < options; ++i)
        schema.fields[0].options.append({i, LocalizedText(QString::number(i))});
    schema.fields[0].options.append({0, LocalizedText(longest)});
    SchemaForm form(quick);
    form.setSchema(schema);
    QCOMPARE(input<QRadioButton>(form, u"plan"_s) != nullptr, buttons);
    QCOMPARE(input<QComboBox>(form, u"plan"_s) != nullptr, !buttons);
    QVERIFY(form.plainValues().isEmpty());
}

void tst_schema_form::an_open_choice_can_be_left_open()
{
    Schema schema;
    schema.fields = {field(u"plan"_s, FieldType::Choice)};
    schema.fields[0].options = {{u"free"_s, {}}, {u"paid"_s, {}}};
    SchemaForm form(quick);
    form.setSchema(schema);
    form.setValues({{u"plan"_s, u"paid"_s}}, {});
    const auto buttons = form.findChildren<QRadioButton *>();
    QCOMPARE(buttons.size(), 3);
    buttons.last()->click();
    QVERIFY(form.plainValues().isEmpty());
    QVERIFY(form.isDirty());
    buttons.at(1)->click();
    QCOMPARE(form.plainValues().value(u"plan"_s), QJsonValue(u"paid"_s));
    QVERIFY(!form.isDirty());
}

void tst_schema_form::many_options_are_found_by_typing()
{
    Schema schema;
    schema.fields = {field(u"zone"_s, FieldType::Choice)};
    for (int i = 0; i < 13; ++i)
        schema.fields[0].options.append({u"zone-%1"_s.arg(i), LocalizedText(u"Zone number %1"_s.arg(i))});
    schema.fields.append(field(u"next"_s, FieldType::String));
    SchemaForm form(quick);
    form.setSchema(schema);
    form.show();
    QVERIFY(QTest::qWaitForWindowActive(&form));
    auto *combo = input<QComboBox>(form, u"zone"_s);
    QVERIFY(combo && combo->lineEdit());
    combo->setFocus();
    combo->lineEdit()->selectAll();
    QTest::keyClicks(combo->lineEdit(), u"zone number 7"_s);
    QVERIFY(combo->completer()->popup()->isVisible());
    QTest::keyClick(combo->completer()->popup(), Qt::Key_Tab); // closes the list of what fits
    QTest::keyClick(combo->lineEdit(), Qt::Key_Tab);
    QCOMPARE(form.plainValues().value(u"zone"_s), QJsonValue(u"zone-7"_s));
    combo->setFocus();
    combo->lineEdit()->selectAll();
    QTest::keyClicks(combo->lineEdit(), u"nowhere"_s);
    QTest::keyClick(combo->lineEdit(), Qt::Key_Tab);
    QCOMPARE(form.plainValues().value(u"zone"_s), QJsonValue(u"zone-7"_s));
    QCOMPARE(combo->currentText(), u"Zone number 7"_s);
}

void tst_schema_form::a_file_says_what_it_is_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("said");
    QTest::newRow("rsa") << u"-----BEGIN RSA PRIVATE KEY-----\nAA=="_s << u"PEM: RSA private key"_s;
    QTest::newRow("chain") << u"-----BEGIN CERTIFICATE-----\n-----BEGIN CERTIFICATE-----"_s
                           << u"PEM, 2 part(s): Certificate"_s;
    QTest::newRow("another") << u"-----BEGIN DH PARAMETERS-----"_s << u"PEM: DH PARAMETERS"_s;
    QTest::newRow("json") << u"{\"a\":1}"_s << u"JSON: an object"_s;
    QTest::newRow("text") << u"abc"_s << u""_s;
}

void tst_schema_form::a_file_says_what_it_is()
{
    QFETCH(const QString, text);
    QFETCH(const QString, said);
    SchemaForm form(quick);
    form.setSchema(everyType());
    form.editor(u"certificate"_s)->setValue(text);
    QString shown;
    for (const QLabel *label : form.editor(u"certificate"_s)->findChildren<QLabel *>())
        shown += label->text();
    QCOMPARE(shown, said);
}

void tst_schema_form::a_dropped_file_is_taken_and_several_are_refused()
{
    SchemaForm form(quick);
    form.setSchema(everyType());
    form.show();
    FieldEditor *editor = form.editor(u"certificate"_s);
    QTemporaryFile file;
    QVERIFY(file.open());
    file.write("[1]");
    file.close();
    const auto drop = [editor](const QList<QUrl> &urls) {
        QMimeData data;
        data.setUrls(urls);
        QDragEnterEvent enter({5, 5}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(editor, &enter);
        QDropEvent event({5, 5}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(editor, &event);
    };
    drop({QUrl::fromLocalFile(file.fileName())});
    QCOMPARE(editor->value().toString(), u"[1]"_s);
    drop({QUrl::fromLocalFile(file.fileName()), QUrl::fromLocalFile(file.fileName())});
    QCOMPARE(editor->value().toString(), u"[1]"_s);
    QVERIFY(editor->inputWidget()->accessibleDescription().startsWith(u"One file"));
}

void tst_schema_form::a_group_folds_and_opens_for_an_error()
{
    SchemaForm form(quick);
    form.setSchema(everyType());
    form.show();
    auto *group = form.findChild<FoldingGroup *>();
    QVERIFY(group);
    QWidget *port = form.editor(u"proxy/port"_s)->inputWidget();
    QVERIFY(port->isVisible());
    QTest::keyClick(group->header(), Qt::Key_Space);
    QVERIFY(!port->isVisible());
    QVERIFY(group->isFolded());
    form.setValues({{u"proxy/port"_s, u"eighty"_s}}, {});
    QVERIFY(!form.check());
    QVERIFY(port->isVisible());
    QVERIFY(!form.problem(u"proxy/port"_s).isEmpty());
}

void tst_schema_form::a_folded_group_stays_folded_when_its_form_is_filled_again()
{
    SchemaForm form(quick);
    form.setSchema(everyType());
    form.show();
    QTest::keyClick(form.findChild<FoldingGroup *>()->header(), Qt::Key_Space);
    form.setSchema(everyType()); // as after saving
    QVERIFY(!form.editor(u"proxy/port"_s)->inputWidget()->isVisible());
    form.setSchema({});
    form.setSchema(everyType());
    QVERIFY(form.editor(u"proxy/port"_s)->inputWidget()->isVisible());
}

void tst_schema_form::pasted_values_fill_what_they_name()
{
    SchemaForm form(quick);
    form.setSchema(withSecret());
    form.setAppNames({u"exa"_s});
    form.setValues({{u"text"_s, u"before"_s}}, {u"apiKey"_s});
    copyText(u"EXA_API_KEY='s3cret'\nTEXT=after\nPORT=1\nVERIFY=yes\nEXA_PROXY_PORT=80"_s);
    form.pasteValues();
    QCOMPARE(form.note(), u"4 of 5 value(s) filled in. Not recognized: PORT."_s);
    QVERIFY(form.givenSecret(u"apiKey"_s).equals("s3cret"));
    QCOMPARE(form.plainValues().value(u"text"_s), QJsonValue(u"after"_s));
    QCOMPARE(form.plainValues().value(u"verify"_s), QJsonValue(true));
    QCOMPARE(form.plainValues().value(u"proxy/port"_s), QJsonValue(80));
    QVERIFY(form.isDirty());
    form.undoFill();
    QVERIFY(!form.isDirty());
    QCOMPARE(form.keptSecrets(), QStringList{u"apiKey"_s});
    QVERIFY(form.note().isEmpty());
}

void tst_schema_form::pasting_several_pairs_into_a_line_fills_the_form()
{
    SchemaForm form(quick);
    form.setSchema(withSecret());
    form.show();
    QVERIFY(QTest::qWaitForWindowActive(&form));
    copyText(u"{\"api_key\":\"s3cret\",\"text\":\"t\"}"_s);
    QWidget *site = form.editor(u"site"_s)->inputWidget();
    site->setFocus();
    QTest::keyClick(site, Qt::Key_V, Qt::ControlModifier);
    QVERIFY(form.editor(u"site"_s)->value().isUndefined());
    QVERIFY(form.givenSecret(u"apiKey"_s).equals("s3cret"));
    QCOMPARE(form.plainValues().value(u"text"_s), QJsonValue(u"t"_s));
    QTest::keyClick(site, Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(form.givenSecret(u"apiKey"_s).isNull());
    QVERIFY(form.editor(u"text"_s)->value().isUndefined());
}

void tst_schema_form::pasting_one_value_into_a_line_pastes_it()
{
    SchemaForm form(quick);
    form.setSchema(withSecret());
    form.show();
    QVERIFY(QTest::qWaitForWindowActive(&form));
    QWidget *text = form.editor(u"text"_s)->inputWidget();
    for (const QString &value : {u"site=https://a.example"_s, u"{\"x\":1,\"y\":2}"_s, u"plain words"_s}) {
        form.editor(u"text"_s)->setValue(QJsonValue::Undefined);
        copyText(value);
        text->setFocus();
        QTest::keyClick(text, Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(form.editor(u"text"_s)->value().toString(), value);
    }
    QVERIFY(form.note().isEmpty());
}

void tst_schema_form::undo_gives_back_what_was_there_and_spares_what_was_typed_since()
{
    SchemaForm form(quick);
    form.setSchema(withSecret());
    form.show();
    QTest::keyClicks(form.editor(u"apiKey"_s)->inputWidget(), u"typed"_s);
    copyText(u"API_KEY=pasted\nTEXT=pasted\nSITE=https://pasted.example"_s);
    form.pasteValues();
    QTest::keyClicks(form.editor(u"text"_s)->inputWidget(), u"!"_s);
    QVERIFY(form.canUndoFill());
    form.undoFill();
    QVERIFY(form.givenSecret(u"apiKey"_s).equals("typed"));
    QCOMPARE(form.plainValues().value(u"text"_s), QJsonValue(u"pasted!"_s));
    QVERIFY(!form.plainValues().contains(u"site"_s));
    QVERIFY(!form.canUndoFill());
}

void tst_schema_form::what_cannot_be_pasted_is_said()
{
    SchemaForm form(quick);
    form.setSchema(withSecret());
    copyText(u"just words"_s);
    form.pasteValues();
    QVERIFY2(form.note().startsWith(u"The clipboard holds neither"), qPrintable(form.note()));
    copyText(u"A=1\nB=2\nC=3\nD=4\nE=5\nF=6\n"_s + QString(60, u'G') + u"=7"_s);
    form.pasteValues();
    QCOMPARE(
        form.note(), u"Nothing on the clipboard fits this form. Not recognized: A, B, C, D, E and 2 more."_s);
    QVERIFY(!form.isDirty());
}

QTEST_MAIN(tst_schema_form)
#include "tst_schema_form.moc"
