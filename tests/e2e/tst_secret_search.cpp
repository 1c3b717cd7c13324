#include <unistd.h>

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include "tests/e2e/secret_search.h"

using namespace Qt::StringLiterals;
using namespace claviger::tests;

namespace
{
const QByteArray secret = "Qz81-planted-Canary-77Kx";
}

/// The search finds what it is for, or its silence elsewhere would mean nothing.
class TestSecretSearch final : public QObject
{
    Q_OBJECT

private slots:
    void each_form_of_a_piece_is_found_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("form");
        const QByteArray piece = secret.mid(7, 12);
        QByteArray wide;
        for (const char c : piece)
            wide.append(c).append('\0');
        QTest::newRow("UTF-8") << "before " + piece + " after" << u"UTF-8"_s;
        QTest::newRow("UTF-16") << "xx" + wide << u"UTF-16"_s;
        QTest::newRow("base64, aligned") << "key=" + secret.toBase64() << u"base64"_s;
        QTest::newRow("base64, one off") << ("{" + secret + "}").toBase64() << u"base64"_s;
        QTest::newRow("base64, two off") << ("{\"" + secret + "\"}").toBase64() << u"base64"_s;
        QTest::newRow("hex") << "0x" + piece.toHex() << u"hex"_s;
        QTest::newRow("upper-case hex") << piece.toHex().toUpper() << u"HEX"_s;
        QTest::newRow("at the very end") << "at the end " + piece << u"UTF-8"_s;
        QTest::newRow("eleven characters are not enough") << secret.left(11) << QString();
        QTest::newRow("another text") << QByteArray("nothing of the kind is written here") << QString();
    }
    void each_form_of_a_piece_is_found()
    {
        QFETCH(QByteArray, bytes);
        QTEST(SecretSearch({secret}).formIn(bytes), "form");
    }

    void both_alphabets_of_base64_are_known()
    {
        const QByteArray odd = "~~~>>>~~~>>>~~~>>>";
        QCOMPARE(SecretSearch({odd}).formIn(odd.toBase64()), u"base64"_s);
        QCOMPARE(SecretSearch({odd}).formIn(odd.toBase64(QByteArray::Base64UrlEncoding)), u"base64url"_s);
    }

    void any_of_several_secrets_is_found()
    {
        const SecretSearch search({"another-secret-altogether", secret});
        QCOMPARE(search.formIn("x" + secret), u"UTF-8"_s);
        QCOMPARE(search.formIn("x another-secret"), u"UTF-8"_s);
    }

    void a_file_below_a_directory_is_found_by_content_and_by_name()
    {
        const QTemporaryDir directory;
        QVERIFY(QDir(directory.path()).mkpath(u"a/.b"_s));
        for (const QString &name : {u"a/.b/hidden"_s, u"a/"_s + QString::fromLatin1(secret)}) {
            QFile file(directory.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write("x" + secret.toHex());
        }
        QCOMPARE(SecretSearch({secret}).inFiles(directory.path()).size(), 2);
        QCOMPARE(SecretSearch({"another-secret-altogether"}).inFiles(directory.path()).size(), 0);
    }

    void an_argument_list_and_an_environment_are_found()
    {
        QProcess process;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"SECRET"_s, u"in-the-Environment-55Tq"_s);
        process.setProcessEnvironment(environment);
        process.start(u"bash"_s, {u"-c"_s, u"read line # "_s + QString::fromLatin1(secret)});
        QVERIFY(process.waitForStarted());
        QTRY_COMPARE(SecretSearch({secret}).inArgumentLists().size(), 1);
        QTRY_COMPARE(SecretSearch({"in-the-Environment-55Tq"}).inArgumentLists().size(), 1);
        process.closeWriteChannel();
        QVERIFY(process.waitForFinished());
        QCOMPARE(SecretSearch({secret}).inArgumentLists(), QStringList());
    }

    void memory_that_cannot_be_read_is_not_taken_for_clean()
    {
        QCOMPARE(SecretSearch({"gone-without-a-trace"}).inProcess(-1).size(), 1);
    }

#ifndef CLAVIGER_SANITIZED // whose shadow memory is terabytes
    void the_memory_of_a_process_is_searched()
    {
        const QByteArray copy(secret.constData(), secret.size());
        QVERIFY(!SecretSearch({copy}).inProcess(::getpid()).isEmpty());
    }
#endif
};

QTEST_GUILESS_MAIN(TestSecretSearch)
#include "tst_secret_search.moc"
