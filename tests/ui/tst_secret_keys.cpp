#include <QJsonArray>
#include <QKeySequence>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>

#include "copy_guard.h"
#include "ui/forms/entry_table_editor.h"
#include "ui/forms/masked_line_edit.h"
#include "ui/forms/reveal_button.h"
#include "ui/forms/secret_box.h"
#include "ui/forms/secret_field.h"
#include "ui/forms/text_editors.h"

using namespace claviger;
using namespace claviger::test;
using namespace Qt::StringLiterals;

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

/// The keys that Qt binds on X only, and what they put on the clipboard.
class tst_secret_keys final : public QObject
{
    Q_OBJECT

private slots:
    void keys_that_take_a_line_away_hand_it_to_the_guard_data();
    void keys_that_take_a_line_away_hand_it_to_the_guard();
    void keys_that_take_a_line_away_copy_no_masked_one();
    void keys_copy_nothing_from_several_lines_and_cells();
};

void tst_secret_keys::keys_that_take_a_line_away_hand_it_to_the_guard_data()
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

void tst_secret_keys::keys_that_take_a_line_away_hand_it_to_the_guard()
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

void tst_secret_keys::keys_that_take_a_line_away_copy_no_masked_one()
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

void tst_secret_keys::keys_copy_nothing_from_several_lines_and_cells()
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

QTEST_MAIN(tst_secret_keys)
#include "tst_secret_keys.moc"
