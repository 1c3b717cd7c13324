#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>

#include "app/store/repositories.h"
#include "machine.h"

using namespace Qt::StringLiterals;
using namespace claviger;
using namespace claviger::test;

namespace
{
QStringList filesWith(const QString &folder, const QByteArray &text)
{
    QStringList found;
    const QDir directory(folder);
    for (const QString &name : directory.entryList(QDir::Files)) {
        QFile file(directory.filePath(name));
        if (!file.open(QIODevice::ReadOnly) || file.readAll().contains(text))
            found.append(name);
    }
    return found;
}
}

/// Every use case on both stores; the keychain is a real gnome-keyring.
class tst_Workspace final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase_data()
    {
        QTest::addColumn<StoreKind>("kind");
        QTest::newRow("keychain") << StoreKind::Keychain;
        QTest::newRow("sealed vault") << StoreKind::SealedVault;
    }
    void init()
    {
        QFETCH_GLOBAL(StoreKind, kind);
        m_machine = std::make_unique<Machine>();
        m_workspace = m_machine->create(kind);
        QVERIFY(m_workspace);
    }
    void cleanup()
    {
        if (m_workspace)
            await(m_workspace->close());
        m_workspace.reset();
        m_machine.reset();
        clearKeychain();
    }

    void a_new_workspace_has_its_name_and_the_usual_environments();
    void what_is_saved_is_listed_and_revealed();
    void it_is_there_after_opening_again();
    void an_edit_keeps_what_it_does_not_mention();
    void an_edit_replaces_and_empties_secrets();
    void an_edit_of_a_label_does_not_touch_the_store();
    void an_edit_of_an_old_state_is_a_conflict();
    void what_does_not_satisfy_the_schema_is_refused_with_its_problems();
    void a_field_that_turns_secret_moves_into_the_store();
    void a_secret_stays_one_when_its_definition_calls_it_plain();
    void values_that_the_definition_no_longer_has_are_kept();
    void equal_secrets_have_equal_tags();
    void a_second_slug_is_made_unique_and_an_explicit_one_refused();
    void a_default_takes_the_mark_from_the_others_of_its_group();
    void deleting_keeps_the_secret_and_restoring_brings_it_back();
    void purging_removes_everything();
    void what_is_long_in_the_trash_is_purged_by_the_next_program();
    void an_earlier_version_comes_back_as_a_new_one();
    void ten_versions_are_kept();
    void many_secrets_are_read_in_the_order_asked();
    void a_missing_secret_is_noted_and_can_be_entered_again();
    void names_find_credentials();
    void each_use_case_writes_one_change_set_without_secrets();
    void reading_is_noted_in_the_activity();
    void a_stopped_save_leaves_nothing();

private:
    Id save(const QString &label, const QString &token = u"s3cret"_s)
    {
        const auto id = await(m_workspace->save(draft(label, token)));
        if (!id)
            qWarning("not saved: %s", qPrintable(describe(id)));
        return id.value_or(Id());
    }
    Credential stored(const Id &id) { return m_workspace->credential(id).value_or(Credential()); }
    std::unique_ptr<Connection> database()
    {
        const auto path = m_machine->directory().list().constFirst().path;
        return std::move(*Connection::open(path, Connection::Mode::ReadOnly, u"FULL"_s));
    }

    std::unique_ptr<Machine> m_machine;
    std::unique_ptr<Workspace> m_workspace;
};

void tst_Workspace::a_new_workspace_has_its_name_and_the_usual_environments()
{
    QFETCH_GLOBAL(StoreKind, kind);
    QCOMPARE(m_workspace->name(), u"Acme"_s);
    QCOMPARE(m_workspace->storeKind(), kind);
    QCOMPARE(m_workspace->state(), Workspace::State::Open);
    QVERIFY(!m_workspace->isReadOnly());
    QStringList slugs;
    for (const Environment &environment : m_workspace->environments().value_or(QList<Environment>()))
        slugs.append(environment.slug);
    QCOMPARE(slugs, QStringList({u"development"_s, u"staging"_s, u"production"_s}));
    QCOMPARE(m_workspace->changes(10)->size(), 1);
    QVERIFY(!m_workspace->undoable()->has_value());
}

void tst_Workspace::what_is_saved_is_listed_and_revealed()
{
    QSignalSpy changed(m_workspace.get(), &Workspace::credentialsChanged);
    const Id id = save(u"Production"_s, u"tøken"_s);
    QVERIFY(!id.isNull());
    QCOMPARE(changed.size(), 1);

    const auto list = m_workspace->credentials();
    VERIFY_OK(list);
    QCOMPARE(list->size(), 1);
    QCOMPARE(list->constFirst().label, u"Production"_s);
    QCOMPARE(list->constFirst().slug, u"production"_s);
    QCOMPARE(list->constFirst().status, CredentialStatus::Ready);
    QCOMPARE(list->constFirst().createdAt, m_machine->now);
    QCOMPARE(stored(id).field(u"url"_s)->value, QJsonValue(u"https://a.example"_s));
    QVERIFY(stored(id).field(u"token"_s)->secret);
    QVERIFY(stored(id).field(u"token"_s)->value.isUndefined());
    QCOMPARE(reveal(*m_workspace, id), u"tøken"_s);
    VERIFY_FAILS(await(m_workspace->reveal(id, u"url"_s, ReadPurpose::Reveal)), ErrorCode::NotFound);
}

void tst_Workspace::it_is_there_after_opening_again()
{
    const Id id = save(u"Production"_s, u"first"_s);
    await(m_workspace->close());
    m_workspace.reset();
    m_workspace = m_machine->open();
    QVERIFY(m_workspace);
    QCOMPARE(reveal(*m_workspace, id), u"first"_s);
}

void tst_Workspace::an_edit_keeps_what_it_does_not_mention()
{
    auto wanted = draft(u"Production"_s, u"first"_s);
    wanted.secrets.emplace(u"spare"_s, SecretBuffer::fromText(u"second"));
    const auto id = await(m_workspace->save(std::move(wanted)));
    VERIFY_OK(id);
    auto edit = editOf(stored(*id));
    edit.secrets.emplace(u"spare"_s, SecretBuffer::fromText(u"third"));
    edit.keptSecrets.removeAll(u"spare"_s);
    VERIFY_OK(await(m_workspace->save(std::move(edit))));
    QCOMPARE(reveal(*m_workspace, *id), u"first"_s);
    QCOMPARE(reveal(*m_workspace, *id, u"spare"_s), u"third"_s);
    QCOMPARE(stored(*id).summary.revision, 2);
}

void tst_Workspace::an_edit_replaces_and_empties_secrets()
{
    auto wanted = draft(u"Production"_s, u"first"_s);
    wanted.secrets.emplace(u"spare"_s, SecretBuffer::fromText(u"second"));
    const auto id = await(m_workspace->save(std::move(wanted)));
    VERIFY_OK(id);
    auto edit = editOf(stored(*id));
    edit.keptSecrets.removeAll(u"spare"_s); // neither given nor kept
    VERIFY_OK(await(m_workspace->save(std::move(edit))));
    QVERIFY(!stored(*id).field(u"spare"_s));
    QCOMPARE(reveal(*m_workspace, *id, u"spare"_s), u"NotFound"_s);
    QCOMPARE(reveal(*m_workspace, *id), u"first"_s);
}

void tst_Workspace::an_edit_of_a_label_does_not_touch_the_store()
{
    const Id id = save(u"Production"_s);
    const auto before = stored(id);
    const int calls = m_machine->keychain().calls();
    auto edit = editOf(before);
    edit.label = u"Live"_s;
    VERIFY_OK(await(m_workspace->save(std::move(edit))));
    QCOMPARE(m_machine->keychain().calls(), calls);
    QCOMPARE(stored(id).secretVersion, before.secretVersion);
    QCOMPARE(stored(id).summary.label, u"Live"_s);
    QCOMPARE(reveal(*m_workspace, id), u"s3cret"_s);
}

void tst_Workspace::an_edit_of_an_old_state_is_a_conflict()
{
    const Id id = save(u"Production"_s, u"first"_s);
    auto mine = editOf(stored(id));
    mine.secrets.emplace(u"token"_s, SecretBuffer::fromText(u"mine"));
    auto theirs = editOf(stored(id));
    theirs.secrets.emplace(u"token"_s, SecretBuffer::fromText(u"theirs"));
    VERIFY_OK(await(m_workspace->save(std::move(theirs))));
    VERIFY_FAILS(await(m_workspace->save(std::move(mine))), ErrorCode::Conflict);
    QCOMPARE(reveal(*m_workspace, id), u"theirs"_s);
    QCOMPARE(m_workspace->history(id)->size(), 1);
}

void tst_Workspace::what_does_not_satisfy_the_schema_is_refused_with_its_problems()
{
    auto wanted = draft(u"Production"_s, u""_s);
    const auto saved = await(m_workspace->save(std::move(wanted)));
    VERIFY_FAILS(saved, ErrorCode::ValidationFailed);
    const auto problems = saved.error().arguments.value(u"problems"_s).toList();
    QCOMPARE(problems.size(), 1);
    QCOMPARE(problems.constFirst().toMap().value(u"path"_s).toString(), u"token"_s);
    QCOMPARE(problems.constFirst().toMap().value(u"code"_s).toString(), u"Required"_s);
    QVERIFY(m_workspace->credentials()->isEmpty());

    VERIFY_FAILS(await(m_workspace->save(draft(u" "_s, u"x"_s))), ErrorCode::InvalidArgument);
    auto homeless = draft(u"Production"_s, u"x"_s);
    homeless.scope = Scope::ofProject(m_workspace->id());
    VERIFY_FAILS(await(m_workspace->save(std::move(homeless))), ErrorCode::NotFound);
    QCOMPARE(m_workspace->changes(10)->size(), 1);
}

void tst_Workspace::a_field_that_turns_secret_moves_into_the_store()
{
    auto wanted = draft(u"Production"_s, u"first"_s, u"https://k9x2-turned-secret"_s);
    const auto id = await(m_workspace->save(std::move(wanted)));
    VERIFY_OK(id);
    const QString folder = m_machine->directory().list().constFirst().path.section(u'/', 0, -2);
    // As a migration leaves it: the whole file as it was before.
    const QString copy = folder + u"/workspace.db.before-1"_s;
    {
        auto database = Connection::open(folder + u"/workspace.db"_s, Connection::Mode::ReadWrite, u"FULL"_s);
        VERIFY_OK(database);
        VERIFY_OK((*database)->run(u"VACUUM INTO ?"_s, {copy}));
    }
    QVERIFY(filesWith(folder, "k9x2-turned-secret").contains(u"workspace.db.before-1"_s));
    auto edit = editOf(stored(*id));
    edit.schema.fields[0].secret = true;
    edit.plain.clear();
    edit.keptSecrets = {u"token"_s, u"url"_s};
    VERIFY_OK(await(m_workspace->save(std::move(edit))));

    QVERIFY(stored(*id).field(u"url"_s)->secret);
    QCOMPARE(reveal(*m_workspace, *id, u"url"_s), u"https://k9x2-turned-secret"_s);
    QCOMPARE(reveal(*m_workspace, *id), u"first"_s);
    QVERIFY(!QFile::exists(copy));
    QCOMPARE(filesWith(folder, "k9x2-turned-secret"), QStringList());
}

void tst_Workspace::a_secret_stays_one_when_its_definition_calls_it_plain()
{
    const Id id = save(u"Production"_s, u"first"_s);
    auto silent = editOf(stored(id));
    silent.schema.fields[1].secret = false;
    silent.keptSecrets.clear();
    VERIFY_OK(await(m_workspace->save(std::move(silent))));
    QVERIFY(stored(id).field(u"token"_s)->secret);
    QCOMPARE(reveal(*m_workspace, id), u"first"_s);

    auto given = editOf(stored(id));
    given.schema.fields[1].secret = false;
    given.keptSecrets.clear();
    given.plain.insert(u"token"_s, u"second"_s);
    VERIFY_OK(await(m_workspace->save(std::move(given))));
    QVERIFY(stored(id).field(u"token"_s)->secret);
    QVERIFY(stored(id).field(u"token"_s)->value.isUndefined());
    QCOMPARE(reveal(*m_workspace, id), u"second"_s);
}

void tst_Workspace::values_that_the_definition_no_longer_has_are_kept()
{
    const Id id = save(u"Production"_s, u"first"_s);
    auto edit = editOf(stored(id));
    edit.schema.fields = {schemaOfDrafts().fields.at(2)};
    edit.plain.clear();
    edit.keptSecrets.clear();
    edit.secrets.emplace(u"spare"_s, SecretBuffer::fromText(u"new"));
    VERIFY_OK(await(m_workspace->save(std::move(edit))));
    QCOMPARE(stored(id).field(u"url"_s)->value, QJsonValue(u"https://a.example"_s));
    QCOMPARE(reveal(*m_workspace, id), u"first"_s);
    QCOMPARE(reveal(*m_workspace, id, u"spare"_s), u"new"_s);
}

void tst_Workspace::equal_secrets_have_equal_tags()
{
    const Id a = save(u"A"_s, u"same"_s);
    const Id b = save(u"B"_s, u"same"_s);
    const Id c = save(u"C"_s, u"other"_s);
    QCOMPARE(stored(a).field(u"token"_s)->equalityTag.size(), 16);
    QCOMPARE(stored(a).field(u"token"_s)->equalityTag, stored(b).field(u"token"_s)->equalityTag);
    QVERIFY(stored(a).field(u"token"_s)->equalityTag != stored(c).field(u"token"_s)->equalityTag);
}

void tst_Workspace::a_second_slug_is_made_unique_and_an_explicit_one_refused()
{
    save(u"Production"_s);
    const Id second = save(u"Production"_s);
    QCOMPARE(stored(second).summary.slug, u"production-2"_s);
    auto taken = draft(u"Other"_s, u"x"_s);
    taken.slug = u"production"_s;
    VERIFY_FAILS(await(m_workspace->save(std::move(taken))), ErrorCode::Conflict);
    auto elsewhere = draft(u"Production"_s, u"x"_s);
    elsewhere.environment = m_workspace->environments()->constFirst().id;
    const auto third = await(m_workspace->save(std::move(elsewhere)));
    VERIFY_OK(third);
    QCOMPARE(stored(*third).summary.slug, u"production"_s);
    QCOMPARE(m_workspace->credentials()->size(), 3);
    QCOMPARE(itemsInKeychain(), itemsAccountedFor(m_machine->dataDirectory()));
}

void tst_Workspace::a_default_takes_the_mark_from_the_others_of_its_group()
{
    const Id a = save(u"A"_s);
    const Id b = save(u"B"_s);
    auto elsewhere = draft(u"C"_s, u"x"_s);
    elsewhere.scope = Scope::user();
    elsewhere.isDefault = true;
    const auto c = await(m_workspace->save(std::move(elsewhere)));
    VERIFY_OK(c);
    VERIFY_OK(await(m_workspace->setDefault(a, true)));
    VERIFY_OK(await(m_workspace->setDefault(b, true)));
    QVERIFY(!stored(a).summary.isDefault);
    QVERIFY(stored(b).summary.isDefault);
    QVERIFY(stored(*c).summary.isDefault);

    auto edit = editOf(stored(a));
    edit.isDefault = true;
    VERIFY_OK(await(m_workspace->save(std::move(edit))));
    QVERIFY(stored(a).summary.isDefault);
    QVERIFY(!stored(b).summary.isDefault);
}

void tst_Workspace::deleting_keeps_the_secret_and_restoring_brings_it_back()
{
    const Id id = save(u"Production"_s);
    VERIFY_OK(await(m_workspace->moveToTrash({id})));
    QVERIFY(m_workspace->credentials()->isEmpty());
    QCOMPARE(m_workspace->trash()->size(), 1);
    VERIFY_FAILS(await(m_workspace->moveToTrash({id})), ErrorCode::NotFound);
    VERIFY_OK(await(m_workspace->restoreFromTrash({id})));
    QCOMPARE(m_workspace->credentials()->size(), 1);
    QCOMPARE(reveal(*m_workspace, id), u"s3cret"_s);
}

void tst_Workspace::purging_removes_everything()
{
    const Id id = save(u"Production"_s, u"first"_s);
    auto edit = editOf(stored(id));
    edit.secrets.emplace(u"token"_s, SecretBuffer::fromText(u"second"));
    VERIFY_OK(await(m_workspace->save(std::move(edit))));
    VERIFY_FAILS(await(m_workspace->purge({id})), ErrorCode::NotFound); // not in the trash
    VERIFY_OK(await(m_workspace->moveToTrash({id})));
    const auto ref = SecretRef(m_workspace->id(), id, stored(id).secretVersion);
    VERIFY_OK(await(m_workspace->purge({id})));

    QVERIFY(m_workspace->trash()->isEmpty());
    VERIFY_FAILS(m_workspace->credential(id), ErrorCode::NotFound);
    const auto file = database();
    QVERIFY(HistoryRepository(*file).list(id)->isEmpty());
    QVERIFY(!VaultRepository(*file).read(ref)->has_value());
    QVERIFY(IntentRepository(*file).list()->isEmpty());
    QVERIFY(!itemsInKeychain().contains(ref.itemKey()));
    VERIFY_FAILS(await(m_workspace->undo()), ErrorCode::NotFound);
}

void tst_Workspace::what_is_long_in_the_trash_is_purged_by_the_next_program()
{
    const Id old = save(u"Old"_s);
    const Id young = save(u"Young"_s);
    VERIFY_OK(await(m_workspace->moveToTrash({old})));
    m_machine->now += 29LL * 24 * 3600 * 1000;
    VERIFY_OK(await(m_workspace->moveToTrash({young})));
    m_machine->now += 2LL * 24 * 3600 * 1000;
    await(m_workspace->close());
    m_workspace = m_machine->open();
    QVERIFY(m_workspace);
    QTRY_COMPARE(m_workspace->trash()->size(), 1);
    QCOMPARE(m_workspace->trash()->constFirst().id, young);
    const auto newest = m_workspace->changes(1)->constFirst();
    QCOMPARE(newest.kind, ChangeKind::PurgeCredential);
    QVERIFY(newest.arguments.value(u"automatic"_s).toBool());
    QTRY_COMPARE(itemsInKeychain(), itemsAccountedFor(m_machine->dataDirectory()));
}

void tst_Workspace::an_earlier_version_comes_back_as_a_new_one()
{
    const Id id = save(u"One"_s, u"first"_s);
    auto second = editOf(stored(id));
    second.label = u"Two"_s; // no secret changes
    VERIFY_OK(await(m_workspace->save(std::move(second))));
    auto third = editOf(stored(id));
    third.label = u"Three"_s;
    third.keptSecrets.clear();
    third.secrets.emplace(u"token"_s, SecretBuffer::fromText(u"third"));
    VERIFY_OK(await(m_workspace->save(std::move(third))));
    const auto history = m_workspace->history(id);
    VERIFY_OK(history);
    QCOMPARE(history->size(), 2);
    QCOMPARE(history->constFirst().label, u"Two"_s);

    VERIFY_OK(await(m_workspace->restoreVersion(id, 1)));
    QCOMPARE(stored(id).summary.label, u"One"_s);
    QCOMPARE(stored(id).summary.revision, 4);
    QCOMPARE(reveal(*m_workspace, id), u"first"_s);
    VERIFY_OK(await(m_workspace->restoreVersion(id, 3)));
    QCOMPARE(stored(id).summary.label, u"Three"_s);
    QCOMPARE(reveal(*m_workspace, id), u"third"_s);
    QCOMPARE(m_workspace->history(id)->size(), 4);
    VERIFY_FAILS(await(m_workspace->restoreVersion(id, 99)), ErrorCode::NotFound);
    QCOMPARE(itemsInKeychain(), itemsAccountedFor(m_machine->dataDirectory()));
}

void tst_Workspace::ten_versions_are_kept()
{
    const Id id = save(u"0"_s, u"0"_s);
    for (int i = 1; i <= 12; ++i) {
        auto edit = editOf(stored(id));
        edit.label = QString::number(i);
        edit.keptSecrets.clear();
        edit.secrets.emplace(u"token"_s, SecretBuffer::fromText(QString::number(i)));
        VERIFY_OK(await(m_workspace->save(std::move(edit))));
    }
    QCOMPARE(m_workspace->history(id)->size(), 10);
    VERIFY_OK(await(m_workspace->restoreVersion(id, 3)));
    QCOMPARE(reveal(*m_workspace, id), u"2"_s);
}

void tst_Workspace::many_secrets_are_read_in_the_order_asked()
{
    const Id a = save(u"A"_s, u"a"_s);
    const Id b = save(u"B"_s, u"b"_s);
    await(m_workspace->close());
    m_workspace = m_machine->open();
    const int reads = m_machine->keychain().reads;
    const auto fields = await(m_workspace->readSecrets({b, a, b}, ReadPurpose::Get));
    VERIFY_OK(fields);
    QCOMPARE(fields->size(), std::size_t(3));
    QCOMPARE(fields->at(0).at(u"token"_s).toText(), u"b"_s);
    QCOMPARE(fields->at(1).at(u"token"_s).toText(), u"a"_s);
    QCOMPARE(fields->at(2).at(u"token"_s).toText(), u"b"_s);
    QVERIFY(m_machine->keychain().reads <= reads + 1); // the workspace key came in the same batch
    QTRY_COMPARE(stored(a).summary.lastUsedAt, m_machine->now);
}

void tst_Workspace::a_missing_secret_is_noted_and_can_be_entered_again()
{
    QFETCH_GLOBAL(StoreKind, kind);
    const Id id = save(u"Production"_s, u"first"_s);
    const SecretRef ref(m_workspace->id(), id, stored(id).secretVersion);
    if (kind == StoreKind::Keychain) {
        VERIFY_OK(await(m_machine->keychain().remove(ref)));
    } else {
        const auto path = m_machine->directory().list().constFirst().path;
        const auto writer = Connection::open(path, Connection::Mode::ReadWrite, u"FULL"_s);
        VERIFY_OK(writer);
        VERIFY_OK((*writer)->transaction([&] { return VaultRepository(**writer).remove(ref); }));
    }
    QCOMPARE(reveal(*m_workspace, id), u"SecretNotFound"_s);
    QTRY_COMPARE(stored(id).summary.status, CredentialStatus::SecretMissing);

    auto kept = editOf(stored(id));
    kept.secrets.emplace(u"spare"_s, SecretBuffer::fromText(u"x"));
    VERIFY_FAILS(await(m_workspace->save(std::move(kept))), ErrorCode::SecretNotFound);
    auto again = editOf(stored(id));
    again.keptSecrets.clear();
    again.secrets.emplace(u"token"_s, SecretBuffer::fromText(u"again"));
    VERIFY_OK(await(m_workspace->save(std::move(again))));
    QCOMPARE(stored(id).summary.status, CredentialStatus::Ready);
    QCOMPARE(reveal(*m_workspace, id), u"again"_s);
    VERIFY_FAILS(await(m_workspace->restoreVersion(id, 1)), ErrorCode::SecretNotFound); // never a third value
    QCOMPARE(reveal(*m_workspace, id), u"again"_s);
}

void tst_Workspace::names_find_credentials()
{
    const Id a = save(u"Alpha"_s);
    QCOMPARE(m_workspace->find(u"example"_s).value_or(Id()), a);
    const Id b = save(u"Beta"_s);
    VERIFY_FAILS(m_workspace->find(u"example"_s), ErrorCode::AmbiguousName);
    QCOMPARE(m_workspace->find(u"example/beta"_s).value_or(Id()), b);
    QCOMPARE(m_workspace->find(a.toText(u"cred")).value_or(Id()), a);
    QCOMPARE(m_workspace->find(a.toBase32().left(12)).value_or(Id()), a);
    QCOMPARE(m_workspace->find(u"cred_"_s + a.toBase32().left(12)).value_or(Id()), a);
    VERIFY_FAILS(m_workspace->find(a.toBase32().left(5)), ErrorCode::NotFound);
    VERIFY_FAILS(m_workspace->find(u"example/gamma"_s), ErrorCode::NotFound);
}

void tst_Workspace::each_use_case_writes_one_change_set_without_secrets()
{
    int expected = 1;
    const Id id = save(u"Production"_s, u"k9x2-change-set"_s);
    QCOMPARE(m_workspace->changes(100)->size(), ++expected);
    auto edit = editOf(stored(id));
    edit.secrets.emplace(u"token"_s, SecretBuffer::fromText(u"k9x2-changed-again"));
    VERIFY_OK(await(m_workspace->save(std::move(edit))));
    QCOMPARE(m_workspace->changes(100)->size(), ++expected);
    VERIFY_OK(await(m_workspace->restoreVersion(id, 1)));
    QCOMPARE(m_workspace->changes(100)->size(), ++expected);
    VERIFY_OK(await(m_workspace->setDefault(id, true)));
    QCOMPARE(m_workspace->changes(100)->size(), ++expected);
    VERIFY_OK(await(m_workspace->setDefault(id, true))); // nothing to do, nothing written
    QCOMPARE(m_workspace->changes(100)->size(), expected);
    VERIFY_OK(await(m_workspace->moveToTrash({id})));
    QCOMPARE(m_workspace->changes(100)->size(), ++expected);
    VERIFY_OK(await(m_workspace->undo()));
    QCOMPARE(m_workspace->changes(100)->size(), ++expected);

    await(m_workspace->close());
    m_workspace.reset();
    QDir folder = QFileInfo(m_machine->directory().list().constFirst().path).dir();
    const auto files = folder.entryList(QDir::Files);
    QVERIFY(files.contains(u"workspace.db"_s));
    for (const QString &name : files) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(!file.readAll().contains("k9x2-change"), qPrintable(name));
    }
}

void tst_Workspace::reading_is_noted_in_the_activity()
{
    const Id id = save(u"Production"_s);
    QCOMPARE(reveal(*m_workspace, id), u"s3cret"_s);
    const QString path
        = QFileInfo(m_machine->directory().list().constFirst().path).path() + u"/activity.db"_s;
    const auto entries = [&] {
        auto log = Connection::open(path, Connection::Mode::ReadOnly, u"NORMAL"_s);
        return log ? ActivityRepository(**log).newest(10).value_or(QList<ActivityEntry>())
                   : QList<ActivityEntry>();
    };
    QTRY_COMPARE(entries().size(), 2);
    const auto newest = entries().constFirst();
    QCOMPARE(newest.verb, u"reveal"_s);
    QCOMPARE(newest.credential, id);
    QCOMPARE(newest.program, u"claviger"_s);
    QCOMPARE(newest.arguments.value(u"field"_s).toString(), u"token"_s);
}

void tst_Workspace::a_stopped_save_leaves_nothing()
{
    std::stop_source stop;
    m_machine->observer = [&](const char *) { stop.request_stop(); };
    const auto before = itemsInKeychain();
    auto wanted = draft(u"Production"_s, u"x"_s);
    QFETCH_GLOBAL(StoreKind, kind);
    if (kind == StoreKind::SealedVault)
        stop.request_stop();
    VERIFY_FAILS(await(m_workspace->save(std::move(wanted), stop.get_token())), ErrorCode::Cancelled);
    m_machine->observer = {};
    QVERIFY(m_workspace->credentials()->isEmpty());
    QCOMPARE(itemsInKeychain(), before);
    QVERIFY(IntentRepository(*database()).list()->isEmpty());
}

QTEST_GUILESS_MAIN(tst_Workspace)
#include "tst_workspace.moc"
