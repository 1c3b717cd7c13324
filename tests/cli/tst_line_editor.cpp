#include <QTest>

#include "app/cli/line_editor.h"

using namespace claviger;

class TestLineEditor final : public QObject
{
    Q_OBJECT

    static QByteArray typed(QByteArrayView keys, LineEditor::Until until)
    {
        LineEditor editor(until);
        for (const char key : keys) {
            if (editor.type(static_cast<unsigned char>(key)) != LineEditor::Step::More)
                break;
        }
        return editor.take().view().toByteArray();
    }

private slots:
    void a_line_ends_where_the_person_ends_it_data()
    {
        QTest::addColumn<QByteArray>("keys");
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("enter") << QByteArray("token\nmore") << QByteArray("token");
        QTest::newRow("carriage return") << QByteArray("token\rmore") << QByteArray("token");
        QTest::newRow("Ctrl+D") << QByteArray("token\x04more") << QByteArray("token");
        QTest::newRow("nothing") << QByteArray("\n") << QByteArray();
        QTest::newRow("backspace") << QByteArray("tokem\x7fn\n") << QByteArray("token");
        QTest::newRow("backspace takes a whole character")
            << QByteArray("k\xc3\xbc\x7f\n") << QByteArray("k");
        QTest::newRow("backspace on nothing") << QByteArray("\x7f\x7f"
                                                            "a\n")
                                              << QByteArray("a");
        QTest::newRow("Ctrl+U") << QByteArray("wrong\x15right\n") << QByteArray("right");
    }
    void a_line_ends_where_the_person_ends_it()
    {
        QFETCH(QByteArray, keys);
        QTEST(typed(keys, LineEditor::Until::Newline), "text");
    }

    void several_lines_end_with_the_end_of_a_pem()
    {
        const QByteArray pem = "-----BEGIN KEY-----\nAAAA\n-----END KEY-----";
        QCOMPARE(typed(pem + "\nls\n", LineEditor::Until::EndOfInput), pem);
    }

    void several_lines_end_with_the_end_of_input()
    {
        QCOMPARE(typed("{\n}\n\x04", LineEditor::Until::EndOfInput), QByteArray("{\n}\n"));
    }

    void a_long_line_is_kept_whole()
    {
        const QByteArray line(100'000, 'x');
        QCOMPARE(typed(line + '\n', LineEditor::Until::Newline), line);
    }

    void a_line_without_end_is_refused()
    {
        LineEditor editor(LineEditor::Until::Newline);
        auto step = LineEditor::Step::More;
        for (std::size_t i = 0; i < LineEditor::longest; ++i)
            step = editor.type('x');
        QVERIFY(step == LineEditor::Step::More);
        QVERIFY(editor.type('x') == LineEditor::Step::TooLong);
    }
};

QTEST_GUILESS_MAIN(TestLineEditor)
#include "tst_line_editor.moc"
