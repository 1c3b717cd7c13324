#include "app/text/sentences.h"
#include "machine.h"

using namespace Qt::StringLiterals;
using namespace claviger;
using namespace claviger::test;

namespace
{
/// All that a person sees of a workspace, revision numbers and times left out.
QStringList portrait(Workspace &workspace)
{
    QStringList lines{u"name "_s + workspace.name()};
    const auto add = [&](const QString &where, const QList<CredentialSummary> &credentials) {
        for (const CredentialSummary &row : credentials) {
            lines.append(u"%1 %2 %3 %4 %5 %6"_s.arg(where, row.label, row.slug, row.environment.toBase32(),
                row.isDefault ? u"default"_s : u"-"_s, QString::number(int(row.scope.kind))));
            if (where == "live"_L1)
                lines.append(reveal(workspace, row.id) + reveal(workspace, row.id, u"spare"_s));
        }
    };
    add(u"live"_s, workspace.credentials().value_or(QList<CredentialSummary>()));
    add(u"trash"_s, workspace.trash().value_or(QList<CredentialSummary>()));
    for (const Project &project : workspace.projects().value_or(QList<Project>()))
        lines.append(u"project %1 %2 %3"_s.arg(
            project.label, project.slug, QString::number(project.environments.size())));
    for (const Environment &environment : workspace.environments().value_or(QList<Environment>()))
        lines.append(u"environment %1 %2 %3"_s.arg(
            environment.label, environment.slug, QString::number(environment.position)));
    lines.sort();
    return lines;
}
}

/// Each use case, then its undo: the workspace looks as it did before.
class tst_WorkspaceUndo final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_machine = std::make_unique<Machine>();
        m_workspace = m_machine->create(StoreKind::SealedVault);
        QVERIFY(m_workspace);
        m_first = await(m_workspace->save(draft(u"First"_s, u"one"_s))).value_or(Id());
        auto second = draft(u"Second"_s, u"two"_s);
        second.isDefault = true;
        m_second = await(m_workspace->save(std::move(second))).value_or(Id());
        m_trashed = await(m_workspace->save(draft(u"Trashed"_s, u"three"_s))).value_or(Id());
        VERIFY_OK(await(m_workspace->moveToTrash({m_trashed})));
        Project project;
        project.label = u"Storefront"_s;
        project.environments = {environment(0).id, environment(1).id};
        project.activeEnvironment = environment(1).id;
        m_project = await(m_workspace->saveProject(project)).value_or(Id());
        QVERIFY(!m_first.isNull() && !m_second.isNull() && !m_project.isNull());
    }
    void cleanupTestCase() { await(m_workspace->close()); }

    void undo_brings_back_what_was_before_data();
    void undo_brings_back_what_was_before();
    void undoing_twice_goes_further_back();
    void a_purge_is_stepped_over();

private:
    Environment environment(int index) { return m_workspace->environments()->at(index); }
    Credential stored(const Id &id) { return m_workspace->credential(id).value_or(Credential()); }
    Result<void> edit(const Id &id, const QString &label, const QString &token, bool isDefault)
    {
        auto draft = editOf(stored(id));
        draft.label = label;
        draft.isDefault = isDefault;
        draft.environment = environment(2).id;
        if (!token.isEmpty()) {
            draft.keptSecrets.clear();
            draft.secrets.emplace(u"token"_s, SecretBuffer::fromText(token));
        }
        const auto saved = await(m_workspace->save(std::move(draft)));
        return saved ? Result<void>() : Result<void>(failed(saved));
    }

    std::unique_ptr<Machine> m_machine;
    std::unique_ptr<Workspace> m_workspace;
    Id m_first;
    Id m_second;
    Id m_trashed;
    Id m_project;
};

using Step = std::function<Result<void>()>;
Q_DECLARE_METATYPE(Step)

void tst_WorkspaceUndo::undo_brings_back_what_was_before_data()
{
    QTest::addColumn<Step>("step");
    QTest::addColumn<ChangeKind>("kind");
    const auto row
        = [](const char *name, ChangeKind kind, Step step) { QTest::newRow(name) << step << kind; };
    const auto done
        = [](const auto &result) { return result ? Result<void>() : Result<void>(failed(result)); };

    row("add", ChangeKind::AddCredential, [this, done] {
        auto added = draft(u"Third"_s, u"x"_s);
        added.isDefault = true; // takes the mark from the second
        return done(await(m_workspace->save(std::move(added))));
    });
    row("edit the label", ChangeKind::EditCredential,
        [this] { return edit(m_first, u"Other"_s, {}, false); });
    row("edit the secret and the default", ChangeKind::EditCredential,
        [this] { return edit(m_first, u"Other"_s, u"changed"_s, true); });
    row("delete", ChangeKind::DeleteCredential,
        [this] { return await(m_workspace->moveToTrash({m_first, m_second})); });
    row("restore", ChangeKind::RestoreCredential,
        [this] { return await(m_workspace->restoreFromTrash({m_trashed})); });
    row("set default", ChangeKind::SetDefault,
        [this] { return await(m_workspace->setDefault(m_first, true)); });
    row("unset default", ChangeKind::SetDefault,
        [this] { return await(m_workspace->setDefault(m_second, false)); });
    row("restore a version", ChangeKind::RestoreVersion,
        [this] { return await(m_workspace->restoreVersion(m_first, 1)); });
    row("move one", ChangeKind::MoveCredential,
        [this, done] { return done(await(m_workspace->moveCredentials({m_first}, Scope::user(), {}))); });
    row("move two", ChangeKind::MoveCredential, [this, done] {
        const Id production = environment(2).id;
        return done(await(m_workspace->moveCredentials({m_first, m_second}, {}, production)));
    });
    row("rename", ChangeKind::RenameWorkspace, [this] { return await(m_workspace->rename(u"Umbrella"_s)); });
    row("add a project", ChangeKind::AddProject, [this, done] {
        Project project;
        project.label = u"Agents"_s;
        return done(await(m_workspace->saveProject(project)));
    });
    row("edit a project", ChangeKind::EditProject, [this, done] {
        Project project = m_workspace->projects()->constFirst();
        project.label = u"Shop"_s;
        project.environments = {};
        project.activeEnvironment = Id();
        return done(await(m_workspace->saveProject(project)));
    });
    row("order the environments", ChangeKind::OrderEnvironments, [this] {
        return await(
            m_workspace->orderEnvironments({environment(2).id, environment(0).id, environment(1).id}));
    });
    row("delete a project", ChangeKind::DeleteProject,
        [this] { return await(m_workspace->removeProject(m_project)); });
    row("add an environment", ChangeKind::AddEnvironment, [this, done] {
        Environment added;
        added.label = u"Preview"_s;
        return done(await(m_workspace->saveEnvironment(added)));
    });
    row("edit an environment", ChangeKind::EditEnvironment, [this, done] {
        Environment changed = environment(0);
        changed.slug = u"dev"_s;
        return done(await(m_workspace->saveEnvironment(changed)));
    });
    row("delete an environment", ChangeKind::DeleteEnvironment,
        [this] { return await(m_workspace->removeEnvironment(environment(1).id)); });
}

void tst_WorkspaceUndo::undo_brings_back_what_was_before()
{
    QFETCH(Step, step);
    QFETCH(ChangeKind, kind);
    if (kind == ChangeKind::RestoreVersion)
        VERIFY_OK(edit(m_first, u"Now"_s, u"now"_s, false));

    const auto before = portrait(*m_workspace);
    VERIFY_OK(step());
    QVERIFY(portrait(*m_workspace) != before);
    const auto offered = m_workspace->undoable();
    VERIFY_OK(offered);
    QVERIFY(offered->has_value());
    QCOMPARE((*offered)->kind, kind);
    const int changes = int(m_workspace->changes(1000)->size());

    const auto undone = await(m_workspace->undo());
    VERIFY_OK(undone);
    QCOMPARE(undone->id, (*offered)->id);
    QStringList after = portrait(*m_workspace);
    if (kind == ChangeKind::AddCredential) // what was added is in the trash
        QCOMPARE(after.removeIf([](const QString &line) { return line.startsWith("trash Third"_L1); }), 1);
    QCOMPARE(after, before);
    QCOMPARE(m_workspace->changes(1000)->size(), changes + 1);
    QCOMPARE(m_workspace->changes(1)->constFirst().kind, ChangeKind::Undo);
    QCOMPARE(m_workspace->changes(1)->constFirst().arguments.value(u"undoneId"_s).toString(),
        undone->id.toBase32());

    const auto line = [](const ChangeSet &change) { return claviger::describe(change); };
    const QString offer = line(**offered);
    QVERIFY2(!offer.isEmpty() && !offer.contains(u'…') && !offer.contains("“”"_L1), qPrintable(offer));
    QCOMPARE(line(m_workspace->changes(1)->constFirst()), u"Undid: "_s + offer);
}

void tst_WorkspaceUndo::undoing_twice_goes_further_back()
{
    const auto before = portrait(*m_workspace);
    VERIFY_OK(edit(m_first, u"Once"_s, u"once"_s, false));
    const auto between = portrait(*m_workspace);
    VERIFY_OK(edit(m_first, u"Twice"_s, u"twice"_s, true));
    VERIFY_OK(await(m_workspace->undo()));
    QCOMPARE(portrait(*m_workspace), between);
    VERIFY_OK(await(m_workspace->undo()));
    QCOMPARE(portrait(*m_workspace), before);
}

void tst_WorkspaceUndo::a_purge_is_stepped_over()
{
    const auto before = portrait(*m_workspace);
    VERIFY_OK(await(m_workspace->rename(u"Umbrella"_s)));
    const auto id = await(m_workspace->save(draft(u"Doomed"_s, u"x"_s)));
    VERIFY_OK(id);
    VERIFY_OK(await(m_workspace->moveToTrash({*id})));
    VERIFY_OK(await(m_workspace->purge({*id})));
    QCOMPARE((*m_workspace->undoable())->kind, ChangeKind::RenameWorkspace);
    VERIFY_OK(await(m_workspace->undo()));
    QCOMPARE(portrait(*m_workspace), before);
}

QTEST_GUILESS_MAIN(tst_WorkspaceUndo)
#include "tst_workspace_undo.moc"
