#include <QJsonArray>
#include <QJsonObject>
#include <QSignalSpy>

#include "app/catalog/app_catalog.h"
#include "app/platform/hardening.h"
#include "app/text/sentences.h"
#include "machine.h"
#include "tests/app/workspace/server_config.h"

using namespace Qt::StringLiterals;
using namespace claviger;
using namespace claviger::test;

namespace
{
Variable variable(const QString &name, const QJsonValue &value)
{
    Variable variable;
    variable.name = name;
    variable.value = value;
    return variable;
}
}

/// Values that are not secret: one change set each, undone as they were done.
class TestVariables final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_machine = std::make_unique<Machine>();
        m_workspace = m_machine->create(StoreKind::SealedVault);
        QVERIFY(m_workspace);
    }

    void cleanup()
    {
        if (m_workspace)
            await(m_workspace->close());
        m_workspace.reset();
    }

    void each_kind_of_value_comes_back_as_it_was_data()
    {
        QTest::addColumn<QJsonValue>("value");
        QTest::newRow("text") << QJsonValue(u"Größe \"名\"\n\U0001F511"_s);
        QTest::newRow("empty text") << QJsonValue(u""_s);
        QTest::newRow("whole number") << QJsonValue(qint64(9'007'199'254'740'993));
        QTest::newRow("number") << QJsonValue(0.1);
        QTest::newRow("no") << QJsonValue(false);
        QTest::newRow("list") << QJsonValue(QJsonArray{u"a"_s, u"b"_s});
        QTest::newRow("object") << QJsonValue(QJsonObject{{u"host"_s, u"h"_s}, {u"port"_s, 5432}});
    }
    void each_kind_of_value_comes_back_as_it_was()
    {
        QFETCH(QJsonValue, value);
        const auto id = await(m_workspace->saveVariable(variable(u"NAME"_s, value)));
        VERIFY_OK(id);
        QCOMPARE(only().value, value);
        auto changed = only();
        changed.value = u"other"_s;
        VERIFY_OK(await(m_workspace->saveVariable(changed)));
        VERIFY_OK(await(m_workspace->undo())); // through the change set, which is another way to write it
        QCOMPARE(only().value, value);
    }

    void each_change_is_one_change_set_and_undone_as_one()
    {
        const auto before = changes();
        VERIFY_OK(await(m_workspace->saveVariable(variable(u"LOG_LEVEL"_s, u"info"_s))));
        QCOMPARE(changes(), before + 1);
        QCOMPARE(lastSentence(), u"Added the variable “LOG_LEVEL”"_s);

        auto edited = only();
        edited.value = u"debug"_s;
        edited.environment = environment(1);
        VERIFY_OK(await(m_workspace->saveVariable(edited)));
        QCOMPARE(lastSentence(), u"Edited the variable “LOG_LEVEL”"_s);
        QCOMPARE(only().environment, environment(1));

        VERIFY_OK(await(m_workspace->removeVariables({only().id})));
        QCOMPARE(lastSentence(), u"Deleted the variable “LOG_LEVEL”"_s);
        QVERIFY(all().isEmpty());
        QCOMPARE(changes(), before + 3);

        VERIFY_OK(await(m_workspace->undo()));
        QCOMPARE(only().value, QJsonValue(u"debug"_s));
        VERIFY_OK(await(m_workspace->undo()));
        QCOMPARE(only().value, QJsonValue(u"info"_s));
        QVERIFY(only().environment.isNull());
        VERIFY_OK(await(m_workspace->undo()));
        QVERIFY(all().isEmpty());
    }

    void saving_what_is_there_already_writes_nothing()
    {
        VERIFY_OK(await(m_workspace->saveVariable(variable(u"A"_s, 1))));
        const auto before = changes();
        VERIFY_OK(await(m_workspace->saveVariable(only())));
        QCOMPARE(changes(), before);
    }

    void several_are_deleted_and_brought_back_together()
    {
        QList<Id> ids;
        for (const QString &name : {u"A"_s, u"B"_s, u"C"_s})
            ids.append(await(m_workspace->saveVariable(variable(name, 1))).value_or(Id()));
        VERIFY_OK(await(m_workspace->removeVariables({ids.at(0), ids.at(2)})));
        QCOMPARE(only().name, u"B"_s);
        QCOMPARE(lastSentence(), u"Deleted 2 variables"_s);
        VERIFY_FAILS(await(m_workspace->removeVariables({ids.at(0)})), ErrorCode::NotFound);
        VERIFY_OK(await(m_workspace->undo()));
        QCOMPARE(all().size(), 3);
    }

    void one_place_holds_one_value_of_a_name()
    {
        const Id project = await(m_workspace->saveProject(storefront())).value_or(Id());
        auto one = variable(u"LOG_LEVEL"_s, u"info"_s);
        VERIFY_OK(await(m_workspace->saveVariable(one)));
        VERIFY_FAILS(await(m_workspace->saveVariable(one)), ErrorCode::Conflict);
        one.environment = environment(0);
        VERIFY_OK(await(m_workspace->saveVariable(one)));
        one.scope = Scope::ofProject(project);
        VERIFY_OK(await(m_workspace->saveVariable(one)));
        one.scope = Scope::user();
        VERIFY_OK(await(m_workspace->saveVariable(one)));
        QCOMPARE(all().size(), 4);

        auto moved = all().constFirst(); // the organization's for every environment
        QVERIFY(moved.scope == Scope::organization() && moved.environment.isNull());
        moved.scope = Scope::user();
        moved.environment = environment(0);
        const auto refused = await(m_workspace->saveVariable(moved));
        VERIFY_FAILS(refused, ErrorCode::Conflict);
        QVERIFY(describe(refused.error()).sentence.contains(u"LOG_LEVEL"_s));
    }

    void what_stands_in_the_way_keeps_a_deletion_from_being_undone()
    {
        VERIFY_OK(await(m_workspace->saveVariable(variable(u"A"_s, 1))));
        VERIFY_OK(await(m_workspace->removeVariables({only().id})));
        auto other = m_machine->open(); // whose own change is not the one undone here
        VERIFY_OK(await(other->saveVariable(variable(u"A"_s, 2))));
        await(other->close());
        VERIFY_OK(await(m_workspace->undo())); // the same device: the newest goes first
        QVERIFY(all().isEmpty());
        VERIFY_OK(await(m_workspace->undo()));
        QCOMPARE(only().value, QJsonValue(1));
    }

    void a_save_that_comes_too_late_is_refused()
    {
        VERIFY_OK(await(m_workspace->saveVariable(variable(u"A"_s, 1))));
        auto first = only();
        auto second = first;
        first.value = 2;
        second.value = 3;
        VERIFY_OK(await(m_workspace->saveVariable(first)));
        VERIFY_FAILS(await(m_workspace->saveVariable(second)), ErrorCode::Conflict);
        QCOMPARE(only().value, QJsonValue(2));
    }

    void what_cannot_be_kept_is_refused_and_changes_nothing_data()
    {
        QTest::addColumn<Variable>("wrong");
        QTest::addColumn<ErrorCode>("code");
        const auto row = [](const char *name, const Variable &wrong, ErrorCode code) {
            QTest::newRow(name) << wrong << code;
        };
        row("no name", variable({}, 1), ErrorCode::InvalidArgument);
        row("a space", variable(u"A B"_s, 1), ErrorCode::InvalidArgument);
        row("an equals sign", variable(u"A=B"_s, 1), ErrorCode::InvalidArgument);
        row("a line", variable(u"A\nB"_s, 1), ErrorCode::InvalidArgument);
        row("too long", variable(QString(201, u'A'), 1), ErrorCode::InvalidArgument);
        row("no value", variable(u"A"_s, QJsonValue::Undefined), ErrorCode::InvalidArgument);
        row("null", variable(u"A"_s, QJsonValue::Null), ErrorCode::InvalidArgument);
        auto one = variable(u"A"_s, 1);
        one.scope.kind = ScopeKind::Project;
        row("a project scope without one", one, ErrorCode::InvalidArgument);
        one.scope.project = Id::generate(systemRandom);
        row("an unknown project", one, ErrorCode::NotFound);
        one.scope = {};
        one.environment = Id::generate(systemRandom);
        row("an unknown environment", one, ErrorCode::NotFound);
        one.environment = {};
        one.id = Id::generate(systemRandom);
        row("an unknown variable", one, ErrorCode::NotFound);
    }
    void what_cannot_be_kept_is_refused_and_changes_nothing()
    {
        QFETCH(Variable, wrong);
        QFETCH(ErrorCode, code);
        const auto before = changes();
        VERIFY_FAILS(await(m_workspace->saveVariable(wrong)), code);
        QCOMPARE(changes(), before);
        QVERIFY(all().isEmpty());
    }

    void a_project_or_environment_with_variables_stays()
    {
        const Id project = await(m_workspace->saveProject(storefront())).value_or(Id());
        auto one = variable(u"A"_s, 1);
        one.scope = Scope::ofProject(project);
        one.environment = environment(0);
        VERIFY_OK(await(m_workspace->saveVariable(one)));
        const auto refused = await(m_workspace->removeProject(project));
        VERIFY_FAILS(refused, ErrorCode::Conflict);
        QCOMPARE(describe(refused.error()).sentence,
            u"“Storefront” still has a variable, so it was not removed."_s);
        VERIFY_FAILS(await(m_workspace->removeEnvironment(environment(0))), ErrorCode::Conflict);
        VERIFY_OK(await(m_workspace->removeVariables({only().id})));
        VERIFY_OK(await(m_workspace->removeProject(project)));
    }

    void an_imported_definition_says_what_a_value_must_be()
    {
        VERIFY_OK(await(m_workspace->importDefinitions({serverConfig()})));
        const auto found = m_workspace->variableDefinition(u"SERVER_CONFIG"_s);
        QVERIFY(found);
        QCOMPARE(found->app.slug, u"server-config"_s);
        QVERIFY(!m_workspace->variableDefinition(u"server-config"_s));
        const auto wrong = await(
            m_workspace->saveVariable(variable(u"SERVER_CONFIG"_s, QJsonObject{{u"port"_s, u"many"_s}})));
        VERIFY_FAILS(wrong, ErrorCode::ValidationFailed);
        QCOMPARE(wrong.error().arguments.value(u"problems"_s).toList().size(), 2);
        VERIFY_FAILS(await(m_workspace->saveVariable(variable(u"SERVER_CONFIG"_s, u"text"_s))),
            ErrorCode::InvalidArgument);
        VERIFY_OK(await(m_workspace->saveVariable(
            variable(u"SERVER_CONFIG"_s, QJsonObject{{u"host"_s, u"h"_s}, {u"port"_s, 1}}))));
    }

    void importing_again_and_removing_the_definition_leave_the_values()
    {
        VERIFY_OK(await(m_workspace->importDefinitions({serverConfig()})));
        const QJsonObject value{{u"host"_s, u"h"_s}, {u"port"_s, 1}};
        VERIFY_OK(await(m_workspace->saveVariable(variable(u"SERVER_CONFIG"_s, value))));

        auto again = serverConfig();
        Field level;
        level.name = u"level"_s;
        level.required = true;
        level.defaultValue = u"info"_s;
        again.app.methods.first().schema.fields.append(level);
        VERIFY_OK(await(m_workspace->importDefinitions({again})));
        QCOMPARE(only().value, QJsonValue(value));
        QCOMPARE(only().revision, 1);

        VERIFY_OK(await(m_workspace->removeDefinition(u"server-config"_s)));
        QCOMPARE(only().value, QJsonValue(value));
        QVERIFY(!m_workspace->variableDefinition(u"SERVER_CONFIG"_s));
        VERIFY_OK(await(m_workspace->undo()));
        QVERIFY(m_workspace->variableDefinition(u"SERVER_CONFIG"_s));
    }

    /// As older versions imported them: as something to make credentials of.
    void a_definition_of_a_variable_is_no_app_but_credentials_made_of_it_are_kept()
    {
        VERIFY_OK(await(m_workspace->importDefinitions({serverConfig()})));
        CredentialDraft old;
        old.appSlug = u"server-config"_s;
        old.methodKey = u"api_key"_s;
        old.label = u"Old"_s;
        old.plain = {{u"host"_s, u"h"_s}};
        old.schema = serverConfig().app.methods.first().schema;
        const auto id = await(m_workspace->save(std::move(old)));
        VERIFY_OK(id);

        AppCatalog catalog;
        catalog.setWorkspace(m_workspace.get());
        const auto isIt = [](const auto &app) { return app.slug == u"server-config"; };
        QVERIFY(std::ranges::none_of(catalog.summaries(), isIt));
        QVERIFY(std::ranges::none_of(catalog.search(u"server config"_s, u"en_US"_s), isIt));
        QVERIFY(std::ranges::none_of(catalog.all(), isIt));
        QVERIFY(catalog.app(u"server-config"_s)); // its form is drawn from it
        QCOMPARE(m_workspace->credentials()->size(), 1);
        QCOMPARE(m_workspace->credential(*id)->field(u"host"_s)->value, QJsonValue(u"h"_s));
    }

    void what_was_deleted_long_ago_is_taken_out_for_good()
    {
        for (const auto &name : {u"OLD"_s, u"YOUNG"_s, u"KEPT"_s})
            VERIFY_OK(await(m_workspace->saveVariable(variable(name, u"first"_s))));
        auto old = all().at(1);
        QCOMPARE(old.name, u"OLD"_s);
        old.value = u"second"_s;
        VERIFY_OK(await(m_workspace->saveVariable(old)));
        VERIFY_OK(await(m_workspace->removeVariables({old.id})));
        m_machine->now += 29LL * 24 * 3600 * 1000;
        const auto young = all().at(1);
        QCOMPARE(young.name, u"YOUNG"_s);
        VERIFY_OK(await(m_workspace->removeVariables({young.id})));
        m_machine->now += 2LL * 24 * 3600 * 1000;
        await(m_workspace->close());
        m_workspace = m_machine->open();
        QVERIFY(m_workspace);
        QSignalSpy told(m_workspace.get(), &Workspace::variablesChanged);
        QSignalSpy credentials(m_workspace.get(), &Workspace::credentialsChanged);

        QTRY_COMPARE(lastSentence(), u"Removed the variable “OLD” for good"_s);
        const auto changes = *m_workspace->changes(1000);
        QVERIFY(changes.constFirst().arguments.value(u"automatic"_s).toBool());
        QVERIFY(std::ranges::none_of(changes,
            [](const ChangeSet &change) { return change.undone || change.arguments.contains(u"before"_s); }));
        QTRY_VERIFY(!told.isEmpty());
        QVERIFY(credentials.isEmpty());
        VERIFY_OK(await(m_workspace->undo())); // the young one comes back, and it alone
        QCOMPARE(all().size(), 2);
        VERIFY_OK(await(m_workspace->undo()));
        QCOMPARE(only().name, u"YOUNG"_s);
        VERIFY_OK(await(m_workspace->undo()));
        VERIFY_FAILS(await(m_workspace->undo()), ErrorCode::NotFound);
    }

    void who_watches_is_told_by_whomever_it_is_written()
    {
        auto other = m_machine->open();
        QVERIFY(other);
        QSignalSpy variables(m_workspace.get(), &Workspace::variablesChanged);
        QSignalSpy credentials(m_workspace.get(), &Workspace::credentialsChanged);
        VERIFY_OK(await(other->saveVariable(variable(u"A"_s, 1))));
        m_workspace->checkForChanges();
        QTRY_VERIFY(!variables.isEmpty());
        QVERIFY(credentials.isEmpty());
        QCOMPARE(only().name, u"A"_s);
        await(other->close());
    }

    void nothing_is_told_while_the_workspace_is_locked()
    {
        VERIFY_OK(await(m_workspace->saveVariable(variable(u"A"_s, 1))));
        m_workspace->lock();
        VERIFY_FAILS(m_workspace->variables(), ErrorCode::SecretLocked);
        VERIFY_FAILS(await(m_workspace->saveVariable(variable(u"B"_s, 1))), ErrorCode::SecretLocked);
        QVERIFY(!m_workspace->variableDefinition(u"A"_s));
    }

private:
    QList<Variable> all() { return m_workspace->variables().value_or(QList<Variable>()); }
    Variable only() { return all().size() == 1 ? all().constFirst() : Variable(); }
    Id environment(int index) { return m_workspace->environments()->at(index).id; }
    qsizetype changes() { return m_workspace->changes(1000)->size(); }
    QString lastSentence() { return describe(m_workspace->changes(1)->constFirst()); }
    static Project storefront()
    {
        Project project;
        project.label = u"Storefront"_s;
        return project;
    }

    std::unique_ptr<Machine> m_machine;
    std::unique_ptr<Workspace> m_workspace;
};

QTEST_GUILESS_MAIN(TestVariables)
#include "tst_variables.moc"
