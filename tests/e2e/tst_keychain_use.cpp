#include <algorithm>
#include <memory>

#include <QJsonArray>
#include <QTest>

#include "bus_witness.h"
#include "keyring_daemon.h"
#include "tests/cli/clav_runner.h"
#include "tests/e2e/desktop_program.h"

using namespace Qt::StringLiterals;
using namespace claviger::tests;

namespace
{
const QByteArray fromClav = "sk-ant-saved-by-clav-0123456789";
const QByteArray fromWindow = "sk-ant-saved-by-the-window-0123456789";

/// What asks only in which state the keychain is.
bool isProbing(const QString &call)
{
    return call.startsWith(u"ReadAlias") || (call.startsWith(u"Get ") && call.contains(u"\"Locked\""));
}

QStringList withoutProbing(QStringList calls)
{
    calls.removeIf(isProbing);
    return calls;
}

/// libsecret asks once what the service itself is, before it writes; that names collections, not items.
bool listsItems(const QString &call)
{
    const bool isOfService
        = call.startsWith(u"GetAll") && call.endsWith(u"\"org.freedesktop.Secret.Service\"");
    return BusWitness::isListing(call) && !isOfService;
}

bool readsSecrets(const QStringList &calls)
{
    return std::any_of(
        calls.begin(), calls.end(), [](const QString &call) { return call.startsWith(u"GetSecret"); });
}
}

/// What the built programs ask of the real keychain, as dbus-monitor sees it.
class TestKeychainUse final : public QObject
{
    Q_OBJECT

private:
    const VirtualScreen m_screen;
    std::unique_ptr<DesktopProgram> m_desktop;

private slots:
    void initTestCase()
    {
        QVERIFY(m_screen.isUp());
        QCOMPARE(clav({u"workspace"_s, u"create"_s, u"Home"_s}).exitCode, 0);
        for (const QString &slug : {u"one"_s, u"two"_s, u"three"_s}) {
            ClavSetting setting;
            setting.input = fromClav;
            const auto set = clav(
                {u"set"_s, u"anthropic"_s, u"--slug"_s, slug, u"--set"_s, u"apiKey=@stdin"_s}, setting);
            QVERIFY2(set.exitCode == 0, set.errors.constData());
        }
    }

    void the_witness_sees_a_secret_being_read()
    {
        BusWitness witness;
        QVERIFY(witness.start());
        QCOMPARE(clav({u"get"_s, u"anthropic/one"_s, u"apiKey"_s}).output, fromClav);
        const QStringList calls = witness.stop();
        QVERIFY2(readsSecrets(calls), qPrintable(calls.join(u'\n')));
        QVERIFY(std::none_of(calls.begin(), calls.end(), BusWitness::isListing)); // it knows what it wants
    }

    void clav_lists_and_searches_without_the_keychain()
    {
        BusWitness witness;
        QVERIFY(witness.start());
        QCOMPARE(clav({u"list"_s, u"--json"_s}).json()[u"credentials"_s].toArray().size(), 3);
        QCOMPARE(clav({u"list"_s, u"--json"_s, u"--app"_s, u"anthropic"_s})
                     .json()[u"credentials"_s]
                     .toArray()
                     .size(),
            3);
        QCOMPARE(clav({u"workspace"_s, u"list"_s}).exitCode, 0);
        QCOMPARE(witness.stop().join(u'\n'), QString());
    }

    void the_window_starts_counts_and_searches_without_reading_a_secret()
    {
        BusWitness witness;
        QVERIFY(witness.start());
        m_desktop = std::make_unique<DesktopProgram>(m_screen, QStringLiteral(DESKTOP_PROGRAM));
        QVERIFY(m_screen.waitForActive(u"Home"_s));
        m_screen.press({u"Down"_s}); // shows the first in the inspector
        m_screen.waitForStillness();
        const QByteArray all = m_screen.picture();
        m_screen.press({u"ctrl+f"_s});
        m_screen.type("no such thing");
        m_screen.press({u"Tab"_s}); // where no text cursor blinks
        QVERIFY(m_screen.waitForStillness() != all);
        QCOMPARE(withoutProbing(witness.stop()).join(u'\n'), QString());
        m_screen.press({u"ctrl+f"_s, u"Escape"_s});
    }

    void the_systems_own_tool_finds_what_the_window_saved()
    {
        BusWitness witness;
        QVERIFY(witness.start());
        m_screen.press({u"ctrl+n"_s});
        QVERIFY(m_screen.waitForActive(u"New credential"_s));
        m_screen.type("anthropic");
        m_screen.press({u"Return"_s});
        m_screen.type("Windowed");
        m_screen.press({u"alt+a"_s});
        m_screen.type(fromWindow);
        m_screen.press({u"Return"_s});
        QVERIFY(m_screen.waitForGone(u"New credential"_s));
        const QStringList calls = witness.stop();
        QVERIFY(readsSecrets(calls)); // reads back what it wrote
        QVERIFY(std::none_of(calls.begin(), calls.end(), listsItems));

        const auto list = clav({u"list"_s, u"--json"_s}).json();
        QString id;
        for (const auto &row : list[u"credentials"_s].toArray()) {
            if (row[u"label"_s] == u"Windowed"_s)
                id = row[u"id"_s].toString().mid(5); // cred_
        }
        const QString workspace = list[u"workspace"_s][u"id"_s].toString().mid(3); // ws_
        const QByteArray found = SecretTool::lookup(u"claviger/%1/%2/1"_s.arg(workspace, id));
        QVERIFY2(found.contains(fromWindow), found.constData());
    }

    void the_window_leaves_in_peace() { QVERIFY(m_desktop->quit()); }
};

QTEST_GUILESS_MAIN(TestKeychainUse)
#include "tst_keychain_use.moc"
