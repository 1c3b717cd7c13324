#include <QFile>
#include <QTest>

#include "tests/e2e/canary_desk.h"

using namespace Qt::StringLiterals;
using namespace claviger::tests;

namespace
{
const QByteArray first = "sk-ant-Qz81plantedCanary77KxVw";
const QByteArray second = "sk-ant-Jm46anotherPlanted93HrTd";
const QByteArray abandoned = "sk-ant-Wf52thirdOneDropped68LbYn";
const QByteArray pasted = "sk-ant-Gn29cameByClipboard85XkTq";

QByteArray gotByClav()
{
    return CanaryDesk::gotByClav(u"anthropic"_s, u"apiKey"_s);
}
}

/// Plants secrets of one line by using the window as a person does, and looks for what is left of them: in
/// the memory of the desktop, in files, in argument lists, in what it prints. One test after the other, on
/// one window.
class TestCanary final : public QObject
{
    Q_OBJECT

private:
    CanaryDesk m_desk{{first, second, abandoned, pasted}};
    const VirtualScreen &m_screen = m_desk.screen();
    bool m_stopped = false; ///< each test goes on from where the one before has come to

    void runFromPalette(const QByteArray &text) const
    {
        m_screen.press({u"ctrl+k"_s});
        QVERIFY(m_screen.waitForActive(u"Search or run"_s));
        m_screen.type(text);
        m_screen.press({u"Return"_s});
        QVERIFY(m_screen.waitForGone(u"Search or run"_s));
    }
    /// Writes a value made up by the generator into the API key of a new form; the value.
    QByteArray generateInNewForm() const
    {
        m_screen.setClipboard("nothing");
        fillNewForm({});
        m_screen.press({u"Menu"_s, u"g"_s});
        if (!m_screen.waitForActive(u"Generate a value"_s))
            return {};
        m_screen.press({u"Return"_s}); // use it
        if (!m_screen.waitForGone(u"Generate a value"_s) || !m_screen.waitForActive(u"New credential"_s))
            return {};
        m_screen.press({u"alt+a"_s, u"Tab"_s, u"Tab"_s, u"space"_s}); // past the eye: copy
        QByteArray value;
        waitUntil([&] { return (value = m_screen.clipboard()) != "nothing" && !value.isEmpty(); });
        return value;
    }
    /// In the preferences, to the first or the last language of the list.
    void switchLanguage(const QString &key, const QString &titleAfter) const
    {
        m_screen.press({u"ctrl+comma"_s});
        QVERIFY(waitUntil([this] { return !m_screen.activeWindow().contains(u"Personal"); }));
        m_screen.press({u"alt+l"_s, key});
        QVERIFY(m_screen.waitForActive(titleAfter)); // they are open in the new window, too
        m_screen.press({u"Escape"_s});
        QVERIFY(m_screen.waitForActive(u"Personal"_s));
    }

    void fillNewForm(const QByteArray &secret) const
    {
        QVERIFY(m_desk.openNewForm("anthropic"));
        m_screen.type("Planted"); // its label
        m_screen.press({u"alt+a"_s}); // the API key
        m_screen.type(secret);
    }

private slots:
    void initTestCase() { QVERIFY(m_desk.start(QStringLiteral(DESKTOP_DOUBLE))); }

    void init()
    {
        if (m_stopped)
            QSKIP("an earlier step has failed");
    }
    void cleanup() { m_stopped = m_stopped || QTest::currentTestFailed(); }

    void a_workspace_is_made()
    {
        QVERIFY(m_desk.makeWorkspace());
        QCOMPARE(m_desk.leftOver(), QString());
    }

    void a_typed_secret_is_gone_when_its_form_is_cancelled()
    {
        fillNewForm(abandoned);
        QVERIFY(m_desk.isInMemory(abandoned)); // or the search would prove nothing
        QVERIFY(m_desk.discardNewForm());
        QCOMPARE(m_desk.leftOver(), QString());
    }

    void a_pasted_secret_is_gone_when_its_form_is_cancelled()
    {
        m_screen.setClipboard("# production\nexport ANTHROPIC_API_KEY='" + pasted + "'\nLOG_LEVEL=debug\n");
        QVERIFY(m_desk.openNewForm("anthropic"));
        m_screen.press({u"ctrl+shift+v"_s});
        QVERIFY(m_desk.isInMemory(pasted));
        m_screen.press({u"alt+a"_s, u"ctrl+z"_s}); // takes it back
        QCOMPARE(m_desk.leftOver(), QString());
        m_screen.press({u"ctrl+shift+v"_s});
        QVERIFY(m_desk.isInMemory(pasted));
        QVERIFY(m_desk.discardNewForm());
        m_screen.setClipboard("nothing");
        QCOMPARE(m_desk.leftOver(), QString());
    }

    void a_typed_secret_is_gone_when_it_is_saved()
    {
        fillNewForm(first);
        QVERIFY(m_desk.isInMemory(first));
        m_screen.press({u"Return"_s});
        QVERIFY(m_screen.waitForGone(u"New credential"_s));
        QVERIFY(m_screen.waitForActive(u"Personal"_s));
        QCOMPARE(m_desk.leftOver(), QString());
    }

    void a_revealed_secret_is_gone_when_it_is_hidden()
    {
        m_screen.press({u"alt+a"_s, u"Tab"_s, u"space"_s}); // the field, its eye
        QVERIFY(m_desk.isInMemory(first));
        m_screen.press({u"space"_s});
        QCOMPARE(m_desk.leftOver(), QString());
    }

    void an_edited_secret_is_what_clav_gets()
    {
        m_screen.press({u"alt+a"_s});
        m_screen.type(second);
        m_screen.press({u"ctrl+s"_s});
        QVERIFY(waitUntil([] { return gotByClav().contains(second); }));
        QCOMPARE(m_desk.leftOver(), QString());
    }

    void an_earlier_secret_is_gone_when_it_is_hidden_and_when_its_window_is_closed()
    {
        m_screen.press({u"ctrl+h"_s});
        QVERIFY(m_screen.waitForActive(u"History"_s));
        m_screen.press({u"Tab"_s, u"Tab"_s, u"space"_s}); // from the list past the dots to the eye
        QVERIFY(m_desk.isInMemory(first));
        m_screen.press({u"space"_s});
        QCOMPARE(m_desk.leftOver(), QString());
        m_screen.press({u"space"_s});
        QVERIFY(m_desk.isInMemory(first));
        m_screen.press({u"Escape"_s});
        QVERIFY(m_screen.waitForGone(u"History"_s));
        QVERIFY(m_screen.waitForActive(u"Personal"_s));
        QCOMPARE(m_desk.leftOver(), QString());
    }

    void a_generated_secret_is_gone_when_its_form_is_cancelled()
    {
        const QByteArray generated = generateInNewForm();
        QVERIFY2(generated.size() >= SecretSearch::pieceLength, generated.constData());
        m_desk.plant(generated);
        QVERIFY(m_desk.isInMemory(generated));
        QVERIFY(m_desk.discardNewForm());
        m_screen.setClipboard("nothing");
        QCOMPARE(m_desk.leftOver(), QString());
    }

    void nothing_is_left_of_deleting_and_undoing()
    {
        m_screen.press({u"ctrl+f"_s, u"Down"_s, u"Delete"_s});
        QVERIFY(waitUntil([] { return !gotByClav().contains(second); }));
        m_screen.press({u"ctrl+z"_s});
        QVERIFY(waitUntil([] { return gotByClav().contains(second); }));
        QCOMPARE(m_desk.leftOver(), QString());
    }

    void nothing_is_left_of_a_secret_found_in_the_palette()
    {
        runFromPalette("planted");
        QVERIFY(m_screen.waitForActive(u"Personal"_s));
        m_screen.press({u"alt+a"_s, u"Tab"_s, u"space"_s}); // the field, its eye
        QVERIFY(m_desk.isInMemory(second));
        m_screen.press({u"space"_s});
        QCOMPARE(m_desk.leftOver(), QString());
    }

    void nothing_is_left_of_an_import()
    {
        QFile file(CanaryDesk::pathOf(u"mailer.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(R"({"title": "Mailer", "type": "object", "required": ["token"],
            "properties": {"token": {"type": "string", "format": "password"}}})");
        file.close();
        m_screen.press({u"ctrl+2"_s});
        runFromPalette("import a file");
        QVERIFY(m_screen.waitForActive(u"Import a file"_s));
        m_screen.type(file.fileName().toUtf8());
        m_screen.press({u"Return"_s});
        QVERIFY(m_screen.waitForActive(u"Import apps"_s));
        m_screen.press({u"Return"_s});
        QVERIFY(m_screen.waitForGone(u"Import apps"_s));
        QVERIFY(m_screen.waitForActive(u"Personal"_s));
        QCOMPARE(m_desk.leftOver(), QString());
    }

    void the_exported_activity_holds_no_secret()
    {
        m_screen.press({u"ctrl+3"_s});
        runFromPalette("export the activity");
        QVERIFY(m_screen.waitForActive(u"Export the activity"_s));
        m_screen.press({u"ctrl+a"_s});
        m_screen.type(CanaryDesk::pathOf(u"activity.jsonl"_s).toUtf8());
        m_screen.press({u"Return"_s});
        QFile file(CanaryDesk::pathOf(u"activity.jsonl"_s));
        QVERIFY(waitUntil([&] { return file.size() > 0; }));
        QVERIFY(m_screen.waitForActive(u"Personal"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray written = file.readAll();
        QVERIFY2(written.count('\n') > 5, written.constData());
        QCOMPARE(m_desk.leftIn(written), QString());
        QCOMPARE(m_desk.leftOver(), QString());
        m_screen.press({u"ctrl+1"_s});
    }

    void nothing_is_left_when_the_language_changes()
    {
        m_screen.press({u"ctrl+f"_s, u"Down"_s, u"alt+a"_s, u"Tab"_s, u"space"_s});
        QVERIFY(m_desk.isInMemory(second));
        switchLanguage(u"End"_s, u"首选项"_s);
        QCOMPARE(m_desk.leftOver(), QString());
        switchLanguage(u"Home"_s, u"Preferences"_s);
        QCOMPARE(m_desk.leftOver(), QString());
    }

    void a_copied_secret_is_on_the_clipboard()
    {
        m_screen.press({u"ctrl+shift+c"_s});
        QVERIFY(waitUntil([this] { return m_screen.clipboard() == second; }));
        QVERIFY(m_desk.isInMemory(second)); // it owns the clipboard
    }

    void nothing_is_left_after_the_lock()
    {
        m_screen.press({u"ctrl+l"_s});
        QVERIFY(waitUntil([this] { return m_screen.activeWindow() == u"Claviger"_s; }));
        QCOMPARE(m_desk.leftOver(), QString());
        QCOMPARE(m_desk.leftIn(m_screen.clipboard()), QString());
    }

    void nothing_is_left_after_a_lock_while_a_secret_is_shown()
    {
        if (CanaryDesk::usesVault())
            m_screen.type(CanaryDesk::passphrase());
        m_screen.press({u"Return"_s});
        QVERIFY(m_screen.waitForActive(u"Personal"_s));
        m_screen.press({u"Down"_s, u"alt+a"_s, u"Tab"_s, u"space"_s});
        QVERIFY(m_desk.isInMemory(second));
        m_screen.press({u"ctrl+l"_s});
        QVERIFY(waitUntil([this] { return m_screen.activeWindow() == u"Claviger"_s; }));
        QCOMPARE(m_desk.leftOver(), QString());
    }

    void no_file_holds_a_piece()
    {
        QCOMPARE(m_desk.leftInFiles(), QString());
        QVERIFY(m_desk.desktop().quit());
        QCOMPARE(m_desk.leftInFiles(), QString());
    }

    void nothing_that_was_printed_holds_a_piece()
    {
        QCOMPARE(m_desk.leftIn(m_desk.desktop().output()), QString());
    }
};

QTEST_GUILESS_MAIN(TestCanary)
#include "tst_canary.moc"
