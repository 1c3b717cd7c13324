#include <QSignalSpy>

#include "app/store/repositories.h"
#include "machine.h"

using namespace Qt::StringLiterals;
using namespace claviger;
using namespace claviger::test;

/// Every secret from one store to the other and back.
class tst_WorkspaceMove final : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_machine = std::make_unique<Machine>(); }
    void cleanup()
    {
        m_machine->observer = {};
        m_steps.clear();
        if (m_workspace)
            await(m_workspace->close());
        m_workspace.reset();
        m_machine.reset();
        clearKeychain();
    }

    void to_a_vault_and_back_keeps_every_secret();
    void a_stopped_move_goes_on_where_it_was_data();
    void a_stopped_move_goes_on_where_it_was();
    void a_weak_passphrase_moves_nothing();
    void a_secret_saved_in_the_middle_is_carried_too();
    void a_keychain_that_fails_in_the_middle_leaves_the_old_store_in_charge();
    void a_program_without_the_key_is_locked_by_anothers_move();
    void a_move_back_waits_until_the_old_copies_are_gone();
    void a_wait_for_old_copies_can_be_stopped();
    void what_another_program_has_begun_to_remove_is_not_relied_on();

private:
    /// In the vault, by a program that ended before it had removed anything from the keychain; the next one
    /// has just begun with that.
    void leaveOldCopies(int count)
    {
        fill(StoreKind::Keychain, count);
        m_machine->keychain().failsToRemove = Error(ErrorCode::SecretLocked);
        VERIFY_OK(await(m_workspace->moveSecrets(StoreKind::SealedVault, Machine::passphrase())));
        await(m_workspace->close());
        m_workspace.reset();
        m_machine->keychain().failsToRemove.reset();
        m_machine->observer = [this](const char *step) { m_steps.append(QString::fromLatin1(step)); };
        m_workspace = m_machine->open();
        QVERIFY(m_workspace);
        turnUntil([this] { return m_steps.contains(u"item removed"_s); });
        QVERIFY(itemsInKeychain().size() > count / 2);
    }
    void fill(StoreKind kind, int count)
    {
        m_workspace = m_machine->create(kind);
        QVERIFY(m_workspace);
        for (int i = 0; i < count; ++i)
            m_ids.insert(
                i, await(m_workspace->save(draft(u"c%1"_s.arg(i), u"value %1"_s.arg(i)))).value_or(Id()));
        auto edit = editOf(*m_workspace->credential(m_ids[0]));
        edit.keptSecrets.clear();
        edit.secrets.emplace(u"token"_s, SecretBuffer::fromText(u"edited"));
        VERIFY_OK(await(m_workspace->save(std::move(edit))));
        VERIFY_OK(await(m_workspace->moveToTrash({m_ids[1]})));
    }
    void verifyAll(int count)
    {
        QCOMPARE(reveal(*m_workspace, m_ids[0]), u"edited"_s);
        for (int i = 1; i < count; ++i)
            QCOMPARE(reveal(*m_workspace, m_ids[i]), u"value %1"_s.arg(i));
        QCOMPARE(itemsInKeychain(), itemsAccountedFor(m_machine->dataDirectory()));
    }

    std::unique_ptr<Machine> m_machine;
    std::unique_ptr<Workspace> m_workspace;
    QHash<int, Id> m_ids;
    QStringList m_steps;
};

void tst_WorkspaceMove::to_a_vault_and_back_keeps_every_secret()
{
    constexpr int count = 20;
    fill(StoreKind::Keychain, count);
    QSignalSpy progress(m_workspace.get(), &Workspace::moveProgress);
    VERIFY_OK(await(m_workspace->moveSecrets(StoreKind::SealedVault, Machine::passphrase())));
    QCOMPARE(m_workspace->storeKind(), StoreKind::SealedVault);
    QCOMPARE(progress.constLast(), QVariantList({count, count}));
    QCOMPARE(itemsInKeychain(), QStringList());
    verifyAll(count);
    VERIFY_OK(await(m_workspace->restoreVersion(m_ids[0], 1))); // the history came along
    QCOMPARE(reveal(*m_workspace, m_ids[0]), u"value 0"_s);
    VERIFY_OK(await(m_workspace->undo()));

    await(m_workspace->close());
    m_workspace = m_machine->open();
    QVERIFY(m_workspace);
    verifyAll(count);
    VERIFY_OK(await(m_workspace->moveSecrets(StoreKind::Keychain, {})));
    QCOMPARE(itemsInKeychain().size(), count + 1);
    verifyAll(count);
    await(m_workspace->close());
    m_workspace = m_machine->open();
    QCOMPARE(m_workspace->state(), Workspace::State::Open);
    verifyAll(count);
    QCOMPARE(m_workspace->changes(1)->constFirst().kind, ChangeKind::MoveSecretStore);
    VERIFY_FAILS(await(m_workspace->moveSecrets(StoreKind::Keychain, {})), ErrorCode::InvalidArgument);
}

void tst_WorkspaceMove::a_stopped_move_goes_on_where_it_was_data()
{
    QTest::addColumn<StoreKind>("from");
    QTest::addColumn<StoreKind>("to");
    QTest::newRow("to a vault") << StoreKind::Keychain << StoreKind::SealedVault;
    QTest::newRow("to the keychain") << StoreKind::SealedVault << StoreKind::Keychain;
}

void tst_WorkspaceMove::a_stopped_move_goes_on_where_it_was()
{
    QFETCH(StoreKind, from);
    QFETCH(StoreKind, to);
    constexpr int count = 20;
    fill(from, count);
    std::stop_source stop;
    const auto stopped
        = connect(m_workspace.get(), &Workspace::moveProgress, this, [&] { stop.request_stop(); });
    VERIFY_FAILS(
        await(m_workspace->moveSecrets(to, Machine::passphrase(), stop.get_token())), ErrorCode::Cancelled);
    disconnect(stopped);
    QCOMPARE(m_workspace->storeKind(), from);
    verifyAll(count);

    // What has been carried over already is replaced before the move goes on: the copy must not come back.
    auto edit = editOf(*m_workspace->credential(m_ids[2]));
    edit.keptSecrets.clear();
    edit.secrets.emplace(u"token"_s, SecretBuffer::fromText(u"newer"));
    VERIFY_OK(await(m_workspace->save(std::move(edit))));
    VERIFY_OK(await(m_workspace->moveSecrets(to, Machine::passphrase())));
    QCOMPARE(m_workspace->storeKind(), to);
    QCOMPARE(reveal(*m_workspace, m_ids[2]), u"newer"_s);
    QCOMPARE(reveal(*m_workspace, m_ids[3]), u"value 3"_s);
    QCOMPARE(itemsInKeychain(), itemsAccountedFor(m_machine->dataDirectory()));
    QCOMPARE(itemsInKeychain().size(), to == StoreKind::Keychain ? count + 1 : 0);
}

void tst_WorkspaceMove::a_weak_passphrase_moves_nothing()
{
    fill(StoreKind::Keychain, 2);
    const auto items = itemsInKeychain();
    VERIFY_FAILS(await(m_workspace->moveSecrets(StoreKind::SealedVault, {})), ErrorCode::PassphraseNeeded);
    VERIFY_FAILS(
        await(m_workspace->moveSecrets(StoreKind::SealedVault, SecretBuffer::fromText(u"password1"))),
        ErrorCode::PassphraseTooWeak);
    QCOMPARE(m_workspace->storeKind(), StoreKind::Keychain);
    QCOMPARE(itemsInKeychain(), items);
}

void tst_WorkspaceMove::a_secret_saved_in_the_middle_is_carried_too()
{
    fill(StoreKind::Keychain, 20);
    const auto other = m_machine->open();
    bool begun = false;
    m_machine->observer = [&](const char *step) {
        if (qstrcmp(step, "batch carried") != 0 || std::exchange(begun, true))
            return;
        keep(other->save(draft(u"late"_s, u"late value"_s)), std::make_shared<std::optional<Result<Id>>>());
    };
    const auto moved = await(m_workspace->moveSecrets(StoreKind::SealedVault, Machine::passphrase()));
    m_machine->observer = {};
    VERIFY_OK(moved);
    QVERIFY(begun);
    await(other->close());
    // Either it was saved before the end and came along, or the other program was told that the store has
    // changed.
    m_workspace->checkForChanges();
    const auto found = m_workspace->find(u"example/late"_s);
    if (found)
        QCOMPARE(reveal(*m_workspace, *found), u"late value"_s);
    QCOMPARE(itemsInKeychain(), QStringList());
    verifyAll(20);
}

void tst_WorkspaceMove::a_keychain_that_fails_in_the_middle_leaves_the_old_store_in_charge()
{
    fill(StoreKind::SealedVault, 20);
    m_machine->observer = [&](const char *step) {
        if (qstrcmp(step, "batch carried") == 0)
            m_machine->keychain().failsToWrite = Error(ErrorCode::SecretLocked);
    };
    VERIFY_FAILS(await(m_workspace->moveSecrets(StoreKind::Keychain, {})), ErrorCode::SecretLocked);
    QCOMPARE(m_workspace->storeKind(), StoreKind::SealedVault);
    QCOMPARE(reveal(*m_workspace, m_ids[0]), u"edited"_s);
    m_machine->observer = {};
    m_machine->keychain().failsToWrite.reset();
    VERIFY_OK(await(m_workspace->moveSecrets(StoreKind::Keychain, {})));
    verifyAll(20);
}

void tst_WorkspaceMove::a_program_without_the_key_is_locked_by_anothers_move()
{
    fill(StoreKind::Keychain, 3);
    const auto other = m_machine->open();
    QCOMPARE(other->state(), Workspace::State::Open);
    VERIFY_OK(await(m_workspace->moveSecrets(StoreKind::SealedVault, Machine::passphrase())));
    other->checkForChanges();
    QCOMPARE(other->storeKind(), StoreKind::SealedVault);
    QCOMPARE(other->state(), Workspace::State::Locked);
    VERIFY_OK(await(other->unlock(Machine::passphrase())));
    QCOMPARE(reveal(*other, m_ids[2]), u"value 2"_s);
    await(other->close());
}

void tst_WorkspaceMove::a_move_back_waits_until_the_old_copies_are_gone()
{
    constexpr int count = 20;
    leaveOldCopies(count);
    VERIFY_OK(await(m_workspace->moveSecrets(StoreKind::Keychain, {})));
    m_machine->observer = {};
    QTRY_VERIFY(m_steps.contains(u"removal done"_s));
    QVERIFY(m_steps.indexOf(u"removal done"_s) < m_steps.indexOf(u"key written"_s));
    QCOMPARE(itemsInKeychain().size(), count + 1);
    await(m_workspace->close());
    m_workspace = m_machine->open(); // the key too is there, and right
    QVERIFY(m_workspace);
    verifyAll(count);
}

void tst_WorkspaceMove::a_wait_for_old_copies_can_be_stopped()
{
    constexpr int count = 20;
    leaveOldCopies(count);
    m_steps.clear();
    std::stop_source stop;
    m_machine->observer = [&](const char *step) {
        m_steps.append(QString::fromLatin1(step));
        stop.request_stop();
    };
    VERIFY_FAILS(
        await(m_workspace->moveSecrets(StoreKind::Keychain, {}, stop.get_token())), ErrorCode::Cancelled);
    QVERIFY(!m_steps.contains(u"key intended"_s));
    QCOMPARE(m_workspace->storeKind(), StoreKind::SealedVault);
    turnUntil([this] { return m_steps.contains(u"removal done"_s); });
    m_machine->observer = {};
    QCOMPARE(itemsInKeychain(), QStringList());
    verifyAll(count);
}

/// As a program would that takes this one for dead.
void tst_WorkspaceMove::what_another_program_has_begun_to_remove_is_not_relied_on()
{
    constexpr int count = 20;
    fill(StoreKind::SealedVault, count);
    m_machine->observer = [this](const char *step) {
        if (qstrcmp(step, "batch carried") != 0)
            return;
        m_machine->observer = {};
        const auto path = m_machine->directory().list().constFirst().path;
        const auto file = Connection::open(path, Connection::Mode::ReadWrite, u"FULL"_s);
        VERIFY_OK(file);
        VERIFY_OK((*file)->execute({u"UPDATE intent SET kind = 1"_s}));
    };
    const auto moved = await(m_workspace->moveSecrets(StoreKind::Keychain, {}));
    VERIFY_FAILS(moved, ErrorCode::Conflict);
    QCOMPARE(moved.error().arguments.value(u"what"_s).toString(), u"oldCopies"_s);
    QCOMPARE(m_workspace->storeKind(), StoreKind::SealedVault);
    verifyAll(count);

    VERIFY_OK(await(m_workspace->moveSecrets(StoreKind::Keychain, {})));
    verifyAll(count);
}

QTEST_GUILESS_MAIN(tst_WorkspaceMove)
#include "tst_workspace_move.moc"
