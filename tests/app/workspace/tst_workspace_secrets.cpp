#include <QDir>
#include <QFile>

#include "app/store/repositories.h"
#include "files_with.h"
#include "workspace_test.h"

using namespace Qt::StringLiterals;
using namespace claviger;
using namespace claviger::test;

/// Which values rest in the secret store, and what becomes of them.
class tst_WorkspaceSecrets final : public WorkspaceTest
{
    Q_OBJECT

private slots:
    void an_edit_replaces_and_empties_secrets();
    void an_edit_of_a_label_does_not_touch_the_store();
    void a_field_that_turns_secret_moves_into_the_store();
    void a_reader_puts_off_only_that_nothing_of_it_stays_data();
    void a_reader_puts_off_only_that_nothing_of_it_stays();
    void a_secret_stays_one_when_its_definition_calls_it_plain();
    void equal_secrets_have_equal_tags();
    void many_secrets_are_read_in_the_order_asked();
    void a_missing_secret_is_noted_and_can_be_entered_again();
};

void tst_WorkspaceSecrets::an_edit_replaces_and_empties_secrets()
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

void tst_WorkspaceSecrets::an_edit_of_a_label_does_not_touch_the_store()
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

void tst_WorkspaceSecrets::a_field_that_turns_secret_moves_into_the_store()
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

void tst_WorkspaceSecrets::a_reader_puts_off_only_that_nothing_of_it_stays_data()
{
    QTest::addColumn<bool>("isClosed");
    QTest::newRow("until something is written") << false;
    QTest::newRow("until the workspace is closed") << true;
}

void tst_WorkspaceSecrets::a_reader_puts_off_only_that_nothing_of_it_stays()
{
    QFETCH(const bool, isClosed);
    const auto id = await(m_workspace->save(draft(u"A"_s, u"first"_s, u"https://k9x2-turned-secret"_s)));
    VERIFY_OK(id);
    const QString folder = m_machine->directory().list().constFirst().path.section(u'/', 0, -2);
    const auto reader = database(); // of another program: the log does not go with ours
    {
        auto snapshot = reader->run(u"SELECT id FROM change_set"_s);
        QVERIFY(snapshot && snapshot->next());
        auto edit = editOf(stored(*id));
        edit.schema.fields[0].secret = true;
        edit.plain.clear();
        edit.keptSecrets = {u"token"_s, u"url"_s};
        VERIFY_OK(await(m_workspace->save(std::move(edit))));
    }
    QCOMPARE(filesWith(folder, "k9x2-turned-secret"), QStringList(u"workspace.db-wal"_s));
    if (isClosed) {
        await(m_workspace->close());
        m_workspace.reset();
    } else {
        save(u"B"_s);
    }
    QCOMPARE(filesWith(folder, "k9x2-turned-secret"), QStringList());
}

void tst_WorkspaceSecrets::a_secret_stays_one_when_its_definition_calls_it_plain()
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

void tst_WorkspaceSecrets::equal_secrets_have_equal_tags()
{
    const Id a = save(u"A"_s, u"same"_s);
    const Id b = save(u"B"_s, u"same"_s);
    const Id c = save(u"C"_s, u"other"_s);
    QCOMPARE(stored(a).field(u"token"_s)->equalityTag.size(), 16);
    QCOMPARE(stored(a).field(u"token"_s)->equalityTag, stored(b).field(u"token"_s)->equalityTag);
    QVERIFY(stored(a).field(u"token"_s)->equalityTag != stored(c).field(u"token"_s)->equalityTag);
}

void tst_WorkspaceSecrets::many_secrets_are_read_in_the_order_asked()
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

void tst_WorkspaceSecrets::a_missing_secret_is_noted_and_can_be_entered_again()
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

QTEST_GUILESS_MAIN(tst_WorkspaceSecrets)
#include "tst_workspace_secrets.moc"
