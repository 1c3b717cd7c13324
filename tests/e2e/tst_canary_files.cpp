#include <QFile>
#include <QTest>

#include "tests/e2e/canary_desk.h"

using namespace Qt::StringLiterals;
using namespace claviger::tests;

namespace
{
// Lines of keys. What is around them stands in the program, too.
const QByteArray typed = "b3BlbnNzaC1rZXktTyPeDbyHand7QzVw81MmXkTr25GhNcJd";
const QByteArray pasted = "c29tZS1vdGhlci1rZXktPaStEd4WvBn63LqPzYs97FtRkHxE";
const QByteArray loaded = "dGhpcmQta2V5LW9mLWEtZmlsZQLoAdEd58JmVxNw16SbTgKz";
const QByteArray replacing = "ZW5kaW5nLWtleS1pbi1wbGFjZQRePlaCe39XhQvMd42YrBnL";
const QByteArray account = "YWNjb3VudC1vZi1hLXNlcnZpY2UJsOnKeY72TkWzRp05CfHs";

QByteArray pem(const QByteArray &line)
{
    return "-----BEGIN OPENSSH PRIVATE KEY-----\n" + line + '\n' + line
        + "\n-----END OPENSSH PRIVATE KEY-----\n";
}

QByteArray accountFile()
{
    return "{\n  \"type\": \"service_account\",\n  \"client_email\": \"a@example.com\",\n"
           "  \"private_key\": \"-----BEGIN PRIVATE KEY-----\\n"
        + account + "\\n-----END PRIVATE KEY-----\\n\"\n}\n";
}
}

/// As TestCanary, with secrets of many lines, which are edited, shown and read from files in another way.
class TestCanaryFiles final : public QObject
{
    Q_OBJECT

private:
    CanaryDesk m_desk{{typed, pasted, loaded, replacing, account}};
    const VirtualScreen &m_screen = m_desk.screen();
    bool m_stopped = false; ///< each test goes on from where the one before has come to

    /// A form for an SSH key, with the focus in the key.
    void openKeyForm() const
    {
        QVERIFY(m_desk.openNewForm("SSH key"));
        m_screen.type("Planted"); // its label
        m_screen.press({u"alt+k"_s});
    }
    /// From a field of many lines of a new form, whose Return makes a line.
    void saveNewForm() const
    {
        m_screen.press({u"alt+l"_s, u"Return"_s});
        QVERIFY(m_screen.waitForGone(u"New credential"_s));
        QVERIFY(m_screen.waitForActive(u"Personal"_s));
    }
    /// Into the field of a new form that has the focus.
    void load(const QByteArray &content) const
    {
        QFile file(CanaryDesk::pathOf(u"planted.txt"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        m_screen.press({u"Tab"_s, u"space"_s});
        QVERIFY(m_screen.waitForActive(u"Load from a file"_s));
        m_screen.type(file.fileName().toUtf8());
        m_screen.press({u"Return"_s});
        QVERIFY(m_screen.waitForActive(u"New credential"_s));
        QVERIFY(file.remove());
    }
    void typeLines(const QByteArray &text) const
    {
        for (const QByteArray &line : text.trimmed().split('\n')) {
            m_screen.type(line);
            m_screen.press({u"Return"_s}); // what is typed as a line feed no text field takes
        }
    }
    /// To the dots of the form's first field, which a value has that is not shown.
    void goToDots() const { m_screen.press({u"alt+e"_s, u"Tab"_s, u"Tab"_s}); }
    /// The same, and on to its eye.
    void pressEye() const
    {
        goToDots();
        m_screen.press({u"Tab"_s, u"Tab"_s, u"space"_s}); // past Replace
    }

private slots:
    void initTestCase()
    {
        QVERIFY(m_desk.start(QStringLiteral(DESKTOP_DOUBLE)));
        QVERIFY(m_desk.makeWorkspace());
    }

    void init()
    {
        if (m_stopped)
            QSKIP("an earlier step has failed");
    }
    void cleanup() { m_stopped = m_stopped || QTest::currentTestFailed(); }

    void a_typed_key_is_gone_when_its_form_is_cancelled()
    {
        openKeyForm();
        typeLines(pem(typed));
        QVERIFY(m_desk.isInMemory(typed)); // or the search would prove nothing
        QVERIFY(m_desk.discardNewForm());
        QCOMPARE(m_desk.leftOver(), QString());
    }

    void a_pasted_key_is_gone_when_its_form_is_cancelled()
    {
        openKeyForm();
        m_screen.setClipboard(pem(pasted));
        m_screen.press({u"ctrl+v"_s});
        QVERIFY(m_desk.isInMemory(pasted));
        QVERIFY(m_desk.discardNewForm());
        m_screen.setClipboard("nothing");
        QCOMPARE(m_desk.leftOver(), QString());
    }

    void a_key_from_a_file_is_gone_when_it_is_saved()
    {
        openKeyForm();
        load(pem(loaded));
        QVERIFY(m_desk.isInMemory(loaded));
        saveNewForm();
        QCOMPARE(m_desk.leftOver(), QString());
        QVERIFY(CanaryDesk::gotByClav(u"ssh-key"_s, u"privateKey"_s).contains(loaded));
    }

    void a_revealed_key_is_gone_when_it_is_hidden()
    {
        pressEye();
        QVERIFY(m_desk.isInMemory(loaded));
        m_screen.press({u"space"_s});
        QCOMPARE(m_desk.leftOver(), QString());
    }

    void a_key_that_takes_its_place_is_gone_when_it_is_saved()
    {
        goToDots();
        m_screen.press({u"Tab"_s, u"space"_s}); // Replace
        typeLines(pem(replacing));
        QVERIFY(m_desk.isInMemory(replacing));
        m_screen.press({u"ctrl+s"_s});
        QVERIFY(waitUntil(
            [] { return CanaryDesk::gotByClav(u"ssh-key"_s, u"privateKey"_s).contains(replacing); }));
        QCOMPARE(m_desk.leftOver(), QString());
    }

    void an_earlier_key_is_gone_when_its_window_is_closed()
    {
        m_screen.press({u"ctrl+h"_s});
        QVERIFY(m_screen.waitForActive(u"History"_s));
        m_screen.press({u"Tab"_s, u"Tab"_s, u"space"_s}); // from the list past the dots to the eye
        QVERIFY(m_desk.isInMemory(loaded));
        m_screen.press({u"Escape"_s});
        QVERIFY(m_screen.waitForGone(u"History"_s));
        QVERIFY(m_screen.waitForActive(u"Personal"_s));
        QCOMPARE(m_desk.leftOver(), QString());
    }

    void a_file_of_json_is_gone_when_it_is_saved()
    {
        QVERIFY(m_desk.openNewForm("Google service account"));
        m_screen.press({u"alt+k"_s});
        load(accountFile());
        QVERIFY(m_desk.isInMemory(account));
        saveNewForm();
        QCOMPARE(m_desk.leftOver(), QString());
    }

    void a_copied_file_is_gone_after_the_lock()
    {
        m_screen.press({u"ctrl+shift+c"_s});
        QVERIFY(waitUntil([this] { return m_screen.clipboard().contains(account); }));
        m_screen.press({u"ctrl+l"_s});
        QVERIFY(waitUntil([this] { return m_screen.activeWindow() == u"Claviger"_s; }));
        QCOMPARE(m_desk.leftOver(), QString());
        QCOMPARE(m_desk.leftIn(m_screen.clipboard()), QString());
    }

    void nothing_is_left_after_a_lock_while_a_file_is_shown()
    {
        if (CanaryDesk::usesVault())
            m_screen.type(CanaryDesk::passphrase());
        m_screen.press({u"Return"_s});
        QVERIFY(m_screen.waitForActive(u"Personal"_s));
        m_screen.press({u"ctrl+f"_s});
        m_screen.type("service");
        m_screen.press({u"Return"_s});
        pressEye();
        QVERIFY(m_desk.isInMemory(account));
        m_screen.press({u"ctrl+l"_s});
        QVERIFY(waitUntil([this] { return m_screen.activeWindow() == u"Claviger"_s; }));
        QCOMPARE(m_desk.leftOver(), QString());
    }

    void nothing_is_left_in_files_and_in_what_was_printed()
    {
        QCOMPARE(m_desk.leftInFiles(), QString());
        QVERIFY(m_desk.desktop().quit());
        QCOMPARE(m_desk.leftInFiles(), QString());
        QCOMPARE(m_desk.leftIn(m_desk.desktop().output()), QString());
    }
};

QTEST_GUILESS_MAIN(TestCanaryFiles)
#include "tst_canary_files.moc"
