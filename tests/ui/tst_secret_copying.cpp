#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QJsonArray>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTableWidget>
#include <QVBoxLayout>

#include "desktop_test.h"
#include "ui/credentials/version_secret.h"
#include "ui/forms/entry_table_editor.h"
#include "ui/forms/masked_line_edit.h"
#include "ui/forms/reveal_button.h"
#include "ui/forms/schema_form.h"
#include "ui/forms/secret_box.h"
#include "ui/forms/secret_copy.h"
#include "ui/forms/secret_field.h"
#include "ui/forms/text_editors.h"

using namespace claviger;
using namespace claviger::test;
using namespace Qt::StringLiterals;

namespace
{
Field secretField(FieldType type = FieldType::String)
{
    Field field;
    field.name = u"token"_s;
    field.type = type;
    field.secret = true;
    return field;
}

/// Stands where the window does: what is to be copied comes here.
class Guard final : public QWidget
{
public:
    explicit Guard(QWidget *editor)
    {
        auto *layout = new QVBoxLayout(this);
        layout->addWidget(editor);
        QGuiApplication::clipboard()->setText(u"before"_s);
    }
    QStringList copied; ///< `label: words`

protected:
    bool event(QEvent *event) override
    {
        if (event->type() != SecretCopyEvent::kind())
            return QWidget::event(event);
        const auto *copy = static_cast<SecretCopyEvent *>(event);
        copied.append(copy->label() + u": "_s + copy->words().toText());
        event->accept();
        return true;
    }
};

QString clipboard()
{
    return QGuiApplication::clipboard()->text();
}

QMenu *menuOf(QWidget &editor)
{
    QContextMenuEvent asked(QContextMenuEvent::Keyboard, {2, 2}, editor.mapToGlobal(QPoint(2, 2)));
    QApplication::sendEvent(&editor, &asked);
    return qobject_cast<QMenu *>(QApplication::activePopupWidget());
}

void selectWord(QWidget &editor, const QPoint &where)
{
    QTest::mouseDClick(&editor, Qt::LeftButton, {}, where); // only the second press
    QTest::mouseRelease(&editor, Qt::LeftButton, {}, where);
}

/// Chooses what is called so, and closes the menu.
void choose(QMenu *menu, const QString &text)
{
    QVERIFY(menu);
    for (QAction *action : menu->actions()) {
        if (action->text().remove(u'&') == text)
            action->trigger();
    }
    menu->close();
}
}

/// What is copied from a shown secret by keys and menus, and where it does not get to.
class tst_secret_copying final : public DesktopTest
{
    Q_OBJECT

private slots:
    void a_part_of_a_shown_line_is_handed_to_the_guard();
    void all_of_a_saved_one_is_copied_as_by_the_button();
    void several_lines_are_handed_over_too();
    void cells_of_a_list_are_handed_over_too();
    void an_earlier_version_is_copied_as_by_the_button();
    void what_is_no_secret_is_copied_as_anywhere();
    void a_mouse_selects_nothing_for_the_middle_button();
    void keys_that_take_a_line_away_hand_it_to_the_guard_data();
    void keys_that_take_a_line_away_hand_it_to_the_guard();
    void keys_that_take_a_line_away_copy_no_masked_one();
    void keys_copy_nothing_from_several_lines_and_cells();
    void the_window_marks_it_counts_down_and_clears_it_on_lock();
};

void tst_secret_copying::a_part_of_a_shown_line_is_handed_to_the_guard()
{
    auto *field = new SecretField(secretField(), {});
    field->setLabel(u"&Token"_s, u"Token"_s);
    Guard guard(field);
    guard.show();
    QVERIFY(QTest::qWaitForWindowActive(&guard));
    field->setValue(u"abc-def"_s);
    auto *edit = field->findChild<MaskedLineEdit *>();
    edit->setFocus();
    edit->setSelection(0, 3);
    QTest::keyClick(edit, Qt::Key_C, Qt::ControlModifier); // masked: not at all
    QVERIFY(guard.copied.isEmpty());

    field->findChild<RevealButton *>()->click();
    QVERIFY(!edit->dragEnabled());
    edit->setSelection(0, 3);
    QTest::keyClick(edit, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(guard.copied, QStringList{u"Token: abc"_s});
    edit->setSelection(4, 3);
    choose(menuOf(*edit), u"Copy"_s);
    QCOMPARE(guard.copied.value(1), u"Token: def"_s);
    edit->setSelection(0, 4);
    QTest::keyClick(edit, Qt::Key_X, Qt::ControlModifier);
    QCOMPARE(guard.copied.value(2), u"Token: abc-"_s);
    QCOMPARE(edit->text(), u"def"_s);
    edit->deselect();
    QTest::keyClick(edit, Qt::Key_X, Qt::ControlModifier); // nothing is selected
    QCOMPARE(edit->text(), u"def"_s);
    QCOMPARE(guard.copied.size(), 3);
    QCOMPARE(clipboard(), u"before"_s);
}

void tst_secret_copying::all_of_a_saved_one_is_copied_as_by_the_button()
{
    for (const bool isLong : {false, true}) {
        SecretEditor *editor = isLong ? static_cast<SecretEditor *>(new SecretBox(
                                            new MultiLineEditor(secretField(FieldType::MultiLine)), {}))
                                      : new SecretField(secretField(), {});
        Guard guard(editor);
        guard.show();
        QVERIFY(QTest::qWaitForWindowActive(&guard));
        editor->setKept();
        editor->findChild<RevealButton *>()->click();
        editor->showSaved(SecretBuffer::copyOf("s3cret"));
        QSignalSpy asked(editor, &SecretEditor::copyRequested);
        QWidget *input = editor->inputWidget();
        QTest::keyClick(input, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(input, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(asked.count(), 1); // which notes it in the activity
        QVERIFY(guard.copied.isEmpty());
        QCOMPARE(clipboard(), u"before"_s);
    }
}

void tst_secret_copying::several_lines_are_handed_over_too()
{
    for (FieldEditor *inner :
        std::initializer_list<FieldEditor *>{new MultiLineEditor(secretField(FieldType::MultiLine)),
            new FileEditor(secretField(FieldType::File))}) {
        auto *box = new SecretBox(inner, {});
        box->setLabel(u"&Key"_s, u"Key"_s);
        Guard guard(box);
        guard.show();
        QVERIFY(QTest::qWaitForWindowActive(&guard));
        auto *text = box->findChild<QPlainTextEdit *>();
        text->setPlainText(u"one\ntwo\nthree"_s);
        text->moveCursor(QTextCursor::Start);
        text->moveCursor(QTextCursor::Down, QTextCursor::KeepAnchor);
        text->moveCursor(QTextCursor::EndOfLine, QTextCursor::KeepAnchor);
        QTest::keyClick(text, Qt::Key_C, Qt::ControlModifier);
        choose(menuOf(*text), u"Copy"_s);
        QCOMPARE(guard.copied, (QStringList{u"Key: one\ntwo"_s, u"Key: one\ntwo"_s}));
        text->copy(); // as a drag and the middle mouse button take it
        QVERIFY(!clipboard().contains(u"one"));
        QTest::keyClick(text, Qt::Key_X, Qt::ControlModifier);
        QCOMPARE(guard.copied.value(2), u"Key: one\ntwo"_s);
        QCOMPARE(text->toPlainText(), u"\nthree"_s);
        QVERIFY(!clipboard().contains(u"one"));
    }
}

void tst_secret_copying::cells_of_a_list_are_handed_over_too()
{
    auto *box = new SecretBox(new EntryTableEditor(secretField(FieldType::StringList)), {});
    box->setLabel(u"&Keys"_s, u"Keys"_s);
    Guard guard(box);
    guard.show();
    QVERIFY(QTest::qWaitForWindowActive(&guard));
    auto *table = box->findChild<QTableWidget *>();
    box->findChild<EntryTableEditor *>()->setValue(QJsonArray{u"one"_s});
    table->setEditTriggers(QAbstractItemView::EditKeyPressed);
    table->setCurrentCell(0, 0);
    QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(guard.copied, QStringList{u"Keys: one"_s});
    table->editItem(table->currentItem());
    auto *cell = table->findChild<QLineEdit *>();
    QVERIFY(cell);
    cell->selectAll();
    QTest::keyClick(cell, Qt::Key_C, Qt::ControlModifier);
    choose(menuOf(*cell), u"Copy"_s);
    QCOMPARE(guard.copied, QStringList(3, u"Keys: one"_s));
    QCOMPARE(clipboard(), u"before"_s);
}

void tst_secret_copying::an_earlier_version_is_copied_as_by_the_button()
{
    auto *earlier = new VersionSecret(u"API key"_s, {});
    Guard guard(earlier);
    guard.show();
    QVERIFY(QTest::qWaitForWindowActive(&guard));
    earlier->showValue(SecretBuffer::copyOf("never asked for"));
    QVERIFY(!earlier->isRevealed());
    earlier->findChild<RevealButton *>()->click();
    earlier->showValue(SecretBuffer::copyOf("s3cret"));
    QSignalSpy asked(earlier, &VersionSecret::copyWanted);
    auto *text = earlier->findChild<QPlainTextEdit *>();
    QTest::keyClick(text, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(text, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(asked.count(), 1);
    text->moveCursor(QTextCursor::Start);
    text->moveCursor(QTextCursor::Right, QTextCursor::KeepAnchor);
    QTest::keyClick(text, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(guard.copied, QStringList{u"API key: s"_s});
    QCOMPARE(clipboard(), u"before"_s);
}

void tst_secret_copying::what_is_no_secret_is_copied_as_anywhere()
{
    Field plain = secretField(FieldType::MultiLine);
    plain.secret = false;
    auto *editor = new MultiLineEditor(plain);
    Guard guard(editor);
    guard.show();
    QVERIFY(QTest::qWaitForWindowActive(&guard));
    editor->setValue(u"a note"_s);
    QTest::keyClick(editor->inputWidget(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(editor->inputWidget(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(clipboard(), u"a note"_s);
    QVERIFY(guard.copied.isEmpty());
}

/// Only X has such a selection.
void tst_secret_copying::a_mouse_selects_nothing_for_the_middle_button()
{
    QClipboard *shared = QGuiApplication::clipboard();
    if (!shared->supportsSelection())
        QSKIP("this platform has no selection of the mouse");
    auto *plain = new QLineEdit(u"words"_s);
    Guard other(plain);
    other.show();
    QVERIFY(QTest::qWaitForWindowExposed(&other));
    selectWord(*plain, {12, plain->height() / 2});
    QCOMPARE(shared->text(QClipboard::Selection), u"words"_s);

    auto *field = new SecretField(secretField(), {});
    auto *box = new SecretBox(new FileEditor(secretField(FieldType::File)), {});
    auto *both = new QWidget;
    auto *layout = new QVBoxLayout(both);
    layout->addWidget(field);
    layout->addWidget(box);
    Guard guard(both);
    guard.show();
    QVERIFY(QTest::qWaitForWindowExposed(&guard));
    field->setValue(u"s3cret"_s);
    auto *edit = field->findChild<MaskedLineEdit *>();
    edit->setMasked(false);
    selectWord(*edit, {12, edit->height() / 2});
    QCOMPARE(edit->selectedText(), u"s3cret"_s);
    QCOMPARE(shared->text(QClipboard::Selection), QString());

    auto *text = box->findChild<QPlainTextEdit *>();
    text->setPlainText(u"s3cret"_s);
    selectWord(*text->viewport(), text->cursorRect().center() + QPoint(12, 0));
    QCOMPARE(text->textCursor().selectedText(), u"s3cret"_s);
    QCOMPARE(shared->text(QClipboard::Selection), QString());
}

namespace
{
/// Where keys are bound as on X, and both the clipboard and the selection hold something else.
bool isOnX()
{
    QClipboard *shared = QGuiApplication::clipboard();
    if (QKeySequence::keyBindings(QKeySequence::DeleteCompleteLine).isEmpty() || !shared->supportsSelection())
        return false;
    shared->setText(u"before"_s, QClipboard::Clipboard);
    shared->setText(u"before"_s, QClipboard::Selection);
    return true;
}

QStringList bothClipboards()
{
    const QClipboard *shared = QGuiApplication::clipboard();
    return {shared->text(QClipboard::Clipboard), shared->text(QClipboard::Selection)};
}

void pressAll(QWidget *input, QKeySequence::StandardKey standard)
{
    const auto bindings = QKeySequence::keyBindings(standard);
    for (const QKeySequence &keys : bindings)
        QTest::keySequence(input, keys);
}

/// Every standard key that copies, cuts or takes away, in all its bindings.
void pressWhatMayCopy(QWidget *input)
{
    for (const auto standard :
        {QKeySequence::SelectAll, QKeySequence::Copy, QKeySequence::SelectEndOfDocument, QKeySequence::Cut,
            QKeySequence::Undo, QKeySequence::MoveToStartOfDocument, QKeySequence::SelectNextWord,
            QKeySequence::DeleteEndOfWord, QKeySequence::Undo, QKeySequence::MoveToStartOfDocument,
            QKeySequence::DeleteEndOfLine, QKeySequence::Undo, QKeySequence::DeleteStartOfWord,
            QKeySequence::Undo, QKeySequence::DeleteCompleteLine})
        pressAll(input, standard);
}
}

void tst_secret_copying::keys_that_take_a_line_away_hand_it_to_the_guard_data()
{
    QTest::addColumn<QKeySequence::StandardKey>("key");
    QTest::addColumn<int>("cursor");
    QTest::addColumn<QStringList>("copied");
    QTest::addColumn<QString>("left");
    const QString none;
    QTest::newRow("all") << QKeySequence::DeleteCompleteLine << 4 << QStringList{u"Token: abc-def"_s} << none;
    QTest::newRow("rest") << QKeySequence::DeleteEndOfLine << 4 << QStringList{u"Token: def"_s} << u"abc-"_s;
    QTest::newRow("nothing") << QKeySequence::DeleteEndOfLine << 7 << QStringList() << u"abc-def"_s;
}

void tst_secret_copying::keys_that_take_a_line_away_hand_it_to_the_guard()
{
    QFETCH(QKeySequence::StandardKey, key);
    QFETCH(int, cursor);
    auto *field = new SecretField(secretField(), {});
    field->setLabel(u"&Token"_s, u"Token"_s);
    Guard guard(field);
    if (!isOnX())
        QSKIP("these keys are bound on X only");
    guard.show();
    QVERIFY(QTest::qWaitForWindowExposed(&guard));
    field->setValue(u"abc-def"_s);
    field->findChild<RevealButton *>()->click();
    auto *edit = field->findChild<MaskedLineEdit *>();
    edit->setCursorPosition(cursor);
    QSignalSpy edited(field, &FieldEditor::edited);
    QTest::keySequence(edit, QKeySequence(key));
    QTEST(guard.copied, "copied");
    QTEST(edit->text(), "left");
    QCOMPARE(edited.isEmpty(), guard.copied.isEmpty());
    QCOMPARE(bothClipboards(), (QStringList{u"before"_s, u"before"_s}));
    edit->setText(u"read only"_s);
    edit->setReadOnly(true);
    QTest::keySequence(edit, QKeySequence(key));
    QCOMPARE(edit->text(), u"read only"_s);
    QCOMPARE(bothClipboards(), (QStringList{u"before"_s, u"before"_s}));
}

void tst_secret_copying::keys_that_take_a_line_away_copy_no_masked_one()
{
    auto *field = new SecretField(secretField(), {});
    Guard guard(field);
    if (!isOnX())
        QSKIP("these keys are bound on X only");
    guard.show();
    QVERIFY(QTest::qWaitForWindowExposed(&guard));
    auto *edit = field->findChild<MaskedLineEdit *>();
    for (const auto key : {QKeySequence::DeleteCompleteLine, QKeySequence::DeleteEndOfLine}) {
        field->setValue(u"abc-def"_s);
        edit->setCursorPosition(0);
        QTest::keySequence(edit, QKeySequence(key));
        QCOMPARE(edit->text(), QString());
    }
    QVERIFY(guard.copied.isEmpty());
    QCOMPARE(bothClipboards(), (QStringList{u"before"_s, u"before"_s}));
}

void tst_secret_copying::keys_copy_nothing_from_several_lines_and_cells()
{
    auto *both = new QWidget;
    auto *layout = new QVBoxLayout(both);
    auto *lines = new MultiLineEditor(secretField(FieldType::MultiLine));
    auto *list = new EntryTableEditor(secretField(FieldType::StringList));
    layout->addWidget(new SecretBox(lines, {}));
    layout->addWidget(new SecretBox(list, {}));
    Guard guard(both);
    if (!isOnX())
        QSKIP("these keys are bound on X only");
    guard.show();
    QVERIFY(QTest::qWaitForWindowExposed(&guard));
    lines->setValue(u"s3cret one\ns3cret two"_s);
    pressWhatMayCopy(lines->inputWidget());
    for (const QString &held : bothClipboards())
        QVERIFY2(!held.contains(u"s3cret"), qPrintable(held));

    list->setValue(QJsonArray{u"s3cret one"_s});
    auto *table = qobject_cast<QTableWidget *>(list->inputWidget());
    table->setCurrentCell(0, 0); // which opens its editor
    auto *cell = table->findChild<QLineEdit *>();
    QVERIFY(cell);
    pressWhatMayCopy(cell);
    for (const QString &held : bothClipboards())
        QVERIFY2(!held.contains(u"s3cret"), qPrintable(held));
    QVERIFY(guard.copied.join(u' ').contains(u"s3cret one"_s)); // the keys did reach it
}

void tst_secret_copying::the_window_marks_it_counts_down_and_clears_it_on_lock()
{
    createVault();
    if (QTest::currentTestFailed())
        return;
    addCredential(u"sla"_s, u"One"_s, u"key-one"_s);
    auto *field = qobject_cast<SecretField *>(form().editor(u"apiKey"_s));
    field->findChild<RevealButton *>()->click();
    auto *edit = field->findChild<MaskedLineEdit *>();
    QTRY_COMPARE(edit->text(), u"key-one"_s);
    edit->setSelection(0, 3);
    QTest::keyClick(edit, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(clipboard(), u"key"_s);
    QVERIFY(QGuiApplication::clipboard()->mimeData()->hasFormat(u"x-kde-passwordManagerHint"_s));
    QVERIFY(m->clipboard->isCounting());
    m->window->lock();
    QTRY_VERIFY(!m->window->credentials());
    QCOMPARE(clipboard(), QString());
}

QTEST_MAIN(tst_secret_copying)
#include "tst_secret_copying.moc"
