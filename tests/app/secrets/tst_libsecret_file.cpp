#include <QCoreApplication>
#include <QCoro/QCoroTask>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include "app/secrets/dbus_keychain_probe.h"
#include "app/secrets/keychain_secret_store.h"
#include "app/secrets/libsecret_session.h"
#include "keyring_daemon.h"

using namespace claviger;
using namespace Qt::StringLiterals;

namespace
{
SecretRef refOf(int number)
{
    const auto id = Id::fromBytes(QByteArray::number(number).rightJustified(Id::byteCount, '0'));
    return SecretRef(*id, *id, 1);
}

template <typename T> ErrorCode codeOf(const Result<T> &result)
{
    return result ? ErrorCode::Internal : result.error().code;
}
}

/// What the file does not say about its password.
class LibsecretFileTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        qputenv("SECRET_FILE_TEST_PATH", path().toUtf8());
        startAgainWith("test");
    }

    void a_file_that_is_not_there_holds_nothing()
    {
        QCOMPARE(codeOf(read(1)), ErrorCode::SecretNotFound);
        QVERIFY(remove(1));
        QVERIFY(!QFile::exists(path()));
    }

    void a_file_with_other_programs_items_is_taken_into_use()
    {
        QProcess tool;
        tool.start(u"secret-tool"_s, {u"store"_s, u"--label=other"_s, u"account"_s, u"somebody"_s});
        tool.write("theirs");
        tool.closeWriteChannel();
        QVERIFY(tool.waitForFinished());
        QCOMPARE(tool.exitCode(), 0);
        QCOMPARE(codeOf(read(1)), ErrorCode::SecretNotFound);
        QVERIFY(write(1, "ours"));
        QVERIFY(read(1)->equals("ours"));
        QCOMPARE(codeOf(read(2)), ErrorCode::SecretNotFound);
    }

    void with_a_wrong_password_the_file_stays_as_it_is()
    {
        QVERIFY(write(1, "ours"));
        const auto before = contents();
        startAgainWith("another");
        QCOMPARE(codeOf(write(1, "replaced")), ErrorCode::SecretUnavailable);
        QCOMPARE(codeOf(write(2, "new")), ErrorCode::SecretUnavailable);
        QCOMPARE(codeOf(remove(1)), ErrorCode::SecretUnavailable);
        QCOMPARE(contents(), before);
        startAgainWith("test");
        QVERIFY(read(1)->equals("ours"));
    }

    void items_that_nobody_can_vouch_for_are_not_said_to_be_missing()
    {
        QVERIFY(SecretTool::store(refOf(1).itemKey(), "from elsewhere"));
        QCOMPARE(codeOf(read(2)), ErrorCode::SecretUnavailable);
        QVERIFY(read(1)->equals("from elsewhere"));
    }

private:
    QString path() const { return m_directory->filePath(u"test.keyring"_s); }
    QByteArray contents() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    /// A session keeps the password it began with, as a program does.
    static void startAgainWith(const char *password)
    {
        qputenv("SECRET_FILE_TEST_PASSWORD", password);
        renewLibsecretSession();
    }
    Result<SecretBuffer> read(int number) { return QCoro::waitFor(m_store.read(refOf(number))); }
    Result<void> remove(int number) { return QCoro::waitFor(m_store.remove(refOf(number))); }
    Result<void> write(int number, const QByteArray &payload)
    {
        return QCoro::waitFor(m_store.write(refOf(number), SecretBuffer::copyOf(payload)));
    }

    std::unique_ptr<QTemporaryDir> m_directory;
    DBusKeychainProbe m_probe;
    KeychainSecretStore m_store{m_probe, u"claviger"_s};
};

int main(int argc, char *argv[])
{
    qputenv("SECRET_BACKEND", "file");
    QCoreApplication application(argc, argv);
    LibsecretFileTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_libsecret_file.moc"
