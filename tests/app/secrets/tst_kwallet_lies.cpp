#include <QCoreApplication>
#include <QCoro/QCoroTask>
#include <QTest>

#include "app/secrets/dbus_keychain_probe.h"
#include "app/secrets/keychain_secret_store.h"
#include "kwallet_process.h"

using namespace claviger;
using namespace Qt::StringLiterals;

/// QtKeychain reports KWallet's failures as success; nothing of that may come through.
class KWalletLies final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_wallet.start());
        QCOMPARE(m_probe.backend(), KeychainBackend::KWallet);
    }

    void init() { QVERIFY(m_wallet.behave(u"honest"_s)); }

    void a_write_that_was_not_kept_is_not_confirmed_data()
    {
        QTest::addColumn<QString>("lie");
        QTest::newRow("writePassword returns -1") << u"loses writes"_s;
        QTest::newRow("something else is kept") << u"cuts writes"_s;
        QTest::newRow("it cannot be read back") << u"fails reads"_s;
    }

    void a_write_that_was_not_kept_is_not_confirmed()
    {
        QFETCH(QString, lie);
        QVERIFY(m_wallet.behave(lie));
        const auto written = write(next(), "payload");
        QVERIFY(!written);
        QCOMPARE(written.error().code, ErrorCode::SecretNotConfirmed);
    }

    void a_lost_overwrite_is_not_confirmed()
    {
        const auto ref = next();
        QVERIFY(write(ref, "old"));
        QVERIFY(m_wallet.behave(u"loses writes"_s));
        QCOMPARE(write(ref, "new").error().code, ErrorCode::SecretNotConfirmed);
        QCOMPARE(m_wallet.entry(ref.itemKey()), u"old"_s);
    }

    void a_failed_read_is_no_empty_secret()
    {
        const auto ref = next();
        QVERIFY(write(ref, "payload"));
        QVERIFY(m_wallet.behave(u"fails reads"_s));
        const auto read = QCoro::waitFor(m_store.read(ref));
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::SecretUnavailable);
        QCOMPARE(read.error().arguments.value(u"reason"_s).toString(), u"EmptyRead"_s);
    }

    void a_removal_that_was_ignored_is_not_confirmed()
    {
        const auto ref = next();
        QVERIFY(write(ref, "payload"));
        QVERIFY(m_wallet.behave(u"keeps what is removed"_s));
        QCOMPARE(QCoro::waitFor(m_store.remove(ref)).error().code, ErrorCode::SecretNotConfirmed);
        QVERIFY(m_wallet.behave(u"honest"_s));
        QVERIFY(QCoro::waitFor(m_store.remove(ref)));
        QCOMPARE(m_wallet.entry(ref.itemKey()), QString());
    }

    void an_empty_payload_never_reaches_the_wallet()
    {
        const auto ref = next();
        QVERIFY(write(ref, "payload"));
        QCOMPARE(write(ref, QByteArray()).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(m_wallet.entry(ref.itemKey()), u"payload"_s);
    }

    void the_probe_tells_the_wallets_states_apart_data()
    {
        QTest::addColumn<QString>("behaviour");
        QTest::addColumn<KeychainState>("state");
        QTest::newRow("open") << u"honest"_s << KeychainState::Ready;
        QTest::newRow("closed") << u"locked"_s << KeychainState::Locked;
        QTest::newRow("none made yet") << u"no wallet"_s << KeychainState::NoKeyring;
    }

    void the_probe_tells_the_wallets_states_apart()
    {
        QFETCH(QString, behaviour);
        QFETCH(KeychainState, state);
        QVERIFY(m_wallet.behave(behaviour));
        QCOMPARE(QCoro::waitFor(m_probe.state()), state);
        QCOMPARE(QCoro::waitFor(m_probe.unlock()), state); // this one does not open when asked
    }

    void unlocking_opens_the_wallet()
    {
        QVERIFY(m_wallet.behave(u"opens when asked"_s));
        QCOMPARE(QCoro::waitFor(m_probe.state()), KeychainState::Locked);
        QCOMPARE(codeOfReading(), ErrorCode::SecretLocked);
        QCOMPARE(QCoro::waitFor(m_probe.unlock()), KeychainState::Ready);
        QCOMPARE(codeOfReading(), ErrorCode::SecretNotFound);
    }

private:
    SecretRef next() { return SecretRef::workspaceKey(idOf(++m_count)); }

    static Id idOf(int number)
    {
        return *Id::fromBytes(QByteArray::number(number).rightJustified(Id::byteCount, '0'));
    }

    ErrorCode codeOfReading() { return QCoro::waitFor(m_store.read(next())).error().code; }

    Result<void> write(const SecretRef &ref, const QByteArray &payload)
    {
        return QCoro::waitFor(m_store.write(ref, SecretBuffer::copyOf(payload)));
    }

    int m_count = 0;
    KWalletProcess m_wallet;
    DBusKeychainProbe m_probe;
    KeychainSecretStore m_store{m_probe, u"claviger"_s};
};

int main(int argc, char *argv[])
{
    KWalletProcess::pretendPlasma();
    QCoreApplication application(argc, argv);
    KWalletLies test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_kwallet_lies.moc"
