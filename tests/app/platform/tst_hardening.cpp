#include <array>

#include <unistd.h>

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include "app/platform/hardening.h"

using namespace claviger;
using namespace Qt::StringLiterals;

class TestHardening final : public QObject
{
    Q_OBJECT

private slots:
    void a_program_hardens_itself_data();
    void a_program_hardens_itself();
    void randomness_fills_everything_and_differs();
};

void TestHardening::a_program_hardens_itself_data()
{
#if defined(CLAVIGER_HARDENED_PROCESS) && !defined(CLAVIGER_SANITIZED)
    constexpr bool shipsDumpable = false;
#else
    constexpr bool shipsDumpable = true; // the leak sanitizer must be able to attach
#endif
    QTest::addColumn<QString>("program");
    QTest::addColumn<bool>("dumpable");
    QTest::newRow("as it ships") << u"" HARDENED_PROBE ""_s << shipsDumpable;
    QTest::newRow("its double for tests") << u"" DUMPABLE_PROBE ""_s << true;
}

void TestHardening::a_program_hardens_itself()
{
    QFETCH(QString, program);
    QFETCH(bool, dumpable);
    const QTemporaryDir directory;
    QProcess probe;
    probe.start(program, {directory.filePath(u"made"_s)});
    QTRY_COMPARE(probe.bytesAvailable() > 0 && probe.peek(1000).count('\n') == 3, true);
    const auto expected = "core 0 0\ndumpable " + QByteArray(dumpable ? "1" : "0") + "\nmode 600\n";
    QCOMPARE(probe.readAllStandardOutput(), expected);

    // What it is for: another program of the same user cannot read its memory. (root can.)
    QFile memory(u"/proc/%1/mem"_s.arg(probe.processId()));
    QCOMPARE(memory.open(QIODevice::ReadOnly), dumpable || geteuid() == 0);
    probe.closeWriteChannel();
    QVERIFY(probe.waitForFinished());
    QCOMPARE(probe.exitCode(), 0);
}

void TestHardening::randomness_fills_everything_and_differs()
{
    std::array<unsigned char, 64> first{};
    std::array<unsigned char, 64> second{};
    systemRandom(first);
    systemRandom(second);
    QVERIFY(first != second);
    // Sixteen zeros in a row come once in 2^128 times.
    for (std::size_t at = 0; at < first.size(); at += 16)
        QVERIFY(std::any_of(first.begin() + static_cast<long>(at), first.begin() + static_cast<long>(at) + 16,
            [](unsigned char byte) { return byte != 0; }));
}

QTEST_GUILESS_MAIN(TestHardening)
#include "tst_hardening.moc"
