#include <QFileInfo>
#include <QImage>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace
{
constexpr int patience = 60'000; // milliseconds

struct Outcome
{
    bool ended = false;
    int exitCode = -1;
    QByteArray complaint;
};

Outcome finish(QProcess &process)
{
    Outcome outcome;
    outcome.ended = process.waitForFinished(patience);
    process.kill();
    process.waitForFinished();
    outcome.exitCode = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    outcome.complaint = process.readAllStandardError();
    return outcome;
}

Outcome claviger(const QStringList &arguments)
{
    QProcess process;
    process.start(QStringLiteral(DESKTOP_PROGRAM), arguments);
    return finish(process);
}

/// As it ends where a file cannot grow beyond that.
Outcome clavigerWithSmallFiles(int kibibytes, const QStringList &arguments)
{
    QProcess process;
    const QString script = u"trap '' XFSZ; ulimit -f %1; exec \"$@\""_s.arg(kibibytes);
    process.start(
        u"bash"_s, QStringList{u"-c"_s, script, u"bash"_s, QStringLiteral(DESKTOP_PROGRAM)} + arguments);
    return finish(process);
}
}

/// `claviger --screenshot FILE` ends with 0 and the picture, or says why there is none.
class TestScreenshot final : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_directory;
    QString m_picture;

private slots:
    void init()
    {
        m_picture = m_directory.filePath(u"%1.png"_s.arg(QLatin1StringView(QTest::currentTestFunction())));
    }

    void a_picture_of_a_demo_is_taken()
    {
        const Outcome outcome = claviger({u"--demo"_s, u"--screenshot"_s, m_picture});
        QVERIFY2(outcome.exitCode == 0, outcome.complaint.constData());
        QVERIFY(QImage(m_picture).width() > 400);
    }

    void a_demo_that_cannot_be_made_is_said()
    {
        constexpr int lessThanAnyDatabase = 8; // KiB
        const Outcome outcome
            = clavigerWithSmallFiles(lessThanAnyDatabase, {u"--demo"_s, u"--screenshot"_s, m_picture});
        QVERIFY(outcome.ended);
        QCOMPARE(outcome.exitCode, 1);
        QVERIFY2(outcome.complaint.contains("failed"), outcome.complaint.constData());
        QVERIFY(!QFileInfo::exists(m_picture));
    }

    void a_demo_without_a_place_for_it_is_said()
    {
        const QString nowhere = u"/proc"_s; // nobody, not even root, makes anything there
        QProcess process;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"TMPDIR"_s, nowhere);
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(DESKTOP_PROGRAM), {u"--demo"_s, u"--screenshot"_s, m_picture});
        const Outcome outcome = finish(process);
        QCOMPARE(outcome.exitCode, 1);
        QVERIFY2(outcome.complaint.contains(nowhere.toUtf8()), outcome.complaint.constData());
    }

    void a_workspace_that_is_not_there_is_said()
    {
        const Outcome outcome = claviger({u"--workspace"_s, u"Nowhere"_s, u"--screenshot"_s, m_picture});
        QVERIFY(outcome.ended);
        QCOMPARE(outcome.exitCode, 1);
        QVERIFY2(outcome.complaint.contains("Nowhere"), outcome.complaint.constData());
        QVERIFY(!QFileInfo::exists(m_picture));
    }

    void a_folder_that_is_not_there_is_said()
    {
        const QString nowhere = m_directory.filePath(u"no/such/folder.png"_s);
        const Outcome outcome = claviger({u"--demo"_s, u"--screenshot"_s, nowhere});
        QCOMPARE(outcome.exitCode, 1);
        QVERIFY2(outcome.complaint.contains(nowhere.toUtf8()), outcome.complaint.constData());
    }

    void a_desktop_that_runs_is_said()
    {
        QProcess first;
        first.start(QStringLiteral(DESKTOP_PROGRAM), QStringList());
        const QString socket = qEnvironmentVariable("XDG_RUNTIME_DIR") + u"/claviger/desktop.sock"_s;
        QVERIFY(QTest::qWaitFor([&] { return QFileInfo::exists(socket); }, patience));
        const Outcome second = claviger({u"--screenshot"_s, m_picture});
        QCOMPARE(second.exitCode, 1);
        QVERIFY2(second.complaint.contains("runs already"), second.complaint.constData());
        QVERIFY(!QFileInfo::exists(m_picture));
        QCOMPARE(first.state(), QProcess::Running);
        first.terminate();
        QVERIFY(first.waitForFinished(patience));
    }
};

QTEST_GUILESS_MAIN(TestScreenshot)
#include "tst_screenshot.moc"
