#include <QCoro/QCoroTask>
#include <QMetaEnum>
#include <QTest>

#include "app/secrets/dbus_keychain_probe.h"
#include "app/secrets/keychain_secret_store.h"

using namespace claviger;
using namespace Qt::StringLiterals;

/// Sessions in which no keychain can be used. The session is made by tests/isolate; the environment variable
/// CLAVIGER_EXPECTED_STATE says which it is.
class KeychainAbsent final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void the_probe_names_the_state() { QCOMPARE(QCoro::waitFor(m_probe.state()), expected()); }

    void unlocking_changes_nothing_and_comes_back()
    {
        QCOMPARE(QCoro::waitFor(m_probe.unlock()), expected());
    }

    void every_operation_says_unavailable_and_why_data()
    {
        QTest::addColumn<QString>("operation");
        QTest::newRow("reading") << u"read"_s;
        QTest::newRow("writing") << u"write"_s;
        QTest::newRow("removing") << u"remove"_s;
    }

    void every_operation_says_unavailable_and_why()
    {
        QFETCH(QString, operation);
        const auto error = errorOf(operation);
        QCOMPARE(error.code, ErrorCode::SecretUnavailable);
        const auto name = QMetaEnum::fromType<KeychainState>().valueToKey(int(expected()));
        QCOMPARE(error.arguments.value(u"reason"_s).toString(), QString::fromLatin1(name));
        QCOMPARE(QCoro::waitFor(m_probe.state()), expected()); // and nothing was made by trying
    }

private:
    static KeychainState expected()
    {
        const auto name = qgetenv("CLAVIGER_EXPECTED_STATE");
        return KeychainState(QMetaEnum::fromType<KeychainState>().keyToValue(name.constData()));
    }

    Error errorOf(const QString &operation)
    {
        const SecretRef ref = SecretRef::workspaceKey(Id());
        if (operation == u"read")
            return QCoro::waitFor(m_store.read(ref)).error();
        if (operation == u"write")
            return QCoro::waitFor(m_store.write(ref, SecretBuffer::copyOf("payload"))).error();
        return QCoro::waitFor(m_store.remove(ref)).error();
    }

    DBusKeychainProbe m_probe;
    KeychainSecretStore m_store{m_probe, u"claviger"_s};
};

QTEST_GUILESS_MAIN(KeychainAbsent)
#include "tst_keychain_absent.moc"
