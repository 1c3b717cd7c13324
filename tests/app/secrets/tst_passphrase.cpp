#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "app/secrets/passphrase.h"

using namespace claviger;
using namespace Qt::StringLiterals;

class TestPassphrase final : public QObject
{
    Q_OBJECT

private slots:
    void strength_is_counted_as_people_guess_data();
    void strength_is_counted_as_people_guess();
    void more_words_are_never_weaker();
    void words_of_ones_own_are_easy_to_guess();
    void a_very_long_one_is_counted_in_a_moment();
    void a_private_file_gives_its_passphrase_data();
    void a_private_file_gives_its_passphrase();
    void an_unfit_file_is_refused_data();
    void an_unfit_file_is_refused();
    void somebody_elses_file_is_refused();
};

void TestPassphrase::strength_is_counted_as_people_guess_data()
{
    QTest::addColumn<QByteArray>("passphrase");
    QTest::addColumn<int>("lowest");
    QTest::addColumn<int>("highest");
    QTest::newRow("nothing") << QByteArray() << 0 << 0;
    QTest::newRow("the commonest") << QByteArray("password") << 0 << 0;
    QTest::newRow("a row of keys") << QByteArray("qwertyuiop") << 0 << 1;
    QTest::newRow("a word with the usual changes") << QByteArray("P@ssw0rd1") << 0 << 2;
    QTest::newRow("one letter, often") << QByteArray(60, 'a') << 0 << 2;
    QTest::newRow("five words at random") << QByteArray("gravel umbrella otter cinnamon lantern") << 4 << 4;
    QTest::newRow("sixteen characters at random") << QByteArray("v8Xq!2mZr#7LpWd0") << 4 << 4;
    QTest::newRow("chinese") << QByteArray("海豚在月光下弹钢琴") << 4 << 4;
    QTest::newRow("what was read ends at a zero") << QByteArray("a\0v8Xq!2mZr#7LpWd0", 18) << 0 << 0;
}

void TestPassphrase::strength_is_counted_as_people_guess()
{
    QFETCH(QByteArray, passphrase);
    QFETCH(int, lowest);
    QFETCH(int, highest);
    const auto strength = passphraseStrength(passphrase);
    QVERIFY2(lowest <= strength.score && strength.score <= highest,
        qPrintable(u"score %1, %2 bits"_s.arg(strength.score).arg(strength.bits)));
    QVERIFY(strength.bits >= 0);
}

void TestPassphrase::more_words_are_never_weaker()
{
    QByteArray passphrase;
    double before = 0;
    int score = 0;
    for (const char *word : {"gravel", " umbrella", " otter", " cinnamon", " lantern", " bishop"}) {
        passphrase += word;
        const auto strength = passphraseStrength(passphrase);
        QVERIFY(strength.bits > before);
        QVERIFY(strength.score >= score);
        before = strength.bits;
        score = strength.score;
    }
    QVERIFY(score >= weakestAllowedScore);
}

void TestPassphrase::words_of_ones_own_are_easy_to_guess()
{
    const QByteArray passphrase = "Zwickelberger-AG";
    const auto stranger = passphraseStrength(passphrase);
    const auto own = passphraseStrength(passphrase, {u"zwickelberger"_s, QString(), u"ag"_s});
    QVERIFY(own.bits < stranger.bits / 2);
    QVERIFY(own.score < weakestAllowedScore);
}

void TestPassphrase::a_very_long_one_is_counted_in_a_moment()
{
    QElapsedTimer timer;
    timer.start();
    const auto shorter = passphraseStrength(QByteArray("x7#").repeated(86)); // just past what is examined
    const auto longer = passphraseStrength(QByteArray("x7#").repeated(1 << 20));
    QVERIFY(timer.elapsed() < 2000);
    QCOMPARE(longer.bits, shorter.bits);
}

void TestPassphrase::a_private_file_gives_its_passphrase_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("expected");
    QTest::addColumn<uint>("mode");
    QTest::newRow("with the newline of an editor")
        << QByteArray("open sesame\n") << QByteArray("open sesame") << 0600U;
    QTest::newRow("without") << QByteArray("open sesame") << QByteArray("open sesame") << 0600U;
    QTest::newRow("read-only") << QByteArray("x") << QByteArray("x") << 0400U;
    QTest::newRow("one newline only is cut off") << QByteArray("x\n\n") << QByteArray("x\n") << 0600U;
    QTest::newRow("spaces are part of it") << QByteArray(" x \n") << QByteArray(" x ") << 0600U;
    QTest::newRow("exactly 4 KiB") << QByteArray(4096, 'x') << QByteArray(4096, 'x') << 0600U;
}

void TestPassphrase::a_private_file_gives_its_passphrase()
{
    QFETCH(QByteArray, content);
    QFETCH(QByteArray, expected);
    QFETCH(uint, mode);
    const QTemporaryDir directory;
    QFile file(directory.filePath(u"passphrase"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.close();
    QCOMPARE(chmod(QFile::encodeName(file.fileName()).constData(), mode), 0);

    const auto read = readPassphraseFile(file.fileName());
    QVERIFY(read);
    QCOMPARE(read->view().toByteArray(), expected);
}

void TestPassphrase::an_unfit_file_is_refused_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("reason");
    QTest::newRow("no such file") << u"nowhere"_s << u"missing"_s;
    QTest::newRow("a directory") << u"directory"_s << u"missing"_s;
    QTest::newRow("a pipe that nobody writes to") << u"pipe"_s << u"missing"_s;
    QTest::newRow("a link to a fit file") << u"link"_s << u"link"_s;
    QTest::newRow("the group may read") << u"group"_s << u"mode"_s;
    QTest::newRow("others may write") << u"others"_s << u"mode"_s;
    QTest::newRow("empty") << u"empty"_s << u"empty"_s;
    QTest::newRow("only a newline") << u"newline"_s << u"empty"_s;
    QTest::newRow("a byte too large") << u"large"_s << u"tooLarge"_s;
}

void TestPassphrase::an_unfit_file_is_refused()
{
    QFETCH(QString, name);
    QFETCH(QString, reason);
    const QTemporaryDir directory;
    const auto make = [&directory](const QString &file, const QByteArray &content, mode_t mode) {
        const QByteArray path = QFile::encodeName(directory.filePath(file));
        const int made = open(path.constData(), O_CREAT | O_WRONLY | O_CLOEXEC, mode);
        const auto written = write(made, content.constData(), static_cast<size_t>(content.size()));
        return made >= 0 && fchmod(made, mode) == 0 && close(made) == 0 && written == content.size();
    };
    QVERIFY(make(u"fit"_s, "open sesame", 0600));
    QVERIFY(make(u"group"_s, "open sesame", 0640));
    QVERIFY(make(u"others"_s, "open sesame", 0602));
    QVERIFY(make(u"empty"_s, "", 0600));
    QVERIFY(make(u"newline"_s, "\n", 0600));
    QVERIFY(make(u"large"_s, QByteArray(4097, 'x'), 0600));
    QVERIFY(QFile::link(directory.filePath(u"fit"_s), directory.filePath(u"link"_s)));
    QCOMPARE(mkdir(QFile::encodeName(directory.filePath(u"directory"_s)).constData(), 0700), 0);
    QCOMPARE(mkfifo(QFile::encodeName(directory.filePath(u"pipe"_s)).constData(), 0600), 0);
    QVERIFY(readPassphraseFile(directory.filePath(u"fit"_s)));

    const QString path = directory.filePath(name);
    const auto read = readPassphraseFile(path);
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::PassphraseFileRefused);
    QCOMPARE(read.error().arguments[u"reason"_s].toString(), reason);
    QCOMPARE(read.error().arguments[u"path"_s].toString(), path);
}

void TestPassphrase::somebody_elses_file_is_refused()
{
    // root can make such a file; a person finds one of root's that may be read.
    const QTemporaryDir directory;
    QString path = u"/etc/passwd"_s;
    if (geteuid() == 0) {
        path = directory.filePath(u"passphrase"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("open sesame");
        file.close();
        QCOMPARE(chmod(QFile::encodeName(path).constData(), 0600), 0);
        QCOMPARE(chown(QFile::encodeName(path).constData(), 65534, 65534), 0);
    }
    const auto read = readPassphraseFile(path);
    QVERIFY(!read);
    QCOMPARE(read.error().arguments[u"reason"_s].toString(), u"owner"_s);
}

QTEST_GUILESS_MAIN(TestPassphrase)
#include "tst_passphrase.moc"
