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

#include "copy_guard.h"
#include "desktop_test.h"
#include "ui/credentials/version_secret.h"
#include "ui/forms/entry_table_editor.h"
#include "ui/forms/masked_line_edit.h"
#include "ui/forms/reveal_button.h"
#include "ui/forms/schema_form.h"
#include "ui/forms/secret_box.h"
#include "ui/forms/secret_field.h"
#include "ui/forms/text_editors.h"

using namespace claviger;
using namespace claviger::test;
using namespace Qt::StringLiterals;

namespace
{
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
