#include "app/store/repositories.h"
#include "machine.h"

using namespace Qt::StringLiterals;
using namespace claviger;
using namespace claviger::test;

using Step = std::function<Result<void>()>;
Q_DECLARE_METATYPE(Step)

/// How far undo goes back, what it steps over, and what it leaves alone.
class tst_UndoLimits final : public QObject
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
        m_machine.reset();
    }

    void every_one_of_ten_edits_is_undone();
    void a_version_keeps_its_secret_whatever_was_undone_after_it();
    void nothing_older_is_undone_where_a_version_is_no_longer_kept();
    void an_edit_of_what_was_purged_is_stepped_over();
    void what_lost_its_default_mark_and_was_purged_is_left_out_data();
    void what_lost_its_default_mark_and_was_purged_is_left_out();
    void an_added_place_stays_while_something_is_in_it_data();
    void an_added_place_stays_while_something_is_in_it();

private:
    Credential stored(const Id &id) { return m_workspace->credential(id).value_or(Credential()); }
    Environment environment(int index) { return m_workspace->environments()->at(index); }
    Id add(const QString &label, bool isDefault = false, const Id &environment = {})
    {
        auto added = draft(label, u"secret of "_s + label);
        added.isDefault = isDefault;
        added.environment = environment;
        return await(m_workspace->save(std::move(added))).value_or(Id());
    }
    Result<void> edit(const Id &id, const std::function<void(CredentialDraft &)> &change)
    {
        auto draft = editOf(stored(id));
        change(draft);
        const auto saved = await(m_workspace->save(std::move(draft)));
        return saved ? Result<void>() : Result<void>(failed(saved));
    }
    /// Edits L1, L2, …; each third one changes the secret as well, which then is the label.
    void editLabels(const Id &id, int count)
    {
        for (int i = 1; i <= count; ++i) {
            const QString label = u"L%1"_s.arg(i);
            VERIFY_OK(edit(id, [&](CredentialDraft &draft) {
                draft.label = label;
                if (i % 3 != 0)
                    return;
                draft.keptSecrets.clear();
                draft.secrets.emplace(u"token"_s, SecretBuffer::fromText(label));
            }));
        }
    }
    static QString secretAt(int edit) { return edit < 3 ? u"secret of L0"_s : u"L%1"_s.arg(edit - edit % 3); }
    /// As another machine would: no change of this device is about it.
    Result<void> insertFromElsewhere(Variable variable)
    {
        variable.id = Id::generate(m_workspace->random());
        const auto path = m_machine->directory().list().constFirst().path;
        const auto file = Connection::open(path, Connection::Mode::ReadWrite, u"FULL"_s);
        if (!file)
            return failed(file);
        const WriteStamp stamp{variable.id, variable.id, HybridTime(1)};
        return (*file)->transaction([&] { return VariableRepository(**file).insert(variable, stamp); });
    }
    Result<void> purge(const Id &id)
    {
        auto gone = await(m_workspace->moveToTrash({id}));
        return gone ? await(m_workspace->purge({id})) : gone;
    }

    std::unique_ptr<Machine> m_machine;
    std::unique_ptr<Workspace> m_workspace;
};

void tst_UndoLimits::every_one_of_ten_edits_is_undone()
{
    const Id id = add(u"L0"_s);
    editLabels(id, 10);
    for (int left = 9; left >= 0; --left) {
        VERIFY_OK(await(m_workspace->undo()));
        QCOMPARE(stored(id).summary.deletedAt, 0);
        QCOMPARE(stored(id).summary.label, u"L%1"_s.arg(left));
        QCOMPARE(reveal(*m_workspace, id), secretAt(left));
    }
    QCOMPARE((*m_workspace->undoable())->kind, ChangeKind::AddCredential); // only now
}

void tst_UndoLimits::a_version_keeps_its_secret_whatever_was_undone_after_it()
{
    const Id id = add(u"L0"_s);
    editLabels(id, 8);
    for (int i = 0; i < 8; ++i)
        VERIFY_OK(await(m_workspace->undo()));
    editLabels(id, 6);
    for (int i = 0; i < 3; ++i)
        VERIFY_OK(await(m_workspace->undo()));
    const auto versions = m_workspace->history(id);
    VERIFY_OK(versions);
    QVERIFY(versions->size() > 10);
    for (const CredentialVersion &version : *versions) {
        const auto secret
            = await(m_workspace->revealVersion(id, version.revision, u"token"_s, ReadPurpose::Reveal));
        VERIFY_OK(secret);
        QCOMPARE(secret->toText(), secretAt(version.label.mid(1).toInt()));
    }
}

void tst_UndoLimits::nothing_older_is_undone_where_a_version_is_no_longer_kept()
{
    VERIFY_OK(await(m_workspace->rename(u"Umbrella"_s)));
    const Id id = add(u"L0"_s);
    editLabels(id, 12);
    for (int i = 0; i < 10; ++i)
        VERIFY_OK(await(m_workspace->undo()));
    QCOMPARE(stored(id).summary.label, u"L2"_s);
    QVERIFY(!m_workspace->undoable()->has_value());
    VERIFY_FAILS(await(m_workspace->undo()), ErrorCode::NotFound);
    QCOMPARE(stored(id).summary.label, u"L2"_s);
    QCOMPARE(stored(id).summary.deletedAt, 0);
    QCOMPARE(m_workspace->name(), u"Umbrella"_s);

    VERIFY_OK(
        edit(id, [](CredentialDraft &draft) { draft.label = u"Another"_s; })); // what comes after can be
    VERIFY_OK(await(m_workspace->undo()));
    QCOMPARE(stored(id).summary.label, u"L2"_s);
}

void tst_UndoLimits::an_edit_of_what_was_purged_is_stepped_over()
{
    VERIFY_OK(await(m_workspace->rename(u"Umbrella"_s)));
    const Id id = add(u"L0"_s);
    editLabels(id, 2);
    VERIFY_OK(purge(id));
    VERIFY_OK(await(m_workspace->undo()));
    QCOMPARE(m_workspace->name(), u"Acme"_s);
}

void tst_UndoLimits::what_lost_its_default_mark_and_was_purged_is_left_out_data()
{
    QTest::addColumn<Step>("takeTheMark");
    QTest::addColumn<ChangeKind>("kind");
    const auto cee = [this] { return *m_workspace->find(u"example/cee"_s); };
    QTest::newRow("add") << Step([this]() -> Result<void> {
        return add(u"Third"_s, true).isNull() ? failure(ErrorCode::Internal) : Result<void>();
    }) << ChangeKind::AddCredential;
    QTest::newRow("edit") << Step([this, cee] {
        return edit(cee(), [](CredentialDraft &draft) { draft.isDefault = true; });
    }) << ChangeKind::EditCredential;
    QTest::newRow("set default") << Step([this, cee] { return await(m_workspace->setDefault(cee(), true)); })
                                 << ChangeKind::SetDefault;
    QTest::newRow("move") << Step([this]() -> Result<void> {
        const auto moved
            = await(m_workspace->moveCredentials({*m_workspace->find(u"example/far"_s)}, {}, Id()));
        return moved ? Result<void>() : Result<void>(failed(moved));
    }) << ChangeKind::MoveCredential;
}

void tst_UndoLimits::what_lost_its_default_mark_and_was_purged_is_left_out()
{
    QFETCH(Step, takeTheMark);
    QFETCH(ChangeKind, kind);
    VERIFY_OK(await(m_workspace->rename(u"Umbrella"_s)));
    const Id dee = add(u"Dee"_s);
    const Id ann = add(u"Ann"_s);
    const Id cee = add(u"Cee"_s);
    const Id far = add(u"Far"_s, true, environment(0).id);
    VERIFY_OK(await(m_workspace->setDefault(dee, true)));
    VERIFY_OK(takeTheMark());
    QVERIFY(!stored(dee).summary.isDefault);
    VERIFY_OK(purge(dee));

    const auto undone = await(m_workspace->undo());
    VERIFY_OK(undone);
    QCOMPARE(undone->kind, kind);
    QVERIFY(!stored(cee).summary.isDefault);
    QVERIFY(stored(far).summary.isDefault);
    QCOMPARE(stored(far).summary.environment, environment(0).id);
    for (const Id &added : {far, cee, ann}) { // the mark that Dee got is stepped over, and it goes on
        VERIFY_OK(await(m_workspace->undo()));
        QVERIFY(stored(added).summary.deletedAt != 0);
    }
    VERIFY_OK(await(m_workspace->undo()));
    QCOMPARE(m_workspace->name(), u"Acme"_s);
}

void tst_UndoLimits::an_added_place_stays_while_something_is_in_it_data()
{
    QTest::addColumn<bool>("isProject");
    QTest::addColumn<bool>("holdsVariable");
    QTest::newRow("a project with a credential") << true << false;
    QTest::newRow("an environment with a credential") << false << false;
    QTest::newRow("a project with a variable") << true << true;
    QTest::newRow("an environment with a variable") << false << true;
}

void tst_UndoLimits::an_added_place_stays_while_something_is_in_it()
{
    QFETCH(bool, isProject);
    QFETCH(bool, holdsVariable);
    const Id first = add(u"First"_s);
    const Id second = add(u"Second"_s);
    const auto places
        = [this] { return m_workspace->projects()->size() + m_workspace->environments()->size(); };
    const auto before = places();
    Project project;
    project.label = u"Shop"_s;
    Environment preview;
    preview.label = u"Preview"_s;
    const auto place
        = isProject ? await(m_workspace->saveProject(project)) : await(m_workspace->saveEnvironment(preview));
    VERIFY_OK(place);
    const Scope scope = isProject ? Scope::ofProject(*place) : Scope::organization();
    const Id environment = isProject ? Id() : *place;
    if (holdsVariable) {
        Variable variable;
        variable.name = u"HOST"_s;
        variable.value = u"a"_s;
        variable.scope = scope;
        variable.environment = environment;
        VERIFY_OK(insertFromElsewhere(variable));
    } else {
        VERIFY_OK(await(m_workspace->moveCredentials({first, second}, scope, environment)));
        VERIFY_OK(purge(first));
    }

    const auto undone = await(m_workspace->undo());
    VERIFY_FAILS(undone, ErrorCode::Conflict);
    QCOMPARE(undone.error().arguments.value(holdsVariable ? u"variables"_s : u"count"_s).toInt(), 1);
    QCOMPARE(undone.error().arguments.value(u"name"_s).toString(), isProject ? u"Shop"_s : u"Preview"_s);
    QCOMPARE(places(), before + 1);
    if (holdsVariable)
        return;

    VERIFY_OK(purge(second)); // then nothing is in it
    VERIFY_OK(await(m_workspace->undo()));
    QCOMPARE(places(), before);
}

QTEST_GUILESS_MAIN(tst_UndoLimits)
#include "tst_undo_limits.moc"
