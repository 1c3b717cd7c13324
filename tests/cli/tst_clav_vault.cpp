#include <QFile>
#include <QJsonArray>
#include <QTest>

#include "tests/cli/clav_runner.h"

using namespace claviger::tests;
using namespace Qt::StringLiterals;

namespace
{
const QByteArray passphrase = "cobalt giraffe rewinds tundra";

QString passphraseFile(
    const QByteArray &content, QFile::Permissions mode = QFile::ReadOwner | QFile::WriteOwner)
{
    QFile file(qEnvironmentVariable("HOME") + u"/passphrase"_s);
    file.remove();
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size()
        || !file.setPermissions(mode))
        qFatal("cannot write the passphrase file");
    return file.fileName();
}

ClavSetting withFile(const QString &path)
{
    ClavSetting setting;
    setting.environment.insert(u"CLAVIGER_PASSPHRASE_FILE"_s, path);
    return setting;
}
}

/// The built program on a machine without a keychain: a sealed vault, with a passphrase file and on a
/// terminal.
class TestClavVault final : public QObject
{
    Q_OBJECT

private slots:
    void without_a_keychain_the_vault_is_the_way_out()
    {
        const auto refused = clav({u"workspace"_s, u"create"_s, u"Home"_s});
        QCOMPARE(refused.exitCode, 5);
        QVERIFY2(refused.errors.contains("sealed vault"), refused.errors.constData());
    }

    void a_weak_passphrase_makes_no_vault()
    {
        const auto weak
            = clav({u"workspace"_s, u"create"_s, u"Home"_s, u"--store"_s, u"vault"_s, u"--json"_s},
                withFile(passphraseFile("password1\n")));
        QCOMPARE(weak.exitCode, 6);
        QCOMPARE(weak.error()[u"code"_s], u"PassphraseTooWeak"_s);
        QVERIFY(clav({u"list"_s}).exitCode == 3); // none was made
    }

    void a_vault_opens_with_its_passphrase_file_only()
    {
        const auto good = withFile(passphraseFile(passphrase + '\n'));
        const auto created = clav({u"workspace"_s, u"create"_s, u"Home"_s, u"--store"_s, u"vault"_s}, good);
        QVERIFY2(created.exitCode == 0, created.errors.constData());

        auto setting = good;
        setting.input = "sk-ant-canary-5d8e1f7a2c\n";
        const auto set
            = clav({u"set"_s, u"anthropic"_s, u"--slug"_s, u"a"_s, u"--set"_s, u"apiKey=@stdin"_s}, setting);
        QVERIFY2(set.exitCode == 0, set.errors.constData());
        QCOMPARE(clav({u"get"_s, u"anthropic/a"_s, u"apiKey"_s}, good).output, "sk-ant-canary-5d8e1f7a2c");
        QCOMPARE(filesWith("canary-5d8e1f7a2c", qEnvironmentVariable("HOME")), QStringList());

        const auto locked = clav({u"get"_s, u"anthropic/a"_s, u"apiKey"_s, u"--json"_s});
        QCOMPARE(locked.exitCode, 5);
        QCOMPARE(locked.error()[u"code"_s], u"PassphraseNeeded"_s);

        const auto wrong = clav(
            {u"get"_s, u"anthropic/a"_s, u"apiKey"_s, u"--json"_s}, withFile(passphraseFile("wrong one\n")));
        QCOMPARE(wrong.exitCode, 5);
        QCOMPARE(wrong.error()[u"code"_s], u"WrongPassphrase"_s);

        const auto open = passphraseFile(passphrase, QFile::ReadOwner | QFile::ReadOther);
        const auto refused = clav({u"get"_s, u"anthropic/a"_s, u"apiKey"_s, u"--json"_s}, withFile(open));
        QCOMPARE(refused.exitCode, 5);
        QCOMPARE(refused.error()[u"code"_s], u"PassphraseFileRefused"_s);
    }

    void the_activity_says_who_did_what()
    {
        const auto good = withFile(passphraseFile(passphrase));
        const auto told = clav({u"activity"_s, u"--limit"_s, u"2"_s}, good);
        QVERIFY2(told.exitCode == 0, told.errors.constData());
        QCOMPARE(told.output.count('\n'), 3); // the headings with them
        QVERIFY2(told.output.contains("Command line"), told.output.constData());
        QVERIFY2(told.output.contains("Read “apiKey” of"), told.output.constData());

        const auto json = clav({u"activity"_s, u"--credential"_s, u"anthropic/a"_s, u"--json"_s}, good);
        const auto lines = json.json()[u"activity"_s].toArray();
        QCOMPARE(lines.size(), 2);
        QCOMPARE(lines.at(0).toObject()[u"code"_s], u"get"_s);
        QCOMPARE(lines.at(1).toObject()[u"code"_s], u"AddCredential"_s);
        QCOMPARE(lines.at(1).toObject()[u"program"_s], u"clav"_s);
        QVERIFY(!json.output.contains("canary-5d8e1f7a2c"));
        QCOMPARE(clav({u"activity"_s, u"--credential"_s, u"nothing"_s}, good).exitCode, 3);
        QCOMPARE(clav({u"activity"_s, u"--limit"_s, u"0"_s}, good).exitCode, 2);
    }

    void a_person_is_asked_without_echo()
    {
        const auto run = clavOnTerminal({u"set"_s, u"anthropic"_s, u"--slug"_s, u"typed"_s},
            {{"Passphrase of", passphrase + '\n'}, {"API key: ", "sk-ant-typed-wrong\x15sk-ant-typed\n"}});
        QVERIFY2(run.exitCode == 0, run.screen.constData());
        QVERIFY2(
            !run.screen.contains("giraffe") && !run.screen.contains("sk-ant-typed"), run.screen.constData());
        QVERIFY(run.echoes && run.isCanonical);
        const auto good = withFile(passphraseFile(passphrase));
        QCOMPARE(clav({u"get"_s, u"anthropic/typed"_s, u"apiKey"_s}, good).output, "sk-ant-typed");
    }

    void an_interrupt_gives_the_terminal_back_and_saves_nothing()
    {
        const auto good = withFile(passphraseFile(passphrase));
        const auto run = clavOnTerminal(
            {u"set"_s, u"anthropic"_s, u"--slug"_s, u"half"_s}, {{"API key: ", "sk-ant-half\x03"}}, good);
        QCOMPARE(run.exitCode, 130);
        QVERIFY(run.echoes && run.isCanonical);
        QVERIFY(!run.screen.contains("sk-ant-half"));
        QCOMPARE(clav({u"get"_s, u"anthropic/half"_s, u"apiKey"_s}, good).exitCode, 3);
    }

    void a_wrong_passphrase_may_be_typed_again()
    {
        const auto run = clavOnTerminal({u"get"_s, u"anthropic/typed"_s, u"apiKey"_s},
            {{"Passphrase of", "no\n"}, {"Passphrase of", passphrase + '\n'}});
        QVERIFY2(run.exitCode == 0, run.screen.constData());
        QVERIFY2(run.screen.contains("does not open") && run.screen.contains("sk-ant-typed\r\n"),
            run.screen.constData());
    }

    void a_workspace_is_removed_when_its_name_is_typed()
    {
        const auto wrong
            = clavOnTerminal({u"workspace"_s, u"remove"_s, u"Home"_s}, {{"Type its name", "home\n"}});
        QCOMPARE(wrong.exitCode, 130);
        const auto right
            = clavOnTerminal({u"workspace"_s, u"remove"_s, u"Home"_s}, {{"Type its name", "Home\n"}});
        QVERIFY2(right.exitCode == 0, right.screen.constData());
        QCOMPARE(clav({u"list"_s}).exitCode, 3);
    }

    void passphrases_that_differ_make_no_vault()
    {
        const auto run = clavOnTerminal({u"workspace"_s, u"create"_s, u"Home"_s, u"--store"_s, u"vault"_s},
            {{"New passphrase", passphrase + '\n'}, {"again", "something else\n"}});
        QCOMPARE(run.exitCode, 2);
        QVERIFY2(run.screen.contains("differ"), run.screen.constData());
        QCOMPARE(clav({u"list"_s}).exitCode, 3);
    }
};

QTEST_GUILESS_MAIN(TestClavVault)
#include "tst_clav_vault.moc"
