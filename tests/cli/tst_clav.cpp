#include <memory>
#include <vector>

#include <QFile>
#include <QJsonArray>
#include <QTest>

#include "tests/cli/clav_runner.h"

using namespace claviger::tests;
using namespace Qt::StringLiterals;

namespace
{
ClavSetting withKey(const QByteArray &key)
{
    ClavSetting setting;
    setting.environment.insert(u"THE_KEY"_s, QString::fromUtf8(key));
    return setting;
}

/// Adds an Anthropic credential with this key; its target.
QString add(const QString &slug, const QByteArray &key)
{
    const auto run = clav(
        {u"set"_s, u"anthropic"_s, u"--slug"_s, slug, u"--set"_s, u"apiKey=@env:THE_KEY"_s}, withKey(key));
    if (run.exitCode != 0)
        qWarning() << run.errors;
    return run.exitCode == 0 ? u"anthropic/"_s + slug : QString();
}

QString home()
{
    return qEnvironmentVariable("HOME");
}
}

/// The built program on a keychain workspace, in a home of its own.
class TestClav final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        const auto none = clav({u"set"_s, u"anthropic"_s});
        QCOMPARE(none.exitCode, 3);
        QVERIFY2(none.errors.contains("clav workspace create"), none.errors.constData());

        const auto created = clav({u"workspace"_s, u"create"_s, u"Home"_s, u"--json"_s});
        QVERIFY2(created.exitCode == 0, created.errors.constData());
        QCOMPARE(created.json()[u"workspace"_s][u"store"_s], u"keychain"_s);
    }

    void what_is_set_is_listed_and_read_back()
    {
        const QString target = add(u"round-trip"_s, "sk-ant-round-trip-0123456789");
        QVERIFY(!target.isEmpty());
        QCOMPARE(clav({u"get"_s, target, u"apiKey"_s}).output, "sk-ant-round-trip-0123456789");

        const auto list = clav({u"list"_s, u"--json"_s}).json();
        QCOMPARE(list[u"workspace"_s][u"name"_s], u"Home"_s);
        const auto rows = list[u"credentials"_s].toArray();
        const auto row = std::find_if(
            rows.begin(), rows.end(), [&](const auto &one) { return one[u"target"_s] == target; });
        QVERIFY(row != rows.end());
        const QStringList keys = row->toObject().keys();
        const QStringList documented{u"app"_s, u"appName"_s, u"createdAt"_s, u"default"_s, u"deletedAt"_s,
            u"environment"_s, u"id"_s, u"label"_s, u"lastUsedAt"_s, u"method"_s, u"project"_s, u"revision"_s,
            u"scope"_s, u"slug"_s, u"status"_s, u"target"_s, u"updatedAt"_s};
        QCOMPARE(keys, documented);
        QCOMPARE((*row)[u"status"_s], u"ready"_s);
        QCOMPARE((*row)[u"scope"_s], u"organization"_s);
        QVERIFY((*row)[u"lastUsedAt"_s].isString());
    }

    void the_systems_own_tool_finds_the_secret()
    {
        const auto set = clav({u"set"_s, u"anthropic"_s, u"--slug"_s, u"outside"_s, u"--set"_s,
                                  u"apiKey=@env:THE_KEY"_s, u"--json"_s},
            withKey("sk-ant-seen-from-outside"));
        const QString workspace
            = clav({u"list"_s, u"--json"_s}).json()[u"workspace"_s][u"id"_s].toString().mid(3);
        const QString credential = set.json()[u"credential"_s][u"id"_s].toString().mid(5);
        QProcess tool;
        tool.start(u"secret-tool"_s,
            {u"lookup"_s, u"server"_s, u"claviger"_s, u"user"_s,
                u"claviger/%1/%2/1"_s.arg(workspace, credential)});
        QVERIFY(tool.waitForFinished());
        const QByteArray found = tool.readAllStandardOutput();
        QVERIFY2(found.contains("sk-ant-seen-from-outside"), found.constData());
    }

    void a_value_comes_from_a_variable_a_file_or_input_data()
    {
        QTest::addColumn<QString>("source");
        QTest::newRow("variable") << u"@env:THE_KEY"_s;
        QTest::newRow("file") << u"@file:"_s + home() + u"/key"_s;
        QTest::newRow("input") << u"@stdin"_s;
    }
    void a_value_comes_from_a_variable_a_file_or_input()
    {
        QFETCH(QString, source);
        QFile file(home() + u"/key"_s);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("sk-ant-from-a-source\n");
        file.close();
        auto setting = withKey("sk-ant-from-a-source");
        setting.input = "sk-ant-from-a-source\n";

        const auto set
            = clav({u"set"_s, u"anthropic"_s, u"--set"_s, u"apiKey="_s + source, u"--json"_s}, setting);
        QVERIFY2(set.exitCode == 0, set.errors.constData());
        const QString id = set.json()[u"credential"_s][u"id"_s].toString();
        QCOMPARE(clav({u"get"_s, id.left(13), u"apiKey"_s}).output, "sk-ant-from-a-source");
    }

    void a_secret_as_an_argument_is_refused_with_the_reason()
    {
        const auto refused = clav({u"set"_s, u"anthropic"_s, u"--set"_s, u"apiKey=sk-ant-canary"_s});
        QCOMPARE(refused.exitCode, 2);
        QVERIFY2(refused.errors.contains("every program on this machine"), refused.errors.constData());
        QVERIFY(!refused.errors.contains("sk-ant-canary"));
        const auto json
            = clav({u"set"_s, u"anthropic"_s, u"--set"_s, u"apiKey=sk-ant-canary"_s, u"--json"_s});
        QCOMPARE(json.error()[u"code"_s], u"SecretAsArgument"_s);
        QCOMPARE(json.error()[u"arguments"_s][u"field"_s], u"apiKey"_s);
        QVERIFY(json.output.isEmpty());
    }

    void a_missing_secret_is_said_where_nobody_can_be_asked()
    {
        const auto missing = clav({u"set"_s, u"anthropic"_s, u"--json"_s});
        QCOMPARE(missing.exitCode, 6);
        const auto problem = missing.error()[u"arguments"_s][u"problems"_s][0].toObject();
        QCOMPARE(problem[u"path"_s], u"apiKey"_s);
        QCOMPARE(problem[u"code"_s], u"Required"_s);
        QVERIFY(!problem[u"message"_s].toString().isEmpty());
    }

    void an_update_keeps_what_it_does_not_name()
    {
        const QString target = add(u"kept"_s, "sk-ant-kept-0123456789");
        const auto changed = clav({u"set"_s, target, u"--label"_s, u"New name"_s, u"--env"_s, u"production"_s,
            u"--set-default"_s, u"--json"_s});
        QVERIFY2(changed.exitCode == 0, changed.errors.constData());
        QCOMPARE(changed.json()[u"created"_s], false);
        const QJsonObject credential = changed.json()[u"credential"_s].toObject();
        QCOMPARE(credential[u"label"_s], u"New name"_s);
        QCOMPARE(credential[u"environment"_s][u"slug"_s], u"production"_s);
        QCOMPARE(credential[u"default"_s], true);
        QCOMPARE(credential[u"revision"_s], 2);
        QCOMPARE(clav({u"get"_s, target, u"apiKey"_s}).output, "sk-ant-kept-0123456789");
    }

    void several_values_come_in_one_batch()
    {
        add(u"first"_s, "sk-ant-first");
        add(u"second"_s, "sk-ant-second \"quoted\"");
        const QStringList references{u"cred://anthropic/first/apiKey"_s, u"cred://anthropic/second/apiKey"_s,
            u"cred://anthropic/first/version"_s};
        QCOMPARE(clav(QStringList{u"get"_s} + references).output,
            "sk-ant-first\nsk-ant-second \"quoted\"\n2023-06-01\n");
        QCOMPARE(clav(QStringList{u"get"_s, u"-0"_s} + references).output,
            QByteArray("sk-ant-first\0sk-ant-second \"quoted\"\0002023-06-01\0", 47));
        const auto values
            = clav(QStringList{u"get"_s, u"--json"_s} + references).json()[u"values"_s].toArray();
        QCOMPARE(values.size(), 3);
        QCOMPARE(values[1][u"value"_s], u"sk-ant-second \"quoted\""_s);
        QCOMPARE(values[1][u"secret"_s], true);
        QCOMPARE(values[2][u"secret"_s], false);
    }

    void what_cannot_be_found_has_an_exit_code_of_its_own_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QString>("code");
        QTest::newRow("no credential")
            << QStringList{u"get"_s, u"slack/none"_s, u"botToken"_s} << 3 << u"NotFound"_s;
        QTest::newRow("no field") << QStringList{u"get"_s, u"anthropic/first"_s, u"none"_s} << 3
                                  << u"NotFound"_s;
        QTest::newRow("several") << QStringList{u"get"_s, u"anthropic"_s, u"apiKey"_s} << 4
                                 << u"AmbiguousName"_s;
        QTest::newRow("no app") << QStringList{u"set"_s, u"no-such-app"_s} << 3 << u"NotFound"_s;
        QTest::newRow("no workspace")
            << QStringList{u"list"_s, u"--workspace"_s, u"none"_s} << 3 << u"NotFound"_s;
        QTest::newRow("no environment")
            << QStringList{u"list"_s, u"--env"_s, u"none"_s} << 3 << u"NotFound"_s;
        QTest::newRow("no project") << QStringList{u"list"_s, u"--project"_s, u"none"_s} << 3
                                    << u"NotFound"_s;
        QTest::newRow("no command") << QStringList{u"lits"_s} << 2 << u"InvalidArgument"_s;
    }
    void what_cannot_be_found_has_an_exit_code_of_its_own()
    {
        QFETCH(QStringList, arguments);
        const auto run = clav(arguments + QStringList{u"--json"_s});
        QTEST(run.exitCode, "exitCode");
        QTEST(run.error()[u"code"_s].toString(), "code");
        QVERIFY(!run.error()[u"message"_s].toString().isEmpty());
        QVERIFY(run.output.isEmpty());
    }

    void an_ambiguous_name_names_the_candidates()
    {
        const auto run = clav({u"get"_s, u"anthropic"_s, u"apiKey"_s});
        QVERIFY2(run.errors.contains("anthropic/first (cred_"), run.errors.constData());
    }

    void removed_is_in_the_trash_until_it_is_purged()
    {
        const QString target = add(u"gone"_s, "sk-ant-gone-0123456789");
        const auto listed = [&](const QString &option) {
            const auto rows = clav({u"list"_s, u"--json"_s, option}).json()[u"credentials"_s].toArray();
            return std::any_of(
                rows.begin(), rows.end(), [&](const auto &row) { return row[u"target"_s] == target; });
        };
        QCOMPARE(clav({u"rm"_s, target}).exitCode, 0);
        QVERIFY(!listed(u"--json"_s) && listed(u"--trash"_s));
        QCOMPARE(clav({u"restore"_s, target}).exitCode, 0);
        QVERIFY(listed(u"--json"_s) && !listed(u"--trash"_s));

        const auto unsure = clav({u"rm"_s, u"--purge"_s, target});
        QCOMPARE(unsure.exitCode, 5); // nobody to ask
        QVERIFY(listed(u"--json"_s));
        const auto purged = clav({u"rm"_s, u"--purge"_s, u"--yes"_s, target});
        QVERIFY2(purged.exitCode == 0, purged.errors.constData());
        QVERIFY(!listed(u"--json"_s) && !listed(u"--trash"_s));
    }

    void what_is_named_twice_is_one()
    {
        const QString target = add(u"twice"_s, "sk-ant-twice-0123456789");
        const auto trashed = clav({u"rm"_s, target, target, u"--json"_s});
        QCOMPARE(trashed.json()[u"trashed"_s].toArray().size(), 1);
        const auto restored = clav({u"restore"_s, target, target, u"--json"_s});
        QCOMPARE(restored.json()[u"restored"_s].toArray().size(), 1);
        const auto purged = clav({u"rm"_s, u"--purge"_s, u"--yes"_s, target,
            restored.json()[u"restored"_s][0][u"id"_s].toString(), u"--json"_s});
        QVERIFY2(purged.exitCode == 0, purged.errors.constData());
        QCOMPARE(purged.json()[u"purged"_s].toArray().size(), 1);
        QCOMPARE(clav({u"restore"_s, target}).exitCode, 3);
    }

    void output_that_cannot_be_written_is_said_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("list") << QStringList{u"list"_s};
        QTest::newRow("JSON") << QStringList{u"list"_s, u"--json"_s};
    }
    void output_that_cannot_be_written_is_said()
    {
        QFETCH(QStringList, arguments);
        QProcess process;
        process.setStandardOutputFile(u"/dev/full"_s);
        startClav(process, arguments);
        const auto run = finishClav(process);
        QCOMPARE(run.exitCode, 1);
        QVERIFY2(run.errors.contains("standard output"), run.errors.constData());
        if (arguments.contains(u"--json"_s))
            QCOMPARE(run.error()[u"code"_s].toString(), u"DiskFull"_s);
    }

    void a_label_cannot_steer_the_terminal()
    {
        clav({u"set"_s, u"anthropic"_s, u"--slug"_s, u"evil"_s, u"--label"_s, u"\u001b]0;owned\u0007"_s,
                 u"--set"_s, u"apiKey=@env:THE_KEY"_s},
            withKey("sk-ant-x"));
        const auto list = clav({u"list"_s});
        QVERIFY(list.output.contains("\\x1b]0;owned\\x07"));
        QVERIFY(!list.output.contains('\x1b'));
    }

    void twenty_writers_at_once_lose_nothing()
    {
        std::vector<std::unique_ptr<QProcess>> writers;
        for (int i = 0; i < 20; ++i) {
            writers.push_back(std::make_unique<QProcess>());
            startClav(*writers.back(),
                {u"set"_s, u"anthropic"_s, u"--slug"_s, u"parallel-%1"_s.arg(i), u"--set"_s,
                    u"apiKey=@env:THE_KEY"_s},
                withKey("sk-ant-parallel-" + QByteArray::number(i)));
        }
        for (const auto &writer : writers) {
            const auto run = finishClav(*writer);
            QVERIFY2(run.exitCode == 0, run.errors.constData());
        }
        QStringList references;
        for (int i = 0; i < 20; ++i)
            references += u"cred://anthropic/parallel-%1/apiKey"_s.arg(i);
        const auto lines = clav(QStringList{u"get"_s} + references).output.split('\n');
        QCOMPARE(lines.size(), 21);
        for (int i = 0; i < 20; ++i)
            QCOMPARE(lines[i], "sk-ant-parallel-" + QByteArray::number(i));
    }

    void no_secret_lies_about_afterwards()
    {
        const QByteArray canary = "canary-7f3c9e2ab1d4";
        const QString target = add(u"canary"_s, "sk-ant-" + canary);
        QCOMPARE(clav({u"get"_s, target, u"apiKey"_s}).output, "sk-ant-" + canary);
        add(u"canary-edited"_s, "sk-ant-" + canary + "-old");
        QCOMPARE(clav({u"set"_s, u"anthropic/canary-edited"_s, u"--set"_s, u"apiKey=@env:THE_KEY"_s},
                     withKey("sk-ant-new"))
                     .exitCode,
            0);
        QStringList found = filesWith(canary, home()) + filesWith(canary, qEnvironmentVariable("TMPDIR"))
            + filesWith(canary, qEnvironmentVariable("XDG_RUNTIME_DIR"));
        found.removeIf(
            [](const QString &path) { return path.contains(u"/keyrings/"_s); }); // its own, encrypted
        QCOMPARE(found, QStringList());
    }

    void the_arguments_of_a_running_process_hold_no_secret()
    {
        QProcess process;
        startClav(
            process, {u"set"_s, u"anthropic"_s, u"--slug"_s, u"argv"_s, u"--set"_s, u"apiKey=@stdin"_s});
        QVERIFY(process.waitForStarted());
        process.write("sk-ant-argv-canary");
        QByteArray words;
        const auto readWords = [&] { // none until the kernel has set the new program up
            QFile commandLine(u"/proc/%1/cmdline"_s.arg(process.processId()));
            if (commandLine.open(QIODevice::ReadOnly))
                words = commandLine.readAll();
            return words.contains("@stdin");
        };
        QTRY_VERIFY(readWords());
        QVERIFY(!words.contains("argv-canary"));
        QCOMPARE(finishClav(process).exitCode, 0);
    }

    void a_reader_that_goes_away_ends_it_quietly()
    {
        QProcess shell;
        shell.start(u"bash"_s,
            {u"-c"_s, u"set -o pipefail; " CLAV_PROGRAM " list --json | true; echo ${PIPESTATUS[0]}"_s});
        QVERIFY(shell.waitForFinished());
        const QByteArray code = shell.readAllStandardOutput().trimmed();
        QVERIFY2(
            code == "141" || code == "0", code.constData()); // it may have written before `true` was gone
        QCOMPARE(shell.readAllStandardError(), QByteArray());
    }

    void the_doctor_finds_all_well_and_then_a_file_others_can_read()
    {
        const auto well = clav({u"doctor"_s, u"--json"_s});
        QVERIFY2(well.exitCode == 0, well.output.constData());
        QCOMPARE(well.json()[u"healthy"_s], true);

        const auto path
            = clav({u"workspace"_s, u"list"_s, u"--json"_s}).json()[u"workspaces"_s][0][u"path"_s].toString();
        QFile database(path);
        const auto before = database.permissions();
        QVERIFY(database.setPermissions(before | QFile::ReadOther));
        const auto ill = clav({u"doctor"_s});
        database.setPermissions(before);
        QCOMPARE(ill.exitCode, 1);
        QVERIFY2(ill.output.contains("PROBLEM") && ill.output.contains("chmod 600"), ill.output.constData());
    }

    void a_workspace_without_its_key_says_so_and_so_does_the_doctor()
    {
        const auto made = clav({u"workspace"_s, u"create"_s, u"Keyless"_s, u"--json"_s});
        QVERIFY2(made.exitCode == 0, made.errors.constData());
        const QStringList adding{u"set"_s, u"anthropic"_s, u"-w"_s, u"Keyless"_s, u"--set"_s,
            u"apiKey=@env:THE_KEY"_s, u"--slug"_s};
        QCOMPARE(clav(adding + QStringList{u"old"_s}, withKey("sk-ant-old")).exitCode, 0);
        const QString id = made.json()[u"workspace"_s][u"id"_s].toString().section(u'_', 1);
        const QString item = u"claviger/%1/workspace-key/0"_s.arg(id);
        QVERIFY(!id.isEmpty());
        QCOMPARE(QProcess::execute(u"secret-tool"_s, {u"clear"_s, u"user"_s, item}), 0);

        const auto read = clav({u"get"_s, u"anthropic/old"_s, u"apiKey"_s, u"-w"_s, u"Keyless"_s});
        const auto edited = clav(
            {u"set"_s, u"anthropic/old"_s, u"-w"_s, u"Keyless"_s, u"--set"_s, u"apiKey=@env:THE_KEY"_s},
            withKey("sk-ant-edited"));
        const auto added = clav(adding + QStringList{u"new"_s}, withKey("sk-ant-new"));
        const auto doctor = clav({u"doctor"_s});
        QVERIFY2(!doctor.output.contains("“Keyless” is in order"), doctor.output.constData());
        for (const QByteArray &told : {read.errors, edited.errors, added.errors, doctor.output}) {
            QVERIFY2(told.contains("The workspace's key is not in the keychain"), told.constData());
            QVERIFY2(told.contains("Put the keyring back from a backup"), told.constData());
            QVERIFY2(told.contains(item.toUtf8()), told.constData());
        }
        for (const auto &run : {read, edited, added})
            QCOMPARE(run.exitCode, 3);
        QCOMPARE(doctor.exitCode, 1);
        const auto listed = clav({u"list"_s, u"--json"_s, u"-w"_s, u"Keyless"_s}).json();
        QCOMPARE(listed[u"credentials"_s].toArray().size(), 1);
        QCOMPARE(listed[u"credentials"_s][0][u"status"_s], u"ready"_s);
        QCOMPARE(clav({u"workspace"_s, u"remove"_s, u"Keyless"_s, u"--yes"_s}).exitCode, 0);
    }

    void workspaces_are_made_named_used_and_removed()
    {
        QCOMPARE(clav({u"workspace"_s, u"create"_s, u"Other"_s}).exitCode, 0);
        QCOMPARE(clav({u"workspace"_s, u"create"_s, u"Other"_s}).exitCode, 7);
        QCOMPARE(clav({u"workspace"_s, u"rename"_s, u"Other"_s, u"Second"_s}).exitCode, 0);
        QCOMPARE(clav({u"workspace"_s, u"use"_s, u"Home"_s}).exitCode, 0);
        QCOMPARE(clav({u"list"_s, u"--json"_s}).json()[u"workspace"_s][u"name"_s], u"Home"_s);
        QCOMPARE(clav({u"list"_s, u"--json"_s, u"-w"_s, u"Second"_s}).json()[u"workspace"_s][u"name"_s],
            u"Second"_s);
        ClavSetting chosen;
        chosen.environment.insert(u"CLAVIGER_WORKSPACE"_s, u"Second"_s);
        QCOMPARE(clav({u"list"_s, u"--json"_s}, chosen).json()[u"workspace"_s][u"name"_s], u"Second"_s);

        QCOMPARE(clav({u"workspace"_s, u"remove"_s, u"Second"_s}).exitCode, 5); // nobody to ask
        QCOMPARE(clav({u"workspace"_s, u"remove"_s, u"Second"_s, u"--yes"_s}).exitCode, 0);
        QCOMPARE(clav({u"workspace"_s, u"list"_s, u"--json"_s}).json()[u"workspaces"_s].toArray().size(), 1);
    }

    void every_command_has_help_data()
    {
        QTest::addColumn<QStringList>("command");
        for (const auto &name :
            {u"list"_s, u"get"_s, u"set"_s, u"rm"_s, u"restore"_s, u"doctor"_s, u"workspace"_s})
            QTest::newRow(qPrintable(name)) << QStringList{name};
        for (const auto &name : {u"list"_s, u"create"_s, u"rename"_s, u"remove"_s, u"use"_s})
            QTest::newRow(qPrintable(u"workspace "_s + name)) << QStringList{u"workspace"_s, name};
    }
    void every_command_has_help()
    {
        QFETCH(QStringList, command);
        const auto help = clav(command + QStringList{u"--help"_s});
        QCOMPARE(help.exitCode, 0);
        QVERIFY2(help.output.contains("clav " + command.join(u' ').toUtf8()), help.output.constData());
    }

    void messages_are_chinese_where_the_reader_is_and_json_never_is()
    {
        ClavSetting chinese;
        chinese.environment = {{u"LC_ALL"_s, u"zh_CN.UTF-8"_s}};
        const auto text = clav({u"get"_s, u"none"_s, u"x"_s}, chinese);
        QVERIFY2(text.errors.contains("凭据"), text.errors.constData());
        const auto json = clav({u"get"_s, u"none"_s, u"x"_s, u"--json"_s}, chinese);
        QVERIFY(json.error()[u"message"_s].toString().startsWith(u"There is no credential"));
    }
};

QTEST_GUILESS_MAIN(TestClav)
#include "tst_clav.moc"
