#include <QSignalSpy>

#include "app/store/repositories.h"
#include "workspace_test.h"

using namespace Qt::StringLiterals;
using namespace claviger;
using namespace claviger::test;

/// The use cases around credentials: save, list, find, default, what each writes down.
class tst_Workspace final : public WorkspaceTest
{
    Q_OBJECT

private slots:
    void a_new_workspace_has_its_name_and_the_usual_environments();
    void what_is_saved_is_listed_and_revealed();
    void it_is_there_after_opening_again();
    void an_edit_keeps_what_it_does_not_mention();
    void an_edit_of_an_old_state_is_a_conflict();
    void what_does_not_satisfy_the_schema_is_refused_with_its_problems();
    void values_that_the_definition_no_longer_has_are_kept();
    void a_second_slug_is_made_unique_and_an_explicit_one_refused();
    void a_default_takes_the_mark_from_the_others_of_its_group();
    void names_find_credentials();
    void each_use_case_writes_one_change_set_without_secrets();
    void reading_is_noted_in_the_activity();
    void a_stopped_save_leaves_nothing();
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
    QTRY_COMPARE(entries().size(), 1); // the save has its change set
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
