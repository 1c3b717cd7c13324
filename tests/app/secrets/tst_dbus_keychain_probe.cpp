#include <QCoro/QCoroTask>
#include <QTest>

#include "app/secrets/dbus_keychain_probe.h"
#include "app/secrets/secret_service_reader.h"
#include "secret_service_mock.h"

using namespace claviger;
using namespace Qt::StringLiterals;
using Answer = SecretServiceMock::Answer;

namespace
{
constexpr auto shortTime = std::chrono::milliseconds(100);

QProcessEnvironment environmentOf(const QStringList &assignments)
{
    QProcessEnvironment environment;
    for (const auto &assignment : assignments)
        environment.insert(assignment.section(u'=', 0, 0), assignment.section(u'=', 1));
    return environment;
}
}

class DBusKeychainProbeTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_service = std::make_unique<SecretServiceMock>();
        QVERIFY(m_service->appear());
    }

    void cleanup() { m_service.reset(); }

    void the_rule_is_that_of_qtkeychain_data()
    {
        QTest::addColumn<QStringList>("environment");
        QTest::addColumn<KeychainRule>("rule");
        const auto libsecret = KeychainRule::Libsecret;
        const auto wallet = KeychainRule::KWallet5First;
        QTest::newRow("nothing set") << QStringList() << libsecret;
        QTest::newRow("GNOME") << QStringList{u"XDG_CURRENT_DESKTOP=GNOME"_s} << libsecret;
        QTest::newRow("GNOME goes before a KDE session")
            << QStringList{u"XDG_CURRENT_DESKTOP=GNOME"_s, u"DESKTOP_SESSION=kde4"_s} << libsecret;
        QTest::newRow("ubuntu:GNOME is looked past") << QStringList{u"XDG_CURRENT_DESKTOP=ubuntu:GNOME"_s,
            u"DESKTOP_SESSION=kde4"_s} << KeychainRule::KWallet4;
        QTest::newRow("Plasma 5") << QStringList{u"XDG_CURRENT_DESKTOP=KDE"_s, u"KDE_SESSION_VERSION=5"_s}
                                  << wallet;
        QTest::newRow("Plasma 6 is unknown")
            << QStringList{u"XDG_CURRENT_DESKTOP=KDE"_s, u"KDE_SESSION_VERSION=6"_s} << libsecret;
        QTest::newRow("KDE without a version") << QStringList{u"XDG_CURRENT_DESKTOP=KDE"_s} << libsecret;
        QTest::newRow("KDE 4") << QStringList{u"XDG_CURRENT_DESKTOP=KDE"_s, u"KDE_SESSION_VERSION=4"_s}
                               << KeychainRule::KWallet4;
        QTest::newRow("session kde") << QStringList{u"DESKTOP_SESSION=kde"_s, u"KDE_SESSION_VERSION=5"_s}
                                     << wallet;
        QTest::newRow("session plasma, full session") << QStringList{u"DESKTOP_SESSION=plasma"_s,
            u"KDE_FULL_SESSION=true"_s, u"KDE_SESSION_VERSION=5"_s}
                                                      << wallet;
        QTest::newRow("session with xfce in its name, inside KDE's variables") << QStringList{
            u"DESKTOP_SESSION=my-xfce"_s, u"KDE_FULL_SESSION=true"_s,
            u"KDE_SESSION_VERSION=5"_s} << libsecret;
        QTest::newRow("GNOME's session id before KDE's") << QStringList{
            u"GNOME_DESKTOP_SESSION_ID=this-is-deprecated"_s, u"KDE_FULL_SESSION=true"_s,
            u"KDE_SESSION_VERSION=5"_s} << libsecret;
    }

    void the_rule_is_that_of_qtkeychain()
    {
        QFETCH(QStringList, environment);
        QFETCH(KeychainRule, rule);
        QCOMPARE(keychainRule(environmentOf(environment)), rule);
    }

    void plasma_without_a_wallet_takes_the_secret_service()
    {
        DBusKeychainProbe probe(environmentOf({u"XDG_CURRENT_DESKTOP=KDE"_s, u"KDE_SESSION_VERSION=5"_s}));
        QCOMPARE(QCoro::waitFor(probe.state()), KeychainState::Ready);
        QCOMPARE(probe.backend(), KeychainBackend::SecretService);
    }

    void the_file_backend_needs_no_service()
    {
        QVERIFY(m_service->disappear());
        DBusKeychainProbe probe(environmentOf({u"SECRET_BACKEND=file"_s}));
        QCOMPARE(QCoro::waitFor(probe.state()), KeychainState::Ready);
        QCOMPARE(probe.backend(), KeychainBackend::LibsecretFile);
    }

    void a_missing_library_is_named()
    {
        DBusKeychainProbe probe(QProcessEnvironment(), u"no-such-library"_s);
        QCOMPARE(QCoro::waitFor(probe.state()), KeychainState::LibraryMissing);
    }

    void each_state_of_the_service_is_told_apart()
    {
        DBusKeychainProbe probe;
        QCOMPARE(QCoro::waitFor(probe.state()), KeychainState::Ready);
        m_service->setLocked(true);
        QCOMPARE(QCoro::waitFor(probe.state()), KeychainState::Locked);
        m_service->setHasKeyring(false);
        QCOMPARE(QCoro::waitFor(probe.state()), KeychainState::NoKeyring);
        QVERIFY(m_service->disappear());
        QCOMPARE(QCoro::waitFor(probe.state()), KeychainState::NoService);
        for (const auto &call : m_service->takeCalls())
            QVERIFY2(call == u"ReadAlias" || call == u"Get", qPrintable(call));
    }

    void a_service_that_does_not_answer_is_none_data()
    {
        QTest::addColumn<QString>("method");
        QTest::newRow("from the start") << u"ReadAlias"_s;
        QTest::newRow("half-way") << u"Get"_s;
    }

    void a_service_that_does_not_answer_is_none()
    {
        QFETCH(QString, method);
        m_service->answer(method, Answer::Silent);
        DBusKeychainProbe probe(QProcessEnvironment(), u"secret-1"_s, shortTime);
        QCOMPARE(QCoro::waitFor(probe.state()), KeychainState::NoService);
    }

    void a_reader_whose_service_does_not_answer_says_unavailable_data()
    {
        QTest::addColumn<QString>("method");
        QTest::addColumn<Answer>("answer");
        QTest::newRow("no session") << u"OpenSession"_s << Answer::Silent;
        QTest::newRow("no search") << u"SearchItems"_s << Answer::Silent;
        QTest::newRow("no secrets") << u"GetSecrets"_s << Answer::Silent;
        QTest::newRow("gone at the search") << u"SearchItems"_s << Answer::Vanish;
        QTest::newRow("gone at the secrets") << u"GetSecrets"_s << Answer::Vanish;
    }

    void a_reader_whose_service_does_not_answer_says_unavailable()
    {
        QFETCH(QString, method);
        QFETCH(Answer, answer);
        const auto ref = SecretRef::workspaceKey(Id());
        m_service->addItem(ref.itemKey(), "secret");
        m_service->answer(method, answer);
        SecretServiceReader reader(u"claviger"_s, shortTime);
        const auto reads = QCoro::waitFor(reader.readMany(SecretRefs(1, ref)));
        QVERIFY(!reads);
        QCOMPARE(reads.error().code, ErrorCode::SecretUnavailable);

        m_service->release();
        QVERIFY(m_service->appear());
        const auto again = QCoro::waitFor(reader.readMany(SecretRefs(1, ref)));
        QVERIFY(again);
        QVERIFY(again->front()->equals("secret"));
    }

    void unlocking_shows_the_services_prompt_and_waits_for_the_answer_data()
    {
        QTest::addColumn<bool>("unlocks");
        QTest::addColumn<KeychainState>("state");
        QTest::newRow("the password is right") << true << KeychainState::Ready;
        QTest::newRow("the person closes it") << false << KeychainState::Locked;
    }

    void unlocking_shows_the_services_prompt_and_waits_for_the_answer()
    {
        QFETCH(bool, unlocks);
        QFETCH(KeychainState, state);
        m_service->setLocked(true);
        DBusKeychainProbe probe;
        auto task = probe.unlock();
        QTRY_VERIFY(m_service->isPrompting());
        m_service->answerPrompt(unlocks);
        QCOMPARE(QCoro::waitFor(std::move(task)), state);
    }

    void an_open_keyring_needs_no_prompt()
    {
        DBusKeychainProbe probe;
        QCOMPARE(QCoro::waitFor(probe.unlock()), KeychainState::Ready);
        QCOMPARE(m_service->count(u"Unlock"_s), 0);
    }

    void stopping_takes_the_prompt_away()
    {
        m_service->setLocked(true);
        DBusKeychainProbe probe;
        std::stop_source stop;
        auto task = probe.unlock(stop.get_token());
        QTRY_VERIFY(m_service->isPrompting());
        stop.request_stop();
        QCOMPARE(QCoro::waitFor(std::move(task)), KeychainState::Locked);
        QTRY_VERIFY(!m_service->isPrompting());
    }

    void a_service_that_ends_with_its_prompt_open_does_not_hang_us()
    {
        m_service->setLocked(true);
        DBusKeychainProbe probe;
        auto task = probe.unlock();
        QTRY_VERIFY(m_service->isPrompting());
        QVERIFY(m_service->disappear());
        QCOMPARE(QCoro::waitFor(std::move(task)), KeychainState::NoService);
    }

private:
    std::unique_ptr<SecretServiceMock> m_service;
};

QTEST_GUILESS_MAIN(DBusKeychainProbeTest)
#include "tst_dbus_keychain_probe.moc"
