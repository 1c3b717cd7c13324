#include <unistd.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>

#include "app/store/repositories.h"
#include "machine.h"

using namespace Qt::StringLiterals;
using namespace claviger;
using namespace claviger::test;

/// Workspaces as files: made, listed, found, and met in a bad state.
class tst_WorkspaceFiles final : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_machine = std::make_unique<Machine>(); }
    void cleanup()
    {
        m_machine.reset();
        clearKeychain();
    }

    void files_are_for_their_owner_only();
    void a_workspace_is_found_by_name_id_and_prefix();
    void a_copy_of_its_folder_is_no_workspace();
    void a_failed_creation_leaves_nothing();
    void a_weak_or_missing_passphrase_makes_no_vault();
    void what_a_workspace_begins_with_is_there_at_once();
    void a_vault_opens_locked_and_shows_only_its_name();
    void a_wrong_passphrase_leaves_it_locked();
    void locking_wipes_the_keys_and_hides_the_names();
    void a_keychain_workspace_locks_and_unlocks_by_the_probe();
    void listing_finding_and_opening_read_no_secret();
    void a_newer_file_is_read_only();
    void a_file_that_becomes_newer_turns_read_only();
    void a_damaged_file_is_reported_and_left_alone();
    void a_workspace_key_that_is_another_one_is_noticed();
    void a_file_without_write_permission_is_read_only();

private:
    void verifyKeyIsLost(Workspace &workspace, const Id &id, ErrorCode code);
    QString database() { return m_machine->directory().list().constFirst().path; }
    void makeNewer()
    {
        auto file = Connection::open(database(), Connection::Mode::ReadWrite, u"FULL"_s);
        VERIFY_OK(file);
        VERIFY_OK((*file)->execute({u"PRAGMA user_version=999"_s}));
    }

    std::unique_ptr<Machine> m_machine;
};

void tst_WorkspaceFiles::files_are_for_their_owner_only()
{
    const auto workspace = m_machine->create(StoreKind::Keychain);
    QVERIFY(workspace);
    const auto saved = await(workspace->save(draft(u"A"_s, u"x"_s)));
    VERIFY_OK(saved);
    QCOMPARE(reveal(*workspace, *saved), u"x"_s); // the first line of the log
    const QFileInfo file(database());
    const auto owner = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser;
    QCOMPARE(file.permissions(), owner);
    QCOMPARE(QFileInfo(file.path()).permissions(), owner | QFile::ExeOwner | QFile::ExeUser);
    const auto log = file.dir().filePath(u"activity.db"_s);
    QTRY_VERIFY(QFileInfo::exists(log));
    QCOMPARE(QFileInfo(log).permissions(), owner);
    await(workspace->close());
}

void tst_WorkspaceFiles::a_workspace_is_found_by_name_id_and_prefix()
{
    const auto a = m_machine->create(StoreKind::SealedVault, u"Acme"_s);
    const auto b = m_machine->create(StoreKind::SealedVault, u"Umbrella"_s);
    QVERIFY(a && b);
    auto directory = m_machine->directory();
    QCOMPARE(directory.list().size(), 2);
    QCOMPARE(directory.find(u"Umbrella"_s).value_or(WorkspaceEntry()).id, b->id());
    QCOMPARE(directory.find(a->id().toText(u"ws")).value_or(WorkspaceEntry()).id, a->id());
    QCOMPARE(directory.find(a->id().toBase32().left(8)).value_or(WorkspaceEntry()).id, a->id());
    VERIFY_FAILS(directory.find(u"Nobody"_s), ErrorCode::NotFound);
    const auto again = m_machine->create(StoreKind::SealedVault, u"Acme"_s);
    VERIFY_FAILS(directory.find(u"Acme"_s), ErrorCode::AmbiguousName);
}

void tst_WorkspaceFiles::a_copy_of_its_folder_is_no_workspace()
{
    const auto workspace = m_machine->create(StoreKind::Keychain);
    QVERIFY(workspace);
    const QString folder = QFileInfo(database()).path();
    for (const QString &copy : {folder + u"-old"_s, folder + u".bak"_s}) {
        QVERIFY(QDir().mkdir(copy));
        QVERIFY(QFile::copy(folder + u"/workspace.db"_s, copy + u"/workspace.db"_s));
    }
    QCOMPARE(m_machine->directory().list().size(), 1);
    QCOMPARE(m_machine->directory().list().constFirst().path, folder + u"/workspace.db"_s);
}

void tst_WorkspaceFiles::a_failed_creation_leaves_nothing()
{
    m_machine->keychain().failsToWrite = Error(ErrorCode::SecretLocked);
    VERIFY_FAILS(await(m_machine->directory().create(NewWorkspace(u"Acme"_s, StoreKind::Keychain, {}))),
        ErrorCode::SecretLocked);
    QVERIFY(m_machine->directory().list().isEmpty());
    QVERIFY(QDir(m_machine->dataDirectory() + u"/workspaces"_s)
            .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)
            .isEmpty());
    QCOMPARE(itemsInKeychain(), QStringList());
    VERIFY_FAILS(await(m_machine->directory().create(NewWorkspace(u" "_s, StoreKind::Keychain, {}))),
        ErrorCode::InvalidArgument);
}

void tst_WorkspaceFiles::a_weak_or_missing_passphrase_makes_no_vault()
{
    auto directory = m_machine->directory();
    VERIFY_FAILS(await(directory.create(NewWorkspace(u"Acme"_s, StoreKind::SealedVault, {}))),
        ErrorCode::PassphraseNeeded);
    VERIFY_FAILS(await(directory.create(
                     NewWorkspace(u"Acme"_s, StoreKind::SealedVault, SecretBuffer::fromText(u"password1")))),
        ErrorCode::PassphraseTooWeak);
    QVERIFY(directory.list().isEmpty());
}

void tst_WorkspaceFiles::what_a_workspace_begins_with_is_there_at_once()
{
    NewWorkspace wanted(u"Acme"_s, StoreKind::SealedVault, Machine::passphrase());
    wanted.environments = {usualEnvironments().at(0), usualEnvironments().at(2)};
    wanted.environments[1].label = u"Live"_s;
    wanted.project = u" Store front "_s;
    const auto made = await(m_machine->directory().create(std::move(wanted)));
    VERIFY_OK(made);
    const auto environments = (*made)->environments();
    VERIFY_OK(environments);
    QCOMPARE(environments->size(), 2);
    QCOMPARE(environments->at(0).slug, u"development"_s);
    QCOMPARE(environments->at(1).label, u"Live"_s);
    QVERIFY(environments->at(1).isProtected);
    const auto projects = (*made)->projects();
    VERIFY_OK(projects);
    QCOMPARE(projects->size(), 1);
    QCOMPARE(projects->at(0).label, u"Store front"_s);
    QCOMPARE(projects->at(0).slug, u"store-front"_s);
    QCOMPARE(projects->at(0).environments, QList<Id>({environments->at(0).id, environments->at(1).id}));
    QCOMPARE((*made)->changes(10)->size(), 1); // one act, one change set
    await((*made)->close());
}

void tst_WorkspaceFiles::a_vault_opens_locked_and_shows_only_its_name()
{
    auto made = m_machine->create(StoreKind::SealedVault);
    QCOMPARE(made->state(), Workspace::State::Open); // whoever made it has just given the passphrase
    const auto id = await(made->save(draft(u"A"_s, u"x"_s)));
    VERIFY_OK(id);
    await(made->close());
    made.reset();
    const auto workspace = m_machine->directory().open(m_machine->directory().list().constFirst());
    VERIFY_OK(workspace);
    QCOMPARE((*workspace)->state(), Workspace::State::Locked);
    QCOMPARE((*workspace)->name(), u"Acme"_s);
    VERIFY_FAILS((*workspace)->credentials(), ErrorCode::SecretLocked);
    QCOMPARE((*workspace)->credentials().error().arguments.value(u"of"_s).toString(), u"workspace"_s);
    VERIFY_FAILS((*workspace)->projects(), ErrorCode::SecretLocked);
    VERIFY_FAILS((*workspace)->find(u"example"_s), ErrorCode::SecretLocked);
    VERIFY_FAILS(await((*workspace)->save(draft(u"B"_s, u"x"_s))), ErrorCode::SecretLocked);
    VERIFY_FAILS(await((*workspace)->rename(u"B"_s)), ErrorCode::SecretLocked);
    VERIFY_FAILS(await((*workspace)->unlock({})), ErrorCode::PassphraseNeeded);
    VERIFY_OK(await((*workspace)->unlock(Machine::passphrase())));
    QCOMPARE(reveal(**workspace, *id), u"x"_s);
}

void tst_WorkspaceFiles::a_wrong_passphrase_leaves_it_locked()
{
    const auto workspace = m_machine->create(StoreKind::SealedVault);
    workspace->lock();
    VERIFY_FAILS(
        await(workspace->unlock(SecretBuffer::fromText(u"something else"))), ErrorCode::WrongPassphrase);
    QCOMPARE(workspace->state(), Workspace::State::Locked);
}

void tst_WorkspaceFiles::locking_wipes_the_keys_and_hides_the_names()
{
    const auto workspace = m_machine->create(StoreKind::SealedVault);
    const auto id = await(workspace->save(draft(u"A"_s, u"x"_s)));
    VERIFY_OK(id);
    QSignalSpy changed(workspace.get(), &Workspace::stateChanged);
    workspace->lock();
    QCOMPARE(changed.size(), 1);
    QCOMPARE(workspace->state(), Workspace::State::Locked);
    QCOMPARE(reveal(*workspace, *id), u"SecretLocked"_s);
    VERIFY_FAILS(workspace->credentials(), ErrorCode::SecretLocked);
    VERIFY_OK(await(workspace->unlock(Machine::passphrase())));
    QCOMPARE(changed.size(), 2);
    QCOMPARE(reveal(*workspace, *id), u"x"_s);
}

void tst_WorkspaceFiles::a_keychain_workspace_locks_and_unlocks_by_the_probe()
{
    const auto workspace = m_machine->create(StoreKind::Keychain);
    const auto id = await(workspace->save(draft(u"A"_s, u"x"_s)));
    VERIFY_OK(id);
    workspace->lock();
    VERIFY_FAILS(workspace->credentials(), ErrorCode::SecretLocked);
    const int reads = m_machine->keychain().reads;
    VERIFY_OK(await(workspace->unlock({})));
    QCOMPARE(m_machine->keychain().reads, reads); // the key comes with the first secret
    QCOMPARE(reveal(*workspace, *id), u"x"_s);
    QCOMPARE(m_machine->keychain().reads, reads + 1);
}

void tst_WorkspaceFiles::listing_finding_and_opening_read_no_secret()
{
    auto made = m_machine->create(StoreKind::Keychain);
    const auto id = await(made->save(draft(u"A"_s, u"x"_s)));
    VERIFY_OK(id);
    await(made->close());
    made.reset();
    const int calls = m_machine->keychain().calls();
    const auto workspace = m_machine->open();
    QVERIFY(workspace);
    oneTurn(); // what starts by itself has started
    QCOMPARE(workspace->credentials()->size(), 1);
    QCOMPARE(workspace->find(u"example"_s).value_or(Id()), *id);
    VERIFY_OK(workspace->credential(*id));
    VERIFY_OK(workspace->history(*id));
    VERIFY_OK(workspace->undoable());
    VERIFY_OK(await(workspace->moveToTrash({*id})));
    VERIFY_OK(await(workspace->undo()));
    VERIFY_OK(await(workspace->setDefault(*id, true)));
    QCOMPARE(m_machine->keychain().calls(), calls);
}

void tst_WorkspaceFiles::a_newer_file_is_read_only()
{
    auto made = m_machine->create(StoreKind::Keychain);
    const auto id = await(made->save(draft(u"A"_s, u"x"_s)));
    await(made->close());
    made.reset();
    makeNewer();
    const auto entry = m_machine->directory().list().constFirst();
    QVERIFY(entry.problem);
    QCOMPARE(entry.problem->code, ErrorCode::DatabaseNewer);
    const auto workspace = m_machine->open();
    QVERIFY(workspace);
    QVERIFY(workspace->isReadOnly());
    QCOMPARE(workspace->readOnlyReason()->code, ErrorCode::DatabaseNewer);
    QCOMPARE(workspace->credentials()->size(), 1);
    QCOMPARE(reveal(*workspace, *id), u"x"_s);
    VERIFY_FAILS(await(workspace->save(draft(u"B"_s, u"x"_s))), ErrorCode::ReadOnly);
    VERIFY_FAILS(await(workspace->moveToTrash({*id})), ErrorCode::ReadOnly);
    VERIFY_FAILS(await(workspace->undo()), ErrorCode::ReadOnly);
    VERIFY_FAILS(
        await(workspace->moveSecrets(StoreKind::SealedVault, Machine::passphrase())), ErrorCode::ReadOnly);
    await(workspace->close());
}

void tst_WorkspaceFiles::a_file_that_becomes_newer_turns_read_only()
{
    const auto workspace = m_machine->create(StoreKind::Keychain);
    VERIFY_OK(await(workspace->save(draft(u"A"_s, u"x"_s))));
    const auto items = itemsInKeychain();
    QSignalSpy changed(workspace.get(), &Workspace::readOnlyChanged);
    makeNewer();
    QVERIFY(!await(workspace->save(draft(u"B"_s, u"x"_s))));
    QTRY_VERIFY(workspace->isReadOnly());
    QCOMPARE(changed.size(), 1);
    VERIFY_FAILS(await(workspace->save(draft(u"B"_s, u"x"_s))), ErrorCode::ReadOnly);
    QCOMPARE(workspace->credentials()->size(), 1);
    QCOMPARE(itemsInKeychain(), items);
    await(workspace->close());
}

void tst_WorkspaceFiles::a_damaged_file_is_reported_and_left_alone()
{
    auto made = m_machine->create(StoreKind::Keychain);
    await(made->close());
    made.reset();
    const QString path = database();
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    file.write(QByteArray(4096, 'x'));
    file.close();
    QFile::remove(path + u"-wal"_s);
    QFile::remove(path + u"-shm"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto before = file.readAll();
    const auto entry = m_machine->directory().list().constFirst();
    QVERIFY(entry.problem);
    QCOMPARE(entry.problem->code, ErrorCode::DatabaseDamaged);
    VERIFY_FAILS(m_machine->directory().open(entry), ErrorCode::DatabaseDamaged);
    file.seek(0);
    QCOMPARE(file.readAll(), before);
}

/// Whatever needs the key says that it is the key, and no credential is blamed.
void tst_WorkspaceFiles::verifyKeyIsLost(Workspace &workspace, const Id &id, ErrorCode code)
{
    const auto withSpare = [&] {
        auto edit = editOf(workspace.credential(id).value_or(Credential()));
        edit.secrets.emplace(u"spare"_s, SecretBuffer::fromText(u"y"));
        return edit;
    };
    const auto read = await(workspace.reveal(id, u"token"_s, ReadPurpose::Get));
    const auto edited = await(workspace.save(withSpare()));
    const auto added = await(workspace.save(draft(u"B"_s, u"x"_s)));
    for (const auto &error :
        {read ? Error() : read.error(), edited ? Error() : edited.error(), added ? Error() : added.error()}) {
        QCOMPARE(error.code, code);
        QCOMPARE(error.arguments.value(u"of"_s).toString(), u"workspaceKey"_s);
        QCOMPARE(
            error.arguments.value(u"item"_s).toString(), SecretRef::workspaceKey(workspace.id()).itemKey());
    }
    await(workspace.written());
    QCOMPARE(workspace.credential(id).value_or(Credential()).summary.status, CredentialStatus::Ready);
}

void tst_WorkspaceFiles::a_workspace_key_that_is_another_one_is_noticed()
{
    auto made = m_machine->create(StoreKind::Keychain);
    const auto id = await(made->save(draft(u"A"_s, u"x"_s)));
    const Id workspaceId = made->id();
    await(made->close());
    made.reset();
    VERIFY_OK(await(m_machine->keychain().write(SecretRef::workspaceKey(workspaceId),
        SecretBuffer::copyOf(R"({"v":1,"fields":{"key":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="}})"))));
    const auto workspace = m_machine->open();
    verifyKeyIsLost(*workspace, *id, ErrorCode::SecretTampered);
    QCOMPARE(workspace->credentials()->size(), 1);
    VERIFY_OK(await(m_machine->keychain().remove(SecretRef::workspaceKey(workspaceId))));
    verifyKeyIsLost(*workspace, *id, ErrorCode::SecretNotFound);
    await(workspace->close());
}

void tst_WorkspaceFiles::a_file_without_write_permission_is_read_only()
{
    if (geteuid() == 0)
        QSKIP("permissions bind no root");
    auto made = m_machine->create(StoreKind::Keychain);
    const auto id = await(made->save(draft(u"A"_s, u"x"_s)));
    await(made->close());
    made.reset();
    const QFileInfo file(database());
    QVERIFY(QFile::setPermissions(file.filePath(), QFile::ReadOwner));
    QVERIFY(QFile::setPermissions(file.path(), QFile::ReadOwner | QFile::ExeOwner));
    const auto workspace = m_machine->open();
    QVERIFY(workspace);
    QVERIFY(workspace->isReadOnly());
    QCOMPARE(reveal(*workspace, *id), u"x"_s);
    const auto saved = await(workspace->save(draft(u"B"_s, u"x"_s)));
    VERIFY_FAILS(saved, ErrorCode::ReadOnly);
    QCOMPARE(saved.error().arguments.value(u"reason"_s).toString(), u"permission"_s);
    QVERIFY(QFile::setPermissions(file.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
}

QTEST_GUILESS_MAIN(tst_WorkspaceFiles)
#include "tst_workspace_files.moc"
