#include <QJsonValue>

#include "app/store/repositories.h"
#include "tests/app/store/scratch_workspace.h"

using namespace claviger;
using namespace Qt::StringLiterals;
using scratch::id;
using scratch::stamp;

namespace
{
CredentialVersion version(qint64 revision)
{
    CredentialField plain;
    plain.path = u"account"_s;
    plain.value = u"acct \"7\""_s;
    CredentialField secret;
    secret.path = u"key"_s;
    secret.secret = true;
    secret.equalityTag = QByteArray::fromHex("000102030405060708090a0b0c0d0eff");

    CredentialVersion version;
    version.revision = revision;
    version.changedAt = 1700000000000 + revision;
    version.changeSet = id(70000);
    version.label = u"Version %1"_s.arg(revision);
    version.fields = {plain, secret};
    return version;
}

ChangeSet change(int number, ChangeKind kind)
{
    ChangeSet changeSet;
    changeSet.id = id(number);
    changeSet.actor = id(50);
    changeSet.device = id(1);
    changeSet.clock = HybridTime(qint64(number) * 10);
    changeSet.kind = kind;
    changeSet.arguments
        = {{u"name"_s, u"Zahlungen 生产"_s}, {u"count"_s, qint64(3)}, {u"list"_s, QVariantList{u"a"_s}}};
    return changeSet;
}

Environment environment(int number, int position)
{
    Environment environment;
    environment.id = id(number);
    environment.slug = u"env-%1"_s.arg(number);
    environment.label = u"Umgebung %1"_s.arg(number);
    environment.color = u"#a1b2c3"_s;
    environment.position = position;
    environment.isProtected = number % 2 == 1;
    environment.revision = 1;
    return environment;
}

Project project(int number, int position)
{
    Project project;
    project.id = id(number);
    project.slug = u"project-%1"_s.arg(number);
    project.label = u"Projekt %1"_s.arg(number);
    project.color = u"#010203"_s;
    project.position = position;
    project.environments = {id(3), id(1), id(2)};
    project.activeEnvironment = id(1);
    project.revision = 1;
    return project;
}
}

class RepositoriesTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<scratch::Workspace> m_workspace;
    Connection &db() { return m_workspace->db(); }
    void insertCredential(int number)
    {
        Credential credential;
        credential.summary.id = id(number);
        VERIFY_OK(CredentialRepository(db()).insert(credential, stamp(1)));
    }
    qint64 count(const QString &table)
    {
        auto query = db().run(u"SELECT count(*) FROM "_s + table);
        return query && query->next() ? query->number(0) : -1;
    }

private slots:
    void init()
    {
        m_workspace = std::make_unique<scratch::Workspace>();
        QVERIFY(m_workspace->isReady());
    }

    void a_workspace_comes_back_with_its_person_and_device()
    {
        WorkspaceRepository workspace(db());
        VERIFY_FAILS(workspace.read(), ErrorCode::NotFound);
        VERIFY_FAILS(workspace.rename(u"x"_s, stamp(1)), ErrorCode::NotFound);
        WorkspaceRow row;
        row.id = id(1);
        row.name = u"Acme & Söhne"_s;
        row.storeKind = StoreKind::SealedVault;
        row.keyCheck = QByteArray(16, '\0');
        row.localActor = id(2);
        row.localDevice = id(3);
        row.createdAt = 1700000000000;
        VERIFY_OK(db().transaction([&] { return workspace.create(row, stamp(1), u"Ada"_s, u"laptop"_s); }));

        const auto stored = workspace.read();
        VERIFY_OK(stored);
        QCOMPARE(stored->id, row.id);
        QCOMPARE(stored->name, row.name);
        QVERIFY(stored->storeKind == row.storeKind);
        QCOMPARE(stored->keyCheck, row.keyCheck);
        QCOMPARE(stored->localActor, row.localActor);
        QCOMPARE(stored->localDevice, row.localDevice);
        QCOMPARE(stored->createdAt, row.createdAt);
        auto people = db().run(u"SELECT actor.id, actor.label, device.id, device.label FROM actor, device"_s);
        QVERIFY(people && people->next());
        QCOMPARE(people->id(0), id(2));
        QCOMPARE(people->text(1), u"Ada"_s);
        QCOMPARE(people->id(2), id(3));
        QCOMPARE(people->text(3), u"laptop"_s);
    }

    void a_workspace_changes_its_name_store_and_key()
    {
        WorkspaceRepository workspace(db());
        WorkspaceRow row;
        row.id = id(1);
        VERIFY_OK(workspace.create(row));
        VERIFY_OK(workspace.rename(u"Other"_s, stamp(2)));
        VERIFY_OK(workspace.setStore(StoreKind::SealedVault, stamp(3)));
        VERIFY_OK(workspace.setKeyCheck("check"));
        const auto stored = workspace.read();
        VERIFY_OK(stored);
        QCOMPARE(stored->name, u"Other"_s);
        QVERIFY(stored->storeKind == StoreKind::SealedVault);
        QCOMPARE(stored->keyCheck, "check");
        auto row2 = db().run(u"SELECT revision, change_set FROM workspace"_s);
        QVERIFY(row2 && row2->next());
        QCOMPARE(row2->number(0), 3);
        QCOMPARE(row2->id(1), stamp(3).changeSet);
    }

    void the_last_clock_is_the_largest()
    {
        WorkspaceRepository workspace(db());
        QCOMPARE(workspace.lastClock()->value, 0);
        ChangeSetRepository changes(db());
        VERIFY_OK(changes.insert(change(5, ChangeKind::AddCredential)));
        VERIFY_OK(changes.insert(change(2, ChangeKind::AddCredential)));
        QCOMPARE(workspace.lastClock()->value, 50);
    }

    void history_comes_back_newest_first()
    {
        insertCredential(1);
        insertCredential(2);
        HistoryRepository history(db());
        for (const qint64 revision : {1, 3, 2})
            VERIFY_OK(history.add(
                id(1), version(revision), "sealed " + QByteArray::number(revision), stamp(revision)));
        VERIFY_OK(history.add(id(2), version(1), {}, stamp(9)));
        const auto list = history.list(id(1));
        VERIFY_OK(list);
        QCOMPARE(list->size(), 3);
        for (int i = 0; i < 3; ++i)
            QCOMPARE(list->at(i).revision, 3 - i);

        const auto read = history.read(id(1), 2);
        VERIFY_OK(read);
        QCOMPARE(read->changedAt, version(2).changedAt);
        QCOMPARE(read->changeSet, version(2).changeSet);
        QCOMPARE(read->label, version(2).label);
        QCOMPARE(read->fields, version(2).fields);
        QCOMPARE(*history.sealedPayload(id(1), 2), "sealed 2");
        QCOMPARE(*history.sealedPayload(id(2), 1), QByteArray());
        VERIFY_FAILS(history.read(id(1), 7), ErrorCode::NotFound);
        VERIFY_FAILS(history.sealedPayload(id(1), 7), ErrorCode::NotFound);
    }

    void ten_versions_are_kept_and_the_oldest_dropped()
    {
        insertCredential(1);
        insertCredential(2);
        HistoryRepository history(db());
        VERIFY_OK(history.add(id(2), version(1), "other", stamp(1)));
        for (int revision = 1; revision <= 25; ++revision) {
            VERIFY_OK(history.add(id(1), version(revision), "s", stamp(revision)));
            QCOMPARE(history.list(id(1))->size(), std::min(revision, 10));
        }
        QCOMPARE(history.list(id(1))->first().revision, 25);
        QCOMPARE(history.list(id(1))->last().revision, 16);
        QCOMPARE(history.list(id(2))->size(), 1);
        VERIFY_OK(history.eraseAll(id(1)));
        QVERIFY(history.list(id(1))->isEmpty());
        QCOMPARE(history.list(id(2))->size(), 1);
    }

    void versions_that_an_undo_replaced_push_out_no_others()
    {
        insertCredential(1);
        ChangeSetRepository changes(db());
        VERIFY_OK(changes.insert(change(1, ChangeKind::EditCredential)));
        VERIFY_OK(changes.insert(change(2, ChangeKind::Undo)));
        HistoryRepository history(db());
        int revision = 0;
        const auto add = [&](int changeSet) {
            CredentialVersion next = version(++revision);
            next.changeSet = id(changeSet);
            VERIFY_OK(history.add(id(1), next, "s", stamp(revision)));
        };
        const auto oldest = [&] { return history.list(id(1))->last().revision; };
        for (int i = 0; i < 12; ++i)
            add(1);
        QCOMPARE(oldest(), 3);
        for (int i = 0; i < 10; ++i)
            add(2);
        QCOMPARE(oldest(), 3);
        QCOMPARE(history.list(id(1))->size(), 20);
        add(1); // an edit pushes out one of its kind
        QCOMPARE(oldest(), 4);
        for (int i = 0; i < 8; ++i)
            add(1);
        QCOMPARE(oldest(), 12);
        add(1); // and the last one before the undos these with it
        QCOMPARE(oldest(), 23);
        QCOMPARE(history.list(id(1))->size(), 10);

        for (int i = 0; i < 50; ++i)
            add(2);
        QCOMPARE(history.list(id(1))->size(), 30);
        QCOMPARE(history.list(id(1))->first().revision, revision);
    }

    void a_version_without_a_change_set_takes_the_stamps()
    {
        insertCredential(1);
        CredentialVersion plain = version(1);
        plain.changeSet = Id();
        VERIFY_OK(HistoryRepository(db()).add(id(1), plain, {}, stamp(4)));
        QCOMPARE(HistoryRepository(db()).read(id(1), 1)->changeSet, stamp(4).changeSet);
    }

    void environments_come_back_in_their_order()
    {
        EnvironmentRepository environments(db());
        VERIFY_OK(environments.insert(environment(1, 20), stamp(1)));
        VERIFY_OK(environments.insert(environment(2, 10), stamp(1)));
        QCOMPARE(*environments.list(), (QList<Environment>{environment(2, 10), environment(1, 20)}));

        Environment changed = environment(1, 5);
        changed.label = u"New"_s;
        changed.isProtected = false;
        VERIFY_OK(environments.update(changed, stamp(2)));
        changed.revision = 2;
        QCOMPARE(*environments.read(id(1)), changed);
        QCOMPARE(environments.list()->first(), changed);
        VERIFY_OK(environments.setDeleted(id(1), 99, stamp(3)));
        QCOMPARE(environments.list()->size(), 1);
        QCOMPARE(count(u"environment"_s), 2); // a deletion is a row
        VERIFY_OK(environments.setDeleted(id(1), 0, stamp(4)));
        QCOMPARE(environments.list()->size(), 2);
        VERIFY_FAILS(environments.update(environment(9, 1), stamp(5)), ErrorCode::NotFound);
        VERIFY_FAILS(environments.setDeleted(id(9), 1, stamp(5)), ErrorCode::NotFound);
        VERIFY_FAILS(environments.read(id(9)), ErrorCode::NotFound);
    }

    void projects_keep_the_order_of_their_environments()
    {
        ProjectRepository projects(db());
        VERIFY_OK(projects.insert(project(1, 2), stamp(1)));
        VERIFY_OK(projects.insert(project(2, 1), stamp(1)));
        QCOMPARE(*projects.list(), (QList<Project>{project(2, 1), project(1, 2)}));

        Project changed = project(1, 0);
        changed.environments = {id(2), id(3)};
        changed.activeEnvironment = Id();
        VERIFY_OK(projects.update(changed, stamp(2)));
        changed.revision = 2;
        QCOMPARE(*projects.read(id(1)), changed);
        QCOMPARE(*projects.read(id(2)), project(2, 1));
        VERIFY_OK(projects.setDeleted(id(1), 99, stamp(3)));
        QCOMPARE(*projects.list(), QList<Project>{project(2, 1)});
        VERIFY_OK(projects.setDeleted(id(1), 0, stamp(4)));
        QCOMPARE(projects.list()->size(), 2);
        VERIFY_FAILS(projects.update(project(9, 1), stamp(5)), ErrorCode::NotFound);
        VERIFY_FAILS(projects.read(id(9)), ErrorCode::NotFound);
    }

    void change_sets_come_back_newest_first()
    {
        ChangeSetRepository changes(db());
        VERIFY_OK(changes.insert(change(1, ChangeKind::CreateWorkspace)));
        VERIFY_OK(changes.insert(change(3, ChangeKind::MoveSecretStore)));
        VERIFY_OK(changes.insert(change(2, ChangeKind::AddProject)));
        const auto newest = changes.newest(2);
        VERIFY_OK(newest);
        QCOMPARE(newest->size(), 2);
        QCOMPARE(newest->at(0).id, id(3));
        const ChangeSet second = newest->at(1);
        QCOMPARE(second.id, id(2));
        QCOMPARE(second.actor, id(50));
        QCOMPARE(second.device, id(1));
        QCOMPARE(second.clock, HybridTime(20));
        QCOMPARE(second.kind, ChangeKind::AddProject);
        QCOMPARE(second.arguments, change(2, ChangeKind::AddProject).arguments);
        QVERIFY(!second.undone);
    }

    void what_is_undone_is_marked()
    {
        ChangeSetRepository changes(db());
        VERIFY_OK(changes.insert(change(1, ChangeKind::AddCredential)));
        VERIFY_OK(changes.insert(change(2, ChangeKind::EditCredential)));
        VERIFY_OK(changes.markUndone(id(2)));
        const auto newest = changes.newest(5);
        VERIFY_OK(newest);
        QCOMPARE(newest->size(), 2);
        QVERIFY(newest->at(0).undone);
        QVERIFY(!newest->at(1).undone);
        VERIFY_FAILS(changes.markUndone(id(8)), ErrorCode::NotFound);
    }

    void a_kind_of_a_newer_program_is_passed_over()
    {
        ChangeSetRepository changes(db());
        VERIFY_OK(changes.insert(change(1, ChangeKind::AddCredential)));
        VERIFY_OK(changes.insert(change(2, ChangeKind::AddCredential)));
        VERIFY_OK(db().run(u"UPDATE change_set SET kind = 'GrowWings' WHERE clock = 20"_s));
        const auto newest = changes.newest(5);
        VERIFY_OK(newest);
        QCOMPARE(newest->size(), 1);
        QCOMPARE(newest->constFirst().id, id(1));
    }

    void intents_come_back_until_they_are_done()
    {
        IntentRepository intents(db());
        Intent intent;
        intent.id = id(1);
        intent.kind = Intent::Kind::Move;
        intent.ref = SecretRef(id(2), id(3), 4);
        intent.store = StoreKind::SealedVault;
        intent.writer = u"abc.lock"_s;
        VERIFY_OK(intents.insert(intent));
        const auto list = intents.list();
        VERIFY_OK(list);
        QCOMPARE(list->size(), 1);
        QCOMPARE(list->first().id, intent.id);
        QVERIFY(list->first().kind == intent.kind);
        QCOMPARE(list->first().ref, intent.ref);
        QVERIFY(list->first().store == intent.store);
        QCOMPARE(list->first().writer, intent.writer);
        VERIFY_OK(intents.remove(intent.id));
        VERIFY_OK(intents.remove(intent.id));
        QVERIFY(intents.list()->isEmpty());
    }

    void the_vaults_header_is_one()
    {
        VaultRepository vault(db());
        QVERIFY(!vault.header()->has_value());
        VaultHeader header;
        header.salt = QByteArray(16, '\x01');
        header.operations = 4;
        header.memoryBytes = 1ULL << 33;
        header.sealedKey = QByteArray(72, '\xff');
        VERIFY_OK(vault.setHeader(header));
        QCOMPARE(vault.header()->value(), header);
        header.operations = 5;
        VERIFY_OK(vault.setHeader(header));
        QCOMPARE(vault.header()->value(), header);
        QCOMPARE(count(u"vault_header"_s), 1);
        VERIFY_OK(vault.removeHeader());
        QVERIFY(!vault.header()->has_value());
    }

    void vault_records_are_kept_by_credential_and_version()
    {
        VaultRepository vault(db());
        const SecretRef first(id(1), id(2), 1);
        const SecretRef second(id(1), id(2), 2);
        QByteArray bytes(300, '\0');
        bytes[7] = '\x80';
        VERIFY_OK(vault.write(first, bytes));
        VERIFY_OK(vault.write(second, "two"));
        VERIFY_OK(vault.write(second, "second"));
        QCOMPARE(vault.read(first)->value(), bytes);
        QCOMPARE(vault.read(second)->value(), "second");
        QVERIFY(!vault.read(SecretRef(id(1), id(3), 1))->has_value());
        VERIFY_OK(vault.remove(first));
        VERIFY_OK(vault.remove(first));
        QVERIFY(!vault.read(first)->has_value());
        QVERIFY(vault.read(second)->has_value());
        VERIFY_OK(vault.removeAll());
        QCOMPARE(count(u"sealed_secret"_s), 0);
    }

    void the_activity_log_keeps_its_entries()
    {
        const QString path = m_workspace->directory() + u"/activity.db"_s;
        auto log = Connection::open(path, Connection::Mode::ReadWrite, u"NORMAL"_s);
        VERIFY_OK(log);
        VERIFY_OK(migrate(**log, activityApplicationId, activityMigrations()));
        ActivityRepository activity(**log);
        ActivityEntry entry;
        entry.actor = id(1);
        entry.device = id(2);
        entry.program = u"clav"_s;
        entry.verb = u"get"_s;
        entry.credential = id(3);
        entry.arguments = {{u"path"_s, u"key"_s}};
        for (const qint64 at : {5, 7, 6}) {
            entry.at = at;
            VERIFY_OK(activity.add(entry));
        }
        entry.at = 8;
        entry.credential = Id();
        VERIFY_OK(activity.add(entry));
        const auto newest = activity.newest(3);
        VERIFY_OK(newest);
        QCOMPARE(newest->size(), 3);
        QVERIFY(newest->at(0).credential.isNull());
        QCOMPARE(newest->at(1).at, 7);
        QCOMPARE(newest->at(2).at, 6);
        QCOMPARE(newest->at(2).actor, id(1));
        QCOMPARE(newest->at(2).device, id(2));
        QCOMPARE(newest->at(2).program, u"clav"_s);
        QCOMPARE(newest->at(2).verb, u"get"_s);
        QCOMPARE(newest->at(2).credential, id(3));
        QCOMPARE(newest->at(2).arguments, entry.arguments);
    }
};

QTEST_GUILESS_MAIN(RepositoriesTest)
#include "tst_repositories.moc"
