#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QPointer>
#include <QSignalSpy>
#include <QTableWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include "desktop_test.h"
#include "every_type.h"
#include "ui/credentials/credential_inspector.h"
#include "ui/forms/entry_table_editor.h"
#include "ui/forms/reveal_button.h"
#include "ui/forms/secret_box.h"

using namespace claviger;
using namespace claviger::test;
using namespace Qt::StringLiterals;

namespace
{
Field fieldOf(FieldType type, bool isSecret)
{
    Field made = field(u"entries"_s, type);
    made.secret = isSecret;
    return made;
}

/// A list or a map in a window.
struct Shown
{
    Shown(FieldType type, bool isSecret) : table(new EntryTableEditor(fieldOf(type, isSecret)))
    {
        add(table);
    }
    /// A secret list in its box.
    Shown()
        : table(new EntryTableEditor(fieldOf(FieldType::StringList, true))),
          box(new SecretBox(table, FormTimings()))
    {
        add(box);
    }
    void add(QWidget *editor)
    {
        auto *layout = new QVBoxLayout(&window);
        layout->addWidget(editor);
        layout->addWidget(&elsewhere);
        window.show();
    }
    void start() { QVERIFY(QTest::qWaitForWindowActive(&window)); }

    QWidget window;
    QLineEdit elsewhere;
    EntryTableEditor *table;
    SecretBox *box = nullptr;
};

QTableWidget &cellsOf(const QWidget &editor)
{
    return *editor.findChild<QTableWidget *>();
}

/// The editor of the cell in which a person is.
QLineEdit &openCell(const QWidget &editor)
{
    auto *edit = qobject_cast<QLineEdit *>(cellsOf(editor).viewport()->focusWidget());
    if (!edit)
        qFatal("no cell is being edited");
    return *edit;
}

void addRow(const QWidget &editor)
{
    editor.findChild<QToolButton *>()->click();
}

QString savedText(const SecretEditor &editor)
{
    return editor.secret().toText();
}
}

/// Lists and maps while a person types in a cell.
class tst_entry_table final : public DesktopTest
{
    Q_OBJECT

private slots:
    void what_is_being_typed_counts_data();
    void what_is_being_typed_counts();
    void typing_in_the_middle_stays_there();
    void escape_gives_back_what_stood_there_data();
    void escape_gives_back_what_stood_there();
    void a_new_secret_entry_survives_being_hidden();
    void a_wiped_list_keeps_nothing_of_an_open_cell();
    void leaving_a_cell_of_a_shown_secret_hides_it();
    void saving_keeps_the_entry_that_is_still_open();
    void an_open_entry_alone_makes_the_form_dirty();

private:
    void fillIn(const QString &path, const QString &entry);
};

void tst_entry_table::what_is_being_typed_counts_data()
{
    QTest::addColumn<FieldType>("type");
    QTest::addColumn<bool>("isSecret");
    QTest::addColumn<QString>("value");
    for (const bool isSecret : {false, true}) {
        QTest::addRow("list, %s", isSecret ? "secret" : "plain")
            << FieldType::StringList << isSecret << uR"(["beta"])"_s;
        QTest::addRow("map, %s", isSecret ? "secret" : "plain")
            << FieldType::StringMap << isSecret << uR"([{"beta":""}])"_s;
    }
}

void tst_entry_table::what_is_being_typed_counts()
{
    QFETCH(const FieldType, type);
    QFETCH(const bool, isSecret);
    Shown shown(type, isSecret);
    shown.start();
    QSignalSpy edited(shown.table, &FieldEditor::edited);
    addRow(*shown.table);
    QVERIFY(shown.table->value().isUndefined());
    QTest::keyClicks(&openCell(*shown.table), u"beta"_s);
    QCOMPARE(edited.count(), 4);
    const QJsonValue value = shown.table->value();
    const QJsonArray wrapped = value.isArray() ? value.toArray() : QJsonArray{value};
    QTEST(QString::fromUtf8(QJsonDocument(wrapped).toJson(QJsonDocument::Compact)), "value");
    QCOMPARE(openCell(*shown.table).text(), u"beta"_s); // it is still open
    QTest::keyClick(&openCell(*shown.table), Qt::Key_Return);
    QCOMPARE(shown.table->value(), value);
    QCOMPARE(edited.count(), 4);
}

void tst_entry_table::typing_in_the_middle_stays_there()
{
    Shown shown(FieldType::StringList, false);
    shown.start();
    shown.table->setValue(QJsonArray{u"ad"_s});
    QTableWidget &cells = cellsOf(*shown.table);
    cells.setCurrentCell(0, 0);
    cells.editItem(cells.currentItem());
    QLineEdit &cell = openCell(*shown.table);
    cell.setCursorPosition(1);
    QTest::keyClicks(&cell, u"bc"_s);
    QCOMPARE(shown.table->value(), QJsonValue(QJsonArray{u"abcd"_s}));
    cell.undo();
    QCOMPARE(shown.table->value(), QJsonValue(QJsonArray{u"ad"_s}));
    QCOMPARE(cell.text(), u"ad"_s);
}

void tst_entry_table::escape_gives_back_what_stood_there_data()
{
    QTest::addColumn<bool>("isSecret");
    QTest::newRow("plain") << false;
    QTest::newRow("secret") << true;
}

void tst_entry_table::escape_gives_back_what_stood_there()
{
    QFETCH(const bool, isSecret);
    Shown shown(FieldType::StringList, isSecret);
    shown.start();
    shown.table->setValue(QJsonArray{u"one"_s, u"two"_s});
    QTableWidget &cells = cellsOf(*shown.table);
    cells.setCurrentCell(1, 0);
    cells.editItem(cells.currentItem());
    QLineEdit &cell = openCell(*shown.table);
    cell.selectAll();
    QTest::keyClicks(&cell, u"three"_s);
    QTest::keyClick(&cell, Qt::Key_Left);
    QTest::keyClicks(&cell, u"x"_s);
    QCOMPARE(shown.table->value(), QJsonValue(QJsonArray{u"one"_s, u"threxe"_s}));
    QTest::keyClick(&cell, Qt::Key_Escape);
    QCOMPARE(shown.table->value(), QJsonValue(QJsonArray{u"one"_s, u"two"_s}));
    QVERIFY(cell.isHidden());
}

void tst_entry_table::a_new_secret_entry_survives_being_hidden()
{
    Shown shown;
    shown.start();
    addRow(*shown.table);
    QTest::keyClicks(&openCell(*shown.table), u"s3cret"_s);
    QCOMPARE(shown.box->content(), SecretEditor::Content::Given);
    QCOMPARE(savedText(*shown.box), uR"(["s3cret"])"_s);
    shown.box->hideValue(); // as when the window loses the focus
    QVERIFY(!shown.table->isVisible());
    QCOMPARE(cellsOf(*shown.table).rowCount(), 0);
    QCOMPARE(savedText(*shown.box), uR"(["s3cret"])"_s);
}

void tst_entry_table::a_wiped_list_keeps_nothing_of_an_open_cell()
{
    Shown shown;
    shown.start();
    addRow(*shown.table);
    const QPointer<QLineEdit> cell = &openCell(*shown.table);
    QTest::keyClicks(cell, u"s3cret"_s);
    shown.box->wipe();
    QCOMPARE(shown.box->content(), SecretEditor::Content::Empty);
    QTRY_VERIFY(!cell);
    QVERIFY(shown.table->value().isUndefined()); // nor has the one that went put it back
}

void tst_entry_table::leaving_a_cell_of_a_shown_secret_hides_it()
{
    Shown shown;
    shown.start();
    addRow(*shown.table);
    QTest::keyClicks(&openCell(*shown.table), u"s3cret"_s);
    QCoreApplication::sendPostedEvents(shown.box); // what came of opening the cell
    QVERIFY(shown.table->isVisible());
    shown.elsewhere.setFocus();
    QTRY_VERIFY(!shown.table->isVisible());
    QCOMPARE(savedText(*shown.box), uR"(["s3cret"])"_s);
}

/// In the form of a credential, without Return.
void tst_entry_table::fillIn(const QString &path, const QString &entry)
{
    const FieldEditor *editor = form().editor(path);
    QVERIFY(editor);
    button(*editor, u"Add a row"_s).click();
    openCell(*editor).setFocus();
    type(entry);
}

void tst_entry_table::saving_keeps_the_entry_that_is_still_open()
{
    Field features = field(u"features"_s, FieldType::StringList);
    Field keys = field(u"keys"_s, FieldType::StringList);
    keys.secret = true;
    m->apps[0].methods[0].schema.fields += {features, keys};
    createVault();
    if (QTest::currentTestFailed())
        return;
    addCredential(u"sla"_s, u"One"_s, u"key-one"_s);
    const Id id = page().inspector().shown();
    page().inspector().startEditing();
    type(u"Renamed"_s);
    fillIn(u"features"_s, u"beta-one"_s);
    press(Qt::Key_S, Qt::ControlModifier);
    const auto now = [&] { return *m->session->workspace()->credential(id); };
    QTRY_COMPARE(now().summary.label, u"Renamed"_s);
    QTRY_VERIFY(!page().inspector().isDirty());
    QCOMPARE(form().editor(u"features"_s)->value(), QJsonValue(QJsonArray{u"beta-one"_s}));

    fillIn(u"keys"_s, u"s3cret"_s);
    press(Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY(form().keptSecrets().contains(u"keys"_s));
    QVERIFY(!page().inspector().isDirty());
    auto *secret = qobject_cast<SecretBox *>(form().editor(u"keys"_s));
    secret->findChild<RevealButton *>()->click();
    QTRY_COMPARE(cellsOf(*secret).rowCount(), 1);
    QCOMPARE(cellsOf(*secret).item(0, 0)->text(), u"s3cret"_s);
}

void tst_entry_table::an_open_entry_alone_makes_the_form_dirty()
{
    m->apps[0].methods[0].schema.fields += field(u"features"_s, FieldType::StringList);
    createVault();
    if (QTest::currentTestFailed())
        return;
    addCredential(u"sla"_s, u"One"_s, u"key-one"_s);
    fillIn(u"features"_s, u"b"_s);
    QVERIFY(page().inspector().isDirty());
    QVERIFY(button(page().inspector(), u"Save"_s).isEnabled());
    press(Qt::Key_Escape);
    QVERIFY(!page().inspector().isDirty());
    QVERIFY(!button(page().inspector(), u"Save"_s).isEnabled());
}

QTEST_MAIN(tst_entry_table)
#include "tst_entry_table.moc"
