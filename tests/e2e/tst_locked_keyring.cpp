#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QTest>

#include "keyring_daemon.h"
#include "tests/cli/clav_runner.h"
#include "tests/e2e/virtual_screen.h"

using namespace Qt::StringLiterals;
using namespace claviger::tests;

namespace
{
const QByteArray value = "sk-ant-behind-a-lock-0123456789";

/// The keyring's prompt is started by the bus, so the bus must know the screen.
bool tellTheBus(const QString &display)
{
    using Variables = QMap<QString, QString>;
    qDBusRegisterMetaType<Variables>();
    auto call = QDBusMessage::createMethodCall(u"org.freedesktop.DBus"_s, u"/org/freedesktop/DBus"_s,
        u"org.freedesktop.DBus"_s, u"UpdateActivationEnvironment"_s);
    call.setArguments({QVariant::fromValue(Variables{{u"DISPLAY"_s, display}, {u"NO_AT_BRIDGE"_s, u"1"_s}})});
    return QDBusConnection::sessionBus().call(call).type() == QDBusMessage::ReplyMessage;
}

ClavSetting on(const QString &display)
{
    ClavSetting setting;
    setting.environment.insert(u"DISPLAY"_s, display);
    return setting;
}

QStringList getIt()
{
    return {u"get"_s, u"anthropic/kept"_s, u"apiKey"_s};
}

QStringList setAnother()
{
    return {u"set"_s, u"anthropic"_s, u"--slug"_s, u"another"_s, u"--set"_s, u"apiKey=@stdin"_s};
}

qsizetype listed()
{
    return clav({u"list"_s, u"--json"_s}).json()[u"credentials"_s].toArray().size();
}
}

/// The built clav on a keyring that is locked: a real gnome-keyring, and its real prompt where there is a
/// screen.
class TestLockedKeyring final : public QObject
{
    Q_OBJECT

private:
    KeyringDaemon m_keyring;
    const VirtualScreen m_screen; // which programs see only when told

private slots:
    void initTestCase()
    {
        QVERIFY(m_screen.isUp() && tellTheBus(m_screen.display()));
        QCOMPARE(clav({u"workspace"_s, u"create"_s, u"Home"_s, u"--store"_s, u"keychain"_s}).exitCode, 0);
        ClavSetting setting;
        setting.input = value;
        const auto set = clav(
            {u"set"_s, u"anthropic"_s, u"--slug"_s, u"kept"_s, u"--set"_s, u"apiKey=@stdin"_s}, setting);
        QVERIFY2(set.exitCode == 0, set.errors.constData());
    }
    void init() { QVERIFY(m_keyring.lock()); }
    void cleanup() { QVERIFY(m_keyring.unlock()); }

    void without_a_screen_it_is_said_at_once_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("get") << getIt();
        QTest::newRow("get several") << QStringList{
            u"get"_s, u"cred://anthropic/kept/apiKey"_s, u"cred://anthropic/kept/version"_s};
        QTest::newRow("set") << setAnother();
        QTest::newRow("purge") << QStringList{u"rm"_s, u"anthropic/kept"_s, u"--purge"_s, u"--yes"_s};
        QTest::newRow("remove") << QStringList{u"workspace"_s, u"remove"_s, u"Home"_s, u"--yes"_s};
        QTest::newRow("create") << QStringList{u"workspace"_s, u"create"_s, u"Other"_s};
    }
    void without_a_screen_it_is_said_at_once()
    {
        QFETCH(QStringList, arguments);
        ClavSetting setting;
        setting.input = "sk-ant-never-stored-0123456789";
        QElapsedTimer timer;
        timer.start();
        const auto run = clav(arguments, setting);
        QVERIFY2(
            timer.elapsed() < 10'000, qPrintable(QString::number(timer.elapsed()))); // no waiting for anybody
        QCOMPARE(run.exitCode, 5);
        QVERIFY2(run.errors.contains("The keyring is locked. Unlock it"), run.errors.constData());
        QVERIFY(!run.errors.contains("prompt"));
        QCOMPARE(run.output, QByteArray());
        QCOMPARE(clav(arguments + QStringList{u"--json"_s}, setting).error()[u"code"_s], u"SecretLocked"_s);
        QCOMPARE(listed(), 1);
    }

    void listing_needs_no_secret()
    {
        const auto list = clav({u"list"_s, u"--json"_s});
        QVERIFY2(list.exitCode == 0, list.errors.constData());
        QCOMPARE(list.json()[u"credentials"_s][0][u"target"_s], u"anthropic/kept"_s);
    }

    void what_keeps_no_secret_goes_without_it()
    {
        const auto set = clav({u"set"_s, u"mcp-server"_s, u"--method"_s, u"bearer"_s, u"--slug"_s, u"bare"_s,
            u"--set"_s, u"url=https://mcp.example"_s});
        QVERIFY2(set.exitCode == 0, set.errors.constData());
        QCOMPARE(listed(), 2);
        const auto removed = clav({u"rm"_s, u"mcp-server/bare"_s, u"--purge"_s, u"--yes"_s});
        QVERIFY2(removed.exitCode == 0, removed.errors.constData());
        QCOMPARE(listed(), 1);
    }

    void with_a_screen_the_keyrings_prompt_opens_it_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("output");
        QTest::newRow("get") << getIt() << value;
        QTest::newRow("set") << setAnother() << QByteArray("Added anthropic/another");
        QTest::newRow("purge") << QStringList{u"rm"_s, u"anthropic/another"_s, u"--purge"_s, u"--yes"_s}
                               << QByteArray("Removed for good: anthropic/another");
    }
    void with_a_screen_the_keyrings_prompt_opens_it()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, output);
        QProcess process;
        startClav(process, arguments, on(m_screen.display()));
        QVERIFY(process.waitForStarted());
        process.write("sk-ant-stored-after-all-0123456789");
        process.closeWriteChannel();
        QVERIFY(m_screen.waitForActive(u"Unlock"_s));
        m_screen.type("test");
        m_screen.press({u"Return"_s});
        const auto run = finishClav(process);
        QVERIFY2(run.exitCode == 0, run.errors.constData());
        QVERIFY2(run.output.startsWith(output), run.output.constData());
        QVERIFY2(run.errors.contains("its prompt is waiting"), run.errors.constData());
    }

    void a_prompt_that_is_dismissed_leaves_it_locked()
    {
        QProcess process;
        startClav(process, getIt(), on(m_screen.display()));
        QVERIFY(m_screen.waitForActive(u"Unlock"_s));
        m_screen.press({u"Escape"_s});
        const auto run = finishClav(process);
        QCOMPARE(run.exitCode, 5);
        QVERIFY2(run.errors.contains("The keyring is locked. Unlock it"), run.errors.constData());
        QCOMPARE(run.output, QByteArray());
    }
};

QTEST_GUILESS_MAIN(TestLockedKeyring)
#include "tst_locked_keyring.moc"
