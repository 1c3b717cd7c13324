#include <QApplication>
#include <QBoxLayout>
#include <QDragEnterEvent>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryFile>
#include <QTest>
#include <QVBoxLayout>

#include "ui/forms/caps_lock_note.h"
#include "ui/forms/masked_line_edit.h"
#include "ui/forms/reveal_button.h"
#include "ui/forms/schema_form.h"
#include "ui/forms/secret_box.h"
#include "ui/forms/secret_field.h"
#include "ui/forms/text_editors.h"

using namespace claviger;
using namespace Qt::StringLiterals;

namespace
{
constexpr FormTimings quick{
    std::chrono::milliseconds(40), std::chrono::milliseconds(250), std::chrono::milliseconds(60)};
using Content = SecretEditor::Content;

Field secretField(FieldType type = FieldType::String)
{
    Field field;
    field.name = u"token"_s;
    field.type = type;
    field.secret = true;
    return field;
}

struct Shown
{
    explicit Shown(SecretEditor *made) : editor(made)
    {
        editor->setLabel(u"&Token"_s, u"Token"_s);
        auto *layout = new QVBoxLayout(&window);
        layout->addWidget(editor);
        layout->addWidget(&elsewhere);
        window.resize(400, 120);
        window.show();
        elsewhere.setFocus();
    }
    MaskedLineEdit *edit() const { return editor->findChild<MaskedLineEdit *>(); }
    RevealButton *eye() const { return editor->findChild<RevealButton *>(); }
    /// A person asks for the saved value, and it comes.
    void reveal(const char *value) const
    {
        eye()->click();
        editor->showSaved(SecretBuffer::copyOf(value));
    }

    QWidget window;
    QPushButton elsewhere{u"elsewhere"_s};
    SecretEditor *editor;
};

QImage picture(QWidget *widget)
{
    return widget->grab().toImage();
}
}

class tst_secret_field : public QObject
{
    Q_OBJECT

private slots:
    void the_mask_shows_no_length();
    void a_hint_does_not_show_behind_the_dots();
    void caps_lock_is_said_while_one_types_blind_data();
    void caps_lock_is_said_while_one_types_blind();
    void the_caps_lock_key_itself_is_heard_once_the_state_is_known();
    void a_saved_value_is_not_in_the_field();
    void typing_replaces_the_saved_value();
    void erasing_a_saved_value_removes_it();
    void revealing_asks_and_shows();
    void hides_after_a_while();
    void hides_when_the_window_loses_the_focus();
    void holding_the_eye_hides_on_release();
    void changing_what_was_revealed_makes_it_new();
    void an_answer_that_comes_too_late_is_not_shown();
    void what_was_let_go_of_is_not_shown_data();
    void what_was_let_go_of_is_not_shown();
    void a_long_secret_stays_open_while_one_types();
    void wiping_leaves_nothing_and_no_undo();
    void input_methods_are_told_that_it_is_sensitive();
    void a_long_secret_is_masked_when_left();
    void what_was_loaded_is_masked_when_its_button_is_left();
    void tab_goes_through_a_long_secret_as_one_sees_it();
    void a_revealed_list_goes_back_to_dots();
    void a_file_dropped_on_the_dots_replaces_what_they_stand_for();
    void a_given_value_is_masked_and_can_be_taken_back();
};

void tst_secret_field::the_mask_shows_no_length()
{
    Shown shown(new SecretField(secretField(), quick));
    QVERIFY(QTest::qWaitForWindowActive(&shown.window));
    shown.editor->setKept();
    const QImage saved = picture(shown.edit());
    QList<QImage> pictures;
    for (const QString &value : {u"a"_s, u"twenty characters xx"_s, QString(300, u'w')}) {
        shown.editor->setValue(value);
        pictures.append(picture(shown.edit()));
    }
    QCOMPARE(pictures.at(0), saved);
    QCOMPARE(pictures.at(1), saved);
    QCOMPARE(pictures.at(2), saved);
    shown.editor->wipe();
    QVERIFY(picture(shown.edit()) != saved); // an empty field does not look like a filled one
}

void tst_secret_field::a_hint_does_not_show_behind_the_dots()
{
    Shown plain(new SecretField(secretField(), quick));
    Field hinted = secretField();
    hinted.placeholder = LocalizedText(u"sk_live_…"_s);
    Shown shown(new SecretField(hinted, quick));
    QVERIFY(QTest::qWaitForWindowExposed(&shown.window));
    QVERIFY(picture(shown.edit()) != picture(plain.edit())); // while it is empty the hint shows
    plain.editor->setKept();
    shown.editor->setKept();
    QCOMPARE(picture(shown.edit()), picture(plain.edit()));
    shown.editor->wipe();
    QCOMPARE(shown.edit()->placeholderText(), u"sk_live_…"_s);
}

void tst_secret_field::caps_lock_is_said_while_one_types_blind_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
    QTest::addColumn<bool>("said");
    const Qt::KeyboardModifiers none = Qt::NoModifier;
    const Qt::KeyboardModifiers shift = Qt::ShiftModifier;
    QTest::newRow("capital without shift") << u"A"_s << none << true;
    QTest::newRow("small with shift") << u"a"_s << shift << true;
    QTest::newRow("capital with shift") << u"A"_s << shift << false;
    QTest::newRow("small") << u"a"_s << none << false;
    QTest::newRow("digit") << u"7"_s << none << false;
    QTest::newRow("sign with shift") << u"!"_s << shift << false;
    QTest::newRow("capital umlaut") << u"Ä"_s << none << true;
    QTest::newRow("no case") << u"钥"_s << none << false;
    QTest::newRow("shortcut") << u"A"_s << Qt::KeyboardModifiers(Qt::ControlModifier) << false;
}

void tst_secret_field::caps_lock_is_said_while_one_types_blind()
{
    QFETCH(const QString, text);
    QFETCH(const Qt::KeyboardModifiers, modifiers);
    QFETCH(const bool, said);
    Shown shown(new SecretField(secretField(), quick));
    QVERIFY(QTest::qWaitForWindowActive(&shown.window));
    shown.edit()->setFocus();
    auto *note = shown.editor->findChild<CapsLockNote *>();
    QVERIFY(note);
    QVERIFY(!note->isVisible());
    QTest::sendKeyEvent(QTest::Press, shown.edit(), Qt::Key_A, text, modifiers);
    QCOMPARE(note->isVisible(), said);
    shown.elsewhere.setFocus();
    QVERIFY(!note->isVisible());
}

void tst_secret_field::the_caps_lock_key_itself_is_heard_once_the_state_is_known()
{
    Shown shown(new SecretField(secretField(), quick));
    QVERIFY(QTest::qWaitForWindowActive(&shown.window));
    shown.edit()->setFocus();
    auto *note = shown.editor->findChild<CapsLockNote *>();
    QTest::keyClick(shown.edit(), Qt::Key_CapsLock);
    QVERIFY(!note->isVisible()); // on or off now: nobody can tell yet
    QTest::sendKeyEvent(QTest::Press, shown.edit(), Qt::Key_A, u"a"_s, Qt::NoModifier);
    QTest::keyClick(shown.edit(), Qt::Key_CapsLock);
    QVERIFY(note->isVisible());
    QTest::keyClick(shown.edit(), Qt::Key_CapsLock);
    QVERIFY(!note->isVisible());
}

void tst_secret_field::a_saved_value_is_not_in_the_field()
{
    Shown shown(new SecretField(secretField(), quick));
    shown.editor->setKept();
    QCOMPARE(shown.editor->content(), Content::Kept);
    QVERIFY(shown.edit()->text().isEmpty());
}

void tst_secret_field::typing_replaces_the_saved_value()
{
    Shown shown(new SecretField(secretField(), quick));
    shown.editor->setKept();
    QTest::keyClicks(shown.edit(), u"new"_s);
    QCOMPARE(shown.editor->content(), Content::Given);
    QVERIFY(shown.editor->secret().equals("new"));
    QTest::keyClick(shown.edit(), Qt::Key_Backspace);
    QTest::keyClick(shown.edit(), Qt::Key_Backspace);
    QTest::keyClick(shown.edit(), Qt::Key_Backspace);
    QCOMPARE(shown.editor->content(), Content::Kept); // nothing new was given after all
}

void tst_secret_field::erasing_a_saved_value_removes_it()
{
    Shown shown(new SecretField(secretField(), quick));
    shown.editor->setKept();
    QSignalSpy edited(shown.editor, &FieldEditor::edited);
    QTest::keyClick(shown.edit(), Qt::Key_Delete);
    QCOMPARE(shown.editor->content(), Content::Empty);
    QCOMPARE(edited.count(), 1);
}

void tst_secret_field::revealing_asks_and_shows()
{
    Shown shown(new SecretField(secretField(), quick));
    QVERIFY(QTest::qWaitForWindowActive(&shown.window));
    shown.editor->setKept();
    QSignalSpy asked(shown.editor, &SecretEditor::revealRequested);
    QTest::mouseClick(shown.eye(), Qt::LeftButton);
    QCOMPARE(asked.count(), 1);
    shown.editor->showSaved(SecretBuffer::copyOf("s3cret"));
    QVERIFY(shown.editor->isRevealed());
    QCOMPARE(shown.edit()->text(), u"s3cret"_s);
    QCOMPARE(shown.editor->content(), Content::Kept); // looking is no change
    QTest::mouseClick(shown.eye(), Qt::LeftButton);
    QVERIFY(!shown.editor->isRevealed());
    QVERIFY(shown.edit()->text().isEmpty());
}

void tst_secret_field::hides_after_a_while()
{
    Shown shown(new SecretField(secretField(), quick));
    QVERIFY(QTest::qWaitForWindowActive(&shown.window));
    shown.editor->setKept();
    shown.reveal("s3cret");
    QVERIFY(shown.editor->isRevealed());
    QTRY_VERIFY(!shown.editor->isRevealed());
    QVERIFY(shown.edit()->text().isEmpty());
}

void tst_secret_field::hides_when_the_window_loses_the_focus()
{
    Shown shown(new SecretField(secretField(), FormTimings()));
    QVERIFY(QTest::qWaitForWindowActive(&shown.window));
    shown.editor->setKept();
    shown.reveal("s3cret");
    QVERIFY(shown.editor->isRevealed());
    QWidget other;
    other.show();
    other.activateWindow();
    QTRY_VERIFY(!shown.editor->isRevealed());
    QVERIFY(shown.edit()->text().isEmpty());
}

void tst_secret_field::holding_the_eye_hides_on_release()
{
    Shown shown(new SecretField(secretField(), quick));
    QVERIFY(QTest::qWaitForWindowActive(&shown.window));
    shown.editor->setValue(u"typed"_s);
    QTest::mousePress(shown.eye(), Qt::LeftButton);
    QVERIFY(shown.editor->isRevealed());
    QTest::qSleep(90); // longer than `hold`
    QTest::mouseRelease(shown.eye(), Qt::LeftButton);
    QVERIFY(!shown.editor->isRevealed());
    QCOMPARE(shown.editor->content(), Content::Given);
}

void tst_secret_field::changing_what_was_revealed_makes_it_new()
{
    Shown shown(new SecretField(secretField(), FormTimings()));
    QVERIFY(QTest::qWaitForWindowActive(&shown.window));
    shown.editor->setKept();
    shown.reveal("abc");
    shown.edit()->end(false);
    QTest::keyClicks(shown.edit(), u"d"_s);
    QCOMPARE(shown.editor->content(), Content::Given);
    shown.editor->hideValue();
    QVERIFY(shown.editor->secret().equals("abcd"));
}

void tst_secret_field::an_answer_that_comes_too_late_is_not_shown()
{
    Shown shown(new SecretField(secretField(), FormTimings()));
    shown.editor->setKept();
    shown.eye()->click();
    QTest::keyClicks(shown.edit(), u"x"_s);
    shown.editor->showSaved(SecretBuffer::copyOf("old"));
    QVERIFY(shown.editor->secret().equals("x"));
    QVERIFY(!shown.editor->isRevealed());
}

void tst_secret_field::what_was_let_go_of_is_not_shown_data()
{
    QTest::addColumn<bool>("isLong");
    QTest::newRow("one line") << false;
    QTest::newRow("several lines") << true;
}

void tst_secret_field::what_was_let_go_of_is_not_shown()
{
    QFETCH(const bool, isLong);
    Shown shown(isLong ? static_cast<SecretEditor *>(
                             new SecretBox(new MultiLineEditor(secretField(FieldType::MultiLine)), quick))
                       : new SecretField(secretField(), quick));
    SecretEditor *editor = shown.editor;
    QVERIFY(QTest::qWaitForWindowActive(&shown.window));
    editor->setKept();
    QTest::mousePress(shown.eye(), Qt::LeftButton);
    QTest::qSleep(90); // longer than `hold`
    QTest::mouseRelease(shown.eye(), Qt::LeftButton);
    editor->showSaved(SecretBuffer::copyOf("s3cret")); // the store was slow
    QVERIFY(!editor->isRevealed());

    shown.eye()->click();
    QWidget other;
    other.show();
    other.activateWindow();
    QTRY_VERIFY(!shown.window.isActiveWindow());
    editor->showSaved(SecretBuffer::copyOf("s3cret"));
    QVERIFY(!editor->isRevealed());
}

void tst_secret_field::a_long_secret_stays_open_while_one_types()
{
    auto *box = new SecretBox(new MultiLineEditor(secretField(FieldType::MultiLine)), quick);
    Shown shown(box);
    QVERIFY(QTest::qWaitForWindowActive(&shown.window));
    box->setKept();
    shown.reveal("line one");
    auto *text = box->findChild<QPlainTextEdit *>();
    text->setFocus();
    QTest::qSleep(150); // the two together are longer than `reveal`
    QTest::keyClicks(text, u"x"_s);
    QTest::qSleep(150);
    QCoreApplication::processEvents();
    QVERIFY(text->isVisible());
    QTRY_VERIFY(!text->isVisible()); // once nobody types
    QVERIFY(box->secret().equals("xline one"));
}

void tst_secret_field::wiping_leaves_nothing_and_no_undo()
{
    Shown shown(new SecretField(secretField(), FormTimings()));
    QTest::keyClicks(shown.edit(), u"typed"_s);
    shown.editor->wipe();
    QVERIFY(shown.edit()->text().isEmpty());
    QVERIFY(!shown.edit()->isUndoAvailable());
    shown.edit()->setMasked(false);
    shown.edit()->undo();
    QVERIFY(shown.edit()->text().isEmpty());
}

void tst_secret_field::input_methods_are_told_that_it_is_sensitive()
{
    Shown shown(new SecretField(secretField(), FormTimings()));
    const auto wanted = Qt::ImhSensitiveData | Qt::ImhHiddenText | Qt::ImhNoPredictiveText;
    QVERIFY((shown.edit()->inputMethodHints() & wanted) == wanted);
    shown.edit()->setMasked(false);
    QVERIFY((shown.edit()->inputMethodHints() & wanted) == wanted);
}

void tst_secret_field::a_long_secret_is_masked_when_left()
{
    auto *box = new SecretBox(new FileEditor(secretField(FieldType::File)), FormTimings());
    Shown shown(box);
    QVERIFY(QTest::qWaitForWindowActive(&shown.window));
    auto *text = box->findChild<QPlainTextEdit *>();
    text->setFocus();
    QTest::keyClicks(text, u"-----BEGIN"_s);
    QVERIFY(text->isVisible());
    shown.elsewhere.setFocus();
    QTRY_VERIFY(!text->isVisible());
    QCOMPARE(box->content(), Content::Given);
    QVERIFY(box->secret().equals("-----BEGIN"));
    QTest::mouseClick(shown.eye(), Qt::LeftButton);
    QVERIFY(text->isVisible());
    QVERIFY(!text->isUndoRedoEnabled());
}

void tst_secret_field::what_was_loaded_is_masked_when_its_button_is_left()
{
    auto *box = new SecretBox(new FileEditor(secretField(FieldType::File)), FormTimings());
    Shown shown(box);
    QVERIFY(QTest::qWaitForWindowActive(&shown.window));
    auto *text = box->findChild<QPlainTextEdit *>();
    auto *load = box->findChild<FileEditor *>()->findChild<QPushButton *>();
    load->setFocus();
    text->setPlainText(u"-----BEGIN"_s); // from a file
    QCoreApplication::processEvents();
    QVERIFY(text->isVisible());
    shown.elsewhere.setFocus();
    QTRY_VERIFY(!text->isVisible());
    QVERIFY(box->secret().equals("-----BEGIN"));
}

void tst_secret_field::tab_goes_through_a_long_secret_as_one_sees_it()
{
    auto *box = new SecretBox(new FileEditor(secretField(FieldType::File)), FormTimings());
    Shown shown(box);
    QVERIFY(QTest::qWaitForWindowActive(&shown.window));
    box->setKept();
    shown.edit()->setFocus();
    int x = shown.edit()->x();
    for (int i = 0; i < 3; ++i) { // Replace, the eye, copy
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QVERIFY(box->isAncestorOf(QApplication::focusWidget()));
        QVERIFY(QApplication::focusWidget()->x() > x);
        x = QApplication::focusWidget()->x();
    }
}

void tst_secret_field::a_revealed_list_goes_back_to_dots()
{
    Field field = secretField(FieldType::MultiLine);
    auto *box = new SecretBox(new MultiLineEditor(field), quick);
    Shown shown(box);
    QVERIFY(QTest::qWaitForWindowActive(&shown.window));
    box->setKept();
    auto *text = box->findChild<QPlainTextEdit *>();
    QVERIFY(!text->isVisible());
    shown.reveal("line one\nline two");
    QCOMPARE(text->toPlainText(), u"line one\nline two"_s);
    QTRY_VERIFY(!text->isVisible());
    QVERIFY(text->toPlainText().isEmpty());
    QCOMPARE(box->content(), Content::Kept);
}

void tst_secret_field::a_file_dropped_on_the_dots_replaces_what_they_stand_for()
{
    auto *box = new SecretBox(new FileEditor(secretField(FieldType::File)), FormTimings());
    Shown shown(box);
    box->setKept();
    QTemporaryFile file;
    QVERIFY(file.open());
    file.write("dropped");
    file.close();
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(file.fileName())});
    QDragEnterEvent enter({5, 5}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(box, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop({5, 5}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(box, &drop);
    QCOMPARE(box->content(), Content::Given);
    QVERIFY(box->secret().equals("dropped"));
}

void tst_secret_field::a_given_value_is_masked_and_can_be_taken_back()
{
    for (SecretEditor *editor :
        std::initializer_list<SecretEditor *>{new SecretField(secretField(), FormTimings()),
            new SecretBox(new FileEditor(secretField(FieldType::File)), FormTimings())}) {
        Shown shown(editor);
        QSignalSpy edited(editor, &FieldEditor::edited);
        editor->setKept();
        editor->setGiven(SecretBuffer::copyOf("given"));
        QCOMPARE(editor->content(), Content::Given);
        QVERIFY(editor->secret().equals("given"));
        QVERIFY(!editor->isRevealed());
        editor->setKept();
        QCOMPARE(editor->content(), Content::Kept);
        QCOMPARE(edited.count(), 0); // no person has typed
    }
}

QTEST_MAIN(tst_secret_field)
#include "tst_secret_field.moc"
