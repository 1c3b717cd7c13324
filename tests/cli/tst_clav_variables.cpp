#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include "tests/cli/clav_runner.h"

using namespace claviger::tests;
using namespace Qt::StringLiterals;

namespace
{
QJsonObject listed()
{
    return clav({u"variables"_s, u"list"_s, u"--json"_s}).json();
}

QJsonValue valueOf(const QString &name)
{
    const auto rows = listed()[u"variables"].toArray();
    for (const auto &row : rows)
        if (row[u"name"_s] == name)
            return row[u"value"_s];
    return QJsonValue(QJsonValue::Undefined);
}

ClavRun set(const QStringList &arguments, const ClavSetting &setting = {})
{
    return clav(QStringList{u"variables"_s, u"set"_s, u"--json"_s} + arguments, setting);
}
}

/// `clav variables` of the built program, in a home of its own: one test goes on where the last one ended.
class TestClavVariables final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY(m_scratch.isValid());
        const auto created = clav({u"workspace"_s, u"create"_s, u"Home"_s});
        QVERIFY2(created.exitCode == 0, created.errors.constData());
    }

    void a_value_is_set_changed_and_listed()
    {
        const auto run = set({u"LOG_LEVEL=info"_s});
        QVERIFY2(run.exitCode == 0, run.errors.constData());
        QCOMPARE(run.json()[u"variables"][0][u"scope"], u"organization"_s);
        QCOMPARE(valueOf(u"LOG_LEVEL"_s), u"info"_s);
        QCOMPARE(set({u"LOG_LEVEL=debug"_s}).exitCode, 0);
        QCOMPARE(listed()[u"variables"].toArray().size(), 1);
        const auto table = clav({u"variables"_s, u"list"_s});
        QVERIFY2(table.output.contains("LOG_LEVEL  debug"), table.output.constData());
        QCOMPARE(set({u"EMPTY="_s}).exitCode, 0);
        QCOMPARE(valueOf(u"EMPTY"_s), u""_s);
    }

    void each_place_has_a_value_of_its_own()
    {
        QCOMPARE(set({u"LOG_LEVEL=trace"_s, u"--scope"_s, u"user"_s}).exitCode, 0);
        QCOMPARE(set({u"LOG_LEVEL=warn"_s, u"--env"_s, u"production"_s}).exitCode, 0);
        QCOMPARE(listed()[u"variables"].toArray().size(), 4);

        const auto which = clav({u"variables"_s, u"rm"_s, u"LOG_LEVEL"_s, u"--json"_s});
        QCOMPARE(which.exitCode, 4);
        QCOMPARE(which.error()[u"arguments"][u"targets"].toArray().size(), 3);
        const auto removed
            = clav({u"variables"_s, u"rm"_s, u"LOG_LEVEL"_s, u"--env"_s, u"production"_s, u"--json"_s});
        QVERIFY2(removed.exitCode == 0, removed.errors.constData());
        QCOMPARE(removed.json()[u"removed"][0][u"value"], u"warn"_s);
        QCOMPARE(clav({u"variables"_s, u"rm"_s, u"LOG_LEVEL"_s, u"--scope"_s, u"user"_s}).exitCode, 0);
        QCOMPARE(clav({u"variables"_s, u"rm"_s, u"LOG_LEVEL"_s, u"EMPTY"_s}).exitCode, 0);
        QVERIFY(listed()[u"variables"].toArray().isEmpty());
        QCOMPARE(clav({u"variables"_s, u"rm"_s, u"LOG_LEVEL"_s}).exitCode, 3);
    }

    void an_imported_variable_is_no_app_and_no_credential_but_waits_for_its_value()
    {
        const auto imported = clav({u"apps"_s, u"import"_s, makeProject(), u"-y"_s, u"--json"_s});
        QVERIFY2(imported.exitCode == 0, imported.errors.constData());
        QVERIFY(!clav({u"apps"_s, u"list"_s}).output.contains("server-config"));
        QCOMPARE(listed()[u"declared"].toArray().size(), 2);
        QVERIFY(clav({u"variables"_s, u"list"_s}).output.contains("(not set)"));

        const auto asApp = clav({u"set"_s, u"server-config"_s, u"--set"_s, u"host=h"_s, u"--json"_s});
        QCOMPARE(asApp.exitCode, 2);
        QVERIFY(asApp.error()[u"message"].toString().contains(u"clav variables set SERVER_CONFIG"_s));
        QVERIFY(clav({u"list"_s, u"--json"_s}).json()[u"credentials"].toArray().isEmpty());
    }

    void a_value_is_what_its_schema_says()
    {
        QCOMPARE(set({u"PORT=8080"_s}).exitCode, 0);
        QCOMPARE(valueOf(u"PORT"_s), QJsonValue(8080));
        const auto wrong = set({u"PORT=many"_s});
        QCOMPARE(wrong.exitCode, 6);
        QVERIFY(!wrong.error()[u"arguments"][u"problems"][0][u"message"].toString().isEmpty());

        ClavSetting setting;
        setting.input = R"({"host":"db.example","tags":["a"]})";
        const auto run = set({u"SERVER_CONFIG=@stdin"_s}, setting);
        QVERIFY2(run.exitCode == 0, run.errors.constData());
        QCOMPARE(valueOf(u"SERVER_CONFIG"_s)[u"tags"][0], u"a"_s);
        QCOMPARE(set({u"SERVER_CONFIG={\"tags\":[]}"_s}).exitCode, 6); // no host
        QCOMPARE(set({u"SERVER_CONFIG=db.example"_s}).exitCode, 2);
        QCOMPARE(valueOf(u"SERVER_CONFIG"_s)[u"host"], u"db.example"_s);
    }

    void importing_again_and_removing_the_definition_leave_the_value()
    {
        QCOMPARE(clav({u"apps"_s, u"import"_s, makeProject(), u"-y"_s}).exitCode, 0);
        QCOMPARE(valueOf(u"PORT"_s), QJsonValue(8080));
        QCOMPARE(clav({u"apps"_s, u"rm"_s, u"port"_s}).exitCode, 0);
        QCOMPARE(listed()[u"declared"].toArray().size(), 1);
        QCOMPARE(valueOf(u"PORT"_s), QJsonValue(8080));
    }

    void what_cannot_be_is_refused_in_a_sentence()
    {
        const auto before = listed();
        QCOMPARE(set({u"A B=1"_s}).exitCode, 2);
        QCOMPARE(set({u"A=1"_s, u"--env"_s, u"nowhere"_s}).exitCode, 3);
        QCOMPARE(set({u"A=1"_s, u"--scope"_s, u"project"_s}).exitCode, 2);
        const auto unset = set({u"A=@env:NO_SUCH_THING"_s});
        QCOMPARE(unset.exitCode, 3);
        QVERIFY(unset.error()[u"message"].toString().contains(u"environment variable"_s));
        QCOMPARE(listed(), before);
    }

private:
    void write(const QString &name, const QByteArray &content)
    {
        const QString path = m_scratch.filePath(u"project/"_s + name);
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        QCOMPARE(file.write(content), content.size());
    }

    QString makeProject()
    {
        write(u"pikku.config.json"_s, "{}");
        write(u".pikku/variables/pikku-variables-meta.gen.json"_s,
            R"({"server-config":{"name":"server-config","displayName":"Server","variableId":"SERVER_CONFIG",
                "schema":"VariableSchema_server-config"},
                "port":{"name":"port","displayName":"Port","variableId":"PORT","schema":"VariableSchema_port"}})");
        write(u".pikku/schemas/schemas/VariableSchema_port.schema.json"_s, R"({"type":"integer"})");
        write(u".pikku/schemas/schemas/VariableSchema_server-config.schema.json"_s,
            R"({"type":"object","properties":{"host":{"type":"string"},
                "tags":{"type":"array","items":{"type":"string"}}},"required":["host"]})");
        return m_scratch.filePath(u"project"_s);
    }

    QTemporaryDir m_scratch;
};

QTEST_GUILESS_MAIN(TestClavVariables)
#include "tst_clav_variables.moc"
