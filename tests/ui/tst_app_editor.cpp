#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QTableWidget>

#include "desktop_test.h"
#include "ui/catalog/app_editor_dialog.h"
#include "ui/catalog/app_facts_editor.h"
#include "ui/catalog/app_preview.h"
#include "ui/catalog/apps_page.h"
#include "ui/catalog/choice_options_editor.h"
#include "ui/catalog/field_details_editor.h"
#include "ui/catalog/field_list_editor.h"
#include "ui/forms/field_editor.h"

using namespace claviger;
using namespace claviger::test;
using namespace Qt::StringLiterals;

namespace
{
/// Everything that the format knows and an editor might lose. At the end: moc 6.4 stumbles over it.
QByteArray everything();

/// Its document; a list says which line differs.
QList<QByteArray> linesOf(const Definition &definition)
{
    return writeDefinition(definition).split('\n');
}

Field *fieldIn(Definition &definition, const QString &name)
{
    for (Field &field : definition.app.methods.first().schema.fields)
        if (field.name == name)
            return &field;
    return nullptr;
}
}

/// The editor of a person's own app.
class tst_app_editor final : public DesktopTest
{
    Q_OBJECT

private slots:
    void what_is_not_touched_survives_a_changed_label();
    void every_field_can_be_looked_at_without_changing_it();
    void a_choice_is_made_with_keys_alone();
    void options_are_removed_and_keep_what_they_are();
    void an_option_being_typed_is_saved();
    void each_type_starts_with_a_value_of_its_own_data();
    void each_type_starts_with_a_value_of_its_own();
    void a_secret_has_no_default_value();
    void passing_over_other_types_loses_nothing();
    void links_and_a_category_are_kept_and_checked();
    void what_is_wrong_is_said_where_it_is_data();
    void what_is_wrong_is_said_where_it_is();
    void what_values_must_be_like_is_checked_in_the_preview();
    void every_part_counts_as_unsaved();

private:
    AppsPage &apps() { return *m->window->apps(); }
    Workspace &workspace() { return *m->session->workspace(); }
    AppEditorDialog *dialog() { return openDialog<AppEditorDialog>(&apps()); }
    FieldDetailsEditor &details() { return dialog()->fields().details(); }
    void openApps();
    void openNew();
    void openEverything();
    void edit(const QString &slug);
    void goTo(const QString &field);
    void chooseType(const QString &name);
    QLineEdit &line(const QString &name);
    void over(const QString &name, const QString &text);
    void save();
    /// By its button, with keys.
    void addField(const QString &name);
    Definition stored(const QString &slug) { return workspace().definition(slug).value(); }
};

void tst_app_editor::openApps()
{
    createVault();
    press(Qt::Key_2, Qt::ControlModifier);
    QTRY_VERIFY(m->window->apps() && apps().search().hasFocus());
}

void tst_app_editor::openNew()
{
    openApps();
    apps().addOwn();
    QTRY_VERIFY(dialog());
    QTRY_COMPARE(QApplication::activeWindow(), static_cast<QWidget *>(dialog()));
}

void tst_app_editor::openEverything()
{
    openApps();
    const auto definition = readDefinition(everything(), u"ware.json"_s);
    QVERIFY2(definition,
        definition ? "" : qPrintable(definition.error().arguments.value(u"pointer"_s).toString()));
    workspace().addDefinition(*definition);
    QTRY_VERIFY(workspace().definition(u"ware"_s));
    QCOMPARE(writeDefinition(stored(u"ware"_s)), writeDefinition(*definition));
    edit(u"ware"_s);
}

void tst_app_editor::edit(const QString &slug)
{
    apps().open(slug);
    QTRY_VERIFY(apps().showsDetails());
    button(apps(), u"Edit"_s).click();
    QTRY_VERIFY(dialog());
    QTRY_COMPARE(QApplication::activeWindow(), static_cast<QWidget *>(dialog()));
}

void tst_app_editor::goTo(const QString &field)
{
    auto *list = dialog()->fields().findChild<QListWidget *>();
    for (int row = 0; row < list->count(); ++row)
        if (dialog()->fields().fields().at(row).name == field)
            return list->setCurrentRow(row);
    QFAIL("there is no such field");
}

void tst_app_editor::chooseType(const QString &name)
{
    auto *type = details().findChild<QComboBox *>();
    QVERIFY2(type->findText(name) >= 0, qPrintable(name));
    type->setCurrentIndex(type->findText(name));
}

QLineEdit &tst_app_editor::line(const QString &name)
{
    for (auto *each : dialog()->findChildren<QLineEdit *>())
        if (each->isVisible() && each->accessibleName() == name && !dialog()->preview().isAncestorOf(each))
            return *each;
    qFatal("there is no line “%s”", qPrintable(name));
}

/// Types over what it has.
void tst_app_editor::over(const QString &name, const QString &text)
{
    QLineEdit &edit = line(name);
    edit.setFocus();
    edit.selectAll();
    QTest::keyClick(&edit, Qt::Key_Delete);
    QTest::keyClicks(&edit, text);
}

void tst_app_editor::save()
{
    button(*dialog(), u"Save"_s).click();
    QTRY_VERIFY2(!dialog(), dialog() ? qPrintable(details().problem() + dialog()->facts().problem()) : "");
}

void tst_app_editor::addField(const QString &name)
{
    press(Qt::Key_A, Qt::AltModifier);
    QTRY_COMPARE(QApplication::focusWidget()->accessibleName(), u"Field name"_s);
    type(name);
}

void tst_app_editor::what_is_not_touched_survives_a_changed_label()
{
    openEverything();
    if (QTest::currentTestFailed())
        return;
    Definition expected = stored(u"ware"_s);
    fieldIn(expected, u"token"_s)->label
        = LocalizedText(QMap<QString, QString>{{u"en_US"_s, u"Access token"_s}, {u"zh_Hans"_s, u"令牌"_s}});
    over(u"Label"_s, u"Access token"_s);
    save();
    if (QTest::currentTestFailed())
        return;
    QTRY_COMPARE(linesOf(stored(u"ware"_s)), linesOf(expected));

    edit(u"ware"_s); // one whose value is secret though it is a number
    goTo(u"pin"_s);
    over(u"Label"_s, u"PIN"_s);
    fieldIn(expected, u"pin"_s)->label = LocalizedText(u"PIN"_s);
    save();
    QTRY_COMPARE(linesOf(stored(u"ware"_s)), linesOf(expected));
}

void tst_app_editor::every_field_can_be_looked_at_without_changing_it()
{
    openEverything();
    if (QTest::currentTestFailed())
        return;
    auto *list = dialog()->fields().findChild<QListWidget *>();
    QCOMPARE(list->count(), 16);
    for (int row = 0; row < list->count(); ++row) {
        list->setCurrentRow(row);
        QVERIFY2(namelessInputs(dialog()).isEmpty(), qPrintable(namelessInputs(dialog()).join(u' ')));
        QVERIFY2(!dialog()->isDirty(), qPrintable(dialog()->fields().fields().at(row).name));
    }
    dialog()->reject();
    QTRY_VERIFY(!dialog());
}

void tst_app_editor::a_choice_is_made_with_keys_alone()
{
    openNew();
    if (QTest::currentTestFailed())
        return;
    type(u"Warehouse"_s);
    addField(u"region"_s);
    press(Qt::Key_T, Qt::AltModifier);
    QTRY_COMPARE(QApplication::focusWidget()->accessibleName(), u"Type"_s);
    type(u"choice"_s);
    press(Qt::Key_I, Qt::AltModifier);
    QTRY_COMPARE(QApplication::focusWidget()->accessibleName(), u"Options"_s);
    for (const auto &[value, label] : {std::pair(u"us"_s, u"America"_s), std::pair(u"eu"_s, u"Europe"_s)}) {
        press(Qt::Key_Insert);
        type(value);
        press(Qt::Key_Tab);
        type(label);
        press(Qt::Key_Return);
        QTRY_VERIFY(details().options().inputWidget()->hasFocus());
    }
    QVERIFY(dialog()); // Return was for the cell
    press(Qt::Key_Up, Qt::AltModifier);
    QVERIFY(tabTo(u"Default value: America"_s) || tabTo(u"Default value: Not set"_s));
    press(Qt::Key_Up); // from "not set" to the last option
    QTRY_COMPARE(dialog()->preview().form().visiblePaths(), (QStringList{u"apiKey"_s, u"region"_s}));
    QTRY_COMPARE(dialog()->preview().form().plainValues().value(u"region"_s), QJsonValue(u"us"_s));
    press(Qt::Key_S, Qt::AltModifier);
    QTRY_VERIFY(!dialog());
    Definition made = stored(u"warehouse"_s);
    const Field region = *fieldIn(made, u"region"_s);
    QCOMPARE(region.type, FieldType::Choice);
    QCOMPARE(region.options,
        (QList<FieldOption>{{u"eu"_s, LocalizedText(u"Europe"_s)}, {u"us"_s, LocalizedText(u"America"_s)}}));
    QCOMPARE(region.defaultValue, QJsonValue(u"us"_s));
}

void tst_app_editor::an_option_being_typed_is_saved()
{
    openEverything();
    if (QTest::currentTestFailed())
        return;
    goTo(u"region"_s);
    auto *table = details().options().findChild<QTableWidget *>();
    const QJsonValue number = details().options().options().at(1).value;
    QVERIFY(number.isDouble());
    table->setFocus();
    table->setCurrentCell(1, 0);
    press(Qt::Key_Return);
    type(u"-12"_s);
    QCOMPARE(details().field().options.at(1).value, QJsonValue(-12)); // a number, though "-" is none
    press(Qt::Key_Escape);
    QCOMPARE(details().field().options.at(1).value, number);
    table->setCurrentCell(0, 0);
    press(Qt::Key_Return);
    type(u"eu-west"_s);
    press(Qt::Key_S, Qt::AltModifier); // with the cell still open
    QTRY_VERIFY(!dialog());
    Definition saved = stored(u"ware"_s);
    const QList<FieldOption> options = fieldIn(saved, u"region"_s)->options;
    QCOMPARE(options.at(0).value, QJsonValue(u"eu-west"_s));
    QCOMPARE(options.at(1).value, number);
}

void tst_app_editor::options_are_removed_and_keep_what_they_are()
{
    openEverything();
    if (QTest::currentTestFailed())
        return;
    goTo(u"region"_s);
    auto *table = details().options().findChild<QTableWidget *>();
    QCOMPARE(table->rowCount(), 3);
    table->item(1, 0)->setText(u"3"_s); // as its editor does
    table->item(0, 1)->setText(u"The Union"_s);
    table->setFocus();
    table->setCurrentCell(2, 0);
    press(Qt::Key_Delete);
    QCOMPARE(table->rowCount(), 2);
    const Field region = details().field();
    QCOMPARE(region.options.at(1).value, QJsonValue(3)); // a number still
    QCOMPARE(region.options.at(0).label.in(u"zh_CN"_s), u"欧洲"_s);
    QCOMPARE(region.options.at(0).label.in(u"en_US"_s), u"The Union"_s);

    goTo(u"size"_s); // what its source lists as an enum is offered as options
    QCOMPARE(table->rowCount(), 2);
    table->setCurrentCell(0, 0);
    press(Qt::Key_Down, Qt::AltModifier);
    press(Qt::Key_Down, Qt::AltModifier); // it is the last one
    QCOMPARE(details().field().options, (QList<FieldOption>{{u"m"_s, {}}, {u"s"_s, {}}}));
}

void tst_app_editor::each_type_starts_with_a_value_of_its_own_data()
{
    QTest::addColumn<QString>("typeName");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QJsonValue>("expected");
    QTest::newRow("text") << u"text"_s << u"abc"_s << QJsonValue(u"abc"_s);
    QTest::newRow("address") << u"address (URL)"_s << u"https://a.example"_s
                             << QJsonValue(u"https://a.example"_s);
    QTest::newRow("number") << u"number"_s << u"1.5"_s << QJsonValue(1.5);
    QTest::newRow("whole number") << u"whole number"_s << u"5432"_s << QJsonValue(5432);
    QTest::newRow("several lines") << u"several lines"_s << u"one"_s << QJsonValue(u"one"_s);
    QTest::newRow("yes or no") << u"yes or no"_s << QString() << QJsonValue(true);
}

void tst_app_editor::each_type_starts_with_a_value_of_its_own()
{
    QFETCH(QString, typeName);
    QFETCH(QString, typed);
    QFETCH(QJsonValue, expected);
    openNew();
    if (QTest::currentTestFailed())
        return;
    type(u"Warehouse"_s);
    addField(u"value"_s);
    chooseType(typeName);
    FieldEditor *editor = details().defaultForm().editor(u"default"_s);
    QVERIFY(editor);
    if (typed.isEmpty()) {
        button(details(), u"Default value: Yes"_s).click();
    } else {
        editor->inputWidget()->setFocus();
        QTest::keyClicks(editor->inputWidget(), typed);
    }
    QTRY_COMPARE(dialog()->preview().form().plainValues().value(u"value"_s), expected);
    save();
    Definition made = stored(u"warehouse"_s);
    QCOMPARE(fieldIn(made, u"value"_s)->defaultValue, expected);
}

void tst_app_editor::a_secret_has_no_default_value()
{
    openNew();
    if (QTest::currentTestFailed())
        return;
    QVERIFY(!details().defaultForm().isVisible()); // the first field is a secret
    addField(u"word"_s);
    QVERIFY(details().defaultForm().isVisible());
    over(u"Default value"_s, u"hunter2"_s);
    QCOMPARE(details().field().defaultValue, QJsonValue(u"hunter2"_s));
    button(details(), u"Secret"_s).click();
    QVERIFY(!details().defaultForm().isVisible());
    QVERIFY(details().field().defaultValue.isUndefined());
    button(details(), u"Secret"_s).click();
    QVERIFY(line(u"Default value"_s).text().isEmpty());
}

void tst_app_editor::passing_over_other_types_loses_nothing()
{
    openEverything();
    if (QTest::currentTestFailed())
        return;
    for (const QString &name : {u"region"_s, u"token"_s, u"certificate"_s, u"strange"_s, u"proxy"_s}) {
        goTo(name);
        const Field before = details().field();
        const auto *type = details().findChild<QComboBox *>();
        const QString typeName = type->currentText();
        for (int i = 0; i < type->count(); ++i)
            chooseType(type->itemText(i));
        chooseType(typeName);
        QVERIFY2(details().field() == before, qPrintable(name));
    }
    goTo(u"region"_s);
    chooseType(u"text"_s); // what only a choice has goes with it
    QVERIFY(details().field().options.isEmpty());
    QVERIFY(!details().options().isVisible());
    chooseType(u"whole number"_s);
    QCOMPARE(details().field().defaultValue, QJsonValue(2));
}

void tst_app_editor::links_and_a_category_are_kept_and_checked()
{
    openNew();
    if (QTest::currentTestFailed())
        return;
    type(u"Warehouse"_s);
    press(Qt::Key_G, Qt::AltModifier);
    QTRY_COMPARE(QApplication::focusWidget()->accessibleName(), u"Category"_s);
    type(u"payments"_s); // the known one, whose name it is
    press(Qt::Key_Escape); // what it was completed with
    QVERIFY(dialog()->isVisible());
    dialog()->activateWindow(); // a window manager would, once that is closed
    QTRY_COMPARE(QApplication::activeWindow(), static_cast<QWidget *>(dialog()));
    press(Qt::Key_O, Qt::AltModifier);
    QTRY_COMPARE(QApplication::focusWidget()->accessibleName(), u"Documentation"_s);
    type(u"http://ware.example/docs"_s);
    press(Qt::Key_K, Qt::AltModifier);
    QTRY_COMPARE(QApplication::focusWidget()->accessibleName(), u"Where to make a key"_s);
    QVERIFY(dialog()->facts().problem().contains(u"https://")); // on leaving it
    type(u"ware.example/keys"_s);
    press(Qt::Key_S, Qt::AltModifier);
    QTRY_COMPARE(QApplication::focusWidget()->accessibleName(), u"Documentation"_s);
    QVERIFY(QApplication::focusWidget()->accessibleDescription().contains(u"https://"));
    over(u"Documentation"_s, u"https://ware.example/docs"_s);
    QVERIFY(dialog()->facts().problem().isEmpty()); // at once
    save();
    const App app = stored(u"warehouse"_s).app;
    QCOMPARE(app.categories, QStringList{u"payments"_s});
    QCOMPARE(app.docs, QUrl(u"https://ware.example/docs"_s));
    QCOMPARE(app.methods.constFirst().keyPage, QUrl(u"https://ware.example/keys"_s));

    edit(u"warehouse"_s);
    auto *category = dialog()->facts().findChild<QComboBox *>();
    QCOMPARE(category->currentText(), u"Payments"_s);
    category->setEditText(u"In the cellar"_s);
    over(u"Website"_s, u"https://ware.example"_s);
    save();
    QTRY_COMPARE(stored(u"warehouse"_s).app.categories, QStringList{u"In the cellar"_s});
    QCOMPARE(stored(u"warehouse"_s).app.website, QUrl(u"https://ware.example"_s));

    edit(u"warehouse"_s);
    QVERIFY(
        dialog()->facts().findChild<QComboBox *>()->findText(u"In the cellar"_s) >= 0); // known from now on
}

void tst_app_editor::what_is_wrong_is_said_where_it_is_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("no name of the app") << u"app"_s << u"Name"_s << u"The app needs a name."_s;
    QTest::newRow("no name of a field") << u"field"_s << u"Field name"_s << u"A field needs a name."_s;
    QTest::newRow("a name twice") << u"twice"_s << u"Field name"_s << u"Two fields are called “apiKey”."_s;
    QTest::newRow("nothing to choose")
        << u"choice"_s << u"Options"_s << u"A choice needs something to choose from."_s;
    QTest::newRow("an empty option") << u"option"_s << u"Options"_s << u"An option needs a value."_s;
    QTest::newRow("an option twice") << u"options"_s << u"Options"_s << u"Two options have the value “a”."_s;
    QTest::newRow("a default that is no number")
        << u"default"_s << u"Default value"_s << u"This must be a whole number."_s;
    QTest::newRow("a pattern that is none")
        << u"pattern"_s << u"Shortest length"_s
        << u"The pattern is not a regular expression; it is not enforced."_s;
    QTest::newRow("a length that is none")
        << u"length"_s << u"Shortest length"_s << u"This must be a whole number."_s;
}

void tst_app_editor::what_is_wrong_is_said_where_it_is()
{
    QFETCH(QString, fault);
    QFETCH(QString, place);
    QFETCH(QString, sentence);
    openNew();
    if (QTest::currentTestFailed())
        return;
    if (fault != u"app"_s)
        type(u"Warehouse"_s);
    addField(fault == u"twice"_s ? u"apiKey"_s : fault == u"field"_s ? QString() : u"thing"_s);
    if (fault == u"choice"_s || fault.startsWith(u"option"))
        chooseType(u"choice"_s);
    if (fault.startsWith(u"option"))
        button(details(), u"Add an option"_s).click();
    if (fault == u"options"_s) {
        button(details(), u"Add an option"_s).click();
        auto *table = details().options().findChild<QTableWidget *>();
        table->item(0, 0)->setText(u"a"_s);
        table->item(1, 0)->setText(u"a"_s);
    }
    if (fault == u"default"_s) {
        chooseType(u"whole number"_s);
        over(u"Default value"_s, u"many"_s);
    }
    if (fault == u"pattern"_s || fault == u"length"_s) {
        button(details(), u"What is checked"_s).click();
        over(fault == u"pattern"_s ? u"Pattern"_s : u"Shortest length"_s, u"a("_s);
    }
    dialog()->fields().findChild<QListWidget *>()->setCurrentRow(fault == u"length"_s ? 1 : 0);
    button(*dialog(), u"Save"_s).click();
    QTRY_COMPARE(QApplication::focusWidget()->accessibleName(), place);
    QVERIFY(dialog());
    QVERIFY2(
        shownTexts().contains(sentence) || QApplication::focusWidget()->accessibleDescription() == sentence,
        qPrintable(QApplication::focusWidget()->accessibleDescription() + details().problem()));
    QVERIFY(workspace().definitionSlugs()->isEmpty());
}

void tst_app_editor::what_values_must_be_like_is_checked_in_the_preview()
{
    openNew();
    if (QTest::currentTestFailed())
        return;
    type(u"Warehouse"_s);
    addField(u"code"_s);
    over(u"Placeholder"_s, u"W-1"_s);
    over(u"Help"_s, u"On the door"_s);
    button(details(), u"What is checked"_s).click();
    over(u"Longest length"_s, u"3"_s);
    over(u"Pattern"_s, u"^W"_s);
    SchemaForm &form = dialog()->preview().form();
    QTRY_VERIFY(form.editor(u"code"_s) && form.editor(u"code"_s)->field().constraints.pattern == u"^W"_s);
    auto *code = qobject_cast<QLineEdit *>(form.editor(u"code"_s)->inputWidget());
    QCOMPARE(code->placeholderText(), u"W-1"_s);
    QTest::keyClicks(code, u"W234"_s);
    QVERIFY(!form.check());
    QVERIFY2(form.problem(u"code"_s).contains(u'3'), qPrintable(form.problem(u"code"_s)));
    save();
    Definition made = stored(u"warehouse"_s);
    const Field field = *fieldIn(made, u"code"_s);
    QCOMPARE(field.constraints.maximumLength, std::optional(3));
    QCOMPARE(field.constraints.pattern, u"^W"_s);
    QCOMPARE(field.placeholder, LocalizedText(u"W-1"_s));
    QCOMPARE(field.description, LocalizedText(u"On the door"_s));
}

void tst_app_editor::every_part_counts_as_unsaved()
{
    openEverything();
    if (QTest::currentTestFailed())
        return;
    const auto changesAndBack = [this](const QString &name) {
        const QString before = line(name).text();
        over(name, before + u"x"_s);
        QVERIFY2(dialog()->isDirty(), qPrintable(name));
        over(name, before);
        QVERIFY2(!dialog()->isDirty(), qPrintable(name));
    };
    for (const QString &name : {u"Website"_s, u"Documentation"_s, u"Where to make a key"_s, u"Category"_s,
             u"Placeholder"_s, u"Pattern"_s})
        changesAndBack(name);
    over(u"Category"_s, u"Elsewhere"_s);
    dialog()->reject();
    auto *question = openDialog<QMessageBox>(dialog());
    QVERIFY(question);
    question->button(QMessageBox::Discard)->click();
    QTRY_VERIFY(!dialog());
    QCOMPARE(stored(u"ware"_s).app.categories, (QStringList{u"files"_s, u"my own"_s}));
}

namespace
{
QByteArray everything()
{
    return R"({
  "format": 1, "slug": "ware", "name": {"en_US": "Ware", "zh_Hans": "仓库"}, "unknownOfApp": {"a": [1]},
  "description": {"en_US": "Keeps things", "zh_Hans": "存放东西"}, "categories": ["files", "my own"],
  "website": "https://ware.example/", "docs": "https://ware.example/docs?a=b%20c",
  "hosts": ["*.ware.example", "{server}"], "monogram": "W", "color": "#1a7f4b",
  "methods": [
    {"key": "api_key", "kind": "api_key", "label": {"en_US": "API key"}, "help": "Ask the janitor.",
     "keyPage": "https://ware.example/keys", "unknownOfMethod": true,
     "test": {"url": "https://api.ware.example/me", "headers": {"X-Key": "{token}"}, "accountName": "/name"},
     "fields": [
       {"name": "token", "type": "secret", "label": {"en_US": "Token", "zh_Hans": "令牌"}, "required": true,
        "placeholder": {"en_US": "wt_1", "de": "wt_"}, "description": "From the settings", "minLength": 4,
        "maxLength": 90, "pattern": "^wt_", "default": "wt_demo", "unknownOfField": 7},
       {"name": "server", "type": "host", "default": "api.ware.example", "readOnly": true},
       {"name": "pin", "type": "integer", "secret": true, "minimum": 1, "exclusiveMaximum": 9999},
       {"name": "ratio", "type": "number", "default": 0.5, "exclusiveMinimum": 0, "maximum": 1},
       {"name": "region", "type": "choice", "options": [{"value": "eu", "label": {"en_US": "Europe",
        "zh_Hans": "欧洲"}}, 2, true], "default": 2, "show": {"server": {"$exists": true}}},
       {"name": "size", "type": "choice", "enum": ["s", "m"], "default": "m"},
       {"name": "open", "type": "choice"},
       {"name": "word", "type": "string", "enum": ["a", "b"], "constant": "a"},
       {"name": "certificate", "type": "file", "file": "pem", "secret": true},
       {"name": "flag", "type": "boolean", "default": true, "hidden": true},
       {"name": "since", "type": "date-time", "default": "2024-02-03T04:05:06.789Z", "hide": {"flag": true}},
       {"name": "tags", "type": "string-list", "default": ["x", "y"], "maxLength": 5},
       {"name": "headers", "type": "string-map", "default": {"A": "b"}},
       {"name": "strange", "type": "colour", "default": {"r": 1}},
       {"name": "unfit", "type": "integer", "default": "many", "minimum": 5, "maximum": 2},
       {"name": "proxy", "type": "object", "fields": [{"name": "port", "type": "integer", "default": 80}]}
     ]},
    {"key": "oauth2", "kind": "oauth2", "keyPage": "https://ware.example/clients",
     "oauth2": {"endpoints": {"authorization": "https://id.ware.example/a", "token": "https://id.ware.example/t"}}}
  ],
  "source": {"origin": "own", "key": "credential/ware", "name": "ware", "package": "p", "externalId": "w",
   "docs": "http://ware.example/old", "optional": true, "rotationPeriod": "30day", "scope": "project",
   "allowedHosts": ["ware.example"], "clearedSecrets": ["server"], "treatedAs": "stripe"}
})";
}
}

QTEST_MAIN(tst_app_editor)
#include "tst_app_editor.moc"
