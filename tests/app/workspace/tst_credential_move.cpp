#include "machine.h"

using namespace Qt::StringLiterals;
using namespace claviger;
using namespace claviger::test;

/// Many credentials to another scope or environment at once.
class tst_CredentialMove final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_machine = std::make_unique<Machine>();
        m_workspace = m_machine->create(StoreKind::SealedVault);
        QVERIFY(m_workspace);
        Project project;
        project.label = u"Storefront"_s;
        m_project = await(m_workspace->saveProject(project)).value_or(Id());
        m_production = m_workspace->environments()->constLast().id;
    }
    void cleanup()
    {
        await(m_workspace->close());
        m_workspace.reset();
    }

    void several_move_in_one_change_and_back();
    void what_is_there_already_is_not_counted();
    void nothing_moves_where_a_slug_is_taken();
    void two_of_one_slug_do_not_meet();
    void a_default_that_comes_takes_the_mark();
    void of_two_defaults_that_meet_the_first_stays();
    void what_has_gone_is_no_place_to_move_to();
    void undo_brings_the_place_back_and_nothing_else();
    void the_trash_does_not_move();

private:
    Id save(const QString &label, bool isDefault = false, const Id &environment = {})
    {
        auto one = draft(label, u"s3cret"_s);
        one.isDefault = isDefault;
        one.environment = environment;
        return await(m_workspace->save(std::move(one))).value_or(Id());
    }
    CredentialSummary stored(const Id &id) { return m_workspace->credential(id)->summary; }
    Result<int> move(const QList<Id> &ids, std::optional<Scope> scope, std::optional<Id> environment)
    {
        return await(m_workspace->moveCredentials(ids, scope, environment));
    }
    int changes() { return int(m_workspace->changes(1000)->size()); }

    std::unique_ptr<Machine> m_machine;
    std::unique_ptr<Workspace> m_workspace;
    Id m_project;
    Id m_production;
};

void tst_CredentialMove::several_move_in_one_change_and_back()
{
    const QList<Id> ids{save(u"One"_s), save(u"Two"_s), save(u"Three"_s)};
    const Scope project = Scope::ofProject(m_project);
    const int before = changes();
    const auto moved = move(ids, project, m_production);
    VERIFY_OK(moved);
    QCOMPARE(*moved, 3);
    QCOMPARE(changes(), before + 1);
    QCOMPARE(m_workspace->changes(1)->constFirst().kind, ChangeKind::MoveCredential);
    for (const Id &id : ids) {
        QCOMPARE(stored(id).scope, project);
        QCOMPARE(stored(id).environment, m_production);
        QCOMPARE(reveal(*m_workspace, id), u"s3cret"_s); // its values stay
    }
    VERIFY_OK(await(m_workspace->undo()));
    for (const Id &id : ids) {
        QCOMPARE(stored(id).scope, Scope());
        QVERIFY(stored(id).environment.isNull());
        QCOMPARE(reveal(*m_workspace, id), u"s3cret"_s);
    }
}

void tst_CredentialMove::what_is_there_already_is_not_counted()
{
    const Id one = save(u"One"_s);
    const Id two = save(u"Two"_s, false, m_production);
    const int before = changes();
    QCOMPARE(move({two}, Scope(), m_production).value_or(-1), 0);
    QCOMPARE(changes(), before);
    QCOMPARE(move({one, two, one}, {}, m_production).value_or(-1), 1);
    QCOMPARE(m_workspace->changes(1)->constFirst().arguments.value(u"count"_s).toInt(), 1);
}

void tst_CredentialMove::nothing_moves_where_a_slug_is_taken()
{
    const Id one = save(u"One"_s);
    const Id other = save(u"Other"_s);
    save(u"One"_s, false, m_production); // the same slug there
    const int before = changes();
    const auto refused = move({other, one}, {}, m_production);
    VERIFY_FAILS(refused, ErrorCode::Conflict);
    QCOMPARE(refused.error().arguments.value(u"what"_s).toString(), u"slug"_s);
    QCOMPARE(refused.error().arguments.value(u"name"_s).toString(), u"one"_s);
    QVERIFY(stored(other).environment.isNull()); // all or none
    QCOMPARE(changes(), before);
}

void tst_CredentialMove::two_of_one_slug_do_not_meet()
{
    const Id one = save(u"One"_s);
    const Id same = save(u"One"_s, false, m_production);
    VERIFY_FAILS(move({one, same}, Scope::user(), Id()), ErrorCode::Conflict);
    VERIFY_OK(move({one, same}, Scope::user(), {})); // beside each other they may
}

void tst_CredentialMove::a_default_that_comes_takes_the_mark()
{
    const Id there = save(u"There"_s, true, m_production);
    const Id comes = save(u"Comes"_s, true);
    VERIFY_OK(move({comes}, {}, m_production));
    QVERIFY(stored(comes).isDefault);
    QVERIFY(!stored(there).isDefault);
    VERIFY_OK(await(m_workspace->undo()));
    QVERIFY(stored(comes).isDefault);
    QVERIFY(stored(there).isDefault);
}

void tst_CredentialMove::of_two_defaults_that_meet_the_first_stays()
{
    const Id first = save(u"First"_s, true);
    const Id second = save(u"Second"_s, true, m_production);
    VERIFY_OK(move({first, second}, Scope::user(), Id()));
    QVERIFY(stored(first).isDefault);
    QVERIFY(!stored(second).isDefault);
    VERIFY_OK(await(m_workspace->undo()));
    QVERIFY(stored(first).isDefault);
    QVERIFY(stored(second).isDefault);
}

void tst_CredentialMove::what_has_gone_is_no_place_to_move_to()
{
    const Id one = save(u"One"_s);
    VERIFY_OK(await(m_workspace->removeProject(m_project)));
    VERIFY_FAILS(move({one}, Scope::ofProject(m_project), {}), ErrorCode::Conflict);
    VERIFY_FAILS(move({one}, {}, one), ErrorCode::Conflict); // no environment at all
    QCOMPARE(stored(one).scope, Scope());
}

void tst_CredentialMove::undo_brings_the_place_back_and_nothing_else()
{
    const Id one = save(u"One"_s);
    const Scope project = Scope::ofProject(m_project);
    VERIFY_OK(move({one}, Scope::user(), {}));
    VERIFY_OK(move({one}, project, {}));
    VERIFY_OK(await(m_workspace->undo()));
    QCOMPARE(stored(one).scope, Scope::user());
    QCOMPARE(stored(one).label, u"One"_s);
    VERIFY_OK(await(m_workspace->undo()));
    QCOMPARE(stored(one).scope, Scope());
}

void tst_CredentialMove::the_trash_does_not_move()
{
    const Id one = save(u"One"_s);
    VERIFY_OK(await(m_workspace->moveToTrash({one})));
    VERIFY_FAILS(move({one}, Scope::user(), {}), ErrorCode::NotFound);
}

QTEST_GUILESS_MAIN(tst_CredentialMove)
#include "tst_credential_move.moc"
