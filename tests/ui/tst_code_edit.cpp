#include <QScrollBar>
#include <QTest>

#include "ui/forms/code_edit.h"
#include "ui/theme/theme.h"

using namespace claviger;
using namespace Qt::StringLiterals;

/// Text with numbered lines.
class tst_code_edit final : public QObject
{
    Q_OBJECT

private slots:
    void it_grows_with_its_lines_within_limits();
    void each_line_has_its_number();
    void a_hundred_lines_take_a_wider_strip();
    void numbers_scroll_with_the_text();
    void numbers_stand_before_the_text_in_any_language();
    void a_drop_that_is_offered_is_framed();

private:
    static QString lines(int count) { return QStringList(count, u"x"_s).join(u'\n'); }
    /// Before the text: where the numbers stand.
    static QRect strip(const CodeEdit &edit)
    {
        const QRect text = edit.viewport()->geometry();
        return {edit.contentsRect().topLeft(), QPoint(text.left() - 1, text.bottom())};
    }
    static QImage numbers(CodeEdit &edit) { return edit.grab(strip(edit)).toImage(); }
};

void tst_code_edit::it_grows_with_its_lines_within_limits()
{
    CodeEdit edit;
    const int empty = edit.height();
    edit.setPlainText(lines(3));
    QCOMPARE(edit.height(), empty);
    edit.setPlainText(lines(9));
    const int nine = edit.height();
    QVERIFY(nine > empty);
    edit.setPlainText(lines(40));
    const int most = edit.height();
    QVERIFY(most > nine);
    edit.setPlainText(lines(400));
    QCOMPARE(edit.height(), most);
    edit.clear();
    QCOMPARE(edit.height(), empty);
}

void tst_code_edit::each_line_has_its_number()
{
    CodeEdit edit;
    edit.resize(300, 200);
    edit.setPlainText(lines(1));
    edit.show();
    const QImage one = numbers(edit);
    edit.setPlainText(lines(2));
    const QImage two = numbers(edit);
    QVERIFY(one != two);
    QVERIFY(two != numbers(*std::make_unique<CodeEdit>())); // or nothing is painted at all
    edit.setPlainText(u"another\ntext"_s); // of as many lines
    QCOMPARE(numbers(edit), two);
}

void tst_code_edit::a_hundred_lines_take_a_wider_strip()
{
    CodeEdit edit;
    edit.resize(300, 200);
    edit.show();
    edit.setPlainText(lines(9));
    const int narrow = strip(edit).width();
    edit.setPlainText(lines(99));
    QCOMPARE(strip(edit).width(), narrow); // it does not jump while one types the tenth
    edit.setPlainText(lines(100));
    QVERIFY(strip(edit).width() > narrow);
}

void tst_code_edit::numbers_scroll_with_the_text()
{
    CodeEdit edit;
    edit.resize(300, 200);
    edit.setPlainText(lines(80));
    edit.show();
    const QImage top = numbers(edit);
    edit.verticalScrollBar()->setValue(30);
    QVERIFY(numbers(edit) != top);
    edit.verticalScrollBar()->setValue(0);
    QCOMPARE(numbers(edit), top);
}

void tst_code_edit::numbers_stand_before_the_text_in_any_language()
{
    QWidget page;
    page.setLayoutDirection(Qt::RightToLeft);
    auto *edit = new CodeEdit(&page);
    edit->resize(300, 200);
    edit->setPlainText(lines(3));
    page.show();
    QVERIFY(edit->isLeftToRight()); // keys and JSON are read so whatever is around them
    QVERIFY(edit->viewport()->x() > edit->contentsRect().left() + Spacing::small);
}

void tst_code_edit::a_drop_that_is_offered_is_framed()
{
    CodeEdit edit;
    edit.resize(300, 200);
    edit.show();
    const QImage plain = edit.grab().toImage();
    edit.setDropOffered(true);
    const QImage offered = edit.grab().toImage();
    QVERIFY(offered != plain);
    edit.setDropOffered(false);
    QCOMPARE(edit.grab().toImage(), plain);
}

QTEST_MAIN(tst_code_edit)
#include "tst_code_edit.moc"
