#include <QJsonArray>
#include <QTest>

#include "tests/cli/clav_runner.h"

using namespace claviger::tests;
using namespace Qt::StringLiterals;

namespace
{
/// Runs clav over and over, until `times` have ended or it is stopped.
class Loop final : public QObject
{
public:
    Loop(QStringList arguments, int times) : m_arguments(std::move(arguments)), m_left(times)
    {
        connect(&m_process, &QProcess::finished, this, &Loop::note);
    }

    void start()
    {
        ClavSetting setting;
        setting.environment.insert(u"THE_KEY"_s, u"sk-ant-value-%1"_s.arg(m_left));
        startClav(m_process, m_arguments, setting);
    }
    void stop() { m_left = 0; }
    bool isDone() const { return m_left <= 0 && m_process.state() == QProcess::NotRunning; }

    QByteArrayList outputs;
    QByteArrayList failures;

private:
    void note(int exitCode)
    {
        outputs += m_process.readAllStandardOutput();
        const QByteArray errors = m_process.readAllStandardError();
        if (exitCode != 0)
            failures += errors;
        if (--m_left > 0)
            start();
    }

    QStringList m_arguments;
    int m_left;
    QProcess m_process;
};
}

/// Several runs of clav on one credential at the same time.
class TestClavParallel final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QCOMPARE(clav({u"workspace"_s, u"create"_s, u"Home"_s}).exitCode, 0);
        ClavSetting setting;
        setting.environment.insert(u"THE_KEY"_s, u"sk-ant-value-0"_s);
        QCOMPARE(clav({u"set"_s, u"anthropic"_s, u"--slug"_s, u"cee"_s, u"--set"_s, u"apiKey=@env:THE_KEY"_s},
                     setting)
                     .exitCode,
            0);
    }

    void a_get_beside_a_set_has_the_old_value_or_the_new_one()
    {
        Loop set({u"set"_s, u"anthropic/cee"_s, u"--set"_s, u"apiKey=@env:THE_KEY"_s}, 60);
        const QStringList getting{u"get"_s, u"anthropic/cee"_s, u"apiKey"_s};
        constexpr int endless = 100'000;
        Loop one(getting, endless);
        Loop two(getting, endless);
        for (Loop *loop : {&set, &one, &two})
            loop->start();
        QTRY_VERIFY_WITH_TIMEOUT(set.isDone(), 120'000);
        one.stop();
        two.stop();
        QTRY_VERIFY(one.isDone() && two.isDone());

        QCOMPARE(set.failures, QByteArrayList());
        QCOMPARE(one.failures + two.failures, QByteArrayList());
        const QByteArrayList read = one.outputs + two.outputs;
        QVERIFY(read.size() > 60);
        for (const QByteArray &value : read)
            QVERIFY2(value.startsWith("sk-ant-value-"), value.constData());
        const auto listed = clav({u"list"_s, u"--json"_s}).json()[u"credentials"_s].toArray();
        QCOMPARE(listed.size(), 1);
        QCOMPARE(listed.first()[u"status"_s].toString(), u"ready"_s);
    }
};

QTEST_GUILESS_MAIN(TestClavParallel)
#include "tst_clav_parallel.moc"
