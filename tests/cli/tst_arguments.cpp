#include <vector>

#include <QTest>

#include "app/cli/arguments.h"

using namespace claviger;
using namespace Qt::StringLiterals;

namespace
{
Parsed parse(std::vector<const char *> words)
{
    words.insert(words.begin(), "clav");
    return parseArguments(static_cast<int>(words.size()), words.data());
}

template <typename Arguments> Arguments command(std::vector<const char *> words)
{
    const Parsed parsed = parse(std::move(words));
    if (const auto *error = std::get_if<Error>(&parsed))
        qWarning() << error->arguments;
    return std::get<Arguments>(std::get<Invocation>(parsed).command);
}

Error refusal(std::vector<const char *> words)
{
    return std::get<Error>(parse(std::move(words)));
}
}

class TestArguments final : public QObject
{
    Q_OBJECT

private slots:
    void list_takes_its_filters()
    {
        const auto list = command<ListArguments>(
            {"list", "--app", "slack", "--project", "shop", "--env", "prod", "--scope", "user", "--trash"});
        QCOMPARE(list.app, u"slack"_s);
        QCOMPARE(list.project, u"shop"_s);
        QCOMPARE(list.environment, u"prod"_s);
        QCOMPARE(list.scope, ScopeKind::User);
        QVERIFY(list.trash);
    }

    void apps_import_takes_its_choices()
    {
        const auto import = command<AppsImportArguments>({"apps", "import", "shop", "--from", "json-schema",
            "--plain", "a", "--plain", "shop:b", "--as", "x=stripe", "--yes", "-n"});
        QCOMPARE(import.path, u"shop"_s);
        QCOMPARE(import.origin, DefinitionOrigin::JsonSchema);
        QCOMPARE(import.plain, QStringList({u"a"_s, u"shop:b"_s}));
        QCOMPARE(import.treatAs, QStringList{u"x=stripe"_s});
        QVERIFY(import.yes && import.dryRun);
        QCOMPARE(refusal({"apps", "import", "shop", "--from", "bundled"}).code, ErrorCode::InvalidArgument);
        QCOMPARE(refusal({"apps"}).code, ErrorCode::InvalidArgument);
    }

    void global_options_stand_before_or_after_the_command()
    {
        for (const auto &words : {std::vector{"--json", "--workspace", "home", "list"},
                 std::vector{"list", "--json", "--workspace", "home"},
                 std::vector{"workspace", "list", "--json", "-w", "home"}}) {
            const auto invocation = std::get<Invocation>(parse(words));
            QVERIFY(invocation.json);
            QCOMPARE(invocation.workspace, u"home"_s);
        }
    }

    void names_of_commands_can_be_names_of_things()
    {
        QCOMPARE(command<GetArguments>({"get", "list", "set"}).names, (QStringList{u"list"_s, u"set"_s}));
        QCOMPARE(command<WorkspaceCreateArguments>({"workspace", "create", "list"}).name, u"list"_s);
    }

    void each_set_takes_one_assignment()
    {
        const auto set = command<SetArguments>({"set", "--set", "token=@env:T", "--set", "url=https://a=b",
            "slack", "--label", "Production Slack", "--set-default", "--unset", "note"});
        QCOMPARE(set.target, u"slack"_s);
        QCOMPARE(set.assignments, (QStringList{u"token=@env:T"_s, u"url=https://a=b"_s}));
        QCOMPARE(set.unset, QStringList{u"note"_s});
        QCOMPARE(set.label, u"Production Slack"_s);
        QVERIFY(set.makeDefault);
        QVERIFY(!set.place.scope && !set.place.project && !set.place.environment);
    }

    void an_empty_environment_means_all()
    {
        const auto set = command<SetArguments>({"set", "slack", "--env", ""});
        QVERIFY(set.place.environment);
        QVERIFY(set.place.environment->isEmpty());
    }

    void the_store_of_a_new_workspace_is_named()
    {
        QCOMPARE(command<WorkspaceCreateArguments>({"workspace", "create", "a", "--store", "vault"}).store,
            StoreKind::SealedVault);
        QVERIFY(!command<WorkspaceCreateArguments>({"workspace", "create", "a"}).store);
    }

    void a_wrong_command_line_is_a_usage_error_data()
    {
        QTest::addColumn<QByteArrayList>("words");
        QTest::addColumn<QString>("detail");
        QTest::newRow("nothing") << QByteArrayList{} << u"A command is missing"_s;
        QTest::newRow("no such command") << QByteArrayList{"lits"} << u"There is no such command"_s;
        QTest::newRow("no target") << QByteArrayList{"set"} << u"TARGET is missing"_s;
        QTest::newRow("no part of a group") << QByteArrayList{"apps"} << u"A command is missing"_s;
        QTest::newRow("no such scope") << QByteArrayList{"list", "--scope", "team"}
                                       << u"The value of --scope is none of those it can have"_s;
        QTest::newRow("no such option")
            << QByteArrayList{"list", "--colour"} << u"There is no option --colour"_s;
        QTest::newRow("option without value") << QByteArrayList{"list", "--app"} << u"--app needs a value"_s;
        QTest::newRow("flag with a value")
            << QByteArrayList{"list", "--json=abc"} << u"The value of --json is none of those it can have"_s;
        QTest::newRow("no number") << QByteArrayList{"activity", "--limit", "x"}
                                   << u"The value of --limit is none of those it can have"_s;
        QTest::newRow("assignment") << QByteArrayList{"variables", "set"} << u"NAME=VALUE is missing"_s;
    }
    void a_wrong_command_line_is_a_usage_error()
    {
        QFETCH(QByteArrayList, words);
        std::vector<const char *> arguments;
        for (const QByteArray &word : words)
            arguments.push_back(word.constData());
        const Error error = refusal(arguments);
        QCOMPARE(error.code, ErrorCode::InvalidArgument);
        QTEST(error.arguments.value(u"detail"_s).toString(), "detail");
    }

    void a_stray_secret_is_not_repeated_data()
    {
        QTest::addColumn<QByteArrayList>("words");
        QTest::newRow("without --set") << QByteArrayList{"set", "slack", "token=canary-0123456789"};
        QTest::newRow("as an option") << QByteArrayList{"set", "slack", "--token=canary-0123456789"};
        QTest::newRow("as a flag's value") << QByteArrayList{"list", "--json=canary-0123456789"};
        QTest::newRow("as a number") << QByteArrayList{"activity", "--limit", "canary-0123456789"};
        QTest::newRow("as a scope") << QByteArrayList{"list", "--scope", "canary-0123456789"};
    }
    void a_stray_secret_is_not_repeated()
    {
        QFETCH(QByteArrayList, words);
        std::vector<const char *> arguments;
        for (const QByteArray &word : words)
            arguments.push_back(word.constData());
        const QString detail = refusal(arguments).arguments.value(u"detail"_s).toString();
        QVERIFY2(!detail.contains(u"canary"), qPrintable(detail));
    }

    void help_shows_the_command_it_was_asked_for()
    {
        const QString all = std::get<HelpText>(parse({"--help"})).text;
        for (const auto &word :
            {u"list"_s, u"get"_s, u"set"_s, u"rm"_s, u"workspace"_s, u"doctor"_s, u"--json"_s})
            QVERIFY2(all.contains(word), qPrintable(word));
        QVERIFY2(all.contains(u"\nOptions:\n"_s) && all.contains(u"\nCommands:\n"_s), qPrintable(all));
        const QString set = std::get<HelpText>(parse({"set", "--help"})).text;
        QVERIFY2(set.contains(u"@env:NAME"_s), qPrintable(set));
        QVERIFY(std::get<HelpText>(parse({"--version"})).text.startsWith(u"clav "_s));
    }
};

QTEST_GUILESS_MAIN(TestArguments)
#include "tst_arguments.moc"
