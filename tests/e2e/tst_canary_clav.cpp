#include <QFile>
#include <QTest>

#include "tests/cli/clav_runner.h"
#include "tests/e2e/secret_search.h"
#include "tests/e2e/virtual_screen.h"

using namespace Qt::StringLiterals;
using namespace claviger::tests;

namespace
{
const QByteArray first = "sk-ant-Qz81plantedCanary77KxVw";
const QByteArray second = "sk-ant-Jm46anotherPlanted93HrTd";
const QByteArray passphrase = "Kettle-Orbit-Vrx3-marble-Plum";

QString passphraseFile()
{
    return qEnvironmentVariable("HOME") + u"/passphrase"_s;
}

ClavSetting in(const QString &workspace)
{
    ClavSetting setting;
    setting.environment
        = {{u"CLAVIGER_WORKSPACE"_s, workspace}, {u"CLAVIGER_PASSPHRASE_FILE"_s, passphraseFile()}};
    return setting;
}
}

/// Plants secrets with clav, in each kind of store, and looks for what is left of them when it has ended.
class TestCanaryClav final : public QObject
{
    Q_OBJECT

private:
    const SecretSearch m_search{{first, second, passphrase}};

    /// Sets the value by standard input and looks around while clav has it and waits for more.
    void setWhileLooking(const QStringList &arguments, const ClavSetting &setting, const QByteArray &value)
    {
        QProcess process;
        startClav(process, QStringList{u"set"_s} + arguments + QStringList{u"--set"_s, u"apiKey=@stdin"_s},
            setting);
        QVERIFY(process.waitForStarted());
        process.write(value);
        QVERIFY(process.waitForBytesWritten());
        QVERIFY(waitUntil([&] { // it has begun to read
            QFile commandLine(u"/proc/%1/cmdline"_s.arg(process.processId()));
            return commandLine.open(QIODevice::ReadOnly) && commandLine.readAll().contains("@stdin");
        }));
        QCOMPARE(m_search.inArgumentLists().join(u'\n'), QString());
        const auto run = finishClav(process);
        QVERIFY2(run.exitCode == 0, run.errors.constData());
        QCOMPARE(m_search.formIn(run.output + run.errors), QString());
    }

private slots:
    void initTestCase()
    {
        QFile file(passphraseFile());
        QVERIFY(file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
        file.write(passphrase);
        file.close();
        for (const QString &store : {u"keychain"_s, u"vault"_s}) {
            const auto made
                = clav({u"workspace"_s, u"create"_s, u"In-"_s + store, u"--store"_s, store}, in({}));
            QVERIFY2(made.exitCode == 0, made.errors.constData());
        }
    }

    void what_is_set_changed_and_got_leaves_no_piece_data()
    {
        QTest::addColumn<QString>("workspace");
        QTest::newRow("keychain") << u"In-keychain"_s;
        QTest::newRow("vault") << u"In-vault"_s;
    }
    void what_is_set_changed_and_got_leaves_no_piece()
    {
        QFETCH(QString, workspace);
        const ClavSetting setting = in(workspace);
        setWhileLooking({u"anthropic"_s, u"--slug"_s, u"planted"_s}, setting, first);
        setWhileLooking({u"anthropic/planted"_s}, setting, second);
        const auto got = clav({u"get"_s, u"anthropic/planted"_s, u"apiKey"_s}, setting);
        QCOMPARE(got.output, second);
        QCOMPARE(m_search.formIn(got.errors), QString());
    }

    void no_file_holds_a_piece()
    {
        QVERIFY(!m_search.inFiles(qEnvironmentVariable("HOME")).isEmpty()); // it finds the passphrase file
        QVERIFY(QFile::remove(passphraseFile()));
        for (const char *variable : {"HOME", "XDG_RUNTIME_DIR", "TMPDIR"})
            QCOMPARE(m_search.inFiles(qEnvironmentVariable(variable)).join(u'\n'), QString());
    }
};

QTEST_GUILESS_MAIN(TestCanaryClav)
#include "tst_canary_clav.moc"
